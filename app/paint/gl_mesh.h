#pragma once
// Draw data as a graphics chip takes them: corners, and batches of triangles that are drawn alike. Rectangles
// are cut to whole pixels here, so that no driver's rounding decides what belongs to a glyph.

#include "paint/shape.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace paint {

struct GlVertex {
    float x = 0; // In pixels, y downwards.
    float y = 0;
    float u = 0; // In texels.
    float v = 0;
    std::array<std::uint8_t, 4> colour{}; // R, G, B, A; not multiplied.
};

struct GlBatch {
    enum class Kind {
        opaque, // Untextured, nothing of the picture shows through: no blending.
        plain, // Untextured.
        coverage,
        picture,
    };
    Kind kind = Kind::opaque;
    ImTextureID id{};
    Rect clip;
    Rect bounds; // Of what it draws, inside the clip.
    unsigned first = 0; // Index.
    unsigned count = 0;
};

class GlMesh {
public:
    // Every shape that reaches into `damage` on a screen of these `bounds`, whole: a driver puts the same
    // corners on the same pixels whatever the scissors leave of them, but not corners that were cut
    // elsewhere. Nothing of `data` is kept.
    void build(const ImDrawData& data, const Textures& textures, const Rect& bounds, const Rect& damage);

    std::span<const GlVertex> vertices() const { return vertices_; }
    std::span<const std::uint32_t> indices() const { return indices_; }
    std::span<const GlBatch> batches() const { return batches_; }
    const TextureView& texture(ImTextureID id) const { return textures_.at(id); }

    // For each_shape().
    void fill(const Brush& brush, const Rect& cover, std::uint32_t colour);
    void quad(const Brush& brush, const Rect& cover, const Quad& quad);
    void triangle(const Brush& brush, const std::array<Corner, 3>& corners, bool textured);

private:
    void add(GlBatch::Kind kind, const Brush& brush, const Rect& clip, const Rect& bounds, unsigned indices);
    void add_corner(double x, double y, double u, double v, std::uint32_t colour);

    Rect bounds_;
    Rect damage_;
    std::vector<GlVertex> vertices_;
    std::vector<std::uint32_t> indices_;
    std::vector<GlBatch> batches_;
    std::map<ImTextureID, TextureView> textures_;
};

} // namespace paint
