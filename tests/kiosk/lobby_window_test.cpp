// The replays once more, with a finger that the X server knows, through the real window.

#include "lobby.h"
#include "x_server.h"

#include "kiosk/rehearsal.h"
#include "kiosk/window.h"

#include "base/file.h"

#include <X11/extensions/XTest.h>
#include <array>
#include <cmath>

namespace {

using base::Ms;

// The server's one pointer: moves and presses as a touch panel does that is taken for a mouse.
class Finger {
public:
    Finger(const test::XServer& server, kiosk::Window& window, ui::TouchQueue& touches)
        : display_(server.watcher())
        , window_(window)
    {
        touches.listen([this](const ui::Contact&) { ++heard_; });
    }

    void send(const ui::Contact& contact)
    {
        const int x = static_cast<int>(std::lround(contact.x));
        const int y = static_cast<int>(std::lround(contact.y));
        const bool moves = x != x_ || y != y_;
        x_ = x;
        y_ = y;
        XTestFakeMotionEvent(display_, -1, x, y, CurrentTime);
        if (contact.kind != ui::Contact::Kind::move)
            XTestFakeButtonEvent(display_, left_button, contact.kind == ui::Contact::Kind::press,
                                 CurrentTime);
        sent_ += moves && down_ ? 1 : 0; // Nobody hears of a pointer without a finger.
        sent_ += contact.kind == ui::Contact::Kind::move ? 0 : 1;
        down_ =
            contact.kind == ui::Contact::Kind::press || (down_ && contact.kind == ui::Contact::Kind::move);
    }
    void arrive()
    {
        XSync(display_, False);
        for (int wait = 0; wait < 100 && heard_ < sent_; ++wait)
            window_.wait(Ms(100));
        EXPECT_EQ(heard_, sent_) << "of what the server was told";
    }

private:
    static constexpr unsigned left_button = 1;
    Display* display_;
    kiosk::Window& window_;
    int x_ = -1;
    int y_ = -1;
    bool down_ = false;
    int sent_ = 0;
    int heard_ = 0;
};

struct LobbyWindow : test::LobbyTest, testing::WithParamInterface<const char*> { };

TEST_P(LobbyWindow, HearsWhatAFingerDoes)
{
    content = std::move(kiosk::open_content(layout.root).content);
    ASSERT_TRUE(content);
    const auto text = base::read_text_limited(
        std::string(SOURCE_ROOT "/tests/kiosk/replays/") + GetParam() + ".touch", kiosk::script_bytes_max);
    ASSERT_TRUE(text) << text.error().where;
    const auto script = kiosk::parse_touch_script(*text);
    ASSERT_TRUE(script) << script.error().where;
    config::KioskConfig config;
    config.demo = true;
    kiosk::Rehearsal rehearsal(*scene, *content, config, *script);

    const test::XServer server(script->width_px, script->height_px);
    const base::Clock clock{[&] { return script->clock; }, [&] { return rehearsal.now(); }};
    const auto window = std::move(*kiosk::Window::open({std::nullopt, "machiai"}, clock));
    window->feed(rehearsal.touches());
    window->present(std::array{window->surface().bounds()});
    Finger finger(server, *window, rehearsal.touches());
    rehearsal.lead({[&](const ui::Contact& contact) { finger.send(contact); }, [&] { finger.arrive(); }});
    const auto outcome = rehearsal.run();
    EXPECT_GT(outcome.expectations, 0);
    for (const std::string& failure : outcome.failures)
        ADD_FAILURE() << GetParam() << ", " << failure;
}

std::string test_name(const testing::TestParamInfo<const char*>& info)
{
    std::string name = info.param;
    std::ranges::replace(name, '-', '_');
    return name;
}

// The server presses no button that is down, so what two fingers do cannot be led through it.
INSTANTIATE_TEST_SUITE_P(All, LobbyWindow,
                         testing::Values("tap", "press-of-3-s", "tremor-of-8-mm", "slide-off", "slide-back",
                                         "double-tap-within-a-frame", "double-tap-bounces",
                                         "two-taps-at-once", "jump", "drag-scrolls", "drag-in-one-batch",
                                         "tremor-in-a-list", "press-on-an-unread-page", "wake",
                                         "red-bar-on-attract", "two-hundred-taps-a-second"),
                         test_name);

} // namespace
