#include "text/kinsoku.h"

#include "base/utf8.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace text {

namespace {

// cl-02 closing brackets, cl-06 full stops, cl-07 commas, and the half-width ones.
constexpr std::u32string_view closing = U"’”）〕］｝〉》」』】⦆〙〗»〟。．、，)]}｡､｣";
// cl-01 opening brackets.
constexpr std::u32string_view opening = U"‘“（〔［｛〈《「『【⦅〘〖«〝([{｢";
// The rest that may not begin a line: cl-03 hyphens, cl-04 dividing marks, cl-05 middle dots, cl-09 iteration
// marks, cl-10 prolonged sound, cl-11 small kana (Ainu ones for the place names of Hokkaido), half-width
// forms, and marks that belong to the number or word before them.
constexpr std::u32string_view never_first = U"‐〜～゠–！？‼⁇⁈⁉・：；ヽヾゝゞ々〻ー"
                                            U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
                                            U"ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
                                            U",.!?:;･ｰｧｨｩｪｫｬｭｮｯﾞﾟ"
                                            U"°′″℃℉¢%％‰ℓ…‥";
// Blank in one half in Chinese faces.
constexpr std::u32string_view chinese_closing = U"！？：；";
// cl-12: parted from the number after it, it means nothing.
constexpr std::u32string_view never_last = U"￥＄£＃€№¥$#♯＠";
// cl-08: set solid with their like.
constexpr std::u32string_view inseparable = U"—―…‥〳〴〵";
constexpr std::u32string_view upper_halves = U"〳〴"; // Of a repetition mark that 〵 completes.

enum Rule : std::uint8_t { closes = 1, opens = 2, not_first = 4, not_last = 8 };

// The rules of every character in a few pages of 256, made when this is compiled: they are asked for each
// character of each text.
class Rules {
public:
    consteval Rules()
    {
        add(closing, closes | not_first);
        add(opening, opens | not_last);
        add(never_first, not_first);
        add(never_last, not_last);
        add(chinese_closing, closes);
    }
    constexpr bool has(const char32_t c, const Rule rule) const
    {
        const std::size_t page = page_of(c);
        return page < pages.size() && (rules_[page][c & 0xFF] & rule) != 0;
    }

private:
    static constexpr std::array<char32_t, 8> pages{0x30, 0x00, 0x20, 0xFF, 0x21, 0x31, 0x26, 0x29};

    static constexpr std::size_t page_of(const char32_t c)
    {
        std::size_t page = 0;
        while (page < pages.size() && pages[page] != c >> 8)
            ++page;
        return page;
    }
    constexpr void add(const std::u32string_view characters, const int rule)
    {
        for (const char32_t c : characters)
            rules_.at(page_of(c))[c & 0xFF] |= static_cast<std::uint8_t>(rule);
    }

    std::array<std::array<std::uint8_t, 256>, pages.size()> rules_{};
};

constexpr Rules rules;

bool has(const std::u32string_view set, const char32_t c)
{
    return set.find(c) != set.npos;
}

// cl-13 in one character: ㍍ ㌔ ㎏ ㎡ ㏄. Not ㍻ and ㍿, which are words.
bool is_squared_unit(const char32_t c)
{
    return (c >= 0x3303 && c <= 0x3357) || (c >= 0x3371 && c <= 0x337A) || (c >= 0x3380 && c <= 0x33DF)
        || c == 0x33FF;
}

} // namespace

bool may_begin_line(const char32_t c)
{
    return !rules.has(c, not_first) && !is_squared_unit(c);
}

bool may_end_line(const char32_t c)
{
    return !rules.has(c, not_last);
}

bool is_set_solid(const char32_t before, const char32_t after)
{
    return has(inseparable, before) && (before == after || has(upper_halves, before))
        && has(inseparable, after);
}

bool is_japanese_letter(const char32_t c)
{
    return base::is_kanji(c) || base::is_hiragana(c) || (base::is_katakana(c) && c != U'・') || c == U'〆'
        || c == U'〇';
}

bool is_latin(const char32_t c)
{
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z')
        || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool is_western(const char32_t c)
{
    return is_latin(c) || (c >= U'0' && c <= U'9') || c == U'#' || c == U'%' || c == U'&' || c == U'@';
}

bool is_digit(const char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

bool is_space(const char32_t c)
{
    return c == U' ' || c == 0x3000 || c == U'\n' || c == 0x200B
        || (c >= 0x2000 && c <= 0x200A && c != 0x2007);
}

bool is_opening(const char32_t c)
{
    return rules.has(c, opens);
}

bool is_closing(const char32_t c)
{
    return rules.has(c, closes);
}

} // namespace text
