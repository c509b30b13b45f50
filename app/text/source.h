#pragma once
// Markup laid flat: one string of code points to be set, with what the notation said about places in it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace text {

struct RubySpan {
    std::size_t begin, end; // In Source::text.
    std::u32string reading;
};

struct Source {
    std::u32string text;
    std::vector<RubySpan> rubies; // In order, never overlapping.
    std::vector<std::size_t> phrase_ends; // Offsets where | stood.
    bool cut = false;
};

// Tabs become spaces, other control characters and those that turn text around go; \n stays and ends a line.
// At most paragraph_chars_max code points, readings included.
Source flatten(std::string_view markup_utf8);

// Belongs to the character before it: a combining mark, a variation selector, what a joiner joins.
bool extends(char32_t c);
// Draws nothing by itself and needs no glyph.
bool is_invisible(char32_t c);

} // namespace text
