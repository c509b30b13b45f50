#pragma once
// Whether a generation can be shown: every page of it, in every language, drawn without a screen.
// machiai-admin asks before it switches.

#include "base/result.h"
#include "config/kiosk_config.h"

#include <string>

namespace kiosk {

// `generation`: active, previous, or the id of one of them or of the one that waits in state.new.
base::Result<void> probe(const config::KioskConfig& config, const std::string& generation);

} // namespace kiosk
