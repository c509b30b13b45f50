// The shipped content under a finger: GLFW → queue → page, on a real X server.

#include "program.h"

#include "lobby.h"

#include "kiosk/loop.h"

#include <cmath>

namespace {

constexpr int width = 1280;
constexpr int height = 1024;

// Built, signed and installed by the programs that ship.
class Shipped : public testing::Test {
protected:
    Shipped()
    {
        tool("machiai-pack", {"keygen", "-W", "-s", at("key"), "-p", at("key.pub")});
        tool("machiai-pack", {"keygen", "-W", "-s", at("key2"), "-p", at("key2.pub")});
        tool("machiai-pack", {"trust",  "new",
                              "-o",     at("trust.machiai"),
                              "--site", "mihon",
                              "--key",  "K1=" + at("key.pub") + "=a",
                              "--key",  "K2=" + at("key2.pub") + "=b",
                              "--role", "root need 1 of K1",
                              "--role", "base/hokkaido need 1 of K1 scope pref:*",
                              "--role", "hospital need 1 of K1 scope hosp:*",
                              "--role", "chart need 1 of K1 and 1 of K2 scope chart:*",
                              "--role", "group/hidamari need 1 of K1 scope grp:hidamari:*"});
        sign("trust", "key");
        std::vector<std::string> install{"--store", at("store"), "install"};
        for (const std::string name : {"base-hokkaido", "sample-hospital", "sample-group", "chart"}) {
            tool("machiai-pack",
                 {"build", content(name), "-o", at(name + ".machiai"), "--issued", "2026-11-20T00:00:00Z",
                  "--beside", content("base-hokkaido"), "--beside", content("sample-group")});
            sign(name, "key");
            install.push_back(at(name + ".machiai"));
        }
        sign("chart", "key2");
        tool("machiai-admin", {"--store", at("store"), "init", at("trust.machiai")});
        tool("machiai-admin", install);
        test::write_file(folder / "kiosk.toml", "demo = true\n[paths]\nstore = \"store\"\nlog = \"log\"\n");
    }
    ~Shipped() override { std::filesystem::remove_all(folder); }

    std::string at(const std::string& name) const { return (folder / name).string(); }
    static std::string content(const std::string& name)
    {
        return std::string(SOURCE_ROOT) + "/content/" + name;
    }
    void tool(const std::string& program, std::vector<std::string> words) const
    {
        words.insert(words.begin(), test::build_file(program));
        test::Program run(words, folder / "said");
        ASSERT_EQ(run.wait(), 0) << program << ' ' << words[1] << ": " << run.said();
    }
    void sign(const std::string& name, const std::string& key) const
    {
        tool("machiai-pack", {"sign", at(name + ".machiai"), "--key", at(key)});
    }

    std::filesystem::path folder = test::scratch("shipped");
};

// The same pages without a window, touched at the same places: says where things are and how they look.
struct Mirror {
    explicit Mirror(const std::filesystem::path& store)
        : content(std::move(kiosk::open_content(store).content))
    {
        VERIFY(content);
        turn();
    }
    void turn() { attendant.turn(touches, &*content, {base::system_clock().wall(), now}); }
    void tap(const float x, const float y)
    {
        for (const bool down : {true, false}) {
            now += base::Ms(500);
            touches.push_button(x, y, down, now);
            turn();
        }
    }

    config::KioskConfig config;
    ui::Display panel = kiosk::panel_of(config.screen, {width, height});
    std::unique_ptr<kiosk::Scene> scene = std::move(*kiosk::Scene::open());
    std::optional<kiosk::Content> content;
    kiosk::Attendant attendant{*scene, config.idle, panel, true};
    ui::TouchQueue touches{static_cast<float>(width) / panel.panel_width_mm};
    base::Monotonic now = base::Monotonic{} + base::Ms(1'000'000);
};

struct Finger {
    const test::XServer& server;
    Mirror& mirror;

    // Touches the target in the window and in the mirror.
    void tap(const std::string& id) const
    {
        const auto& targets = mirror.scene->semantics().targets;
        const auto found = std::ranges::find_if(targets, [&](const auto& target) { return target.id == id; });
        ASSERT_NE(found, targets.end()) << id;
        const ui::Rect place = ui::intersection(found->rect, found->clip);
        const float x = std::round(place.x + place.w / 2);
        const float y = std::round(place.y + place.h / 2);
        test::xdotool({"sleep", test::person_reads_s, "mousemove", std::to_string(static_cast<int>(x)),
                       std::to_string(static_cast<int>(y)), "click", "1"});
        mirror.tap(x, y);
    }
    void go(const std::string& id) const
    {
        tap(id);
        EXPECT_TRUE(test::title_becomes(server, "machiai: " + mirror.attendant.path()));
    }

    // Whether the window's list is, pixel for pixel, the mirror's. The header's clock may be a minute on.
    bool same_list() const
    {
        paint::Picture expected(width, height);
        mirror.scene->paint(expected.surface());
        const auto& targets = mirror.scene->semantics().targets;
        const auto group =
            std::ranges::find_if(targets, [](const auto& target) { return target.id.starts_with("group/"); });
        if (group == targets.end())
            return false;
        const auto top = static_cast<int>(group->clip.y);
        XImage* const image =
            XGetImage(server.watcher(), server.root(), 0, 0, width, height, AllPlanes, ZPixmap);
        bool same = true;
        for (int y = top; y < height; ++y)
            for (int x = 0; x < width; ++x)
                same = same && ((XGetPixel(image, x, y) ^ expected.at(x, y)) & 0xffffff) == 0;
        XDestroyImage(image);
        return same;
    }
};

// The first card that lies wholly in view and is none of those at the top of the list.
std::string group_in_view(const Mirror& mirror)
{
    for (const ui::Target& target : mirror.scene->semantics().targets)
        if (target.id.starts_with("group/") && ui::intersection(target.rect, target.clip) == target.rect)
            return target.id;
    return {};
}

// The program with its window, before anybody came.
struct Opened {
    explicit Opened(const std::filesystem::path& folder)
        : mirror(folder / "store")
        , program({test::build_file("machiai"), "--config", (folder / "kiosk.toml").string()},
                  folder / "said")
    {
        EXPECT_TRUE(test::title_becomes(server, "machiai: attract"));
    }

    const test::XServer server{width, height};
    Mirror mirror;
    test::Program program;
    const Finger finger{server, mirror};
};

TEST_F(Shipped, GroupsAreWalkedAndTheListComesBackWhereItWas)
{
    Opened kiosk(folder);
    const Mirror& mirror = kiosk.mirror;
    const Finger& finger = kiosk.finger;
    finger.go("wake");
    ASSERT_EQ(mirror.attendant.path(), "home");
    finger.go("groups");
    ASSERT_EQ(mirror.attendant.path(), "groups");
    finger.tap("scroll-down");
    const std::string id = group_in_view(mirror);
    ASSERT_TRUE(id.starts_with("group/pref:")) << id;
    finger.go(id);
    ASSERT_EQ(mirror.attendant.path(), id);
    finger.go("back");
    ASSERT_EQ(mirror.attendant.path(), "groups");
    ASSERT_TRUE(mirror.scene->semantics().can_scroll_up) << "the list stands where it was left";
    EXPECT_TRUE(finger.same_list());
    finger.go("first-page");
    EXPECT_EQ(mirror.attendant.path(), "home");
    EXPECT_EQ(kiosk.program.end(SIGTERM), 0);
}

TEST_F(Shipped, GroupsAreWalkedWithoutSharedMemoryToo)
{
    setenv("MACHIAI_NO_SHM", "1", 1);
    const Opened kiosk(folder);
    kiosk.finger.go("wake");
    kiosk.finger.go("groups");
    EXPECT_TRUE(kiosk.finger.same_list());
}

// With and without a screen: a tour must not depend on where it is made.
TEST_F(Shipped, ContentGivesTheSameTourByteForByte)
{
    const auto tour = [this](const std::string& to) {
        test::Program program({test::build_file("machiai"), "--config", at("kiosk.toml"), "--tour", at(to),
                               "--size", "1080x1920"},
                              folder / "said");
        EXPECT_EQ(program.wait(), 0) << program.said();
    };
    unsetenv("DISPLAY");
    tour("once");
    const test::XServer server(1080, 1920);
    tour("again");
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "once")) {
        ++files;
        const auto name = entry.path().filename().string();
        ASSERT_EQ(test::read_file(entry.path()), test::read_file(folder / "again" / name)) << name;
    }
    EXPECT_GT(files, 100);
    EXPECT_TRUE(std::filesystem::exists(folder / "again/contact-sheet.png"));
}

} // namespace
