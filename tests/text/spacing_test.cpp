#include "canvas.h"

#include "base/utf8.h"

#include <gtest/gtest.h>

namespace {

const text::Fonts& fonts()
{
    static const text::Fonts opened = test::open_fonts();
    return opened;
}

constexpr float em = 40;

text::Paragraph set(const char* markup, const char* lang, const float width = 4000)
{
    return text::set_paragraph(fonts(), markup, lang, {.em_px = em}, width);
}

float width_of(const char* markup, const char* lang = "ja")
{
    return set(markup, lang).width;
}

// What is seen of the glyph, by its picture: from left to right in ems, as it stands in the paragraph.
struct Ink {
    float left, right;
};
std::vector<Ink> inks_of(const text::Paragraph& paragraph)
{
    text::Atlas atlas(fonts());
    std::vector<Ink> inks;
    for (const text::PlacedGlyph& placed : paragraph.glyphs) {
        const auto& glyph = atlas.glyph(placed.face, placed.glyph, placed.em_px);
        inks.push_back(
            {(placed.x + glyph.left) / placed.em_px, (placed.x + glyph.left + glyph.width) / placed.em_px});
    }
    return inks;
}
std::vector<Ink> inks_of(const char* markup, const char* lang, const float ems = 100)
{
    constexpr float large = 400; // A pixel is a four-hundredth of an em.
    return inks_of(text::set_paragraph(fonts(), markup, lang, {.em_px = large}, ems * large));
}

constexpr float pixel_em = 1.5F / 400;

TEST(Spacing, AQuarterEmOfAirLiesBetweenAKanjiAndALetter)
{
    // The frame of a kanji is an em wide; the air is seen from there to the letter's ink.
    for (const char* letter : {"A", "3", "8", "M", "#", "t"}) {
        const auto before = inks_of((std::string("国") + letter).c_str(), "ja");
        EXPECT_NEAR(before[1].left - 1, 0.25F, pixel_em) << "国" << letter;
    }
    for (const char* letter : {"A", "3", "8", "M", "%", "1"}) {
        const float alone = width_of(letter) / em;
        const auto ink = inks_of((std::string(letter) + "国国").c_str(), "ja");
        const float frame = inks_of("国", "ja")[0].left;
        EXPECT_NEAR(ink[1].left - frame - ink[0].right, 0.25F, pixel_em) << letter << alone;
    }
}

TEST(Spacing, EveryDigitStandsAsFarFromItsCounter)
{
    // BIZ UDPGothic's 1 brings nearly a quarter em of its own, its 3 a tenth.
    const auto air = [](const std::string& digit) {
        const auto ink = inks_of((digit + "階").c_str(), "ja");
        return ink[1].left - ink[0].right;
    };
    for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
        EXPECT_NEAR(air(digit), air("0"), 2 * pixel_em) << digit;
}

TEST(Spacing, NothingIsAddedBesideMarksAndTypedSpacesOrInLatinText)
{
    // How far the second glyph stands from the first: the first one's own width in BIZ UDPGothic.
    for (const auto& [text, ems] :
         {std::pair{"（A", 0.5F}, {"3、", 0.76F}, {"年月", 1.0F}, {"A1", 0.76F}, {"国 A", 1.0F}}) {
        const auto glyphs = set(text, "ja").glyphs;
        EXPECT_NEAR(glyphs[1].x - glyphs[0].x, ems * em, 0.1F) << text;
    }
    EXPECT_NEAR(set("国 A", "ja").glyphs[2].x, set("国 国", "ja").glyphs[2].x,
                0.1F); // The typed space is all.
    EXPECT_NEAR(width_of("직원A", "ko"), width_of("직원", "ko") + width_of("A", "ko"), 0.1F);
}

TEST(Spacing, IsDroppedAtTheBeginningOfALine)
{
    const auto paragraph = set("あああ|ABC", "ja", 3.4F * em);
    ASSERT_EQ(paragraph.lines.size(), 2U);
    EXPECT_NEAR(paragraph.glyphs[3].x, 0, 0.1F);
    EXPECT_NEAR(paragraph.lines[1].width, width_of("ABC"), 0.1F);
}

TEST(Spacing, ChineseHasItToo)
{
    const auto ink = inks_of("楼3", "zh-Hans");
    EXPECT_NEAR(ink[1].left - 1, 0.25F, pixel_em);
}

TEST(Punctuation, OfFullWidthLeavesNoTwoHolesSideBySide)
{
    // 」and （ of Noto fill an em each, half of it blank. 好 at the end, so that no line end is dropped.
    EXPECT_NEAR(width_of("好」（好", "zh-Hans"), 3.5F * em, 0.1F); // Half an em between them.
    EXPECT_NEAR(width_of("好」。好", "zh-Hans"), 3.5F * em, 0.1F); // Solid, half an em after.
    EXPECT_NEAR(width_of("好、「好", "zh-Hans"), 3.5F * em, 0.1F);
    EXPECT_NEAR(width_of("好（「好", "zh-Hans"), 3.5F * em, 0.1F); // Half an em before, solid.
    EXPECT_NEAR(width_of("好。」（「好", "zh-Hans"), 4.5F * em, 0.1F);
    EXPECT_NEAR(width_of("好！」好", "zh-Hans"), 3.5F * em, 0.1F);
}

TEST(Punctuation, OfTraditionalChineseStandsInTheMiddleAndStaysThere)
{
    EXPECT_NEAR(width_of("好。。好", "zh-Hant"), 4.0F * em, 0.1F);
    EXPECT_NEAR(width_of("好。", "zh-Hant"), 2.0F * em, 0.1F);
    EXPECT_NEAR(width_of("好」（好", "zh-Hant"), 3.5F * em, 0.1F); // Brackets are half blank there as well.
}

TEST(Punctuation, LosesItsBlankAtTheEdgesOfALine)
{
    EXPECT_NEAR(width_of("好。", "zh-Hans"), 1.5F * em, 0.1F);
    EXPECT_NEAR(width_of("「好", "zh-Hans"), 1.5F * em, 0.1F);
    EXPECT_NEAR(width_of("「好」", "zh-Hans"), 2.0F * em, 0.1F);
    // A line takes a mark whose ink it has room for, and no mark stands outside.
    EXPECT_EQ(set("好好好好。", "zh-Hans", 4.5F * em).lines.size(), 1U);
    for (const auto& [markup, lang] : {std::pair{"「国」", "ja"},
                                       {"（国）", "ja"},
                                       {"『国』、", "ja"},
                                       {"【国】。", "ja"},
                                       {"「国」", "zh-Hans"},
                                       {"（国）", "zh-Hant"},
                                       {"“国”", "zh-Hans"}}) {
        const auto ink = inks_of(markup, lang);
        const auto paragraph = set(markup, lang);
        EXPECT_GE(ink.front().left, 0.0F) << markup << lang;
        EXPECT_LE(ink.front().left, 0.2F) << markup << lang; // As far in as a kanji or kana.
        EXPECT_LE(ink.back().right, paragraph.width / em) << markup << lang;
    }
}

TEST(Punctuation, ThatBeginsALineStandsWhereLettersDo)
{
    const auto paragraph = set("国国国国|「国国」", "ja", 4.2F * em);
    ASSERT_EQ(paragraph.lines.size(), 2U);
    EXPECT_LT(paragraph.glyphs[4].x, 0); // Its frame stands outside, its ink does not.
    EXPECT_EQ(set("国「国", "ja").glyphs[1].x, em);
}

TEST(Punctuation, OfJapaneseKeepsItsDesignWithinALine)
{
    // BIZ UDPGothic's marks are narrow already.
    const float one = width_of("国、国") - 2 * em;
    EXPECT_NEAR(one, 0.6F * em, 0.1F);
    EXPECT_NEAR(width_of("国」（国") - 2 * em, em, 0.1F);
    EXPECT_NEAR(width_of("国！国") - 2 * em, em, 0.1F);
}

TEST(Directions, ArabicRunsFromTheRight)
{
    const auto paragraph = set("ابت", "ar");
    ASSERT_GE(paragraph.glyphs.size(), 3U);
    EXPECT_TRUE(paragraph.right_to_left);
    const auto sentence = set("ابت.", "ar"), stop = set("ا .", "ar");
    EXPECT_EQ(sentence.glyphs.front().glyph, stop.glyphs.front().glyph); // The full stop stands leftmost.
    // Letters in the order of the text: each further to the left than the one before.
    const auto alone = set("ا", "ar").glyphs.front();
    float x = 0;
    for (const text::PlacedGlyph& glyph : paragraph.glyphs)
        if (glyph.glyph == alone.glyph)
            x = glyph.x;
    for (const text::PlacedGlyph& glyph : paragraph.glyphs)
        EXPECT_LE(glyph.x, x + 0.1F);
}

TEST(Directions, NumbersInArabicRunFromTheLeft)
{
    // What stands leftmost in these is the digit, in the face it has among Arabic letters.
    const auto one = set("ا 1", "ar").glyphs.front(), last = set("ا 9", "ar").glyphs.front();
    std::vector<float> ones;
    float nine = -1;
    for (const text::PlacedGlyph& glyph : set("اتصل 119 فورا", "ar").glyphs) {
        EXPECT_EQ(glyph.face, one.face);
        if (glyph.glyph == one.glyph)
            ones.push_back(glyph.x);
        if (glyph.glyph == last.glyph)
            nine = glyph.x;
    }
    ASSERT_EQ(ones.size(), 2U);
    EXPECT_GT(nine, ones[0]);
    EXPECT_GT(nine, ones[1]);
}

TEST(Directions, ShorterArabicLinesEndAtTheLeft)
{
    const auto paragraph = set("إذا شعرت بالمرض فاتصل بالرقم فورا من فضلك", "ar", 5 * em);
    ASSERT_GT(paragraph.lines.size(), 1U);
    for (const text::Line& line : paragraph.lines)
        EXPECT_NEAR(line.x + line.width, paragraph.width, 0.1F);
}

TEST(Directions, JapaneseWithAnArabicNameStaysJapanese)
{
    const auto paragraph = set("「سلام」さん", "ja");
    EXPECT_FALSE(paragraph.right_to_left);
    EXPECT_NEAR(paragraph.glyphs.front().x, 0, 0.1F * em);
    EXPECT_EQ(paragraph.missing_glyphs, 0);
}

TEST(Directions, AnOverrideTurnsNothing)
{
    for (const char* control : {"\u202A", "\u202B", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068"}) {
        const auto turned = set((std::string("やまだ") + control + "abc さんは 3階です").c_str(), "ja");
        const auto plain = set("やまだabc さんは 3階です", "ja");
        ASSERT_EQ(turned.glyphs.size(), plain.glyphs.size());
        for (std::size_t i = 0; i < plain.glyphs.size(); ++i) {
            EXPECT_EQ(turned.glyphs[i].glyph, plain.glyphs[i].glyph);
            EXPECT_EQ(turned.glyphs[i].x, plain.glyphs[i].x);
        }
        EXPECT_EQ(turned.plain, plain.plain);
    }
}

TEST(Directions, ArabicNamesInBracketsKeepTheBracketsAroundThem)
{
    const auto inks = inks_of("（سلام）です", "ja");
    const auto left = inks_of("（国", "ja"), right = inks_of("国）です", "ja");
    EXPECT_NEAR(inks.front().left, left.front().left, pixel_em);
    EXPECT_NEAR(inks.back().right - inks.back().left, right.back().right - right.back().left, pixel_em);
}

} // namespace
