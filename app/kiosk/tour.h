#pragma once
// Every screen, visited as a visitor would: by touching. Fails when something that should be there is not.

#include "base/result.h"
#include "config/kiosk_config.h"
#include "kiosk/options.h"

namespace kiosk {

base::Result<void> tour(const config::KioskConfig& config, const TourOptions& options);

} // namespace kiosk
