#pragma once
// Where a tour walks with the board of letters.

#include "kiosk/walk.h"

namespace kiosk {

// From the first page over every board, what is found, one thing of it, and nothing; back to the first page.
base::Result<void> search(Walk& walk);

} // namespace kiosk
