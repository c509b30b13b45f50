// What a page costs that was seen before: nothing. And what all pages cost together: no more than the caches
// may.

#include "kiosk/content.h"
#include "kiosk/every_page.h"
#include "kiosk/scene.h"
#include "tour/demo_store.h"

#include <gtest/gtest.h>

namespace {

constexpr base::LocalTime noon{{2026, 11, 21}, 12 * 60};
constexpr std::size_t page_bytes_max = static_cast<std::size_t>(text::atlas_page_size) * text::atlas_page_size
    + text::atlas_glyphs_a_page_max * 128;
constexpr int frames_max = 16;

// The shipped content on a screen without a window.
class Lobby : public testing::Test {
protected:
    void SetUp() override
    {
        const auto config = tour::demo_config();
        ASSERT_TRUE(config) << config.error().where;
        auto opened = kiosk::open_content(config->parent_path() / "store");
        ASSERT_TRUE(opened.content);
        content_ = std::move(*opened.content);
        content_->believe_clock();
    }

    void show(model::Session session, const bool large)
    {
        session.large = large;
        const screens::Moment moment = content_->moment(noon, true);
        const kiosk::PageShown shown{{content_->guide(), session, moment}};
        for (int frame = 0; frame == 0 || (frame < frames_max && scene_->moving()); ++frame)
            scene_->frame(shown, panel_, std::nullopt);
        EXPECT_FALSE(scene_->moving()) << kiosk::path_of(shown);
    }

    std::vector<model::Session> pages(const std::string& lang) const
    {
        return kiosk::every_page(content_->guide(), noon, lang);
    }
    std::int64_t shaped() const { return scene_->typesetter().shaped(); }
    std::int64_t rasterised() const { return scene_->atlas().rasterised(); }

    std::optional<kiosk::Content> content_;
    std::unique_ptr<kiosk::Scene> scene_ = std::move(*kiosk::Scene::open());
    ui::Display panel_{.width_px = 1080, .height_px = 1920, .panel_width_mm = 529, .panel_height_mm = 941};
};

TEST_F(Lobby, APageSeenBeforeShapesNothingAndDrawsNoGlyph)
{
    for (const char* lang : {"ja", "ja-easy", "en"}) {
        const auto all = pages(lang);
        ASSERT_GT(all.size(), 50U);
        for (const model::Session& session : all)
            show(session, false);
        // Home again, after every page of the kiosk.
        const auto shaped_before = shaped(), rasterised_before = rasterised();
        show(all.front(), false);
        for (std::size_t i = all.size() - 10; i < all.size(); ++i)
            show(all[i], false);
        EXPECT_EQ(shaped(), shaped_before) << lang;
        EXPECT_EQ(rasterised(), rasterised_before) << lang;
    }
}

TEST_F(Lobby, EveryPageInEveryModeStaysWithinTheBytesAndKeepsWhatItShows)
{
    for (int round = 0; round < 2; ++round)
        for (const char* lang : {"ja", "ja-easy", "en"})
            for (const bool large : {false, true})
                for (const model::Session& session : pages(lang)) {
                    show(session, large);
                    EXPECT_LE(scene_->atlas().bytes(), (text::atlas_pages_kept + 2) * page_bytes_max);
                    EXPECT_LE(scene_->typesetter().bytes(), text::typesetter_bytes_max);
                    const auto drawn = rasterised();
                    show(session, large);
                    EXPECT_EQ(rasterised(), drawn);
                }
    EXPECT_GT(scene_->atlas().emptied(), 0); // All of them together are more than the atlas keeps.
    EXPECT_EQ(scene_->atlas().refused(), 0);
}

} // namespace
