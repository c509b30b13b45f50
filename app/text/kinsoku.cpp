#include "text/kinsoku.h"

#include "base/utf8.h"

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
                                            U"°′″℃¢%％‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄…‥";
// cl-12: parted from the number after it, it means nothing.
constexpr std::u32string_view never_last = U"￥＄£＃€№¥$#＠";
// cl-08: set solid with their like.
constexpr std::u32string_view inseparable = U"—―…‥〳〴〵";

// What makes one word with a number before it, beside every kanji and katakana.
constexpr std::u32string_view counts_after = U"つかヶヵ";
// The last character of what makes one word with a number after it: 第 約 午前 午後 平成 令和 昭和 全 計 満
// 時(30分) 月(3日).
constexpr std::u32string_view counts_before = U"第約前後成和全計満時月";
constexpr std::u32string_view kanji_digits = U"〇一二三四五六七八九十百千万億";
constexpr std::u32string_view kanji_counters =
    U"年月日時分秒週歳才人名件回階番号室棟円度個本枚台匹冊社校市区町村丁線床科割倍杯泊軒箇次つ";

// Words that go with numbers, two characters each.
constexpr std::u32string_view number_words =
    U"午前午後平成令和昭和大正明治時間日間週間年間か月ヶ月カ月丁目番地";

bool has(const std::u32string_view set, const char32_t c)
{
    return set.find(c) != set.npos;
}

bool is_latin(const char32_t c)
{
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z')
        || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool is_number_word(const std::u32string_view two)
{
    for (std::size_t i = 0; i + 1 < number_words.size(); i += 2)
        if (number_words.substr(i, 2) == two)
            return true;
    return false;
}

// 12 and 345 of 12-345, (12)345 and 12,345; ICU's own rules do not know the full-width marks.
bool joins_digits(const char32_t c)
{
    return has(U"-－‐ー−,.，．:：/／()（）", c);
}

} // namespace

bool may_begin_line(const char32_t c)
{
    return !has(closing, c) && !has(never_first, c);
}

bool may_end_line(const char32_t c)
{
    return !has(opening, c) && !has(never_last, c);
}

bool keeps_together(const std::u32string_view text, const std::size_t at)
{
    if (at == 0 || at >= text.size())
        return true;
    const char32_t before = text[at - 1];
    const char32_t after = text[at];
    const char32_t second = at >= 2 ? text[at - 2] : U' ';
    if (is_digit(before))
        return is_digit(after) || base::is_kanji(after) || base::is_katakana(after)
            || has(counts_after, after)
            || (joins_digits(after) && at + 1 < text.size() && is_digit(text[at + 1]));
    if (is_digit(after))
        return has(counts_before, before) || (joins_digits(before) && is_digit(second));
    if ((has(inseparable, before) && before == after) || is_number_word(text.substr(at - 1, 2)))
        return true;
    if (has(kanji_digits, before) && (has(kanji_digits, after) || has(kanji_counters, after)))
        return true;
    // X線, B型: a letter alone is half a word.
    return is_latin(before) && !is_latin(second) && !is_digit(second) && base::is_kanji(after);
}

bool is_japanese_letter(const char32_t c)
{
    return base::is_kanji(c) || base::is_hiragana(c) || (base::is_katakana(c) && c != U'・') || c == U'〆'
        || c == U'〇';
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
    return has(opening, c);
}

bool is_closing(const char32_t c)
{
    return has(closing, c);
}

} // namespace text
