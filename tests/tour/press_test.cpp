// Whatever can be touched on whatever page looks touched in the first picture after the finger came down.

#include "config/kiosk_config.h"
#include "kiosk/content.h"
#include "kiosk/every_page.h"
#include "kiosk/loop.h"
#include "kiosk/scene.h"
#include "tour/demo_store.h"

#include "base/hash.h"

#include <gtest/gtest.h>
#include <set>

namespace {

constexpr base::LocalTime sample_time{{2026, 11, 21}, 13 * 60 + 30};
constexpr int frames_max = 16;

class Presser {
public:
    Presser(kiosk::Scene& scene, const kiosk::Shown& shown, const ui::Display& panel)
        : scene_(scene)
        , shown_(shown)
        , panel_(panel)
    {
        settle(std::nullopt);
    }

    // The targets of the page that show nothing of a press.
    std::vector<std::string> dumb()
    {
        std::vector<std::string> ids;
        const auto targets = scene_.semantics().targets;
        for (const ui::Target& target : targets) {
            const ui::Rect place = ui::intersection(target.rect, target.clip);
            const float x = place.x + place.w / 2;
            const float y = place.y + place.h / 2;
            const auto before = scene_.hash();
            settle(ui::Transition{x, y, true, {}});
            if (scene_.hash() == before || !pressed(target.id))
                ids.push_back(kiosk::path_of(shown_) + ": " + target.id);
            settle(ui::Transition{0, y, false, {}}); // Beside it: nothing opens, no list is dragged.
            EXPECT_EQ(scene_.hash(), before) << kiosk::path_of(shown_) << ": " << target.id;
            ++pressed_;
        }
        return ids;
    }
    int pressed_targets() const { return pressed_; }

private:
    void settle(const std::optional<ui::Transition>& transition)
    {
        scene_.frame(shown_, panel_, transition);
        for (int frame = 1; frame < frames_max && scene_.moving(); ++frame)
            scene_.frame(shown_, panel_, std::nullopt);
    }
    bool pressed(const std::string& id) const
    {
        for (const ui::Target& target : scene_.semantics().targets)
            if (target.id == id)
                return target.pressed;
        return false;
    }

    kiosk::Scene& scene_;
    kiosk::Shown shown_;
    ui::Display panel_;
    int pressed_ = 0;
};

class Press : public testing::TestWithParam<bool> { };

TEST_P(Press, ShowsOnEveryTargetOfEveryPage)
{
    ASSERT_TRUE(base::init_crypto());
    const auto config_file = tour::demo_config();
    ASSERT_TRUE(config_file) << config_file.error().where;
    const auto config = config::read_kiosk_config(*config_file);
    ASSERT_TRUE(config) << config.error().where;
    auto opened = kiosk::open_content(config->paths.store);
    ASSERT_TRUE(opened.content);
    opened.content->believe_clock();
    const auto scene = std::move(*kiosk::Scene::open());
    const ui::Display panel = kiosk::panel_of(config->screen, {1920, 1080});
    const screens::Moment moment = opened.content->moment(sample_time, true);
    std::set<std::string> dumb;
    int pressed = 0;
    const auto press = [&](const kiosk::Shown& shown) {
        Presser presser(*scene, shown, panel);
        for (const std::string& id : presser.dumb())
            dumb.insert(id);
        pressed += presser.pressed_targets();
    };
    for (model::Session session : kiosk::every_page(opened.content->guide(), sample_time, "ja")) {
        session.black = GetParam();
        const screens::View view{opened.content->guide(), session, moment};
        press(kiosk::PageShown{view});
        if (std::holds_alternative<model::HomePage>(session.page))
            press(kiosk::IdleShown{view, 20}); // It covers every page alike.
    }
    EXPECT_GT(pressed, 500);
    for (const std::string& id : dumb)
        ADD_FAILURE() << id;
}

std::string test_name(const testing::TestParamInfo<bool>& info)
{
    return info.param ? "black" : "standard";
}

INSTANTIATE_TEST_SUITE_P(All, Press, testing::Bool(), test_name);

} // namespace
