#include "kiosk/watchdog.h"

#include <cstdint>
#include <systemd/sd-daemon.h>

namespace kiosk {

Watchdog::Watchdog()
{
    std::uint64_t period_us = 0;
    if (sd_watchdog_enabled(0, &period_us) > 0)
        period_ = std::chrono::duration_cast<base::Ms>(std::chrono::microseconds(period_us));
}

void Watchdog::turn_completed()
{
    sd_notify(0, ready_ ? "WATCHDOG=1" : "READY=1\nWATCHDOG=1");
    ready_ = true;
}

} // namespace kiosk
