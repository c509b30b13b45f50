#include "paint/gl_mesh.h"

#include "paint/rects.h"

namespace paint {

namespace {

// Where a quad's texture lies along one axis: the texel at its first pixel's left edge, and texels a pixel.
struct Axis {
    double first;
    double step;
};

Axis axis_of(const double from_px, const double to_px, const double from_texel, const double to_texel,
             const int cover_first)
{
    const double step = (to_texel - from_texel) / (to_px - from_px);
    return {from_texel + (cover_first - from_px) * step, step};
}

bool holds(const Rect& outer, const Rect& inner)
{
    return intersection(outer, inner) == inner;
}

} // namespace

void GlMesh::build(const ImDrawData& data, const Textures& textures, const Rect& bounds, const Rect& damage)
{
    bounds_ = bounds;
    damage_ = damage;
    vertices_.clear();
    indices_.clear();
    batches_.clear();
    textures_.clear();
    each_shape(data, textures, bounds, *this);
}

void GlMesh::add(const GlBatch::Kind kind, const Brush& brush, const Rect& clip, const Rect& bounds,
                 const unsigned indices)
{
    const bool textured = kind == GlBatch::Kind::coverage || kind == GlBatch::Kind::picture;
    const ImTextureID id = textured ? brush.id : ImTextureID{};
    if (textured)
        textures_.try_emplace(id, *brush.texture);
    if (!batches_.empty()) {
        GlBatch& last = batches_.back();
        if (last.kind == kind && last.id == id && last.clip == clip) {
            last.bounds = hull(last.bounds, bounds);
            last.count += indices;
            return;
        }
    }
    batches_.push_back({kind, id, clip, bounds, static_cast<unsigned>(indices_.size()), indices});
}

void GlMesh::add_corner(const double x, const double y, const double u, const double v,
                        const std::uint32_t colour)
{
    const auto channel = [colour](const int shift) {
        return static_cast<std::uint8_t>((colour >> shift) & 0xff);
    };
    vertices_.push_back({static_cast<float>(x),
                         static_cast<float>(y),
                         static_cast<float>(u),
                         static_cast<float>(v),
                         {channel(16), channel(8), channel(0), channel(24)}});
}

void GlMesh::fill(const Brush& brush, const Rect& cover, const std::uint32_t colour)
{
    const Rect area = intersection(brush.clip, cover);
    if (intersection(area, damage_).empty() || alpha_of(colour) == 0)
        return;
    add(alpha_of(colour) == 255 ? GlBatch::Kind::opaque : GlBatch::Kind::plain, brush, bounds_, area, 6);
    const auto first = static_cast<std::uint32_t>(vertices_.size());
    add_corner(area.left, area.top, 0, 0, colour);
    add_corner(area.right, area.top, 0, 0, colour);
    add_corner(area.right, area.bottom, 0, 0, colour);
    add_corner(area.left, area.bottom, 0, 0, colour);
    for (const std::uint32_t corner : {0U, 1U, 2U, 0U, 2U, 3U})
        indices_.push_back(first + corner);
}

void GlMesh::quad(const Brush& brush, const Rect& cover, const Quad& quad)
{
    const Rect area = intersection(brush.clip, cover);
    if (intersection(area, damage_).empty() || alpha_of(quad.colour) == 0)
        return;
    const TextureView& texture = *brush.texture;
    Axis across = axis_of(quad.x0, quad.x1, quad.u0, quad.u1, cover.left);
    Axis down = axis_of(quad.y0, quad.y1, quad.v0, quad.v1, cover.top);
    const auto left = one_to_one(quad.x0, quad.x1, quad.u0, quad.u1, cover.left, cover.right, texture.width);
    const auto top = one_to_one(quad.y0, quad.y1, quad.v0, quad.v1, cover.top, cover.bottom, texture.height);
    if (left && top) {
        across = {static_cast<double>(*left), 1};
        down = {static_cast<double>(*top), 1};
    }
    const bool coverage = texture.format == TextureView::Format::a8;
    add(coverage ? GlBatch::Kind::coverage : GlBatch::Kind::picture, brush, bounds_, area, 6);
    const auto first = static_cast<std::uint32_t>(vertices_.size());
    const auto corner = [&](const int x, const int y) {
        add_corner(x, y, across.first + (x - cover.left) * across.step,
                   down.first + (y - cover.top) * down.step, quad.colour);
    };
    corner(area.left, area.top);
    corner(area.right, area.top);
    corner(area.right, area.bottom);
    corner(area.left, area.bottom);
    for (const std::uint32_t number : {0U, 1U, 2U, 0U, 2U, 3U})
        indices_.push_back(first + number);
}

void GlMesh::triangle(const Brush& brush, const std::array<Corner, 3>& corners, const bool textured)
{
    const Rect bounds = bounds_of(corners);
    const Rect area = intersection(brush.clip, bounds);
    if (intersection(area, damage_).empty())
        return;
    GlBatch::Kind kind = GlBatch::Kind::plain;
    if (textured)
        kind = brush.texture->format == TextureView::Format::a8 ? GlBatch::Kind::coverage
                                                                : GlBatch::Kind::picture;
    else if (std::ranges::all_of(corners, [](const Corner& c) { return alpha_of(c.colour) == 255; }))
        kind = GlBatch::Kind::opaque;
    // A triangle that the clip does not cut needs none, and can go with its neighbours.
    add(kind, brush, holds(brush.clip, bounds) ? bounds_ : brush.clip, area, 3);
    for (const Corner& corner : corners) {
        indices_.push_back(static_cast<std::uint32_t>(vertices_.size()));
        add_corner(static_cast<double>(corner.x) / steps_per_px, static_cast<double>(corner.y) / steps_per_px,
                   corner.u, corner.v, corner.colour);
    }
}

} // namespace paint
