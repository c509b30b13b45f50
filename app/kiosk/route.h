#pragma once
// The way of a tour through every screen. What it wants and does not find ends it with a sentence.

#include "kiosk/walk.h"

namespace kiosk {

base::Result<void> visit_everything(Walk& walk, const config::IdleConfig& idle, const TourOptions& options);

} // namespace kiosk
