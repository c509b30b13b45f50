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

// A heading line that is no paragraph of the list.
float put(test::Canvas& page, text::Atlas& atlas, const char* markup, const char* lang,
          const text::Style& style, const float x, const float y, const float width, const test::Color color)
{
    const auto paragraph = text::set_paragraph(fonts(), markup, lang, style, width);
    EXPECT_EQ(paragraph.missing_glyphs, 0) << markup;
    page.draw(atlas, paragraph, x, y, color);
    return paragraph.height;
}

TEST(SpecimenPage, IsWritten)
{
    using namespace test;
    text::Atlas atlas(fonts());
    Canvas page(page_width_px, page_height_px);
    const float margin = margin_px, all = page_width_px - 2 * margin;
    const auto rule = [&](const float x, const float y, const float width, const int thick,
                          const Color color) {
        page.fill(static_cast<int>(x), static_cast<int>(y), static_cast<int>(x + width),
                  static_cast<int>(y) + thick, color);
    };
    float y = margin;
    y += put(page, atlas, "{待合|まちあい}の{文字|もじ}", "ja",
             {.em_px = 84, .weight = text::Weight::bold, .pitch_em = 1.6F}, margin, y - 40, all, ink)
        - 40;
    rule(margin, y + 6, all, 5, wood);
    y += 24;
    y += put(page, atlas,
             "BIZ UDPゴシックを|本文に、Notoを|世界の|ことばに。漢字と|ABC・123の|あいだは|四分アキ、"
             "約物は|半角、ふりがなは|出しても|消しても|同じ|行。",
             "ja", {.em_px = 24, .balance = true}, margin, y, all, second_ink)
        + 16;
    const float first_y = y;
    float column_y[2] = {first_y, first_y};
    const float column_x[2] = {margin, margin + column_px + gutter_px};
    for (const Sample& sample : samples) {
        const int column = column_y[1] + 1 < column_y[0] ? 1 : 0;
        const float x = column_x[column];
        float& at = column_y[column];
        rule(x, at, column_px, 1, second_ink);
        put(page, atlas, sample.label, sample.lang,
            {.em_px = 20, .weight = text::Weight::bold, .pitch_em = 1.5F}, x, at + 8, column_px,
            sample.lang == std::string_view("ja") ? wood : indigo);
        at += 8 + 20 * (sample.lang == std::string_view("my") ? 2.0F : 1.7F);
        const auto paragraph = set(sample);
        page.draw(atlas, paragraph, x, at);
        at += paragraph.height + 18;
    }
    y = std::max(column_y[0], column_y[1]);
    rule(margin, y, all, 1, second_ink);
    y += 14;
    y += put(page, atlas, "9:12　11:40　13:05　17:31　受付 8:30〜11:30　#8000　119　0125-22-4311", "ja",
             {.em_px = 34, .tabular_digits = true}, margin, y, all, ink);
    y += put(page, atlas,
             "辻\U000E0100と辻\U000E0101　葛と葛\U000E0100　神と\uFA19　福と\uFA1B　髙・﨑・𠮷・栁・濵・邉・"
             "槗　サッポㇿ・か\u309A",
             "ja", {.em_px = 34}, margin, y, all, ink);
    EXPECT_LT(y + margin / 2, page_height_px);
    EXPECT_TRUE(page.write(BINARY_ROOT "/specimen.png"));
}

} // namespace
