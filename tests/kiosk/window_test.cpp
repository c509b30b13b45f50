#include "kiosk/window.h"

#include "x_server.h"

#include <array>
#include <chrono>
#include <thread>
#include <vector>

extern "C" Display* glfwGetX11Display(void);

namespace {

using namespace test;
using base::Ms;
using kiosk::Window;
using paint::Rect;
using ui::TouchQueue;

constexpr Rect whole{0, 0, root_width, root_height};

std::unique_ptr<Window> opened(const std::optional<kiosk::Size> windowed = std::nullopt)
{
    auto window = Window::open({windowed, "machiai"}, base::system_clock());
    EXPECT_TRUE(window) << window.error().where;
    return window ? std::move(*window) : nullptr;
}

std::uint32_t colour_of(const int x, const int y)
{
    return static_cast<std::uint32_t>(x * 7 + y * 65'537) & 0xffffff;
}

void paint_pattern(const paint::Surface& surface)
{
    for (int y = 0; y < surface.height; ++y)
        for (int x = 0; x < surface.width; ++x)
            surface.row(y)[x] = 0xff000000 | colour_of(x, y);
}

void expect_pattern(const XServer& server, const Rect& area)
{
    XImage* const image =
        XGetImage(server.watcher(), server.root(), 0, 0, root_width, root_height, AllPlanes, ZPixmap);
    for (int y = 0; y < root_height; ++y)
        for (int x = 0; x < root_width; ++x) {
            const bool inside = x >= area.left && x < area.right && y >= area.top && y < area.bottom;
            const auto pixel = static_cast<std::uint32_t>(XGetPixel(image, x, y)) & 0xffffff;
            ASSERT_EQ(pixel, inside ? colour_of(x, y) : 0u) << x << ' ' << y;
        }
    XDestroyImage(image);
}

// Turns the window's loop until `done`, or gives up after many turns that nothing ended.
template <class Done>
void wait_until(Window& window, const Done& done)
{
    for (int turn = 0; turn < 100 && !done(); ++turn)
        window.wait(Ms(100));
    EXPECT_TRUE(done());
}

TEST(Window, IsAsLargeAsTheRoot)
{
    const XServer server;
    const auto window = opened();
    ASSERT_TRUE(window);
    EXPECT_EQ(window->surface().width, root_width);
    EXPECT_EQ(window->surface().height, root_height);
    EXPECT_TRUE(window->repaint_wanted());
    window->present(std::array{whole});
    EXPECT_FALSE(window->repaint_wanted());
    XWindowAttributes attributes{};
    XGetWindowAttributes(server.watcher(), server.client(), &attributes);
    EXPECT_EQ(attributes.x, 0);
    EXPECT_EQ(attributes.y, 0);
    EXPECT_EQ(attributes.width, root_width);
    EXPECT_EQ(attributes.height, root_height);
    EXPECT_EQ(attributes.border_width, 0);
}

TEST(Window, ShowsThePaintedPixelsThroughSharedMemory)
{
    const XServer server;
    const auto window = opened();
    ASSERT_TRUE(window);
    EXPECT_TRUE(window->shares_memory());
    paint_pattern(window->surface());
    window->present(std::array{whole});
    expect_pattern(server, whole);
}

TEST(Window, ShowsThePaintedPixelsWithoutSharedMemory)
{
    const XServer server;
    setenv("MACHIAI_NO_SHM", "1", 1);
    const auto window = opened();
    ASSERT_TRUE(window);
    EXPECT_FALSE(window->shares_memory());
    paint_pattern(window->surface());
    window->present(std::array{whole});
    expect_pattern(server, whole);
}

TEST(Window, ShowsOnlyTheDirtyPartsAndCutsThemAtTheEdge)
{
    const XServer server;
    const auto window = opened();
    ASSERT_TRUE(window);
    std::fill_n(window->surface().pixels, root_width * root_height, 0xff000000);
    window->present(std::array{whole});
    paint_pattern(window->surface());
    const Rect part{600, 400, root_width, root_height};
    window->present(std::array{Rect{600, 400, 5000, 5000}, Rect{-50, -50, 0, 0}, Rect{20, 20, 10, 30}});
    expect_pattern(server, part);
}

TEST(Window, PutsBackWhatAnotherWindowHasCovered)
{
    const XServer server;
    const auto window = opened();
    ASSERT_TRUE(window);
    paint_pattern(window->surface());
    window->present(std::array{whole});
    const ::Window other =
        XCreateSimpleWindow(server.watcher(), server.root(), 50, 50, 100, 100, 0, 0, 0xff0000);
    XMapRaised(server.watcher(), other);
    XSync(server.watcher(), False);
    EXPECT_EQ(server.pixel(100, 100), 0xff0000u);
    XDestroyWindow(server.watcher(), other);
    XSync(server.watcher(), False);
    wait_until(*window, [&server] { return server.pixel(100, 100) == colour_of(100, 100); });
    expect_pattern(server, whole);
}

TEST(Window, CarriesItsTitle)
{
    const XServer server;
    const auto window = opened();
    ASSERT_TRUE(window);
    window->present(std::array{whole});
    window->set_title("group/12");
    window->wait(Ms(0));
    char* name = nullptr;
    ASSERT_TRUE(XFetchName(server.watcher(), server.client(), &name));
    EXPECT_STREQ(name, "group/12");
    XFree(name);
}

TEST(Window, TurnsAClickIntoAPressAndAReleaseAtItsPlace)
{
    const XServer server;
    const auto window = opened();
    ASSERT_TRUE(window);
    TouchQueue touches(4);
    window->feed(touches);
    window->present(std::array{whole});
    xdotool({"mousemove", "123", "456", "click", "1"});
    std::vector<ui::Transition> seen;
    wait_until(*window, [&touches, &seen] {
        while (const auto transition = touches.next())
            seen.push_back(*transition);
        return seen.size() >= 2;
    });
    ASSERT_EQ(seen.size(), 2u);
    EXPECT_TRUE(seen[0].down);
    EXPECT_FALSE(seen[1].down);
    for (const ui::Transition& transition : seen) {
        EXPECT_EQ(transition.x, 123);
        EXPECT_EQ(transition.y, 456);
    }
}

TEST(Window, KeepsThePlacesOfTwoQuickClicksApart)
{
    const XServer server;
    const auto window = opened();
    ASSERT_TRUE(window);
    TouchQueue touches(4);
    window->feed(touches);
    window->present(std::array{whole});
    xdotool({"mousemove", "100", "100", "click", "1", "mousemove", "500", "300", "click", "1", "mousemove",
             "9", "9"});
    std::vector<ui::Transition> seen;
    wait_until(*window, [&touches, &seen] {
        while (const auto transition = touches.next())
            seen.push_back(*transition);
        return seen.size() >= 4;
    });
    ASSERT_EQ(seen.size(), 4u);
    EXPECT_EQ(seen[1].x, 100);
    EXPECT_EQ(seen[2].x, 500);
    EXPECT_EQ(seen[3].y, 300);
}

TEST(Window, TakesNoOtherButton)
{
    const XServer server;
    const auto window = opened();
    ASSERT_TRUE(window);
    TouchQueue touches(4);
    window->feed(touches);
    window->present(std::array{whole});
    xdotool({"mousemove", "100", "100", "click", "3", "click", "2", "click", "4", "mousemove", "300", "300",
             "click", "1"});
    wait_until(*window, [&touches] { return touches.pending(); });
    EXPECT_EQ(touches.next()->x, 300);
}

// As a window manager asks when somebody presses Alt-F4.
void ask_to_close(const XServer& server)
{
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = server.client();
    event.xclient.message_type = XInternAtom(server.watcher(), "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(server.watcher(), "WM_DELETE_WINDOW", False));
    XSendEvent(server.watcher(), server.client(), False, NoEventMask, &event);
    XSync(server.watcher(), False);
}

TEST(Window, OfTheKioskCannotBeClosed)
{
    const XServer server;
    const auto window = opened();
    ASSERT_TRUE(window);
    window->present(std::array{whole});
    window->wait(Ms(0));
    ask_to_close(server);
    for (int turn = 0; turn < 5; ++turn)
        window->wait(Ms(10));
    EXPECT_FALSE(window->closing());
}

TEST(Window, OfADeveloperHasItsSizeAndCloses)
{
    const XServer server;
    const auto window = opened(kiosk::Size{200, 300});
    ASSERT_TRUE(window);
    EXPECT_EQ(window->surface().width, 200);
    EXPECT_EQ(window->surface().height, 300);
    window->present(std::array{whole});
    ask_to_close(server);
    wait_until(*window, [&window] { return window->closing(); });
}

TEST(Window, IsWokenFromAnotherThread)
{
    const XServer server;
    const auto window = opened();
    ASSERT_TRUE(window);
    window->present(std::array{whole});
    while (window->wait(Ms(0)), XPending(glfwGetX11Display()) > 0) { }
    const auto before = std::chrono::steady_clock::now();
    std::thread waker([] { Window::wake(); });
    constexpr Ms timeout{60'000};
    window->wait(timeout);
    waker.join();
    EXPECT_LT(std::chrono::steady_clock::now() - before, timeout);
}

TEST(Window, SurvivesAnErrorOfOneRequest)
{
    const XServer server;
    const auto window = opened();
    ASSERT_TRUE(window);
    XMapWindow(glfwGetX11Display(), 0x7fffffff);
    XSync(glfwGetX11Display(), False);
    paint_pattern(window->surface());
    window->present(std::array{whole});
    XMapWindow(glfwGetX11Display(), 0x7fffffff);
    window->wait(Ms(0));
    expect_pattern(server, whole);
}

TEST(Window, LeavesWithASentenceWhenTheServerDies)
{
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_EXIT(
        {
            XServer server;
            const auto window = opened();
            server.stop();
            for (int turn = 0; turn < 100; ++turn)
                window->wait(Ms(100));
        },
        testing::ExitedWithCode(EXIT_FAILURE), "x11");
}

TEST(Window, IsRefusedWithoutAServer)
{
    setenv("DISPLAY", ":98765", 1);
    const auto nobody = Window::open({std::nullopt, "machiai"}, base::system_clock());
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().code, base::Code::not_found);
    unsetenv("DISPLAY");
    EXPECT_FALSE(Window::open({std::nullopt, "machiai"}, base::system_clock()));
}

TEST(Window, IsRefusedInSizesThatNoScreenHas)
{
    const XServer server;
    for (const kiosk::Size size : {kiosk::Size{0, 100}, kiosk::Size{100, -1}, kiosk::Size{100, 20'000}})
        EXPECT_FALSE(Window::open({size, "machiai"}, base::system_clock()))
            << size.width << ' ' << size.height;
}

} // namespace
