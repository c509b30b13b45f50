#pragma once
// Pictures of screens for the tour. The same pixels give the same file.

#include "base/result.h"
#include "paint/surface.h"

#include <filesystem>

namespace kiosk {

// Replaces `file`. Alpha is left out: a screen has none.
base::Result<void> write_png(const std::filesystem::path& file, const paint::Surface& surface);

} // namespace kiosk
