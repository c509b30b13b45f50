#pragma once
// Which characters may not begin or end a line, and which may not be parted: the tables of JLREQ (JIS X 4051)
// and our own for what a visitor reads at a glance: 9時30分, 第1, 03-1234-5678.

#include <cstddef>
#include <string_view>

namespace text {

bool may_begin_line(char32_t c);
bool may_end_line(char32_t c);

// Whether text[at - 1] and text[at] stay on one line whatever the dictionaries say.
bool keeps_together(std::u32string_view text, std::size_t at);

// A letter or ideograph of Japanese text: not its punctuation.
bool is_japanese_letter(char32_t c);
// What Japanese sets apart by a little air: Latin letters, digits and what belongs to them.
bool is_western(char32_t c);
bool is_digit(char32_t c); // Half or full width.
bool is_space(char32_t c); // Dropped at the end of a line.

// For marks that fill a full em and are blank in one half.
bool is_opening(char32_t c);
bool is_closing(char32_t c); // Brackets, comma and full stop.

} // namespace text
