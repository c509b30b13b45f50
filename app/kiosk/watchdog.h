#pragma once
// systemd's watchdog: told that the kiosk is ready, and then after every turn that was completed. Without
// systemd all of this does nothing.

#include "base/clock.h"

namespace kiosk {

class Watchdog {
public:
    Watchdog();
    base::Ms period() const { return period_; } // Zero when nobody watches.
    void turn_completed(); // The first one says READY.

private:
    base::Ms period_{0};
    bool ready_ = false;
};

} // namespace kiosk
