#include "kiosk/idle.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr base::Ms second{1000};

} // namespace

void Idle::touched(const base::Monotonic when)
{
    if (at(when, Visit::begun) == Presence::present)
        since_ = std::max(since_, when);
}

Presence Idle::at(const base::Monotonic now, const Visit visit) const
{
    if (visit == Visit::blank)
        return now < since_ + config_.attract_after ? Presence::present : Presence::gone;
    if (now < warning())
        return Presence::present;
    return now < end() ? Presence::doubtful : Presence::gone;
}

int Idle::seconds_left(const base::Monotonic now) const
{
    if (now >= end())
        return 0;
    const auto left = std::chrono::ceil<std::chrono::seconds>(end() - now);
    return static_cast<int>(left.count());
}

base::Monotonic Idle::next_change(const base::Monotonic now, const Visit visit) const
{
    switch (at(now, visit)) {
    case Presence::present: return visit == Visit::blank ? since_ + config_.attract_after : warning();
    case Presence::doubtful: return end() - (seconds_left(now) - 1) * second;
    case Presence::gone: break;
    }
    return now;
}

} // namespace kiosk
