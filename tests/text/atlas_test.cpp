#include "canvas.h"

#include <gtest/gtest.h>
#include <map>

namespace {

const text::Fonts& fonts()
{
    static const text::Fonts opened = test::open_fonts();
    return opened;
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

// Glyphs of one size, so large that a page holds few: `pages` pages of them, each asked for anew.
void fill(text::Atlas& atlas, const int pages, const std::uint32_t from, const float em_px = 240)
{
    constexpr int glyphs_a_page = 16;
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(pages * glyphs_a_page); ++i)
        atlas.glyph(0, from + i, em_px);
}

constexpr std::size_t page_bytes_max = static_cast<std::size_t>(text::atlas_page_size) * text::atlas_page_size
    + text::atlas_glyphs_a_page_max * 128;

TEST(Atlas, StaysWithinItsPagesEvenInOneFrame)
{
    text::Atlas atlas(fonts());
    for (std::uint32_t id = 1000; id < 1400; ++id)
        atlas.glyph(0, id, 400);
    EXPECT_EQ(atlas.pages(), text::atlas_pages_max);
    EXPECT_GT(atlas.refused(), 0);
    EXPECT_LE(atlas.bytes(), text::atlas_pages_max * page_bytes_max);
    // The next frame shows other things: pages of the last one are given up.
    atlas.begin_frame();
    atlas.begin_frame();
    EXPECT_LE(atlas.bytes(), text::atlas_pages_kept * page_bytes_max);
}

TEST(Atlas, AGlyphThatFoundNoRoomHasAnotherChance)
{
    text::Atlas atlas(fonts());
    for (std::uint32_t id = 1000; id < 1400; ++id)
        atlas.glyph(0, id, 400);
    EXPECT_LT(atlas.glyph(0, 1399, 400).page, 0);
    atlas.begin_frame();
    atlas.begin_frame();
    EXPECT_GE(atlas.glyph(0, 1399, 400).page, 0);
}

TEST(Atlas, EmptiesThePageThatWasNotAskedForLongest)
{
    text::Atlas atlas(fonts());
    // One glyph of every page, when all pages are full.
    std::map<int, std::uint32_t> glyph_on;
    std::uint32_t id = 1000;
    for (; atlas.pages() <= text::atlas_pages_kept; ++id)
        glyph_on.emplace(atlas.glyph(0, id, 240).page, id);
    std::map<int, std::uint64_t> epoch_of;
    for (const auto& [page, glyph] : glyph_on)
        epoch_of[page] = atlas.page(page).epoch;
    // The ninth page is one too many; the first goes. Later on the fourth is forgotten before the sixth is.
    constexpr int given_up = 0, forgotten = 3, left = 5;
    for (int frame = 0; frame < 4; ++frame) {
        atlas.begin_frame();
        for (const auto& [page, glyph] : glyph_on)
            if (page != given_up && (page != forgotten || frame == 0) && (page != left || frame < 2))
                atlas.glyph(0, glyph, 240);
    }
    EXPECT_EQ(atlas.emptied(), 1);
    EXPECT_TRUE(atlas.page(given_up).pixels.empty());
    for (int tries = 0; atlas.emptied() == 1 && tries < 1000; ++tries)
        atlas.glyph(0, ++id, 240);
    EXPECT_EQ(atlas.glyph(0, id, 240).page, forgotten);
    for (const auto& [page, epoch] : epoch_of)
        EXPECT_EQ(atlas.page(page).epoch != epoch, page == forgotten || page == given_up) << page;
}

TEST(Atlas, KeepsWhatStaysOnTheScreenWhateverComesAndGoes)
{
    text::Atlas atlas(fonts());
    const auto stays = [&] { return atlas.glyph(0, 900, 32); };
    const auto first = stays();
    const auto epoch = atlas.page(first.page).epoch;
    for (std::uint32_t round = 0; round < 40; ++round) {
        atlas.begin_frame();
        EXPECT_LE(atlas.bytes(), (text::atlas_pages_kept + 4) * page_bytes_max);
        const auto rasterised = atlas.rasterised();
        const auto now = stays();
        EXPECT_EQ(atlas.rasterised(), rasterised);
        EXPECT_EQ(now.page, first.page);
        EXPECT_EQ(now.x, first.x);
        fill(atlas, 3, 1000 + round * 48);
    }
    EXPECT_EQ(atlas.page(first.page).epoch, epoch);
    EXPECT_GT(atlas.emptied(), 0);
    EXPECT_EQ(atlas.refused(), 0);
}

TEST(Atlas, NeverEmptiesAPageOfTheLastFrame)
{
    text::Atlas atlas(fonts());
    for (std::uint32_t round = 0; round < 10; ++round) {
        // Two halves of the screen take turns in filling nearly all of the atlas.
        atlas.begin_frame();
        fill(atlas, 6, 1000 + round * 96);
        const auto rasterised = atlas.rasterised();
        atlas.begin_frame();
        fill(atlas, 6, 1000 + round * 96);
        EXPECT_EQ(atlas.rasterised(), rasterised);
        EXPECT_LE(atlas.bytes(), 12 * page_bytes_max);
    }
}

TEST(Atlas, GivesPagesBackAndFindsTheirNumbersAgain)
{
    text::Atlas atlas(fonts());
    fill(atlas, 12, 1000);
    const auto over = atlas.pages();
    EXPECT_GT(over, text::atlas_pages_kept);
    const auto version = atlas.page(over - 1).version;
    atlas.begin_frame();
    for (int i = 0; i < 3; ++i) {
        atlas.begin_frame();
        atlas.glyph(0, 1000 + 11 * 16, 240); // The last page stays in use.
    }
    int used = 0;
    for (int page = 0; page < atlas.pages(); ++page)
        used += atlas.page(page).pixels.empty() ? 0 : 1;
    EXPECT_LE(used, text::atlas_pages_kept);
    atlas.begin_frame();
    atlas.begin_frame();
    fill(atlas, 12, 4000);
    for (int page = 0; page < atlas.pages(); ++page)
        EXPECT_TRUE(atlas.page(page).pixels.empty() || atlas.page(page).version > version) << page;
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
