#pragma once
// Twelve drawings of the year in Hokkaido, one a month, for the corner of the header and for the attract
// page. Flat shapes inside a round window; no outlines, nothing moves.

#include "ui/theme.h"

#include <imgui.h>

namespace ui {

// `month` 1 to 12, inside a square of `size_px` at `origin`.
void draw_motif(ImDrawList& list, ImVec2 origin, float size_px, int month, const MotifPalette& palette);

} // namespace ui
