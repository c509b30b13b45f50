#pragma once
// Rectangles with round corners, out of upright rectangles and small corners. ImGui fans a whole card out
// from one corner in long slivers: painters walk every row of each, and a change of any is a change of all
// that the card covers.

#include "ui/semantics.h"

#include <imgui/imgui.h>

namespace ui {

// On whole pixels, so that straight edges are sharp; only the corners are softened, over half a pixel to
// either side. `radius_px` of 1 or more becomes smaller where the rectangle is.
void fill_rounded(ImDrawList& list, const Rect& rect, float radius_px, ImU32 color);

// A frame of `width_px` (whole, 1 or more, at most the radius) inside the rectangle's edge.
void frame_rounded(ImDrawList& list, const Rect& rect, float radius_px, float width_px, ImU32 color);

} // namespace ui
