// The specimen: one page in twelve languages, for a person to look at: build/<kind>/specimen.png. What a
// machine can say about it is checked.

#include "canvas.h"
#include "specimen.h"

#include "base/utf8.h"
#include "text/face_table.h"

#include <gtest/gtest.h>
#include <set>

namespace {

using test::Sample;

const text::Fonts& fonts()
{
    static const text::Fonts opened = test::open_fonts();
    return opened;
}

text::Paragraph set(const Sample& sample)
{
    return text::set_paragraph(fonts(), sample.markup, sample.lang, test::style_of(sample), test::column_px);
}

class Specimen : public testing::TestWithParam<Sample> { };

TEST_P(Specimen, HasEveryGlyphAndStaysInItsBox)
{
    text::Atlas atlas(fonts());
    const auto paragraph = set(GetParam());
    EXPECT_EQ(paragraph.missing_glyphs, 0);
    EXPECT_LE(paragraph.width, test::column_px + 0.5F);
    constexpr int room = 40;
    test::Canvas box(static_cast<int>(test::column_px) + 2 * room,
                     static_cast<int>(paragraph.height) + 2 * room);
    box.draw(atlas, paragraph, room, room);
    EXPECT_TRUE(box.has_ink());
    EXPECT_FALSE(box.has_ink_outside(room - 3, room, room + static_cast<int>(paragraph.width) + 2,
                                     room + static_cast<int>(paragraph.height)));
}

TEST_P(Specimen, HasAsManyLinesAsItHad)
{
    EXPECT_EQ(set(GetParam()).lines.size(), static_cast<std::size_t>(GetParam().lines));
}

TEST_P(Specimen, WearsTheFacesOfItsLanguage)
{
    std::set<text::Family> families;
    for (const text::PlacedGlyph& glyph : set(GetParam()).glyphs)
        families.insert(text::family_of(glyph.face));
    for (const text::Family family : families)
        EXPECT_TRUE(family == GetParam().family || family == GetParam().second_family)
            << static_cast<int>(family);
    EXPECT_TRUE(families.contains(GetParam().family));
}

TEST_P(Specimen, KeepsItsWordsWhole)
{
    const std::string_view words = GetParam().whole_words;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        const std::string_view word = words.substr(begin, end - begin);
        // At every width that could part it.
        for (float width = test::column_px / 2; width < test::column_px; width += test::em_px / 3) {
            bool whole = false;
            for (const text::Line& line : text::set_paragraph(fonts(), GetParam().markup, GetParam().lang,
                                                              test::style_of(GetParam()), width)
                                              .lines)
                whole = whole || line.text.find(word) != std::string::npos;
            EXPECT_TRUE(whole) << word << " at " << width;
        }
        begin = end + 1;
    }
}

INSTANTIATE_TEST_SUITE_P(Page, Specimen, testing::ValuesIn(test::samples), testing::PrintToStringParamName());

TEST(SpecimenScripts, NepaliLettersJoin)
{
    const auto glyphs = [](const char* text) {
        return text::set_paragraph(fonts(), text, "ne", {}, 4000).glyphs;
    };
    // क, the mark that takes its vowel, and ष are one letter; with a non-joiner they stay apart.
    EXPECT_EQ(glyphs("क्ष").size(), 1U);
    EXPECT_GT(glyphs("क्\u200Cष").size(), 1U);
    // A short i stands before the letter it is spoken after.
    const auto ki = glyphs("कि"), ka = glyphs("क");
    ASSERT_EQ(ki.size(), 2U);
    EXPECT_EQ(ki.back().glyph, ka.front().glyph);
}

TEST(SpecimenScripts, ThaiMarksStandOverTheirLetters)
{
    const auto paragraph = text::set_paragraph(fonts(), "ที่", "th", {}, 4000);
    ASSERT_EQ(paragraph.glyphs.size(), 3U);
    EXPECT_LT(paragraph.glyphs[2].y, paragraph.glyphs[0].y + 1);
    EXPECT_NEAR(paragraph.width, text::set_paragraph(fonts(), "ท", "th", {}, 4000).width, 0.1F);
}

TEST(SpecimenScripts, HanTakesTheFormOfTheRegion)
{
    std::set<std::pair<std::uint32_t, std::uint32_t>> forms;
    for (const char* lang : {"ja", "zh-Hans", "zh-Hant", "ko"}) {
        const auto paragraph = text::set_paragraph(fonts(), "骨", lang, {}, 4000);
        forms.insert({paragraph.glyphs.front().face, paragraph.glyphs.front().glyph});
    }
    EXPECT_EQ(forms.size(), 4U);
}

// The page itself, from top to bottom.
class Page {
public:
    // Sets a paragraph and says how high it is.
    float put(const std::string& markup, const char* lang, const text::Style& style, const float x,
              const float y, const float width, const test::Color color)
    {
        const auto paragraph = text::set_paragraph(fonts(), markup, lang, style, width);
        EXPECT_EQ(paragraph.missing_glyphs, 0) << markup;
        sheet_.draw(atlas_, paragraph, x, y, color);
        return paragraph.height;
    }
    void rule(const float x, const float y, const float width, const int thick, const test::Color color)
    {
        sheet_.fill(static_cast<int>(x), static_cast<int>(y), static_cast<int>(x + width),
                    static_cast<int>(y) + thick, color);
    }

    // What it is, over all columns.
    void head()
    {
        put("待合の文字", "ja", {.em_px = 84, .weight = text::Weight::bold, .pitch_em = 1.2F}, left, y_, all,
            test::ink);
        put("A type specimen, in twelve languages", "en", {.em_px = 24, .pitch_em = 1.5F}, left + 480,
            y_ + 52, all, test::second_ink);
        y_ += 108;
        rule(left, y_, all, 5, test::wood);
        y_ += 22;
        y_ += put("本文はBIZ UDPゴシック、世界のことばはNoto。漢字とABC・123のあいだは四分アキ。|"
                  "「約物」（やくもの）は、半角ぶんだけ場所をとる。|ふりがなを消しても、行は変わらない。",
                  "ja", {.em_px = 24}, left, y_, all, test::second_ink)
            + 10;
    }

    // The sizes of screens, from the level word to the smallest line.
    void sizes()
    {
        const struct {
            int em;
            bool bold;
            const char* markup;
        } lines[] = {
            {64, true, "いのちが{心配|しんぱい}なとき"},
            {44, true, "{上手|じょうず}な{病院|びょういん}のかかり{方|かた}"},
            {32, false, "{明日|あした}は{午後|ごご}2{時|じ}から、3{階|がい}の{会議室|かいぎしつ}で。"},
            {24, false,
             "{出典|しゅってん}：{北海道|ほっかいどう}の{住民|じゅうみん}の{会|かい}、"
             "2019{年|ねん}10{月|がつ}{現在|げんざい}"}};
        rule(left, y_, all, 1, test::second_ink);
        y_ += 8;
        for (const auto& line : lines) {
            const auto em = static_cast<float>(line.em);
            const auto weight = line.bold ? text::Weight::bold : text::Weight::regular;
            const float height =
                put(line.markup, "ja", {.em_px = em, .weight = weight}, left + 64, y_, all, test::ink);
            // The size stands on the line's own baseline.
            put(std::to_string(line.em), "ja", {.em_px = label_em_px_, .pitch_em = 1.0F}, left,
                y_ + em * baseline_with_ruby_em - label_em_px_ * baseline_em, 60, test::wood);
            y_ += height - 4;
        }
        y_ += 12;
    }

    // One language under the other, in the column that is shorter.
    void languages()
    {
        float column_y[2] = {y_, y_};
        for (const Sample& sample : test::samples) {
            const int column = column_y[1] + 1 < column_y[0] ? 1 : 0;
            const float x = left + static_cast<float>(column) * (test::column_px + test::gutter_px);
            float& y = column_y[column];
            rule(x, y, test::column_px, 1, test::second_ink);
            y += 10
                + put(sample.label, sample.lang,
                      {.em_px = label_em_px_, .weight = text::Weight::bold, .pitch_em = 1.4F}, x, y + 10,
                      test::column_px, test::indigo);
            const auto paragraph = set(sample);
            y += paragraph.rubies.empty() ? 0 : room_px;
            sheet_.draw(atlas_, paragraph, x, y);
            y += paragraph.height + 16;
        }
        y_ = std::max(column_y[0], column_y[1]);
    }

    // Times, telephones, and names as their owners write them.
    void figures()
    {
        rule(left, y_, all, 1, test::second_ink);
        y_ += 12;
        for (const char* line : {"9:12　11:40　13:05　17:31　受付 8:30〜11:30　#8000　119　0125-22-4311",
                                 "辻\U000E0100と辻\U000E0101　葛と葛\U000E0100　神と\uFA19　福と\uFA1B　髙・"
                                 "﨑・𠮷・栁・濵・邉・槗　"
                                 "サッポㇿ・か\u309A"})
            y_ += put(line, "ja", {.em_px = 34, .tabular_digits = true}, left, y_, all, test::ink);
    }

    float end() const { return y_; }
    bool write() const { return sheet_.write(BINARY_ROOT "/specimen.png"); }

private:
    static constexpr float left = test::margin_px, all = test::page_width_px - 2 * test::margin_px;
    static constexpr float label_em_px_ = test::label_em_px;
    // From the top of a line: of one as high as its em, and of one with room for a reading.
    static constexpr float baseline_em = 0.88F, baseline_with_ruby_em = 1.48F;
    static constexpr float room_px = 7; // Between a label and a reading.

    text::Atlas atlas_{fonts()};
    test::Canvas sheet_{test::page_width_px, test::page_height_px};
    float y_ = test::margin_px;
};

TEST(SpecimenPage, IsWritten)
{
    Page page;
    page.head();
    page.sizes();
    page.languages();
    page.figures();
    EXPECT_LT(page.end(), test::page_height_px - test::margin_px / 2);
    EXPECT_TRUE(page.write());
}

} // namespace
