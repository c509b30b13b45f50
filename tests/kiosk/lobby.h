#pragma once
// A kiosk without a window: a small store, the real pages, and a finger.

#include "kit/store_kit.h"

#include "kiosk/attendant.h"
#include "kiosk/content.h"

#include <algorithm>

namespace test {

inline constexpr int groups_count = 12; // More than one view holds.

inline std::string many_groups(const int count)
{
    std::string sql = words("pack", "title", "base")
        + "INSERT INTO language VALUES(0,'ja','日本語'); INSERT INTO language VALUES(1,'en','English');"
          "INSERT INTO area VALUES('pref:sorachi',0,'そらち');"
          "INSERT INTO municipality VALUES('pref:takikawa','pref:sorachi','たきかわし','たきかわし');";
    for (int i = 0; i < count; ++i) {
        const std::string id = "pref:g" + std::to_string(i);
        const std::string key = std::string("か") + static_cast<char>('a' + i);
        sql += "INSERT INTO support_group VALUES('" + id + "','pref:takikawa','pref:sorachi','" + key + "','"
            + key + "','2011','founded','unknown','2019-10',1,0);"
            + words(id, "name", "会" + std::to_string(i)) + words(id, "story", "話");
    }
    return sql;
}

struct LobbyTest : StoreTest {
    static constexpr float px_per_mm = 1280 / 598.0F;

    explicit LobbyTest(const config::IdleConfig& idle_config = {})
        : idle(idle_config)
    {
        put(1, groups_count);
    }

    // Another version of the content becomes active.
    void put(const std::uint64_t version, const int groups)
    {
        const auto name = "base" + std::to_string(version) + ".machiai";
        EXPECT_TRUE(taken(install(
            {file(name, {.role = "base/hokkaido", .version = version, .sql = many_groups(groups)})})));
    }

    // After every change of the store: what a kiosk that starts now would show.
    void open()
    {
        content = std::move(kiosk::open_content(layout.root).content);
        ASSERT_TRUE(content);
        turn();
    }

    ui::Rect place(const std::string& id) const
    {
        for (const ui::Target& target : scene->semantics().targets)
            if (target.id == id)
                return ui::intersection(target.rect, target.clip);
        ADD_FAILURE() << "no target " << id << " on " << attendant.path();
        return {};
    }
    bool has(const std::string& id) const
    {
        return std::ranges::any_of(scene->semantics().targets, [&](const auto& t) { return t.id == id; });
    }

    void turn() { attendant.turn(touches, content ? &*content : nullptr, {wall, now}); }
    void finger(const bool down, const ui::Rect& rect)
    {
        now += base::Ms(down ? 1'000 : 80);
        touches.push_button(rect.x + rect.w / 2, rect.y + rect.h / 2, down, now);
    }
    void tap(const std::string& id) { tap_at(place(id)); }
    void tap_at(const ui::Rect& rect)
    {
        finger(true, rect);
        turn();
        finger(false, rect);
        turn();
    }
    std::vector<std::uint32_t> pixels() const
    {
        paint::Picture picture(panel.width_px, panel.height_px);
        scene->paint(picture.surface());
        const auto* const first = picture.surface().pixels;
        return {first, first + static_cast<std::ptrdiff_t>(panel.width_px) * panel.height_px};
    }
    void wait(const int ms)
    {
        now += base::Ms(ms);
        turn();
    }
    void go_home()
    {
        open();
        tap("wake");
        ASSERT_EQ(attendant.path(), "home");
    }

    std::unique_ptr<kiosk::Scene> scene = std::move(*kiosk::Scene::open());
    std::optional<kiosk::Content> content;
    ui::Display panel{.width_px = 1280, .height_px = 800, .panel_width_mm = 598, .panel_height_mm = 374};
    config::IdleConfig idle;
    kiosk::Attendant attendant{*scene, idle, panel, true};
    ui::TouchQueue touches{px_per_mm};
    base::LocalTime wall{{2026, 11, 21}, 13 * 60 + 30};
    base::Monotonic now = base::Monotonic{} + base::Ms(1'000'000);
};

} // namespace test
