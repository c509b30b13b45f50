#pragma once
// The last resort: the numbers to call, drawn with the letters that are compiled into ImGui, for a machine on
// which not even a font is left.

#include "paint/surface.h"

namespace kiosk {

void paint_plain_card(const paint::Surface& surface);

} // namespace kiosk
