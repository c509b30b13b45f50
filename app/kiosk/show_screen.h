#pragma once
// The kiosk itself: owns every part of it, and passes them on by reference.

#include "config/kiosk_config.h"
#include "kiosk/options.h"

namespace kiosk {

// Until somebody asks to stop. With a configuration that cannot be read the card is shown: the store that it
// names is not known.
base::Result<void> show_screen(const Options& options, const base::Result<config::KioskConfig>& read);

} // namespace kiosk
