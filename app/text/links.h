#pragma once
// Addresses of the web and of mail: longer than a line, they are broken where a reader sees that they go on,
// and never beside a hyphen that could be taken for one of ours.

#include <cstddef>
#include <string_view>
#include <vector>

namespace text {

struct Link {
    std::size_t begin, end; // Code points of the text.
};

// In order; without the full stop or bracket that ends the sentence around them.
std::vector<Link> links_of(std::u32string_view text);

// Whether a link may gladly be broken before text[at].
bool is_joint(std::u32string_view text, const Link& link, std::size_t at);

} // namespace text
