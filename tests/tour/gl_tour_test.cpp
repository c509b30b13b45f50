// OpenGL (Mesa's llvmpipe here) against the CPU over everything that a visitor can see.

#include "paint/hidden_gl.h"

#include "kiosk/loop.h"
#include "kiosk/route.h"
#include "kiosk/walk.h"
#include "tour/demo_store.h"

#include <iostream>
#include <random>

namespace {

using paint::Rect;

constexpr kiosk::Size size{1280, 720};
constexpr Rect whole{0, 0, size.width, size.height};
constexpr int touches_count = 300;
constexpr base::LocalTime now{{2026, 11, 21}, 13 * 60 + 30};

// The shipped content, and a painter on a chip.
struct GlTour : testing::Test {
    void SetUp() override
    {
        ASSERT_TRUE(base::init_crypto());
        const auto file = tour::demo_config();
        ASSERT_TRUE(file) << file.error().where;
        auto read = config::read_kiosk_config(*file);
        ASSERT_TRUE(read);
        config = std::move(*read);
        opened = kiosk::open_content(config.paths.store);
        ASSERT_TRUE(opened.content);
        opened.content->believe_clock();
        auto scene_opened = kiosk::Scene::open();
        ASSERT_TRUE(scene_opened);
        scene = std::move(*scene_opened);
        auto made = paint::GlPainter::create(glfwGetProcAddress, size.width, size.height);
        ASSERT_TRUE(made) << made.error().where;
        painter = std::move(*made);
    }

    // What changed since the last time, as the window paints it.
    void repaint()
    {
        scene->repaint([this](const ImDrawData& data, const paint::Textures& textures,
                              const std::span<const Rect> damage) {
            const auto painted = painter->paint(data, textures, damage);
            ASSERT_TRUE(painted) << painted.error().where;
        });
    }
    paint::Picture by_gl() { return test::picture_of(*painter, size.width, size.height); }

    test::GlContext context{size.width, size.height};
    config::KioskConfig config;
    kiosk::Opened opened;
    std::unique_ptr<kiosk::Scene> scene;
    std::unique_ptr<paint::GlPainter> painter;
};

TEST_F(GlTour, ShowsEveryPageAsTheCpuDoes)
{
    kiosk::TourOptions options;
    options.folder = BINARY_ROOT "/tour/opengl";
    options.size = size;
    options.time = now;
    std::error_code error;
    std::filesystem::remove_all(options.folder, error);
    std::filesystem::create_directories(options.folder);
    int pages = 0;
    int worst_page = 0;
    test::Distance worst;
    int levels_max = 0;
    kiosk::Walk walk(*scene, *opened.content, config, options, [&](const paint::Surface& by_cpu) {
        scene->forget(); // The walk has painted what changed; here all of it is wanted.
        repaint();
        const test::Distance apart = test::distance(by_gl().surface(), by_cpu);
        ++pages;
        levels_max = std::max(levels_max, apart.levels_max);
        EXPECT_LE(apart.share, test::share_allowed) << "picture " << pages;
        if (apart.share > worst.share) {
            worst = apart;
            worst_page = pages;
        }
    });
    const auto done = kiosk::visit_everything(walk, config.idle, options);
    ASSERT_TRUE(done) << done.error().where;
    EXPECT_GT(pages, 50);
    std::cout << pages << " pictures; " << 100 * worst.share << " % of the worst one, number " << worst_page
              << ", differ by more than " << test::levels_allowed << " levels; the largest difference is "
              << levels_max << '\n';
}

// Whatever is touched, what was painted bit by bit is what would be painted at once.
TEST_F(GlTour, PaintsTheDamageOfAnyTouchToThePixel)
{
    std::mt19937 dice(36);
    const ui::Display panel = kiosk::panel_of(config.screen, size);
    ui::TouchQueue touches(static_cast<float>(size.width) / panel.panel_width_mm);
    kiosk::Attendant attendant(*scene, config.idle, panel, config.demo);
    base::Monotonic time = base::Monotonic{} + base::Ms(3'600'000);
    const auto turn = [&] {
        do {
            attendant.turn(touches, &*opened.content, {now, time});
        } while (touches.pending());
        repaint();
    };
    const auto roll = [&dice](const std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(dice);
    };
    turn();
    std::size_t pixels_wrong = 0;
    for (int touch = 0; touch < touches_count; ++touch) {
        // Mostly what is there to be touched; else one never leaves the first page.
        const auto& targets = scene->semantics().targets;
        ui::Rect place{static_cast<float>(roll(size.width)), static_cast<float>(roll(size.height)), 0, 0};
        if (!targets.empty() && roll(5) > 0) {
            const ui::Target& target = targets[roll(targets.size())];
            place = ui::intersection(target.rect, target.clip);
        }
        for (const bool down : {true, false}) {
            time += base::Ms(down ? 1'000 : 100);
            touches.push_button(place.x + place.w / 2, place.y + place.h / 2, down, time);
            turn();
        }
        const paint::Picture damaged = by_gl();
        scene->forget();
        repaint();
        const paint::Picture full = by_gl();
        for (int y = 0; y < size.height; ++y)
            for (int x = 0; x < size.width; ++x)
                pixels_wrong += damaged.at(x, y) == full.at(x, y) ? 0 : 1;
        ASSERT_EQ(pixels_wrong, 0u) << "touch " << touch << " on " << attendant.path();
    }
}

} // namespace
