// The window with OpenGL (Mesa's llvmpipe here), and what it does when the driver fails: at birth, an hour
// later, while the screen changes its size.

#include "kiosk/window.h"

#include "failing_driver.h"
#include "x_server.h"

#include "kit/pack_kit.h"
#include "paint/scene.h"

#include <array>
#include <chrono>

extern "C" Display* glfwGetX11Display(void);

namespace {

using namespace test;
using kiosk::GlWitness;
using kiosk::Window;
using paint::Rect;

constexpr Rect whole{0, 0, scene_width, scene_height};

paint::GlFunction load_nothing(const char*)
{
    return nullptr;
}

void pattern(ImDrawList& list)
{
    list.AddRectFilled({0, 0}, {scene_width, scene_height}, IM_COL32_WHITE);
    list.AddRectFilled({10, 20}, {150, 90}, IM_COL32(200, 40, 0, 255));
    list.AddRectFilled({100, 60}, {300, 230}, IM_COL32(0, 80, 160, 128));
}

struct GlWindow : testing::Test {
    GlWindow()
        : folder(std::filesystem::path(testing::TempDir()) / ("gl-window-" + std::to_string(getpid())))
    {
        std::filesystem::create_directories(folder);
        chip_was_reset = false;
    }
    ~GlWindow() override { std::filesystem::remove_all(folder); }

    std::filesystem::path state() const { return folder / "opengl-state"; }
    std::string log() const { return read_file(folder / "log"); }

    void open(const paint::GlLoad load, const std::optional<kiosk::Size> windowed = std::nullopt)
    {
        auto begun = GlWitness::begin(state());
        ASSERT_TRUE(begun) << begun.error().where;
        witness.emplace(std::move(*begun));
        auto opened =
            Window::open({windowed, "machiai", kiosk::GlAccess{&*witness, load}, base::Log(folder / "log")},
                         base::system_clock());
        ASSERT_TRUE(opened) << opened.error().where;
        window = std::move(*opened);
    }
    void paint(const std::vector<Rect>& damage = {whole})
    {
        window->paint(*draw.draw(pattern), no_textures, damage);
    }
    // The server shows the pattern, as far as levels go.
    void expect_pattern()
    {
        paint::Picture wanted(scene_width, scene_height);
        paint::paint(*draw.draw(pattern), no_textures, wanted.surface());
        for (int y = 3; y < scene_height; y += 16)
            for (int x = 3; x < scene_width; x += 16)
                for (const int shift : {0, 8, 16}) {
                    const auto level = [shift](const std::uint32_t p) { return (p >> shift) & 0xff; };
                    ASSERT_NEAR(level(server->pixel(x, y)), level(wanted.at(x, y)), 2) << x << ' ' << y;
                }
    }
    template <class Done>
    void wait_until(const Done& done)
    {
        for (int turn = 0; turn < 100 && !done(); ++turn)
            window->wait(base::Ms(100));
        EXPECT_TRUE(done());
    }

    // `more`: further words for the server.
    void serve(const std::vector<std::string>& more = {}) { server.emplace(scene_width, scene_height, more); }

    std::filesystem::path folder;
    std::optional<XServer> server; // Outlives the window.
    Scene draw;
    std::optional<GlWitness> witness;
    std::unique_ptr<Window> window;
};

TEST_F(GlWindow, ShowsThePicture)
{
    serve();
    open(nullptr);
    EXPECT_TRUE(window->uses_opengl());
    EXPECT_TRUE(window->repaint_wanted());
    EXPECT_FALSE(window->shares_memory());
    EXPECT_EQ(server->client(), 0u); // Not before there is something to see.
    paint();
    EXPECT_FALSE(window->repaint_wanted());
    expect_pattern();
    window.reset();
    witness.reset();
    EXPECT_FALSE(std::filesystem::exists(state()));
    EXPECT_EQ(log(), "");
}

TEST_F(GlWindow, ShowsTheWholePictureWhenOnlySomeWasPainted)
{
    serve();
    open(nullptr);
    paint();
    paint({{0, 0, 64, 64}});
    paint({{200, 100, 264, 164}});
    expect_pattern();
}

TEST_F(GlWindow, PutsBackWhatAnotherWindowHasCovered)
{
    serve();
    open(nullptr);
    paint();
    const ::Window other =
        XCreateSimpleWindow(server->watcher(), server->root(), 20, 20, 100, 100, 0, 0, 0xff0000);
    XMapRaised(server->watcher(), other);
    XSync(server->watcher(), False);
    EXPECT_EQ(server->pixel(67, 67), 0xff0000u);
    XDestroyWindow(server->watcher(), other);
    XSync(server->watcher(), False);
    wait_until([this] { return server->pixel(67, 67) != 0xff0000u && server->pixel(67, 67) != 0; });
    expect_pattern();
}

TEST_F(GlWindow, IsBornWithoutOpenGlWhereTheServerHasNone)
{
    serve({"-extension", "GLX"});
    open(nullptr);
    EXPECT_FALSE(window->uses_opengl());
    paint();
    expect_pattern();
    EXPECT_NE(log().find("without OpenGL"), std::string::npos) << log();
    EXPECT_TRUE(GlWitness::verdict(state()));
}

TEST_F(GlWindow, IsBornWithoutOpenGlWhenTheDriverOffersTooLittle)
{
    serve();
    open(load_nothing);
    EXPECT_FALSE(window->uses_opengl());
    paint();
    expect_pattern();
    EXPECT_NE(log().find("3.3"), std::string::npos) << log();
}

TEST_F(GlWindow, GoesOnWithoutOpenGlOnTheSamePictureWhenTheChipIsReset)
{
    serve();
    open(load_failing_later);
    ui::TouchQueue touches(4);
    window->feed(touches);
    window->set_title("group/12");
    paint();
    ASSERT_TRUE(window->uses_opengl());
    chip_was_reset = true;
    paint({{0, 0, 64, 64}}); // Little was to be painted; the new window needs all of it.
    EXPECT_FALSE(window->uses_opengl());
    EXPECT_TRUE(window->shares_memory());
    EXPECT_FALSE(window->repaint_wanted());
    expect_pattern();
    char* name = nullptr;
    ASSERT_TRUE(XFetchName(server->watcher(), server->client(), &name));
    EXPECT_STREQ(name, "group/12");
    XFree(name);
    xdotool({"mousemove", "33", "44", "click", "1"});
    wait_until([&touches] { return touches.pending(); });
    EXPECT_EQ(touches.next()->x, 33);
    EXPECT_NE(log().find("reset"), std::string::npos) << log();
    window.reset();
    witness.reset();
    EXPECT_TRUE(GlWitness::verdict(state())) << "the next start must not try again";
}

TEST_F(GlWindow, AsksForARepaintWhenOpenGlIsLostWhileItWasCovered)
{
    serve();
    open(load_failing_later);
    paint();
    chip_was_reset = true;
    const ::Window other =
        XCreateSimpleWindow(server->watcher(), server->root(), 20, 20, 100, 100, 0, 0, 0xff0000);
    XMapRaised(server->watcher(), other);
    XSync(server->watcher(), False);
    XDestroyWindow(server->watcher(), other);
    XSync(server->watcher(), False);
    wait_until([this] { return !window->uses_opengl(); });
    EXPECT_TRUE(window->repaint_wanted());
    paint();
    expect_pattern();
}

TEST_F(GlWindow, OfADeveloperHasItsSize)
{
    serve();
    open(nullptr, kiosk::Size{100, 60});
    EXPECT_TRUE(window->uses_opengl());
    EXPECT_EQ(window->size(), (kiosk::Size{100, 60}));
    paint({{0, 0, 100, 60}});
    EXPECT_FALSE(window->repaint_wanted());
}

// A television that is switched off and on, or replaced by another one; with OpenGL and without.
struct ScreenChange : GlWindow, testing::WithParamInterface<bool> {
    ScreenChange()
    {
        server.emplace(root_width, root_height);
        EXPECT_EQ(xrandr({"--newmode", "low", "10", "320", "336", "376", "416", "240", "241", "244", "254"}),
                  0);
        EXPECT_EQ(xrandr({"--addmode", "screen", "low"}), 0);
    }
    static int xrandr(std::vector<std::string> words)
    {
        words.insert(words.begin(), "xrandr");
        return run(words);
    }
    // Without a size in millimetres Xvfb refuses a new one in pixels.
    static void show(const std::string& mode)
    {
        EXPECT_EQ(xrandr({"--dpi", "96", "--output", "screen", "--mode", mode}), 0);
    }
    // The server keeps the size of its root; xrandr complains that it has no screen to measure.
    static void unplug() { xrandr({"--dpi", "96", "--output", "screen", "--off"}); }

    void open_either()
    {
        if (GetParam()) {
            open(load_failing_later);
            return;
        }
        auto opened = Window::open({std::nullopt, "machiai"}, base::system_clock());
        ASSERT_TRUE(opened) << opened.error().where;
        window = std::move(*opened);
    }
    void paint_all()
    {
        const kiosk::Size size = window->size();
        window->paint(*draw.draw([&](ImDrawList& list) {
            list.PushClipRectFullScreen();
            list.AddRectFilled({0, 0}, {2000, 2000}, IM_COL32(0, 90, 30, 255));
        }),
                      no_textures, std::array{Rect{0, 0, size.width, size.height}});
    }
    void expect_filled() const
    {
        const kiosk::Size size = window->size();
        EXPECT_EQ(server->pixel(0, 0), 0x005a1eu);
        EXPECT_EQ(server->pixel(scene_width - 1, scene_height - 1), 0x005a1eu);
        XWindowAttributes attributes{};
        XGetWindowAttributes(server->watcher(), server->client(), &attributes);
        EXPECT_EQ(attributes.width, size.width);
        EXPECT_EQ(attributes.height, size.height);
        EXPECT_EQ(attributes.x, 0);
        EXPECT_EQ(attributes.y, 0);
    }
};

TEST_P(ScreenChange, IsFollowedByTheWindow)
{
    open_either();
    paint_all();
    expect_filled();
    for (const auto& [mode, size] :
         {std::pair{"low", kiosk::Size{320, 240}}, std::pair{"640x480", kiosk::Size{640, 480}},
          std::pair{"low", kiosk::Size{320, 240}}}) {
        show(mode);
        wait_until([&] { return window->size() == size; });
        EXPECT_TRUE(window->repaint_wanted());
        paint_all();
        expect_filled();
    }
    EXPECT_EQ(window->uses_opengl(), GetParam());
}

// A kiosk that nobody touches sleeps until the minute; the screen must not stay wrong for that long.
TEST_P(ScreenChange, WakesTheWindow)
{
    open_either();
    paint_all();
    constexpr base::Ms timeout{60'000};
    for (const auto& [mode, width] : {std::pair{"low", 320}, std::pair{"640x480", 640}}) {
        while (window->wait(base::Ms(0)), XPending(glfwGetX11Display()) > 0) { }
        const auto before = std::chrono::steady_clock::now();
        show(mode);
        while (window->size().width != width && std::chrono::steady_clock::now() < before + timeout)
            window->wait(timeout);
        EXPECT_LT(std::chrono::steady_clock::now() - before, timeout);
        paint_all();
    }
}

TEST_P(ScreenChange, OfAScreenThatIsUnpluggedAndComesBackLeavesThePicture)
{
    open_either();
    show("low");
    wait_until([&] { return window->size().width == 320; });
    paint_all();
    unplug();
    for (int turn = 0; turn < 5; ++turn)
        window->wait(base::Ms(20));
    paint_all(); // The minute changes while nobody can see it.
    EXPECT_FALSE(window->closing());
    show("low");
    for (int turn = 0; turn < 5; ++turn)
        window->wait(base::Ms(20));
    expect_filled();
    EXPECT_EQ(window->uses_opengl(), GetParam());
}

TEST_P(ScreenChange, ThatTakesTheDriverDownIsFollowedWithoutIt)
{
    open_either();
    paint_all();
    chip_was_reset = true;
    show("low");
    wait_until([&] { return window->size().width == 320; });
    EXPECT_FALSE(window->uses_opengl());
    EXPECT_TRUE(window->repaint_wanted());
    paint_all();
    expect_filled();
}

INSTANTIATE_TEST_SUITE_P(Painters, ScreenChange, testing::Values(false, true),
                         [](const auto& painter) { return painter.param ? "opengl" : "cpu"; });

} // namespace
