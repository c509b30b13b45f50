#pragma once
// The part of a tour that goes through the chart, as far as this site shows it.

#include "kiosk/walk.h"

namespace kiosk {

// From home and back to it.
base::Result<void> chart(Walk& walk);

} // namespace kiosk
