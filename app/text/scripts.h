#pragma once
// Which script each character is set in, by UAX #24: marks, spaces and brackets have none of their own and
// take their neighbours'.

#include <cstdint>
#include <string_view>
#include <unicode/uscript.h>
#include <vector>

namespace text {

// One for every code point. Kanji, kana and bopomofo are all USCRIPT_HAN: they are set alike and in one run.
// A closing bracket goes with its opening one. USCRIPT_COMMON where the whole text has no letter.
std::vector<UScriptCode> scripts_of(std::u32string_view text);

// Kanji and kana by far the most of our text is made of: known without asking ICU.
constexpr bool is_everyday_kanji(const char32_t c)
{
    return c >= 0x4E00 && c <= 0x9FFF;
}
constexpr bool is_everyday_kana(const char32_t c)
{
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA);
}

// The script of the character alone; USCRIPT_COMMON for what takes its neighbour's.
UScriptCode own_script(char32_t c);

} // namespace text
