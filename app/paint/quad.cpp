#include "paint/quad.h"

#include "paint/blend.h"
#include "paint/row.h"
#include "paint/sampler.h"

#include <cmath>
#include <vector>

namespace paint {

namespace {

// How far off 1:1 a quad may be and still count as it; glyph corners come out of float arithmetic.
constexpr double same_size_texels = 1.0 / 64;

void paint_one_to_one(const Surface& surface, const Rect& clip, const Rect& cover, const Quad& quad,
                      const TextureView& texture, const int texel_left, const int texel_top)
{
    const Rect area = intersection(clip, cover);
    const int texel_x = texel_left + (area.left - cover.left);
    const std::uint32_t tint = premultiply(quad.colour);
    for (int y = area.top; y < area.bottom; ++y) {
        const int texel_y = texel_top + (y - cover.top);
        std::uint32_t* const target = surface.row(y) + area.left;
        const std::uint8_t* const row =
            texture.pixels + static_cast<std::ptrdiff_t>(texel_y) * texture.stride;
        if (texture.format == TextureView::Format::a8)
            blend_coverage(target, row + texel_x, area.width(), quad.colour);
        else
            blend_texels(target, row + 4 * static_cast<std::ptrdiff_t>(texel_x), area.width(), tint);
    }
}

void paint_stretched(const Surface& surface, const Rect& clip, const Rect& cover, const Quad& quad,
                     const TextureView& texture)
{
    const Rect area = intersection(clip, cover);
    const double texels_x = (quad.u1 - quad.u0) / (quad.x1 - quad.x0);
    const double texels_y = (quad.v1 - quad.v0) / (quad.y1 - quad.y0);
    std::vector<Tap> columns;
    columns.reserve(static_cast<std::size_t>(area.width()));
    for (int x = area.left; x < area.right; ++x)
        columns.push_back(tap_at(quad.u0 + (x + 0.5 - quad.x0) * texels_x, texture.width));

    const std::uint64_t wide = spread(opaque(quad.colour));
    const std::uint32_t alpha = alpha_of(quad.colour);
    const std::uint32_t tint = premultiply(quad.colour);
    for (int y = area.top; y < area.bottom; ++y) {
        const Tap row = tap_at(quad.v0 + (y + 0.5 - quad.y0) * texels_y, texture.height);
        std::uint32_t* target = surface.row(y) + area.left;
        for (const Tap& column : columns) {
            if (texture.format == TextureView::Format::a8)
                *target = blend(*target, wide, multiply_255(sample_coverage(texture, column, row), alpha));
            else
                *target = blend_premultiplied(*target, modulate(sample_colour(texture, column, row), tint));
            ++target;
        }
    }
}

} // namespace

std::optional<int> one_to_one(const double from_px, const double to_px, const double from_texel,
                              const double to_texel, const int cover_first, const int cover_end,
                              const int size)
{
    if (!(std::abs((to_texel - from_texel) - (to_px - from_px)) < same_size_texels))
        return std::nullopt;
    const double first = std::floor(from_texel + (cover_first + 0.5 - from_px));
    if (!(first >= 0 && first + (cover_end - cover_first) <= size))
        return std::nullopt;
    return static_cast<int>(first);
}

void fill(const Surface& surface, const Rect& area, const std::uint32_t colour)
{
    const Rect inside = intersection(area, surface.bounds());
    if (inside.empty())
        return;
    for (int y = inside.top; y < inside.bottom; ++y)
        blend_run(surface.row(y) + inside.left, inside.width(), colour);
}

void paint_quad(const Surface& surface, const Rect& clip, const Rect& cover, const Quad& quad,
                const TextureView& texture)
{
    if (intersection(clip, cover).empty() || alpha_of(quad.colour) == 0)
        return;
    const auto left = one_to_one(quad.x0, quad.x1, quad.u0, quad.u1, cover.left, cover.right, texture.width);
    const auto top = one_to_one(quad.y0, quad.y1, quad.v0, quad.v1, cover.top, cover.bottom, texture.height);
    if (left && top)
        paint_one_to_one(surface, clip, cover, quad, texture, *left, *top);
    else
        paint_stretched(surface, clip, cover, quad, texture);
}

} // namespace paint
