#pragma once
// What a visitor reads at a glance stays on one line: 9時30分, 第1, １２月３日（木）, 2,000円, 03-1234-5678.
// ICU's rules know neither counters nor full-width digits.

#include <cstddef>
#include <string_view>

namespace text {

// Whether text[at - 1] and text[at] are parts of one number with what belongs to it.
bool is_one_number(std::u32string_view text, std::size_t at);

// Whether the space text[at - 1] lies inside a telephone number, or between a number and its Latin unit: 9:30
// a.m.
bool is_space_in_number(std::u32string_view text, std::size_t at);

} // namespace text
