#pragma once
// A small picture that shows whether a driver draws: a triangle of three colours that shines through.

#include "paint/gl_painter.h"

namespace paint {

inline constexpr int sample_side_px = 64;

// Paints it over the painter's picture, which has sample_side_px each way, and compares it with the CPU
// painter's. Code::unsupported when they differ by more than rounding makes.
base::Result<void> paint_sample(GlPainter& painter);

} // namespace paint
