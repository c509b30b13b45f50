#include "canvas.h"

#include "text/face_table.h"
#include "text/typesetter.h"

#include <gtest/gtest.h>

namespace {

const text::Fonts& fonts()
{
    static const text::Fonts opened = test::open_fonts();
    return opened;
}

TEST(Typesetter, ShapesAParagraphOnce)
{
    text::Typesetter typesetter(fonts());
    const auto first = typesetter.paragraph("{病院|びょういん}を支える会", "ja", {}, 400);
    const auto again = typesetter.paragraph("{病院|びょういん}を支える会", "ja", {}, 400);
    EXPECT_EQ(first, again);
    EXPECT_EQ(typesetter.shaped(), 1);
    EXPECT_EQ(typesetter.hits(), 1);
}

TEST(Typesetter, TakesNothingForTheSameThatLooksOtherwise)
{
    text::Typesetter typesetter(fonts());
    const text::Style plain;
    std::vector<text::Style> styles(8, plain);
    styles[1].em_px = 33;
    styles[2].weight = text::Weight::bold;
    styles[3].tabular_digits = true;
    styles[4].pitch_em = 1.5F;
    styles[5].ruby_visible = false;
    styles[6].balance = true;
    styles[7].heading = true;
    for (const text::Style& style : styles)
        typesetter.paragraph("病院", "ja", style, 400);
    typesetter.paragraph("病院", "zh-Hans", plain, 400);
    typesetter.paragraph("病院", "ja", plain, 401);
    typesetter.paragraph("病", "ja", plain, 400);
    EXPECT_EQ(typesetter.shaped(), 11);
    EXPECT_EQ(typesetter.hits(), 0);
}

TEST(Typesetter, ForgetsTheOldestAndStaysWithinItsBytes)
{
    constexpr std::size_t bytes_max = 100'000;
    text::Typesetter typesetter(fonts(), bytes_max);
    const auto kept = typesetter.paragraph("0番", "ja", {}, 400);
    for (int i = 1; i < 500; ++i) {
        typesetter.paragraph(std::to_string(i) + "番", "ja", {}, 400);
        EXPECT_LE(typesetter.bytes(), bytes_max);
    }
    typesetter.paragraph("499番", "ja", {}, 400);
    EXPECT_EQ(typesetter.hits(), 1);
    typesetter.paragraph("0番", "ja", {}, 400);
    EXPECT_EQ(typesetter.hits(), 1);
    EXPECT_EQ(kept->plain, "0番"); // Whoever holds it keeps it.
}

TEST(Typesetter, SetsAParagraphLargerThanTheWholeCache)
{
    text::Typesetter typesetter(fonts(), 10);
    EXPECT_EQ(typesetter.paragraph("病院", "ja", {}, 400)->plain, "病院");
    EXPECT_EQ(typesetter.bytes(), 0U);
}

TEST(Atlas, DrawsAGlyphOnce)
{
    text::Atlas atlas(fonts());
    const auto paragraph = text::set_paragraph(fonts(), "病病病", "ja", {}, 400);
    const auto& glyph = paragraph.glyphs[0];
    const auto& first = atlas.glyph(glyph.face, glyph.glyph, 32);
    EXPECT_EQ(&first, &atlas.glyph(glyph.face, glyph.glyph, 32));
    EXPECT_EQ(atlas.rasterised(), 1);
    EXPECT_EQ(atlas.pages(), 1);
    EXPECT_GT(first.w, 20);
    EXPECT_LT(first.top, 0);
    EXPECT_NEAR(first.u1 - first.u0, first.width / text::atlas_page_size, 1e-6);
    EXPECT_NE(&first, &atlas.glyph(glyph.face, glyph.glyph, 33));
    EXPECT_NE(&first, &atlas.glyph(glyph.face, glyph.glyph, 32, 1));
}

TEST(Atlas, HasNoPictureOfASpaceOrOfNothing)
{
    text::Atlas atlas(fonts());
    const auto space = text::set_paragraph(fonts(), "a b", "en", {}, 400).glyphs[1];
    EXPECT_LT(atlas.glyph(space.face, space.glyph, 32).page, 0);
    EXPECT_LT(atlas.glyph(0, 0xFFFFFF, 32).page, 0);
    EXPECT_EQ(atlas.pages(), 0);
}

TEST(Atlas, CountsTheChangesOfAPage)
{
    text::Atlas atlas(fonts());
    atlas.glyph(0, 100, 32);
    const auto version = atlas.page(0).version;
    atlas.glyph(0, 100, 32);
    EXPECT_EQ(atlas.page(0).version, version);
    atlas.glyph(0, 101, 32);
    EXPECT_GT(atlas.page(0).version, version);
}

TEST(Atlas, SnapsToPixelsDownAndToHalvesAcross)
{
    text::Atlas atlas(fonts());
    const auto placed = text::set_paragraph(fonts(), "国", "ja", {}, 400).glyphs[0];
    const auto one = atlas.snapped(placed, 10.1F, 20.4F);
    EXPECT_EQ(one.x, 10);
    EXPECT_EQ(one.y, 20);
    const auto next = atlas.snapped(placed, 10.9F, 20.6F);
    EXPECT_EQ(next.x, 11);
    EXPECT_EQ(next.y, 21);
    EXPECT_EQ(&one.glyph, &next.glyph);
    EXPECT_NE(&one.glyph, &atlas.snapped(placed, 10.5F, 20).glyph);
    EXPECT_EQ(atlas.snapped(placed, -0.5F, -0.5F).x, -1);
    auto large = placed;
    large.em_px = 100;
    EXPECT_EQ(&atlas.snapped(large, 10.5F, 20).glyph, &atlas.snapped(large, 11, 20).glyph);
}

TEST(Atlas, StretchesWhatIsLargerThanItDraws)
{
    text::Atlas atlas(fonts());
    const auto placed = text::set_paragraph(fonts(), "国", "ja", {.em_px = 2000}, 4000).glyphs[0];
    const auto& glyph = atlas.glyph(placed.face, placed.glyph, placed.em_px);
    EXPECT_GE(glyph.page, 0);
    EXPECT_LE(glyph.h, text::glyph_em_px_max * 1.2F);
    EXPECT_GT(glyph.height, 1500);
}

TEST(Atlas, StaysWithinItsPagesAndStartsOverBetweenFrames)
{
    text::Atlas atlas(fonts());
    for (std::uint32_t id = 1000; id < 1400; ++id)
        atlas.glyph(0, id, 400);
    EXPECT_EQ(atlas.pages(), text::atlas_pages_max);
    EXPECT_GT(atlas.refused(), 0);
    EXPECT_TRUE(atlas.begin_frame());
    EXPECT_EQ(atlas.pages(), 0);
    EXPECT_LE(atlas.bytes(), static_cast<std::size_t>(text::atlas_pages_kept) << 20);
    EXPECT_GE(atlas.glyph(0, 1000, 400).page, 0);
    EXPECT_FALSE(atlas.begin_frame());
}

TEST(Atlas, GivesTheSamePagesForTheSameRequests)
{
    const auto filled = [](const std::uint32_t from) {
        text::Atlas atlas(fonts());
        for (std::uint32_t id = from; id < from + 300; ++id)
            atlas.glyph(0, id, 20 + static_cast<float>(id % 40));
        return atlas.page(0).pixels;
    };
    EXPECT_EQ(filled(900), filled(900));
    EXPECT_NE(filled(900), filled(901));
}

} // namespace
