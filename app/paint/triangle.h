#pragma once
// Triangles in general: the anti-aliased rims of rounded shapes, lines, turned pictures.

#include "paint/surface.h"
#include "paint/texture.h"

#include <array>
#include <cstdint>

namespace paint {

// Corners are snapped to this many steps a pixel before anything is decided, so that triangles which share a
// corner agree on where it is.
inline constexpr int steps_per_px = 256;

// First pixel whose centre is at or right of a snapped place.
inline int first_pixel(const int snapped)
{
    return (snapped + steps_per_px / 2 - 1) >> 8;
}

struct Corner {
    int x = 0; // In steps.
    int y = 0;
    double u = 0; // In texels.
    double v = 0;
    std::uint32_t colour = 0; // 0xAARRGGBB, not multiplied.
};

// The pixels that may belong to it.
Rect bounds_of(const std::array<Corner, 3>& corners);

// `texture` nullptr is untextured; `clip` lies inside the surface.
void paint_triangle(const Surface& surface, const Rect& clip, std::array<Corner, 3> corners,
                    const TextureView* texture);

} // namespace paint
