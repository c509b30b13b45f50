// A graphics chip that is reset while somebody reads: the same visit goes on, on the same page.

#include "failing_driver.h"
#include "lobby.h"
#include "x_server.h"

#include "kiosk/open_window.h"

namespace {

struct GlLoss : test::LobbyTest {
    void repaint(kiosk::Window& window) const
    {
        scene->repaint(
            [&window](const ImDrawData& data, const paint::Textures& textures,
                      const std::span<const paint::Rect> damage) { window.paint(data, textures, damage); });
    }
    // What the screen shows is the page, to the level.
    void expect_page(const test::XServer& server)
    {
        const auto wanted = pixels();
        XImage* const image =
            XGetImage(server.watcher(), server.root(), 0, 0, static_cast<unsigned>(panel.width_px),
                      static_cast<unsigned>(panel.height_px), AllPlanes, ZPixmap);
        std::size_t different = 0;
        for (int y = 0; y < panel.height_px; ++y)
            for (int x = 0; x < panel.width_px; ++x)
                different += (XGetPixel(image, x, y) & 0xffffff)
                        == (wanted[static_cast<std::size_t>(y) * static_cast<std::size_t>(panel.width_px)
                                   + static_cast<std::size_t>(x)]
                            & 0xffffff)
                    ? 0
                    : 1;
        XDestroyImage(image);
        EXPECT_EQ(different, 0u);
    }
};

TEST_F(GlLoss, LeavesTheVisitorOnThePageWithWhatWasChosen)
{
    test::chip_was_reset = false;
    const test::XServer server(panel.width_px, panel.height_px);
    auto opened =
        kiosk::Window::open({std::nullopt, "machiai", kiosk::GlAccess{nullptr, test::load_failing_later}, {}},
                            base::system_clock());
    ASSERT_TRUE(opened) << opened.error().where;
    kiosk::Window& window = **opened;
    go_home();
    tap("groups");
    ASSERT_EQ(attendant.path(), "groups");
    tap("larger");
    repaint(window);
    ASSERT_TRUE(window.uses_opengl());
    const bool large = attendant.session().large;
    ASSERT_TRUE(large);
    test::chip_was_reset = true;
    finger(true, place("back")); // Only a button changes its look.
    turn();
    repaint(window);
    EXPECT_FALSE(window.uses_opengl());
    expect_page(server);
    EXPECT_EQ(attendant.path(), "groups");
    EXPECT_EQ(attendant.session().large, large);
    finger(false, place("back"));
    turn();
    repaint(window);
    EXPECT_EQ(attendant.path(), "home");
    expect_page(server);
}

TEST(OpenWindow, LeavesOpenGlAloneWhereItCannotServe)
{
    EXPECT_TRUE(kiosk::cpu_only(false, false));
    EXPECT_TRUE(kiosk::cpu_only(true, true));
    EXPECT_FALSE(kiosk::cpu_only(true, false));
}

} // namespace
