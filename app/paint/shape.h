#pragma once
// What draw data are made of, as both painters see it: fills, quads with a texture, and triangles for the
// rest. Every decision on which pixels belong to a shape is taken here, once; cpu_painter.h has the rule.

#include "base/result.h"
#include "paint/blend.h"
#include "paint/quad.h"
#include "paint/sampler.h"
#include "paint/triangle.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace paint {

// Corners further out than this are a bug of whoever drew them; such triangles are left out, quads are cut.
inline constexpr float coordinate_px_max = 1 << 20;

// What one command draws with, and where.
struct Brush {
    Rect clip;
    ImTextureID id{}; // Of the texture.
    std::optional<TextureView> texture;
};

// A corner in pixels of the surface and texels of the texture.
struct Place {
    double x;
    double y;
    double u;
    double v;
    std::uint32_t colour; // 0xAARRGGBB.
};

// To the nearest step, halves away from zero, as lround() has it; but that is a call for every coordinate.
inline int snapped(const double px)
{
    const double steps = px * steps_per_px;
    return static_cast<int>(steps < 0 ? steps - 0.5 : steps + 0.5);
}

// NaN and everything far out land on the limit, where no surface is.
inline double within_limit(const double px)
{
    return px > -coordinate_px_max ? std::min(px, static_cast<double>(coordinate_px_max))
                                   : -static_cast<double>(coordinate_px_max);
}

inline bool drawable(const Place& place)
{
    // False for NaN.
    return std::abs(place.x) <= coordinate_px_max && std::abs(place.y) <= coordinate_px_max;
}

inline std::uint32_t argb(const ImU32 colour)
{
    return ((colour >> IM_COL32_A_SHIFT) & 0xff) << 24 | ((colour >> IM_COL32_R_SHIFT) & 0xff) << 16
        | ((colour >> IM_COL32_G_SHIFT) & 0xff) << 8 | ((colour >> IM_COL32_B_SHIFT) & 0xff);
}

// The pixels of a rectangle by the centre rule.
inline Rect covered(const double x0, const double y0, const double x1, const double y1)
{
    return {first_pixel(snapped(within_limit(x0))), first_pixel(snapped(within_limit(y0))),
            first_pixel(snapped(within_limit(x1))), first_pixel(snapped(within_limit(y1)))};
}

// Two triangles a b c and a c d when they make one upright rectangle of one colour.
inline std::optional<Quad> upright_quad(const Place& a, const Place& b, const Place& c, const Place& d)
{
    if (a.colour != b.colour || a.colour != c.colour || a.colour != d.colour)
        return std::nullopt;
    // b may be the corner beside a or the one below it.
    const bool clockwise = b.y == a.y && b.x == c.x && d.x == a.x && d.y == c.y && b.v == a.v && b.u == c.u
        && d.u == a.u && d.v == c.v;
    const bool counter = b.x == a.x && b.y == c.y && d.y == a.y && d.x == c.x && b.u == a.u && b.v == c.v
        && d.v == a.v && d.u == c.u;
    if (!clockwise && !counter)
        return std::nullopt;
    Quad quad{a.x, a.y, c.x, c.y, a.u, a.v, c.u, c.v, a.colour};
    if (quad.x0 > quad.x1) {
        std::swap(quad.x0, quad.x1);
        std::swap(quad.u0, quad.u1);
    }
    if (quad.y0 > quad.y1) {
        std::swap(quad.y0, quad.y1);
        std::swap(quad.v0, quad.v1);
    }
    return quad;
}

// All corners on one place of an atlas, as ImGui's fills have on its white pixel: that is a plain colour.
inline bool is_plain(const std::optional<TextureView>& texture, const Place& a, const Place& b,
                     const Place& c)
{
    return texture && texture->format == TextureView::Format::a8 && a.u == b.u && a.u == c.u && a.v == b.v
        && a.v == c.v;
}

inline std::uint32_t colour_through(const TextureView& texture, const Place& place)
{
    const std::uint32_t coverage =
        sample_coverage(texture, tap_at(place.u, texture.width), tap_at(place.v, texture.height));
    return (place.colour & 0x00ffffffu) | multiply_255(coverage, alpha_of(place.colour)) << 24;
}

// The corners of one command, by index.
class Corners {
public:
    Corners(const ImDrawData& data, const ImDrawList& list, const ImDrawCmd& command,
            const std::optional<TextureView>& texture)
        : data_(data)
        , list_(list)
        , command_(command)
        , texels_x_(texture ? texture->width : 0)
        , texels_y_(texture ? texture->height : 0)
    {
    }

    ImDrawIdx index(const unsigned int i) const
    {
        return list_.IdxBuffer[static_cast<int>(command_.IdxOffset + i)];
    }

    Place at(const unsigned int i) const
    {
        const unsigned int number = command_.VtxOffset + index(i);
        VERIFY(number < static_cast<unsigned int>(list_.VtxBuffer.Size));
        const ImDrawVert& vertex = list_.VtxBuffer[static_cast<int>(number)];
        return {(static_cast<double>(vertex.pos.x) - data_.DisplayPos.x) * data_.FramebufferScale.x,
                (static_cast<double>(vertex.pos.y) - data_.DisplayPos.y) * data_.FramebufferScale.y,
                vertex.uv.x * texels_x_, vertex.uv.y * texels_y_, argb(vertex.col)};
    }

private:
    const ImDrawData& data_;
    const ImDrawList& list_;
    const ImDrawCmd& command_;
    double texels_x_;
    double texels_y_;
};

// Nothing when the command draws nothing inside `inside`.
std::optional<Brush> brush_of(const ImDrawData& data, const ImDrawCmd& command, const Textures& textures,
                              const Rect& inside);

// Tells `sink` of one command's shapes in their order: fill(brush, cover, colour), quad(brush, cover, quad)
// and triangle(brush, corners, textured). A cover may reach over the clip.
template <class Sink>
void each_shape_of(const Brush& brush, const Corners& corners, const unsigned int count, Sink& sink)
{
    const auto triangle = [&](const Place& a, const Place& b, const Place& c) {
        if (!drawable(a) || !drawable(b) || !drawable(c))
            return;
        const bool plain = is_plain(brush.texture, a, b, c);
        const auto corner = [&](const Place& place) {
            return Corner{snapped(place.x), snapped(place.y), place.u, place.v,
                          plain ? colour_through(*brush.texture, place) : place.colour};
        };
        sink.triangle(brush, std::array{corner(a), corner(b), corner(c)}, brush.texture && !plain);
    };
    unsigned int i = 0;
    while (i + 3 <= count) {
        const Place a = corners.at(i);
        const Place b = corners.at(i + 1);
        const Place c = corners.at(i + 2);
        const bool fan = i + 6 <= count && corners.index(i + 3) == corners.index(i)
            && corners.index(i + 4) == corners.index(i + 2);
        const auto quad = fan ? upright_quad(a, b, c, corners.at(i + 5)) : std::nullopt;
        if (!quad) {
            triangle(a, b, c);
            i += 3;
            continue;
        }
        const Rect cover = covered(quad->x0, quad->y0, quad->x1, quad->y1);
        if (!brush.texture)
            sink.fill(brush, cover, a.colour);
        else if (is_plain(brush.texture, a, b, c))
            sink.fill(brush, cover, colour_through(*brush.texture, a));
        else
            sink.quad(brush, cover, *quad);
        i += 6;
    }
}

// The same for every command that draws inside `inside`.
template <class Sink>
void each_shape(const ImDrawData& data, const Textures& textures, const Rect& inside, Sink& sink)
{
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        for (const ImDrawCmd& command : list.CmdBuffer)
            if (const auto brush = brush_of(data, command, textures, inside))
                each_shape_of(*brush, Corners(data, list, command, brush->texture), command.ElemCount, sink);
    }
}

} // namespace paint
