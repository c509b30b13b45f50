#include "canvas.h"
#include "sentences.h"

#include <gtest/gtest.h>

namespace {

const text::Fonts& fonts()
{
    static const text::Fonts opened = test::open_fonts();
    return opened;
}

constexpr float em = 40;

text::Paragraph set(const char* markup, const float ems = 100, const bool visible = true)
{
    return text::set_paragraph(fonts(), markup, "ja", {.em_px = em, .ruby_visible = visible}, ems * em);
}

TEST(Ruby, StandsCentredOverItsBase)
{
    for (const char* markup :
         {"{病院|びょういん}", "あ{志|こころざし}い", "{今日|きょう}は", "{二十日|はつか}",
          "{承|うけたまわ}る", "{CT|シーティー}の", "9{時|じ}", "{a|ながいよみかた}b"}) {
        const auto paragraph = set(markup);
        ASSERT_EQ(paragraph.rubies.size(), 1U);
        const text::Ruby& ruby = paragraph.rubies.front();
        EXPECT_NEAR((ruby.base_x0 + ruby.base_x1) / 2, (ruby.ruby_x0 + ruby.ruby_x1) / 2, 0.03F * em)
            << markup;
        EXPECT_LT(ruby.baseline, paragraph.lines.front().baseline - 0.85F * em);
        EXPECT_GE(ruby.baseline - 0.45F * em, paragraph.lines.front().top);
    }
}

TEST(Ruby, NeverTouchesAnotherReadingOrANeighbour)
{
    for (const char* markup : {"{受|じゅ}{診|しん}", "{滝川|たきかわ}{市立|しりつ}{病院|びょういん}",
                               "{志|こころざし}{承|うけたまわ}", "{花|はな}{応援団|おうえんだん}"}) {
        const auto paragraph = set(markup);
        for (std::size_t i = 1; i < paragraph.rubies.size(); ++i)
            EXPECT_GE(paragraph.rubies[i].ruby_x0 - paragraph.rubies[i - 1].ruby_x1,
                      0.5F * text::ruby_em * em - 0.1F)
                << markup;
    }
    const auto between = set("鬱{志|こころざし}鬱");
    const text::Ruby& ruby = between.rubies.front();
    EXPECT_GE(ruby.ruby_x0, between.glyphs[0].x + em - 0.1F);
    EXPECT_LE(ruby.ruby_x1, between.glyphs[2].x + 0.1F);
}

TEST(Ruby, HiddenOrShownTheLinesAreTheSame)
{
    for (const test::Sentence& sentence : test::sentences)
        for (const float ems : {6.0F, 9.5F, 14.0F, 26.0F}) {
            text::Style style{.em_px = 30};
            const auto shown = text::set_paragraph(fonts(), sentence.markup, sentence.lang, style, ems * 30);
            style.ruby_visible = false;
            const auto hidden = text::set_paragraph(fonts(), sentence.markup, sentence.lang, style, ems * 30);
            ASSERT_EQ(shown.lines.size(), hidden.lines.size());
            EXPECT_LE(hidden.width, shown.width); // Letters close up where nothing stands over them.
            EXPECT_EQ(shown.height, hidden.height);
            for (std::size_t i = 0; i < shown.lines.size(); ++i) {
                EXPECT_EQ(shown.lines[i].text, hidden.lines[i].text);
                EXPECT_EQ(shown.lines[i].baseline, hidden.lines[i].baseline);
            }
            ASSERT_EQ(shown.glyphs.size(), hidden.glyphs.size());
            for (std::size_t i = 0; i < shown.glyphs.size(); ++i)
                EXPECT_LE(hidden.glyphs[i].x, shown.glyphs[i].x + 0.01F);
            EXPECT_TRUE(hidden.ruby_glyphs.empty());
            EXPECT_EQ(shown.rubies.size(), hidden.rubies.size());
        }
}

TEST(Ruby, PlainTextLeavesTheReadingsOut)
{
    const auto paragraph = set("{受診|じゅしん}する|{前|まえ}に");
    EXPECT_EQ(paragraph.plain, "受診する前に");
    EXPECT_EQ(paragraph.rubies[0].base, "受診");
    EXPECT_EQ(paragraph.rubies[0].reading, "じゅしん");
}

TEST(Ruby, ABlockWiderThanItsLineIsSetAllTheSame)
{
    const auto paragraph = set("{滝川市立病院応援団|たきかわしりつびょういんおうえんだん}です", 4);
    EXPECT_GT(paragraph.lines.size(), 2U);
    std::string bases, readings;
    for (const text::Ruby& ruby : paragraph.rubies) {
        bases += ruby.base;
        readings += ruby.reading;
    }
    EXPECT_EQ(bases, "滝川市立病院応援団");
    EXPECT_EQ(readings, "たきかわしりつびょういんおうえんだん");
}

TEST(Ruby, RaisesThePitchOfItsParagraph)
{
    EXPECT_EQ(set("{病院|びょういん}").height, 2.0F * em);
    EXPECT_EQ(set("病院").height, 1.7F * em);
    EXPECT_EQ(set("{病院|びょういん}", 100, false).height, 2.0F * em);
}

} // namespace
