#pragma once
// How long the kiosk may sleep. Whoever wants to be drawn at a time pushes it; a time that has passed is
// forgotten, so nobody keeps a list of reasons to stay awake.

#include "base/clock.h"

#include <optional>

namespace kiosk {

class FrameClock {
public:
    // `watchdog` is the supervisor's period; zero when nobody watches.
    explicit FrameClock(const base::Ms watchdog)
        : watchdog_(watchdog)
    {
    }

    void frame_by(base::Monotonic when);
    // `into_minute`: how far the wall clock is into its minute. Forgets what was pushed. Never less than 1 ms
    // for what lies ahead, so that no rounding makes the kiosk spin.
    base::Ms until_next(base::Monotonic now, base::Ms into_minute);

private:
    base::Ms watchdog_;
    std::optional<base::Monotonic> pushed_;
};

} // namespace kiosk
