#pragma once
// The finger, between the window's callbacks and the logic frames. ImGui 1.86 knows only where the pointer is
// when a frame starts, so a frame gets one transition at most; two quick taps keep their order and none is
// lost.
//
// There is no hover: nothing is handed out while no finger is down. Whoever feeds ImGui puts its pointer back
// to nowhere one frame after a release. A long press is a press, and a second finger means nothing: the
// window knows only one pointer, so the first release ends the touch, wherever the pointer has jumped to by
// then.

#include "base/clock.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>

namespace ui {

// A press (down, after up), a drag (down, after down) or a release, in pixels of the window.
struct Transition {
    float x = 0;
    float y = 0;
    bool down = false;
    base::Monotonic at;
};

// What the window said, before anything of it was ignored.
struct Contact {
    enum class Kind { press, move, release };
    Kind kind = Kind::press;
    float x = 0;
    float y = 0;
    base::Monotonic at;
};

class TouchQueue {
public:
    // A worn panel reports one touch as two, and a trembling finger touches twice.
    static constexpr base::Ms bounce_ms{300};
    static constexpr float bounce_mm = 8;
    // No finger moves this far between two reports: the panel has gone over to another finger.
    static constexpr float jump_mm_max = 60;
    // More than a person can do while a page is painted. A touch that finds no room is dropped whole.
    static constexpr std::size_t waiting_max = 64;

    explicit TouchQueue(float px_per_mm)
        : px_per_mm_(px_per_mm)
    {
    }
    // The screen has another size. A finger that is down stays down.
    void rescale(const float px_per_mm) { px_per_mm_ = px_per_mm; }
    // Is told of everything the window says while a finger is down, for whoever records it.
    void listen(std::function<void(const Contact&)> listener) { listener_ = std::move(listener); }

    // From the window, in the order of events. Places are where the pointer was at that event.
    void push_move(float x, float y, base::Monotonic at);
    void push_button(float x, float y, bool down, base::Monotonic at);

    // The oldest transition that was not handed out yet: at most one a logic frame.
    std::optional<Transition> next();
    bool pending() const { return !waiting_.empty(); }

    // The latest sign of a person, ignored touches included. The idle time counts from here.
    std::optional<base::Monotonic> last_contact() const { return last_contact_; }

private:
    enum class Finger {
        up,
        down,
        ignored, // Down, but nobody is told: bounced, or no room.
    };
    struct Waiting {
        Transition transition;
        bool is_drag;
    };
    void press(float x, float y, base::Monotonic at);
    void release(float x, float y, base::Monotonic at);
    float mm_from_latest(float x, float y) const;
    void tell(const Contact& contact) const;

    float px_per_mm_;
    std::deque<Waiting> waiting_;
    Finger finger_ = Finger::up;
    Transition latest_; // Accepted, handed out or not.
    bool latest_is_release_ = false; // False until the first touch ends.
    std::optional<base::Monotonic> last_contact_;
    std::function<void(const Contact&)> listener_;
};

} // namespace ui
