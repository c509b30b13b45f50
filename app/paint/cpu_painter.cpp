#include "paint/cpu_painter.h"

#include "paint/shape.h"

namespace paint {

namespace {

// Puts shapes into a surface.
struct Pen {
    const Surface& surface;

    void fill(const Brush& brush, const Rect& cover, const std::uint32_t colour) const
    {
        paint::fill(surface, intersection(brush.clip, cover), colour);
    }
    void quad(const Brush& brush, const Rect& cover, const Quad& quad) const
    {
        paint_quad(surface, brush.clip, cover, quad, *brush.texture);
    }
    void triangle(const Brush& brush, const std::array<Corner, 3>& corners, const bool textured) const
    {
        paint_triangle(surface, brush.clip, corners, textured ? &*brush.texture : nullptr);
    }
};

} // namespace

void paint(const ImDrawData& data, const Textures& textures, const Surface& surface)
{
    paint(data, textures, surface, std::array{surface.bounds()});
}

void paint(const ImDrawData& data, const Textures& textures, const Surface& surface,
           const std::span<const Rect> damage)
{
    const Pen pen{surface};
    for (const Rect& rect : damage)
        each_shape(data, textures, intersection(rect, surface.bounds()), pen);
}

} // namespace paint
