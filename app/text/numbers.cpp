#include "text/numbers.h"

#include "base/utf8.h"
#include "text/kinsoku.h"

#include <algorithm>
#include <array>

namespace text {

namespace {

// What makes one word with a number before it, beside every kanji and katakana.
constexpr std::u32string_view counts_after = U"つかヶヵ";
// The last character of what makes one word with a number after it: 第 約 午前 午後 平成 令和 昭和 大正 全 計
// 満 時(30分) 月(3日).
constexpr std::u32string_view counts_before = U"第約前後成和正全計満時月";
constexpr std::u32string_view kanji_digits = U"〇一二三四五六七八九十百千万億";
constexpr std::u32string_view kanji_counters =
    U"年月日時分秒週歳才人名件回階番号室棟円度個本枚台匹冊社校市区町村丁線床科割倍杯泊軒箇次つ";
constexpr std::u32string_view large_units = U"百千万億兆"; // 1万5千円
constexpr std::u32string_view weekdays = U"日月火水木金土祝";

// Words that go with numbers, two characters each.
constexpr std::u32string_view number_words = U"午前午後平成令和昭和大正明治元年時間分間秒間日間週間年間か月ヶ"
                                             U"月カ月か所ヶ所カ所箇所か国ヶ国丁目番地番目回目和元成元"
                                             U"日目年目人目度目つ目年度年生歳児時半年半曜日";

bool has(const std::u32string_view set, const char32_t c)
{
    return set.find(c) != set.npos;
}

bool is_number_word(const std::u32string_view two)
{
    // Nearly every pair of kanji is none, and seen to be none by its second one.
    if (!has(U"前後成和元正治年間月所国地目度生児半日曜", two[1]))
        return false;
    for (std::size_t i = 0; i + 1 < number_words.size(); i += 2)
        if (number_words.substr(i, 2) == two)
            return true;
    return two[1] == U'曜' && has(weekdays, two[0]);
}

// 12 and 345 of 12-345, (12)345 and 12,345; ICU's own rules do not know the full-width marks.
bool joins_digits(const char32_t c)
{
    return has(U"-－‐‑ー−,.，．:：/／()（）", c);
}

// 日（木）, 日(祝・月): the day of the week belongs to its date.
bool begins_weekday(const std::u32string_view text, const std::size_t at)
{
    return (text[at] == U'（' || text[at] == U'(') && (text[at - 1] == U'日' || text[at - 1] == U'曜')
        && at + 2 < text.size() && has(weekdays, text[at + 1]) && has(U"）)・曜", text[at + 2]);
}

// 3センチ, 10メートル: between two katakana of a unit.
bool is_inside_unit(const std::u32string_view text, const std::size_t at)
{
    constexpr std::size_t unit_chars_max = 6;
    for (std::size_t back = 1; back <= std::min(at, unit_chars_max); ++back)
        if (!base::is_katakana(text[at - back]))
            return is_digit(text[at - back]);
    return false;
}

// The word that begins at `at`, up to the next space, in small letters; empty when it is longer than any
// unit.
std::u32string word_at(const std::u32string_view text, const std::size_t at)
{
    constexpr std::size_t unit_chars_max = 6;
    std::u32string word;
    for (std::size_t i = at; i < text.size() && (is_latin(text[i]) || text[i] == U'.'); ++i) {
        if (word.size() == unit_chars_max)
            return {};
        word += text[i] >= U'A' && text[i] <= U'Z' ? text[i] - U'A' + U'a' : text[i];
    }
    if (word.ends_with(U'.') && word.find(U'.') + 1 == word.size())
        word.pop_back(); // The end of a sentence.
    return word;
}

bool is_latin_unit(const std::u32string_view word)
{
    constexpr std::array<std::u32string_view, 13> units{U"am", U"pm", U"a.m.", U"p.m.", U"km", U"m",  U"cm",
                                                        U"kg", U"g",  U"mg",   U"ml",   U"l",  U"yen"};
    return std::find(units.begin(), units.end(), word) != units.end();
}

// +81 3 1234 5678, (0125) 22-4311.
bool is_telephone_space(const std::u32string_view text, const std::size_t space)
{
    constexpr std::size_t telephone_chars_max = 20;
    if (space >= 2 && (text[space - 1] == U')' || text[space - 1] == U'）') && is_digit(text[space - 2]))
        return true;
    for (std::size_t back = 1; back <= std::min(space, telephone_chars_max); ++back) {
        const char32_t c = text[space - back];
        if (c == U'+' || c == U'＋')
            return true;
        if (!is_digit(c) && c != U' ' && c != U'-' && c != U'(' && c != U')')
            return false;
    }
    return false;
}

} // namespace

bool is_one_number(const std::u32string_view text, const std::size_t at)
{
    const char32_t before = text[at - 1];
    const char32_t after = text[at];
    const char32_t second = at >= 2 ? text[at - 2] : U' ';
    if (is_digit(before))
        return is_digit(after) || base::is_kanji(after) || base::is_katakana(after)
            || has(counts_after, after)
            || (joins_digits(after) && at + 1 < text.size() && is_digit(text[at + 1]));
    if (is_digit(after))
        return has(counts_before, before)
            || ((joins_digits(before) || has(large_units, before)) && is_digit(second));
    if (begins_weekday(text, at))
        return true;
    if (base::is_katakana(after))
        return is_inside_unit(text, at);
    if (!base::is_kanji(after) && after != U'つ')
        return false;
    if (is_number_word(text.substr(at - 1, 2)))
        return true;
    if (has(kanji_digits, before) && (has(kanji_digits, after) || has(kanji_counters, after)))
        return true;
    if (has(large_units, before) && is_digit(second))
        return true; // 5千円
    // X線, B型: a letter alone is half a word.
    return is_latin(before) && !is_latin(second) && !is_digit(second);
}

bool is_space_in_number(const std::u32string_view text, const std::size_t at)
{
    const std::size_t space = at - 1;
    if (text[space] != U' ' || space == 0)
        return false;
    if (is_digit(text[at]))
        return is_telephone_space(text, space);
    return is_digit(text[space - 1]) && is_latin_unit(word_at(text, at));
}

} // namespace text
