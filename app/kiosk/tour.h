#pragma once
// Every screen, visited as a visitor would: by touching. Fails when something that should be there is not.

#include "base/result.h"
#include "config/kiosk_config.h"
#include "kiosk/content.h"
#include "kiosk/options.h"

namespace kiosk {

// What is shown where nobody waits for it: the store's content, its clock believed. Notes go to stderr.
base::Result<Content> open_for_tour(const std::filesystem::path& store);

base::Result<void> tour(const config::KioskConfig& config, const TourOptions& options);

} // namespace kiosk
