#pragma once
// UTF-8 to 32-bit code points and back, strict: overlong forms, surrogates and values over U+10FFFF are errors.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

// Nothing when the text is not valid UTF-8.
std::optional<std::u32string> decode_utf8(std::string_view text);
// As decode_utf8, with U+FFFD for what is not valid: for drawing, where something must be shown.
std::u32string decode_utf8_lossy(std::string_view text);
std::string encode_utf8(std::u32string_view text);
void append_utf8(std::string& text, char32_t code_point);

bool is_kanji(char32_t c);    // Han ideographs and 々〆ヶ excluded: 々 and Han only.
bool is_hiragana(char32_t c);
bool is_katakana(char32_t c); // With ー and ・.

} // namespace base
