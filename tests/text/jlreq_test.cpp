// The classes of JLREQ 3.1.7 and 3.1.8, one by one, with the half-width forms; copied apart from the tables
// under test.

#include "lines.h"

#include "base/utf8.h"

#include <gtest/gtest.h>

namespace {

struct Row {
    const char* name;
    const char* characters; // Apart by spaces; a sequence of two stays whole.
};

// What GoogleTest says of a row.
void PrintTo(const Row& row, std::ostream* out)
{
    *out << row.name;
}

std::vector<std::string> characters_of(const Row& row)
{
    std::vector<std::string> found(1);
    for (const char c : std::string_view(row.characters))
        if (c == ' ')
            found.emplace_back();
        else
            found.back() += c;
    return found;
}

// The text at every width from four to twelve characters, in half ems: also where it would break at the mark.
template <class Check>
void at_every_width(const std::string& text, const Check& check)
{
    for (const char* lang : {"ja", "ja-easy"})
        for (const bool heading : {false, true})
            for (int half_ems = 8; half_ems <= 24; ++half_ems)
                for (const std::string& line :
                     test::lines_of(text, lang, static_cast<float>(half_ems) / 2, heading))
                    check(line);
}

class NeverBegins : public testing::TestWithParam<Row> { };

TEST_P(NeverBegins, ALine)
{
    for (const std::string& mark : characters_of(GetParam())) {
        // Between kanji, between kana, after a digit, and where an author broke.
        for (const std::string& text :
             {"亜唖娃阿哀愛挨" + mark + "逢葵茜穐悪握渥", "あいうえおかき" + mark + "けこさしすせそ",
              "亜唖娃阿哀愛5" + mark + "逢葵茜穐", "亜唖娃阿哀愛挨|" + mark + "逢葵茜穐悪"})
            at_every_width(text, [&](const std::string& line) {
                EXPECT_FALSE(line.starts_with(mark)) << mark << " in " << text;
            });
    }
}

INSTANTIATE_TEST_SUITE_P(
    Jlreq, NeverBegins,
    testing::Values(
        Row{"cl02_closing_brackets", "’ ” ） 〕 ］ ｝ 〉 》 」 』 】 ⦆ 〙 〗 » 〟"},
        Row{"cl03_hyphens", "‐ 〜 ゠ –"}, Row{"cl04_dividing_marks", "！ ？ ‼ ⁇ ⁈ ⁉"},
        Row{"cl05_middle_dots", "・ ： ；"}, Row{"cl06_full_stops", "。 ．"}, Row{"cl07_commas", "、 ，"},
        Row{"cl09_iteration_marks", "ヽ ヾ ゝ ゞ 々 〻"}, Row{"cl10_prolonged_sound", "ー"},
        Row{"cl11_small_kana", "ぁ ぃ ぅ ぇ ぉ っ ゃ ゅ ょ ゎ ゕ ゖ ァ ィ ゥ ェ ォ ッ ャ ュ ョ ヮ ヵ ヶ"},
        Row{"cl11_small_kana_of_ainu", "ㇰ ㇱ ㇲ ㇳ ㇴ ㇵ ㇶ ㇷ ㇸ ㇹ ㇺ ㇻ ㇼ ㇽ ㇾ ㇿ ㇷ\u309A"},
        Row{"cl13_units", "° ′ ″ ℃ ¢ % ‰ ㏋ ℓ ㎏ ㎝ ㌔ ㍍ ㍑ ㎡ ㏄ ㏿"},
        Row{"cl29_closing_of_notes", "） 〕 ］"},
        Row{"half_width", ") ] } , . ! ? : ; ｡ ､ ｣ ･ ｰ ｧ ｨ ｩ ｪ ｫ ｬ ｭ ｮ ｯ"}),
    testing::PrintToStringParamName());

class NeverEnds : public testing::TestWithParam<Row> { };

TEST_P(NeverEnds, ALine)
{
    for (const std::string& mark : characters_of(GetParam())) {
        for (const std::string& text :
             {"亜唖娃阿哀愛挨" + mark + "逢葵茜穐悪握渥", "あいうえおかき" + mark + "けこさしすせそ",
              "亜唖娃阿哀愛挨" + mark + "500円です", "亜唖娃阿哀愛挨" + mark + "|逢葵茜穐悪"})
            at_every_width(text, [&](const std::string& line) {
                EXPECT_FALSE(line.ends_with(mark)) << mark << " in " << text;
            });
    }
}

INSTANTIATE_TEST_SUITE_P(
    Jlreq, NeverEnds,
    testing::Values(Row{"cl01_opening_brackets", "‘ “ （ 〔 ［ ｛ 〈 《 「 『 【 ⦅ 〘 〖 « 〝"},
                    Row{"cl12_before_numbers", "￥ ＄ £ ＃ € №"}, Row{"cl28_opening_of_notes", "（ 〔 ［"},
                    Row{"half_width", "( [ ｢"}),
    testing::PrintToStringParamName());

class NeverParted : public testing::TestWithParam<Row> { };

TEST_P(NeverParted, OnTwoLines)
{
    for (const std::string& word : characters_of(GetParam()))
        for (int filler = 1; filler < 12; ++filler) {
            std::string text;
            for (int i = 0; i < filler; ++i)
                text += "亜";
            text += word + "唖娃";
            for (const bool heading : {false, true}) {
                bool whole = false;
                for (const std::string& line : test::lines_of(text, "ja", 9, heading))
                    whole = whole || line.find(word) != line.npos;
                EXPECT_TRUE(whole) << text;
            }
        }
}

INSTANTIATE_TEST_SUITE_P(
    Jlreq, NeverParted,
    testing::Values(Row{"cl08_inseparable", "―― —— …… ‥‥ 〳〵 〴〵"},
                    Row{"cl12_with_its_number", "￥500 ＄20 £3 №7 ＃8000 €9"},
                    Row{"cl13_with_its_number", "38.5℃ 90％ 50㎏ 120㎝ 3㍑ 45° 1‰ 20ℓ 3㌔"},
                    Row{"digits", "10,000 3.14 1/2 12:30 123456 １２３ 140／90"},
                    Row{"latin_words", "AED MRI"},
                    Row{"variation_sequences", "辻\U000E0100 葛\U000E0100 ㇷ\u309A か\u309A"}),
    testing::PrintToStringParamName());

TEST(Jlreq, ARubyBlockIsNeverParted)
{
    for (int filler = 1; filler < 12; ++filler) {
        std::string text;
        for (int i = 0; i < filler; ++i)
            text += "亜";
        bool whole = false;
        for (const std::string& line : test::lines_of(text + "{救急車|きゅうきゅうしゃ}です", "ja", 9))
            whole = whole || line.find("救急車") != line.npos;
        EXPECT_TRUE(whole) << filler;
    }
}

} // namespace
