#include "ui/touch.h"

#include <cmath>
#include <utility>

namespace ui {

float TouchQueue::mm_from_latest(const float x, const float y) const
{
    return std::hypot(x - latest_.x, y - latest_.y) / px_per_mm_;
}

void TouchQueue::tell(const Contact& contact) const
{
    if (listener_)
        listener_(contact);
}

void TouchQueue::push_move(const float x, const float y, const base::Monotonic at)
{
    if (finger_ == Finger::up)
        return;
    tell({Contact::Kind::move, x, y, at});
    last_contact_ = at;
    if (finger_ == Finger::ignored || mm_from_latest(x, y) > jump_mm_max)
        return;
    latest_ = {x, y, true, at};
    // Only the newest place of a drag counts; the press stays where it was.
    if (!waiting_.empty() && waiting_.back().is_drag)
        waiting_.back().transition = latest_;
    else
        waiting_.push_back({latest_, true});
}

void TouchQueue::push_button(const float x, const float y, const bool down, const base::Monotonic at)
{
    tell({down ? Contact::Kind::press : Contact::Kind::release, x, y, at});
    last_contact_ = at;
    if (down && finger_ == Finger::up)
        press(x, y, at);
    else if (!down && finger_ != Finger::up)
        release(x, y, at);
}

void TouchQueue::press(const float x, const float y, const base::Monotonic at)
{
    constexpr std::size_t one_touch = 3; // Press, drag, release.
    const bool is_bounce =
        latest_is_release_ && at - latest_.at < bounce_ms && mm_from_latest(x, y) < bounce_mm;
    if (is_bounce || waiting_.size() + one_touch > waiting_max) {
        finger_ = Finger::ignored;
        return;
    }
    finger_ = Finger::down;
    latest_ = {x, y, true, at};
    latest_is_release_ = false;
    waiting_.push_back({latest_, false});
}

void TouchQueue::release(const float x, const float y, const base::Monotonic at)
{
    if (std::exchange(finger_, Finger::up) == Finger::ignored)
        return;
    // When the panel has gone over to another finger, the first one ends where it was last seen.
    if (mm_from_latest(x, y) > jump_mm_max)
        latest_ = {latest_.x, latest_.y, false, at};
    else
        latest_ = {x, y, false, at};
    latest_is_release_ = true;
    waiting_.push_back({latest_, false});
}

std::optional<Transition> TouchQueue::next()
{
    if (waiting_.empty())
        return std::nullopt;
    const Transition transition = waiting_.front().transition;
    waiting_.pop_front();
    return transition;
}

} // namespace ui
