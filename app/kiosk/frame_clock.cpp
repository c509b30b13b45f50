#include "kiosk/frame_clock.h"

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {

constexpr base::Ms minute{60'000};
constexpr base::Ms at_least{1};

} // namespace

void FrameClock::frame_by(const base::Monotonic when)
{
    pushed_ = pushed_ ? std::min(*pushed_, when) : when;
}

base::Ms FrameClock::until_next(const base::Monotonic now, const base::Ms into_minute)
{
    base::Ms wait = minute - std::clamp(into_minute, base::Ms{0}, minute);
    if (const auto pushed = std::exchange(pushed_, std::nullopt))
        wait = std::min(wait, std::chrono::ceil<base::Ms>(*pushed - now));
    if (watchdog_ > base::Ms{0})
        wait = std::min(wait, watchdog_ / 2);
    return std::max(wait, at_least);
}

} // namespace kiosk
