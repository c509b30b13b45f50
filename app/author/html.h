#pragma once
// Text as it stands in HTML, whatever it holds.

#include <string>
#include <string_view>

namespace author {

std::string escaped(std::string_view text);
std::string escaped(const std::u32string& text);

} // namespace author
