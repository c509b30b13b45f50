#include "paint/cpu_painter.h"

#include "base/result.h"
#include "paint/blend.h"
#include "paint/quad.h"
#include "paint/sampler.h"
#include "paint/triangle.h"

#include <optional>

namespace paint {

namespace {

int snapped(const double px)
{
    return static_cast<int>(std::lround(px * steps_per_px));
}

// NaN and everything far out land on the limit, where no surface is.
double within_limit(const double px)
{
    return px > -coordinate_px_max ? std::min(px, static_cast<double>(coordinate_px_max))
                                   : -static_cast<double>(coordinate_px_max);
}

bool drawable(const double px)
{
    return std::abs(px) <= coordinate_px_max; // False for NaN.
}

std::uint32_t argb(const ImU32 colour)
{
    return ((colour >> IM_COL32_A_SHIFT) & 0xff) << 24 | ((colour >> IM_COL32_R_SHIFT) & 0xff) << 16
        | ((colour >> IM_COL32_G_SHIFT) & 0xff) << 8 | ((colour >> IM_COL32_B_SHIFT) & 0xff);
}

// A corner in pixels of the surface and texels of the texture.
struct Place {
    double x;
    double y;
    double u;
    double v;
    std::uint32_t colour;
};

// What one command draws with, and where.
struct Brush {
    const Surface& surface;
    Rect clip;
    std::optional<TextureView> texture;
};

Rect covered(const double x0, const double y0, const double x1, const double y1)
{
    return {first_pixel(snapped(within_limit(x0))), first_pixel(snapped(within_limit(y0))),
            first_pixel(snapped(within_limit(x1))), first_pixel(snapped(within_limit(y1)))};
}

// Two triangles a b c and a c d when they make one upright rectangle of one colour.
std::optional<Quad> upright_quad(const Place& a, const Place& b, const Place& c, const Place& d)
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
bool is_plain(const std::optional<TextureView>& texture, const Place& a, const Place& b, const Place& c)
{
    return texture && texture->format == TextureView::Format::a8 && a.u == b.u && a.u == c.u && a.v == b.v
        && a.v == c.v;
}

std::uint32_t colour_through(const TextureView& texture, const Place& place)
{
    const std::uint32_t coverage =
        sample_coverage(texture, tap_at(place.u, texture.width), tap_at(place.v, texture.height));
    return (place.colour & 0x00ffffffu) | multiply_255(coverage, alpha_of(place.colour)) << 24;
}

void draw_quad(const Brush& brush, const Quad& quad, const std::optional<std::uint32_t> plain_colour)
{
    const Rect cover = covered(quad.x0, quad.y0, quad.x1, quad.y1);
    if (plain_colour)
        fill(brush.surface, intersection(brush.clip, cover), *plain_colour);
    else
        paint_quad(brush.surface, brush.clip, cover, quad, *brush.texture);
}

void draw_triangle(const Brush& brush, std::array<Place, 3> places)
{
    for (const Place& place : places)
        if (!drawable(place.x) || !drawable(place.y))
            return;
    const bool plain = is_plain(brush.texture, places[0], places[1], places[2]);
    std::array<Corner, 3> corners;
    for (std::size_t i = 0; i < 3; ++i) {
        const Place& place = places[i];
        corners[i] = {snapped(place.x), snapped(place.y), place.u, place.v,
                      plain ? colour_through(*brush.texture, place) : place.colour};
    }
    paint_triangle(brush.surface, brush.clip, corners, brush.texture && !plain ? &*brush.texture : nullptr);
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

void draw_command(const Brush& brush, const Corners& corners, const unsigned int count)
{
    unsigned int i = 0;
    while (i + 3 <= count) {
        const Place a = corners.at(i);
        const Place b = corners.at(i + 1);
        const Place c = corners.at(i + 2);
        const bool fan = i + 6 <= count && corners.index(i + 3) == corners.index(i)
            && corners.index(i + 4) == corners.index(i + 2);
        const auto quad = fan ? upright_quad(a, b, c, corners.at(i + 5)) : std::nullopt;
        if (!quad) {
            draw_triangle(brush, {a, b, c});
            i += 3;
            continue;
        }
        std::optional<std::uint32_t> plain_colour;
        if (!brush.texture)
            plain_colour = a.colour;
        else if (is_plain(brush.texture, a, b, c))
            plain_colour = colour_through(*brush.texture, a);
        draw_quad(brush, *quad, plain_colour);
        i += 6;
    }
}

bool usable(const TextureView& texture)
{
    return texture.pixels && texture.width > 0 && texture.height > 0;
}

void paint_inside(const ImDrawData& data, const Textures& textures, const Surface& surface,
                  const Rect& inside)
{
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.ElemCount == 0) // As every user callback has.
                continue;
            const ImVec4& clip = command.ClipRect;
            const ImVec2& scale = data.FramebufferScale;
            const Rect window = covered((static_cast<double>(clip.x) - data.DisplayPos.x) * scale.x,
                                        (static_cast<double>(clip.y) - data.DisplayPos.y) * scale.y,
                                        (static_cast<double>(clip.z) - data.DisplayPos.x) * scale.x,
                                        (static_cast<double>(clip.w) - data.DisplayPos.y) * scale.y);
            Brush brush{surface, intersection(window, inside), std::nullopt};
            if (brush.clip.empty())
                continue;
            if (const ImTextureID id = command.GetTexID()) {
                brush.texture = textures(id);
                if (!usable(*brush.texture))
                    continue;
            }
            draw_command(brush, Corners(data, list, command, brush.texture), command.ElemCount);
        }
    }
}

} // namespace

void paint(const ImDrawData& data, const Textures& textures, const Surface& surface)
{
    paint_inside(data, textures, surface, surface.bounds());
}

void paint(const ImDrawData& data, const Textures& textures, const Surface& surface,
           const std::span<const Rect> damage)
{
    for (const Rect& rect : damage)
        paint_inside(data, textures, surface, intersection(rect, surface.bounds()));
}

} // namespace paint
