#include "canvas.h"
#include "lines.h"
#include "sentences.h"

#include "base/markup.h"
#include "base/utf8.h"

#include <gtest/gtest.h>
#include <set>

namespace {

using base::decode_utf8;
using test::lines_of;

// Copied from JLREQ 3.1.7 and 3.1.8, apart from the tables under test.
const std::u32string never_begins = U"’”）〕］｝〉》」』】⦆〙〗»〟‐〜゠–！？‼⁇⁈⁉・：；。．、，ヽヾゝゞ々〻ー"
                                    U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
                                    U"ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ)]},.!?:;｡､｣･ｰｧｨｩｪｫｬｭｮｯ℃％";
const std::u32string never_ends = U"‘“（〔［｛〈《「『【⦅〘〖«〝￥＄£＃€№([{";

std::u32string without_spaces(std::u32string text)
{
    std::erase_if(text, [](const char32_t c) { return c == U' ' || c == U'\n' || c == U'\u3000'; });
    return text;
}

// Offsets that lie inside a ruby block.
std::set<std::size_t> inside_ruby(const std::string_view markup)
{
    std::set<std::size_t> inside;
    std::size_t at = 0;
    for (const base::MarkupPiece& piece : base::parse_markup(markup).pieces) {
        for (std::size_t i = 1; i < piece.text.size() && !piece.reading.empty(); ++i)
            inside.insert(at + i);
        at += piece.text.size();
    }
    return inside;
}

void check_lines(const text::Paragraph& paragraph, const test::Sentence& sentence, const float width)
{
    const std::u32string plain = *decode_utf8(paragraph.plain);
    const auto inside = inside_ruby(sentence.markup);
    std::u32string together;
    std::size_t last_end = 0;
    for (const text::Line& line : paragraph.lines) {
        const std::u32string shown = *decode_utf8(line.text);
        EXPECT_LE(line.width, width + 0.1F) << line.text;
        EXPECT_EQ(plain.substr(line.text_begin, line.text_end - line.text_begin), shown);
        EXPECT_EQ(without_spaces(plain.substr(last_end, line.text_begin - last_end)), U"")
            << "lost before " << line.text;
        EXPECT_FALSE(inside.contains(line.text_begin)) << "ruby split before " << line.text;
        last_end = line.text_end;
        together += shown;
        if (shown.empty())
            continue;
        EXPECT_EQ(never_begins.find(shown.front()), never_begins.npos) << line.text;
        EXPECT_EQ(never_ends.find(shown.back()), never_ends.npos) << line.text;
        EXPECT_NE(shown.back(), U' ');
    }
    EXPECT_EQ(without_spaces(together), without_spaces(plain));
}

TEST(Kinsoku, HoldsAtEveryWidthAndLosesNothing)
{
    const text::Fonts fonts = test::open_fonts();
    for (const test::Sentence& sentence : test::sentences)
        for (int half_ems = 12; half_ems <= 80; ++half_ems)
            for (const bool heading : {false, true}) {
                SCOPED_TRACE(testing::Message() << sentence.markup << " at " << half_ems << " half ems");
                const float width = static_cast<float>(half_ems) * 10;
                check_lines(text::set_paragraph(fonts, sentence.markup, sentence.lang,
                                                test::line_style(heading), width),
                            sentence, width);
            }
}

TEST(Kinsoku, LinesEndBetweenPhrasesWhereTheyFit)
{
    EXPECT_EQ(lines_of("救急受診チャートを|ごらんください", "ja", 13, true),
              (std::vector<std::string>{"救急受診チャートを", "ごらんください"}));
    EXPECT_EQ(lines_of("ぐあいが わるい ときは よんで ください", "ja-easy", 8),
              (std::vector<std::string>{"ぐあいが わるい", "ときは よんで", "ください"}));
    // A phrase wider than the line is broken by the rules of the language instead of leaving a hole.
    EXPECT_EQ(lines_of("あ|いうえおかきくけこさしすせそ", "ja", 8).front().substr(0, 6), "あい");
}

TEST(Kinsoku, AnAuthorsBreakCannotOverruleTheTable)
{
    for (const char* markup :
         {"おわりました|。つぎ", "（|はじめ", "9|時です", "ち|ょっと", "辻|\U000E0100さん"})
        for (int ems = 2; ems < 8; ++ems) {
            const auto lines = lines_of(markup, "ja", static_cast<float>(ems));
            for (const std::string& line : lines) {
                EXPECT_FALSE(line.starts_with("。") || line.starts_with("時") || line.starts_with("ょ"))
                    << markup << ems;
                EXPECT_FALSE(line.ends_with("（")) << markup;
            }
        }
}

TEST(Kinsoku, NoOpeningMarkEndsALineEvenWhereItsAuthorBrokeIt)
{
    for (const char* markup : {"ことば（|はじめとおわり", "かかくは￥|ごひゃくです", "「|「|さようなら」"})
        for (int half_ems = 6; half_ems < 20; ++half_ems)
            for (const std::string& line : lines_of(markup, "ja", static_cast<float>(half_ems) / 2, true))
                EXPECT_FALSE(line.ends_with("（") || line.ends_with("￥") || line.ends_with("「")) << markup;
}

TEST(Kinsoku, APhraseWiderThanTheLineFillsTheLineBeforeIt)
{
    EXPECT_EQ(lines_of("あいうえお|かきくけこさしすせそたちつてと", "ja", 8).front().substr(0, 18),
              "あいうえおか");
}

TEST(Kinsoku, HeadingsHaveLinesOfLikeLength)
{
    const auto lines = lines_of("救急受診|チャート|「救急車？|今から|病院？|明日で|いい？」", "ja", 20, true);
    ASSERT_EQ(lines.size(), 2U);
    const auto first = decode_utf8(lines[0])->size(), second = decode_utf8(lines[1])->size();
    EXPECT_LE(std::max(first, second) - std::min(first, second), 4U) << lines[0] << " / " << lines[1];
}

TEST(Kinsoku, AWordWiderThanItsLineIsBrokenBetweenGraphemes)
{
    const auto lines = lines_of("Donaudampfschiffahrtsgesellschaft", "en", 6);
    EXPECT_GT(lines.size(), 1U);
    for (const std::string& line : lines)
        EXPECT_GT(line.size(), 3U);
    const auto marked = lines_of("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", "en", 1.5F);
    for (const std::string& line : marked)
        EXPECT_TRUE(line.starts_with("e")) << line;
}

TEST(Kinsoku, KoreanWordsStayWhole)
{
    EXPECT_EQ(lines_of("접수처는 일층입니다", "ko", 6), (std::vector<std::string>{"접수처는", "일층입니다"}));
    EXPECT_EQ(lines_of("이 접수처는일층입니다", "ko", 9),
              (std::vector<std::string>{"이", "접수처는일층입니다"}));
}

} // namespace
