#pragma once
// How much of something is over, or still to come.

#include "ui/canvas.h"

namespace ui {

// `part` of the bar's width is filled, 0 to 1.
void progress_bar(Canvas& canvas, const Rect& bar, float part);

} // namespace ui
