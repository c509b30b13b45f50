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

TEST(Spacing, JapaneseStandsALittleApartFromLatin)
{
    for (const auto& [left, right] :
         {std::pair{"年", "A"}, {"3", "階"}, {"あ", "#"}, {"カ", "7"}, {"%", "の"}}) {
        const float apart = width_of(left) + width_of(right);
        const float together = width_of((std::string(left) + right).c_str());
        EXPECT_NEAR(together - apart, em / 8, 0.1F) << left << right;
    }
}

TEST(Spacing, NothingIsAddedBesideMarksAndSpacesOrInOtherLanguages)
{
    for (const auto& [left, right] :
         {std::pair{"（", "A"}, {"年", "（"}, {"3", "、"}, {"年", "月"}, {"A", "1"}}) {
        const float apart = width_of(left) + width_of(right);
        EXPECT_NEAR(width_of((std::string(left) + right).c_str()), apart, 0.1F) << left << right;
    }
    EXPECT_NEAR(width_of("3楼", "zh-Hans"), width_of("3", "zh-Hans") + width_of("楼", "zh-Hans"), 0.1F);
}

TEST(Spacing, IsDroppedAtTheBeginningOfALine)
{
    const auto paragraph = set("あああ|ABC", "ja", 3.4F * em);
    ASSERT_EQ(paragraph.lines.size(), 2U);
    EXPECT_NEAR(paragraph.glyphs[3].x, 0, 0.1F);
    EXPECT_NEAR(paragraph.lines[1].width, width_of("ABC"), 0.1F);
}

TEST(Spacing, FullWidthMarksDoNotLeaveTwoHolesSideBySide)
{
    // 」and （ of Noto fill an em each, half of it blank.
    EXPECT_NEAR(width_of("好」（好", "zh-Hans"), 3.5F * em, 0.1F);
    EXPECT_NEAR(width_of("好」。", "zh-Hans"), 2.5F * em, 0.1F);
    EXPECT_NEAR(width_of("（「好", "zh-Hans"), 2.5F * em, 0.1F);
    EXPECT_NEAR(width_of("好」（好", "zh-Hant"), 4.0F * em, 0.1F);
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
    EXPECT_NEAR(paragraph.glyphs.front().x, 0, 0.5F);
    EXPECT_EQ(paragraph.missing_glyphs, 0);
}

TEST(Directions, AnOverrideTurnsNothingButItsOwnText)
{
    const auto turned = set("\u202Eab\u202Cあ", "ja");
    EXPECT_EQ(turned.lines.size(), 1U);
    EXPECT_NEAR(turned.width, set("abあ", "ja").width, em / 4);
}

} // namespace
