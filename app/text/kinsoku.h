#pragma once
// Which characters may not begin or end a line, and which are set solid: the tables of JLREQ (JIS X 4051).

namespace text {

bool may_begin_line(char32_t c);
bool may_end_line(char32_t c);

bool is_set_solid(char32_t before, char32_t after); // cl-08: —— …… 〳〵

// A letter or ideograph of Japanese text: not its punctuation.
bool is_japanese_letter(char32_t c);
// What Japanese sets apart by a little air: Latin letters, digits and what belongs to them.
bool is_western(char32_t c);
bool is_latin(char32_t c); // With accents.
bool is_digit(char32_t c); // Half or full width.
bool is_space(char32_t c); // Dropped at the end of a line.

// Marks that fill a full em and are blank in one half, in some face or other.
bool is_opening(char32_t c);
bool is_closing(char32_t c); // Brackets, comma, full stop and, in Chinese, ！？：；.

} // namespace text
