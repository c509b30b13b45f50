#include "paint/cpu_painter.h"

#include "paint/rects.h"
#include "paint/shape.h"

namespace paint {

namespace {

// Puts shapes into a surface, where it is damaged.
struct Pen {
    const Surface& surface;
    std::span<const Rect> damage; // Inside the surface.

    void fill(const Brush& brush, const Rect& cover, const std::uint32_t colour) const
    {
        const Rect area = intersection(brush.clip, cover);
        for (const Rect& rect : damage)
            paint::fill(surface, intersection(rect, area), colour);
    }
    void quad(const Brush& brush, const Rect& cover, const Quad& quad) const
    {
        const Rect area = intersection(brush.clip, cover);
        for (const Rect& rect : damage)
            paint_quad(surface, intersection(rect, area), cover, quad, *brush.texture);
    }
    void triangle(const Brush& brush, const std::array<Corner, 3>& corners, const bool textured) const
    {
        const Rect area = intersection(brush.clip, bounds_of(corners));
        for (const Rect& rect : damage)
            paint_triangle(surface, intersection(rect, area), corners, textured ? &*brush.texture : nullptr);
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
    std::vector<Rect> inside;
    Rect all;
    for (const Rect& rect : damage)
        if (const Rect part = intersection(rect, surface.bounds()); !part.empty()) {
            all = inside.empty() ? part : hull(all, part);
            inside.push_back(part);
        }
    const Pen pen{surface, inside};
    if (!inside.empty())
        each_shape(data, textures, all, pen);
}

} // namespace paint
