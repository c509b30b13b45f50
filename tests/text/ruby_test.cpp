#include "canvas.h"
#include "content.h"
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
            EXPECT_LE(hidden.width, shown.width + 0.01F); // Letters close up where nothing stands over them.
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

TEST(Ruby, NoTextThatShipsReflowsWhenTheReadingsAreHidden)
{
    const auto texts = test::content_texts();
    ASSERT_GT(texts.size(), 3000U);
    int with_ruby = 0;
    for (const test::ContentText& text : texts) {
        if (text.markup.find('{') == text.markup.npos)
            continue;
        ++with_ruby;
        for (const float ems : {4.0F, 7.5F, 12.0F, 18.0F, 26.0F, 40.0F}) {
            text::Style style{.em_px = 30, .balance = ems < 10, .heading = ems < 10};
            const auto shown = text::set_paragraph(fonts(), text.markup, text.lang, style, ems * 30);
            style.ruby_visible = false;
            const auto hidden = text::set_paragraph(fonts(), text.markup, text.lang, style, ems * 30);
            ASSERT_EQ(shown.lines.size(), hidden.lines.size()) << text.markup << ems;
            ASSERT_EQ(shown.height, hidden.height) << text.markup << ems;
            for (std::size_t i = 0; i < shown.lines.size(); ++i) {
                ASSERT_EQ(shown.lines[i].text, hidden.lines[i].text) << text.markup << ems;
                ASSERT_EQ(shown.lines[i].baseline, hidden.lines[i].baseline);
            }
        }
    }
    EXPECT_GT(with_ruby, 1000);
}

// Where the ruby glyphs of the only reading begin, in ems from the left edge of its base.
std::vector<float> places(const char* markup)
{
    const auto paragraph = set(markup);
    std::vector<float> found;
    for (const text::PlacedGlyph& glyph : paragraph.ruby_glyphs)
        found.push_back((glyph.x - paragraph.rubies.front().base_x0) / em);
    return found;
}

TEST(Ruby, AShortReadingIsSpreadOneToTwoToOne)
{
    // ご is 0.95 em wide, so at half size 1.05 em are left over 午後: a quarter, a half and a quarter of
    // them.
    const float go = set("ご").width / em / 2;
    const auto two = places("{午後|ごご}");
    ASSERT_EQ(two.size(), 2U);
    EXPECT_NEAR(two[0], (2 - 2 * go) / 4, 0.01F);
    EXPECT_NEAR(two[1] - two[0] - go, (2 - 2 * go) / 2, 0.01F);
    // Over a long base the ends stand in by half a character and no more.
    const auto long_base = places("{百二十五|ごご}");
    EXPECT_NEAR(long_base[0], 0.5F, 0.01F);
    EXPECT_NEAR(4 - long_base[1] - go, 0.5F, 0.01F);
    // One alone stands in the middle.
    EXPECT_NEAR(places("{子供|こ}")[0], 1 - set("こ").width / em / 4, 0.01F);
}

TEST(Ruby, ALongReadingSpreadsItsBaseOneToTwoToOne)
{
    const auto paragraph = set("国{志望|こころざしのぞみ}国");
    const auto& ruby = paragraph.rubies.front();
    const float before = paragraph.glyphs[1].x - em - paragraph.glyphs[0].x;
    const float between = paragraph.glyphs[2].x - em - paragraph.glyphs[1].x;
    const float after = paragraph.glyphs[3].x - em - paragraph.glyphs[2].x;
    EXPECT_GT(before, 0.1F * em);
    EXPECT_NEAR(between, 2 * before, 0.01F * em);
    EXPECT_NEAR(after, before, 0.01F * em);
    EXPECT_NEAR(ruby.ruby_x0, paragraph.glyphs[0].x + em, 0.03F * em);
    EXPECT_NEAR(ruby.ruby_x1, paragraph.glyphs[3].x, 0.03F * em);
}

TEST(Ruby, LeansOverTheBlankOfAMarkAndOverNoLetter)
{
    const auto room = [](const char* left, const char* right) {
        const auto plain = set((std::string(left) + "志" + right).c_str());
        return set((std::string(left) + "{志|こころざし}" + right).c_str()).width - plain.width;
    };
    const float over_kanji = room("国", "国"), over_kana = room("あ", "い"),
                over_marks = room("国、", "「国");
    EXPECT_NEAR(over_kana, over_kanji, 0.1F);
    EXPECT_GT(over_kanji - over_marks, 0.15F * em);
    const auto paragraph = set("国。{志|こころざし}「国");
    const auto& ruby = paragraph.rubies.front();
    // Over the blank, not over the ink: 。 of BIZ UDPGothic ends 0.23 em before its frame does.
    EXPECT_LT(ruby.ruby_x0, em + 0.6F * em);
    EXPECT_GT(ruby.ruby_x0, em + (0.6F - 0.23F) * em);
    EXPECT_LT(ruby.ruby_x1, paragraph.glyphs.back().x - 0.5F * em + 0.142F * em);
}

TEST(Ruby, StaysInsideItsLineAtBothEnds)
{
    for (const char* markup :
         {"{志|こころざし}", "国国国、|{志|こころざし}|「国国」", "国{承|うけたまわ}|{承|うけたまわ}国"})
        for (int half_ems = 4; half_ems < 20; ++half_ems) {
            const auto paragraph = set(markup, static_cast<float>(half_ems) / 2);
            for (const text::Ruby& ruby : paragraph.rubies) {
                EXPECT_GE(ruby.ruby_x0, -0.03F * em) << markup << half_ems;
                EXPECT_LE(ruby.ruby_x1, paragraph.lines[ruby.line].width + 0.03F * em) << markup << half_ems;
            }
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
