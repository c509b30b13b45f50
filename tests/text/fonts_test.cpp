#include "canvas.h"
#include "sentences.h"

#include "text/coverage.h"
#include "text/face_table.h"

#include <fstream>
#include <gtest/gtest.h>
#include <set>

namespace {

using text::Family;
using text::Weight;

text::Paragraph set(const text::Fonts& fonts, const char* markup, const char* lang = "ja",
                    const text::Style& style = {})
{
    return text::set_paragraph(fonts, markup, lang, style, 10'000);
}

std::set<Family> families_of(const text::Paragraph& paragraph)
{
    std::set<Family> families;
    for (const text::PlacedGlyph& glyph : paragraph.glyphs)
        families.insert(text::family_of(glyph.face));
    return families;
}

TEST(Fonts, WithoutATextFontThereAreNone)
{
    for (const char* folder : {"/nonexistent", "/", ""}) {
        const auto fonts = text::Fonts::open({.biz_ud = folder});
        ASSERT_FALSE(fonts);
        EXPECT_EQ(fonts.error().code, base::Code::not_found);
        EXPECT_NE(fonts.error().where.find("BIZUDPGothic-Regular.ttf"), std::string::npos);
    }
}

TEST(Fonts, AFileThatIsNoFontIsMissing)
{
    const auto folder = std::filesystem::path(BINARY_ROOT) / "no-fonts";
    std::filesystem::create_directories(folder);
    for (const char* name : {"BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"})
        std::ofstream(folder / name) << "not a font";
    EXPECT_FALSE(text::Fonts::open({.biz_ud = folder}));
}

TEST(Fonts, MissingFallbacksLeaveHolesAndNothingWorse)
{
    const auto fonts =
        text::Fonts::open({.noto_cjk = "/nonexistent", .noto = "/nonexistent", .icons = "/nonexistent"});
    ASSERT_TRUE(fonts);
    EXPECT_EQ(set(*fonts, "病院").missing_glyphs, 0);
    EXPECT_EQ(set(*fonts, "𠮷").missing_glyphs, 1);
    EXPECT_GT(set(*fonts, "မြန်မာ", "my").missing_glyphs, 0);
    EXPECT_FALSE(fonts->icon_glyph("home"));
}

TEST(Fonts, OpenFallbacksOnlyWhenACharacterAsks)
{
    const text::Fonts fonts = test::open_fonts();
    EXPECT_EQ(fonts.faces_open(), 4);
    set(fonts, "{病院|びょういん}を支える会 ABC 123");
    EXPECT_EQ(fonts.faces_open(), 4);
    set(fonts, "Help at the desk", "en", {.weight = Weight::bold});
    EXPECT_EQ(fonts.faces_open(), 5); // Noto Sans, for text that is English throughout.
    set(fonts, "𠮷野");
    EXPECT_GT(fonts.faces_open(), 5);
}

TEST(Fonts, AWordKeepsOneFace)
{
    const text::Fonts fonts = test::open_fonts();
    const auto name = set(fonts, "𠮷野さん");
    ASSERT_EQ(name.glyphs.size(), 4U);
    EXPECT_EQ(name.glyphs[0].face, name.glyphs[1].face); // 𠮷 is missing in BIZ UD, 野 is not.
    EXPECT_EQ(text::family_of(name.glyphs[0].face), Family::cjk_jp);
    EXPECT_EQ(text::family_of(name.glyphs[2].face), Family::text);
    EXPECT_EQ(families_of(set(fonts, "Nguyễn Thị", "ja")), std::set{Family::latin});
    EXPECT_EQ(families_of(set(fonts, "Thu Ha", "vi")), std::set{Family::latin});
}

TEST(Fonts, IdeographsWearTheFaceOfTheirRegion)
{
    const text::Fonts fonts = test::open_fonts();
    EXPECT_EQ(families_of(set(fonts, "直骨", "ja")), std::set{Family::text});
    EXPECT_EQ(families_of(set(fonts, "直骨", "zh-Hans")), std::set{Family::cjk_sc});
    EXPECT_EQ(families_of(set(fonts, "直骨", "zh-Hant")), std::set{Family::cjk_tc});
    EXPECT_EQ(families_of(set(fonts, "直骨", "ko")), std::set{Family::cjk_kr});
    EXPECT_EQ(families_of(set(fonts, "мөрөн", "mn")), std::set{Family::latin});
}

TEST(Fonts, NamesHaveEveryCharacterInItsOwnForm)
{
    const text::Fonts fonts = test::open_fonts();
    for (const char* name : {"髙", "﨑", "𠮷", "栁", "濵", "邉", "邊", "槗", "兦", "神", "辻\U000E0100",
                             "辻\U000E0101", "葛\U000E0100"})
        EXPECT_EQ(set(fonts, name).missing_glyphs, 0) << name;
    const auto one = set(fonts, "辻\U000E0100"), other = set(fonts, "辻\U000E0101");
    ASSERT_EQ(one.glyphs.size(), 1U);
    EXPECT_NE(one.glyphs[0].glyph, other.glyphs[0].glyph);
    EXPECT_EQ(one.lines[0].text_end, 2U);
    EXPECT_EQ(set(fonts, "か\u309A").missing_glyphs, 0);
}

TEST(Fonts, NamesAreNeverNormalised)
{
    const text::Fonts fonts = test::open_fonts();
    // NFC would make one of each pair of the other.
    for (const auto& [own, unified] : {std::pair{"\uFA19", "\u795E"},
                                       {"\uFA1B", "\u798F"},
                                       {"\uFA10", "\u585A"},
                                       {"\uFA1A", "\u7965"},
                                       {"葛\U000E0100", "葛"}}) {
        const auto name = set(fonts, own), other = set(fonts, unified);
        EXPECT_EQ(name.plain, own);
        ASSERT_EQ(name.glyphs.size(), 1U);
        EXPECT_FALSE(name.glyphs[0].glyph == other.glyphs[0].glyph
                     && name.glyphs[0].face == other.glyphs[0].face)
            << own;
    }
}

TEST(Fonts, BracketsWearOneFaceAtBothEnds)
{
    const text::Fonts fonts = test::open_fonts();
    const auto glyphs = set(fonts, "Nguyễn (病院) です").glyphs;
    ASSERT_GE(glyphs.size(), 11U);
    EXPECT_EQ(glyphs[7].face, glyphs[10].face); // ( and ): the word between them is of another script.
    EXPECT_NE(glyphs[8].face, glyphs[7].face);
}

TEST(Fonts, AMarkThatBelongsToOneScriptIsDrawnInItsFaceEvenAlone)
{
    const text::Fonts fonts = test::open_fonts();
    for (const char* text : {"\u061F", "\u060C", "\u0663"}) {
        EXPECT_EQ(set(fonts, text).missing_glyphs, 0) << text;
        EXPECT_EQ(families_of(set(fonts, text)), std::set{Family::arabic}) << text;
    }
}

TEST(Fonts, TagsAreReadWithoutRegardToCase)
{
    const text::Fonts fonts = test::open_fonts();
    for (const char* tag : {"zh-Hant", "zh-hant", "zh-TW", "ZH-Hant-HK"})
        EXPECT_EQ(families_of(set(fonts, "直骨", tag)), std::set{Family::cjk_tc}) << tag;
    for (const char* tag : {"zh", "zh-Hans", "zh-CN", "zh-hans-SG"})
        EXPECT_EQ(families_of(set(fonts, "直骨", tag)), std::set{Family::cjk_sc}) << tag;
    EXPECT_EQ(families_of(set(fonts, "直骨", "JA")), std::set{Family::text});
}

TEST(Fonts, ARareFormComesFromTheFaceThatHasIt)
{
    const text::Fonts fonts = test::open_fonts();
    EXPECT_EQ(families_of(set(fonts, "邊")), std::set{Family::text});
    EXPECT_EQ(families_of(set(fonts, "邊\U000E0105")), std::set{Family::cjk_jp});
    EXPECT_EQ(set(fonts, "病\U000E01EF").missing_glyphs,
              0); // A form that nobody has: the common one is shown.
}

TEST(Fonts, EverySentenceOfEveryLanguageIsCovered)
{
    const text::Fonts fonts = test::open_fonts();
    for (const test::Sentence& sentence : test::sentences) {
        EXPECT_EQ(set(fonts, sentence.markup, sentence.lang).missing_glyphs, 0) << sentence.markup;
        EXPECT_TRUE(text::missing_glyphs(fonts, sentence.markup, sentence.lang).empty()) << sentence.markup;
    }
}

TEST(Fonts, CoverageNamesEachMissingCharacterOnce)
{
    const text::Fonts fonts = test::open_fonts();
    const std::u32string missing = {U'😀', U'\U00012000'};
    const auto found = text::missing_glyphs(fonts, "病院😀{会|\U00012000}😀\u200B辻\U000E0100", "ja");
    EXPECT_EQ(std::u32string(found.begin(), found.end()), missing);
}

TEST(Fonts, TabularDigitsAreOfOneWidth)
{
    const text::Fonts fonts = test::open_fonts();
    const text::Style tabular{.em_px = 32, .tabular_digits = true};
    EXPECT_EQ(set(fonts, "11:11", "ja", tabular).width, set(fonts, "08:00", "ja", tabular).width);
    EXPECT_NE(set(fonts, "11:11").width, set(fonts, "08:00").width);
    EXPECT_EQ(families_of(set(fonts, "受付。", "ja", tabular)), std::set{Family::text});
}

TEST(Fonts, IconsGoByTheirNames)
{
    const text::Fonts fonts = test::open_fonts();
    for (const char* name :
         {"accessible", "elderly", "sign_language", "local_florist", "directions_bus", "menu_book"})
        EXPECT_TRUE(fonts.icon_glyph(name)) << name;
    for (const char* name : {"", "no_such_icon_at_all", "病院", "\xff", "accessible elderly"})
        EXPECT_FALSE(fonts.icon_glyph(name)) << name;
    EXPECT_FALSE(fonts.icon_glyph(std::string(5000, 'a')));
}

} // namespace
