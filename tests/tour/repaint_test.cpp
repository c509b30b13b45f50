// What is painted only where it changed is, pixel for pixel, what painting all of it gives: on every step of
// a tour, and under ten thousand touches of somebody who does not know what he wants.

#include "kiosk/loop.h"
#include "kiosk/route.h"
#include "kiosk/tour.h"
#include "tour/demo_store.h"

#include <cstring>
#include <gtest/gtest.h>
#include <random>

namespace {

constexpr int width = 1280;
constexpr int height = 720;
// Together ten thousand; in parts, so that they may run side by side.
constexpr int touches_a_part = 2'500;
constexpr std::array<std::uint32_t, 4> seeds{20'261'121, 119, 7'119, 8'000};

// Paints everything beside what was repainted, and compares.
class Comparison {
public:
    explicit Comparison(const kiosk::Scene& scene)
        : scene_(scene)
    {
    }

    // Where both differ first, in words; nothing when they are the same.
    std::string difference(const paint::Surface& repainted)
    {
        const paint::Surface whole = whole_.surface();
        scene_.paint(whole);
        ++compared_;
        for (int y = 0; y < height; ++y)
            if (std::memcmp(whole.row(y), repainted.row(y), sizeof(std::uint32_t) * width) != 0) {
                const auto x =
                    std::mismatch(whole.row(y), whole.row(y) + width, repainted.row(y)).first - whole.row(y);
                return "at " + std::to_string(x) + ", " + std::to_string(y);
            }
        return {};
    }
    int compared() const { return compared_; }

private:
    const kiosk::Scene& scene_;
    paint::Picture whole_{width, height};
    int compared_ = 0;
};

struct Demo {
    config::KioskConfig config;
    kiosk::Content content;
    std::unique_ptr<kiosk::Scene> scene;

    static base::Result<Demo> open()
    {
        TRY_SET(const auto file, tour::demo_config());
        TRY_SET(auto config, config::read_kiosk_config(file));
        TRY_SET(auto content, kiosk::open_for_tour(config.paths.store));
        TRY_SET(auto scene, kiosk::Scene::open());
        return Demo{std::move(config), std::move(content), std::move(scene)};
    }
};

TEST(Repaint, OfEveryStepOfATourIsTheWholePicture)
{
    const auto demo = Demo::open();
    ASSERT_TRUE(demo) << demo.error().where;
    kiosk::TourOptions options;
    options.folder = BINARY_ROOT "/tour/repaint";
    options.size = {width, height};
    options.time = {{2026, 11, 21}, 13 * 60 + 30};
    std::filesystem::create_directories(options.folder);
    Comparison comparison(*demo->scene);
    kiosk::Walk walk(*demo->scene, demo->content, demo->config, options,
                     [&](const paint::Surface& repainted) {
                         ASSERT_EQ(comparison.difference(repainted), "")
                             << "after " << comparison.compared() << " pictures";
                     });
    const auto visited = kiosk::visit_everything(walk, demo->config.idle, options);
    EXPECT_TRUE(visited) << visited.error().where;
    EXPECT_GT(comparison.compared(), 500);
}

// Touches whatever comes: mostly what can be touched, often beside it, sometimes quickly, sometimes dragging.
class Wanderer {
public:
    Wanderer(const config::KioskConfig& config, const kiosk::Content& content, kiosk::Scene& scene,
             const std::uint32_t seed)
        : content_(content)
        , scene_(scene)
        , panel_(kiosk::panel_of(config.screen, {width, height}))
        , touches_(static_cast<float>(width) / panel_.panel_width_mm)
        , attendant_(scene, config.idle, panel_, config.demo)
        , comparison_(scene)
        , random_(seed)
    {
        turn();
    }

    // Empty, or what differed and where.
    std::string touch()
    {
        pass_time();
        const auto [x, y] = place();
        touches_.push_button(x, y, true, now_);
        const bool quick = one_in(20);
        if (!quick)
            turn();
        float to_x = x;
        float to_y = y;
        for (int moves = one_in(16) ? below(20) : 0; moves > 0; --moves) {
            now_ += base::Ms(16);
            to_x += static_cast<float>(below(9) - 4);
            to_y += static_cast<float>(below(61) - 30);
            touches_.push_move(to_x, to_y, now_);
            turn();
        }
        now_ += base::Ms(below(400));
        touches_.push_button(to_x, to_y, false, now_);
        turn();
        return difference_;
    }
    const Comparison& comparison() const { return comparison_; }
    int pages() const { return static_cast<int>(pages_.size()); }
    // How often the picture that was shown first was not the last one.
    int second_thoughts() const { return second_thoughts_; }

private:
    int below(const int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }
    bool one_in(const int count) { return below(count) == 0; }

    void pass_time()
    {
        now_ += base::Ms(310 + below(2'000)); // A touch right after the last one would be a bounce.
        if (!one_in(25))
            return;
        wall_.minute = (wall_.minute + 1) % (24 * 60);
        if (one_in(2))
            now_ += base::Ms(60'000 + below(40'000)); // まだ見ていますか, or gone.
        turn();
    }

    std::pair<float, float> place()
    {
        const auto& targets = scene_.semantics().targets;
        if (targets.empty() || one_in(5))
            return {static_cast<float>(below(width + 20) - 10), static_cast<float>(below(height + 20) - 10)};
        const auto& target = targets[static_cast<std::size_t>(below(static_cast<int>(targets.size())))];
        const ui::Rect shown = ui::intersection(target.rect, target.clip);
        return {shown.x + shown.w * static_cast<float>(below(100)) / 100,
                shown.y + shown.h * static_cast<float>(below(100)) / 100};
    }

    // As the kiosk turns: the picture that is there first, then the one that is surely still.
    void turn()
    {
        do {
            attendant_.answer(touches_, &content_, {wall_, now_});
            scene_.repaint(screen_.surface());
            compare();
            if (!scene_.moving())
                continue;
            attendant_.turn(touches_, &content_, {wall_, now_});
            if (!scene_.repaint(screen_.surface()).empty()) {
                ++second_thoughts_;
                compare();
            }
        } while (touches_.pending());
        pages_.insert(attendant_.path());
    }

    void compare()
    {
        const std::string found = comparison_.difference(screen_.surface());
        if (difference_.empty() && !found.empty())
            difference_ = "on " + attendant_.path() + " " + found;
    }

    const kiosk::Content& content_;
    kiosk::Scene& scene_;
    ui::Display panel_;
    ui::TouchQueue touches_;
    kiosk::Attendant attendant_;
    paint::Picture screen_{width, height};
    Comparison comparison_;
    std::mt19937 random_;
    base::LocalTime wall_{{2026, 11, 21}, 13 * 60 + 30};
    base::Monotonic now_ = base::Monotonic{} + base::Ms(1'000'000);
    std::set<std::string> pages_;
    int second_thoughts_ = 0;
    std::string difference_;
};

class RandomTouches : public testing::TestWithParam<std::uint32_t> { };

TEST_P(RandomTouches, LeaveThePictureThatPaintingAllGives)
{
    std::cout << touches_a_part << " touches, seed " << GetParam() << '\n';
    const auto demo = Demo::open();
    ASSERT_TRUE(demo) << demo.error().where;
    Wanderer wanderer(demo->config, demo->content, *demo->scene, GetParam());
    for (int touch = 0; touch < touches_a_part; ++touch)
        ASSERT_EQ(wanderer.touch(), "") << "touch " << touch << " of seed " << GetParam();
    EXPECT_GT(wanderer.comparison().compared(), 2 * touches_a_part);
    EXPECT_GT(wanderer.pages(), 30) << "it got lost";
    EXPECT_EQ(wanderer.second_thoughts(), 0) << "each touch is painted once";
    EXPECT_FALSE(demo->content.guide().fault());
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomTouches, testing::ValuesIn(seeds));

} // namespace
