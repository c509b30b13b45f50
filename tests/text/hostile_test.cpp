#include "canvas.h"

#include "base/utf8.h"
#include "text/coverage.h"
#include "text/tools.h"

#include <gtest/gtest.h>
#include <random>

namespace {

const text::Fonts& fonts()
{
    static const text::Fonts opened = test::open_fonts();
    return opened;
}

std::string repeated(const std::string& text, const int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

TEST(HostileText, IsSetWithoutHarm)
{
    const std::vector<std::string> texts{
        "",
        " ",
        "\n\n\n",
        "|||",
        "{|}",
        "{a|}{|b}{{a|b}",
        "\\",
        std::string("\0\1\2\x7f", 4),
        "\xff\xfe\x80",
        "\xed\xa0\x80\xed\xb0\x80",
        "\xf4\x90\x80\x80",
        "\xe3\x81",
        "e" + repeated("\u0301", 100),
        repeated("\u0301", 100),
        "{\u0301|\u0301}",
        "{\n|\n}",
        "{あ\nい|よ\nみ}",
        "\u202E{病院|びょういん}\u202D abc \u2066\u2067 \u2069\u2069\u2069",
        repeated("\u202E\u202D\u2067", 200) + "あ",
        repeated("\u200D", 300),
        "👨\u200D👩\u200D👧\u200D👦🏽🇯🇵",
        "辻" + repeated("\U000E0100", 50),
        repeated("（", 300),
        repeated("。", 300),
        repeated("ー", 300),
        repeated("1", 900),
        repeated("a", 900),
        "{あ|" + repeated("ん", 900) + "}",
        "{" + repeated("漢", 300) + "|" + repeated("かん", 300) + "}",
        repeated("{漢|}", 100),
        repeated("क\u094D", 300),
        repeated("ا", 500),
        "\u2028\u2029\u0085\u00A0\u3000",
        "\uFE0F\uFE0F", // Selectors with nothing to select.
        "\U000E0100辻",
        "{\U000E0100|\U000E0100}",
        "\u200B\u200C\u200E\u200F\u2060\uFEFF\u00AD",
        repeated("\u200B", 400) + "あ" + repeated("\u2060", 400),
        "https://" + repeated("a/", 400) + "@" + repeated(".", 400),
        repeated("://", 300) + repeated("www.", 300) + repeated("@", 300),
        repeated("（「", 400) + "あ" + repeated("」）", 400),
        repeated("9 ", 400) + "a.m.",
        "\uFFFF\uFFFE\U0010FFFF",
    };
    for (const std::string& text : texts)
        for (const char* lang : {"ja", "ja-easy", "en", "ar", "my", "", "xx-unknown", "\xff\xff", "ja; drop"})
            for (const float width : {-5.0F, 0.0F, 1.0F, 33.0F, 400.0F, 1e9F}) {
                const auto paragraph =
                    text::set_paragraph(fonts(), text, lang, {.em_px = 32, .balance = true}, width);
                for (const text::Line& line : paragraph.lines)
                    EXPECT_TRUE(base::decode_utf8(line.text));
                EXPECT_LE(paragraph.lines.size(), text.size() + 1);
            }
}

TEST(HostileText, RandomBytesAreSetToo)
{
    std::mt19937 random(7);
    const std::vector<std::string> alphabet{
        "{", "}", "|",    "\\", " ",      "\n",     "あ",     "漢",         "。",      "（",
        "1", "a", "\xff", "ا",  "\u0301", "\u202E", "\u200D", "\U000E0100", "{漢|か}", "\xe2"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = 0; i < 40; ++i)
            text += alphabet[random() % alphabet.size()];
        const auto paragraph = text::set_paragraph(fonts(), text, round % 2 == 0 ? "ja" : "ar", {}, 200);
        std::u32string shown;
        for (const text::Line& line : paragraph.lines)
            shown += *base::decode_utf8(line.text);
        std::u32string plain = *base::decode_utf8(paragraph.plain);
        for (std::u32string* const side : {&shown, &plain})
            std::erase_if(*side, [](const char32_t c) { return c == U' ' || c == U'\n'; });
        EXPECT_EQ(shown, plain);
    }
}

TEST(HostileText, LongParagraphsAreCutWithAMark)
{
    const auto paragraph = text::set_paragraph(fonts(), repeated("あいうえお", 900), "ja", {}, 800);
    EXPECT_TRUE(paragraph.cut);
    EXPECT_TRUE(paragraph.plain.ends_with("…"));
    EXPECT_EQ(base::decode_utf8(paragraph.plain)->size(),
              static_cast<std::size_t>(text::paragraph_chars_max));
    EXPECT_FALSE(text::set_paragraph(fonts(), repeated("あいうえお", 700), "ja", {}, 800).cut);
}

TEST(HostileText, IsCutBetweenGraphemesAndNeverInARubyBlock)
{
    const auto marked = text::set_paragraph(fonts(), repeated("e\u0301", 3000), "en", {}, 800);
    EXPECT_TRUE(marked.cut);
    EXPECT_TRUE(marked.plain.ends_with("e\u0301…"));
    const auto ruby = text::set_paragraph(fonts(), repeated("{漢字|かんじ}", 900), "ja", {}, 800);
    EXPECT_TRUE(ruby.cut);
    EXPECT_TRUE(ruby.plain.ends_with("漢字…"));
}

TEST(HostileText, MegabytesAreCutToo)
{
    EXPECT_TRUE(text::set_paragraph(fonts(), std::string(8U << 20, 'a'), "en", {}, 800).cut);
    EXPECT_TRUE(text::set_paragraph(fonts(), std::string(8U << 20, '{'), "ja", {}, 800).cut);
    EXPECT_TRUE(text::set_paragraph(fonts(), std::string(8U << 20, '|') + "あ", "ja", {}, 800).cut);
}

// Everything that once cost, or could cost, more than the text is long.
std::vector<std::string> growing_texts(const int size)
{
    return {repeated("a", size),
            repeated("あ", size),
            repeated("漢", size),
            repeated("{漢|かん}", size / 3),
            repeated("aあ", size / 2),
            repeated("aبa", size / 3),
            repeated("（", size),
            repeated("\u0301", size),
            "e" + repeated("\u0301", size - 1),
            repeated("@", size),
            repeated("://", size / 3),
            repeated("9 ", size / 2),
            repeated("9月", size / 2),
            repeated("\u200D", size),
            repeated("한ไก", size / 3),
            repeated("\n", size),
            repeated("|漢", size / 2),
            repeated("\U000E0100", size)};
}

TEST(HostileText, CostsNoMoreThanItIsLong)
{
    const text::Work& work = fonts().tools().work;
    for (const int size : {400, 3900})
        for (const std::string& text : growing_texts(size))
            for (const char* lang : {"ja", "th", "ar"}) {
                const text::Work before = work;
                text::set_paragraph(fonts(), text, lang, {.balance = true}, 200);
                const auto calls = work.shape_calls - before.shape_calls;
                const auto chars = work.shaped_chars - before.shaped_chars;
                EXPECT_LE(chars, 2 * size) << text.substr(0, 12);
                EXPECT_LE(calls, size) << text.substr(0, 12);
                EXPECT_LE(work.break_iterators - before.break_iterators, 1);
            }
}

TEST(HostileText, JapaneseIsShapedInFewCalls)
{
    const text::Work& work = fonts().tools().work;
    const auto before = work.shape_calls;
    text::set_paragraph(
        fonts(), "{滝川|たきかわ}{市立|しりつ}{病院|びょういん}を|{支|ささ}える|「{菜|な}の{花|はな}」", "ja",
        {}, 900);
    EXPECT_EQ(work.shape_calls - before, 2); // The text, and its readings.
}

TEST(HostileText, AManyTimesTooLongParagraphIsShapedUpToTheCut)
{
    const text::Work& work = fonts().tools().work;
    const auto before = work.shaped_chars;
    EXPECT_TRUE(text::set_paragraph(fonts(), std::string(1U << 20, 'a'), "ja", {}, 800).cut);
    EXPECT_LE(work.shaped_chars - before, text::paragraph_chars_max);
    EXPECT_TRUE(text::missing_glyphs(fonts(), repeated("あ", 350'000), "ja").empty());
}

TEST(HostileText, HalfSurrogatesBecomeMarksAndAreReported)
{
    // U+D83D alone, and a pair of halves as CESU-8 writes it.
    for (const char* text : {"\xed\xa0\xbd", "\xed\xa0\xbd\xed\xb8\x80", "a\xed\xb8\x80z"}) {
        const auto paragraph = text::set_paragraph(fonts(), text, "ja", {}, 800);
        EXPECT_GT(paragraph.missing_glyphs, 0) << text;
        EXPECT_NE(paragraph.plain.find("\uFFFD"), std::string::npos) << text;
    }
}

TEST(HostileText, AHundredMarksOnALetterAreOneLetter)
{
    const auto paragraph = text::set_paragraph(fonts(), "e" + repeated("\u0301", 100) + " b", "en", {}, 1);
    ASSERT_EQ(paragraph.lines.size(), 2U);
    EXPECT_EQ(paragraph.lines[0].text_end, 101U);
}

TEST(HostileText, ZeroWidthCharactersTakeNoRoom)
{
    const auto width = [](const std::string& text) {
        return text::set_paragraph(fonts(), text, "ja", {}, 800).width;
    };
    for (const char* invisible :
         {"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u200E", "\uFE0E", "\u00AD"}) {
        EXPECT_NEAR(width(std::string("国") + invisible + "国"), width("国国"), 0.01F) << invisible;
        EXPECT_EQ(text::set_paragraph(fonts(), invisible, "ja", {}, 800).missing_glyphs, 0);
    }
}

TEST(HostileText, IsReported)
{
    EXPECT_GT(text::set_paragraph(fonts(), "\xff", "ja", {}, 800).missing_glyphs, 0);
    EXPECT_GT(text::set_paragraph(fonts(), "😀", "ja", {}, 800).missing_glyphs, 0);
}

} // namespace
