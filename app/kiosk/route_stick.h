#pragma once
// The part of the tour that whoever brings a stick sees.

#include "kiosk/sample_stick.h"
#include "kiosk/walk.h"

namespace kiosk {

base::Result<void> stick(Walk& walk);

} // namespace kiosk
