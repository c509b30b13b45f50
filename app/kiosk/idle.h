#pragma once
// Whether a visitor is still there. Nothing but time: signs of a person go in with their time, and their
// presence at a time comes out. A touch during the warning counts only when it has answered the warning.

#include "base/clock.h"
#include "config/kiosk_config.h"

namespace kiosk {

enum class Presence {
    present,
    doubtful, // The warning is up and counts down.
    gone, // The visit ends.
};

// Whether the visit holds anything that would be lost.
enum class Visit {
    blank, // The first page, and nothing was chosen: it ends without a warning.
    begun,
};

class Idle {
public:
    explicit Idle(const config::IdleConfig& config)
        : config_(config)
    {
    }

    // A visit begins, or the visitor answered the warning.
    void present(base::Monotonic at) { since_ = at; }
    // A touch. Without effect while the warning is up, and when it is older than what is known.
    void touched(base::Monotonic at);

    Presence at(base::Monotonic now, Visit visit) const;
    int seconds_left(base::Monotonic now) const; // Of the countdown, rounded up; 0 once it is over.
    // When the answer of at() or seconds_left() changes next.
    base::Monotonic next_change(base::Monotonic now, Visit visit) const;

private:
    base::Monotonic warning() const { return since_ + config_.warn_after; }
    base::Monotonic end() const { return warning() + config_.countdown; }

    config::IdleConfig config_;
    base::Monotonic since_{};
};

} // namespace kiosk
