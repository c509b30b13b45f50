#pragma once
// Axis-aligned rectangles: fills, glyphs, pictures. Nearly all of a page is made of these.

#include "paint/surface.h"
#include "paint/texture.h"

#include <optional>

namespace paint {

// A rectangle with a texture stretched over it. A mirrored texture has u0 > u1 or v0 > v1.
struct Quad {
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
    double u0 = 0;
    double v0 = 0;
    double u1 = 0;
    double v1 = 0;
    std::uint32_t colour = 0; // 0xAARRGGBB, not multiplied.
};

// All of `area` that lies inside the surface.
void fill(const Surface& surface, const Rect& area, std::uint32_t colour);

// `cover` is the quad's pixels by the centre rule; `clip` lies inside the surface.
void paint_quad(const Surface& surface, const Rect& clip, const Rect& cover, const Quad& quad,
                const TextureView& texture);

// First texel of a row or column that is shown texel for pixel; nothing when it is stretched, mirrored or
// would reach outside the texture of `size` texels.
std::optional<int> one_to_one(double from_px, double to_px, double from_texel, double to_texel,
                              int cover_first, int cover_end, int size);

} // namespace paint
