#include "ui/rounded.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace ui {

namespace {

constexpr float soft_px = 0.5F; // From the edge to full colour, and to none.
constexpr float sagitta_px_max = 0.15F; // How far a chord may stay behind its arc.
constexpr int chords_max = 64;

// One radius of the arcs of a shape, and whether its points carry the colour.
struct Ring {
    float radius = 0;
    bool inked = true;
};

// A rectangle on whole pixels with the centres of its corners.
struct Frame {
    float left, top, right, bottom;
    float radius;

    Frame(const Rect& rect, const float radius_px)
        : left(std::round(rect.x))
        , top(std::round(rect.y))
        , right(std::round(rect.right()))
        , bottom(std::round(rect.bottom()))
        , radius(std::max(0.0F, std::min({radius_px, (right - left) / 2, (bottom - top) / 2})))
    {
    }
};

void write_ring(ImDrawList& list, const ImVec2& center, const ImVec2& outward, const Ring& ring,
                const int chords, const ImU32 color)
{
    const float step = std::numbers::pi_v<float> / 2 / static_cast<float>(chords);
    const float radius = std::max(0.0F, ring.radius);
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    for (int i = 0; i <= chords; ++i) {
        const float angle = step * static_cast<float>(i);
        list.PrimWriteVtx({center.x + outward.x * radius * std::cos(angle),
                           center.y + outward.y * radius * std::sin(angle)},
                          uv, ring.inked ? color : color & ~IM_COL32_A_MASK);
    }
}

// How many triangles one chord of the band between two rings has: none in a band without breadth, one where
// the inner ring is the centre.
int triangles_between(const Ring& outer, const Ring& inner)
{
    if (outer.radius == inner.radius)
        return 0;
    return inner.radius <= 0 ? 1 : 2;
}

void write_band(ImDrawList& list, const int outer, const int inner, const int chords, const int triangles)
{
    const std::array<int, 6> corners{outer, outer + 1, inner + 1, outer, inner + 1, inner};
    for (int i = 0; i < chords; ++i)
        for (int corner = 0; corner < 3 * triangles; ++corner)
            list.PrimWriteIdx(static_cast<ImDrawIdx>(corners[static_cast<std::size_t>(corner)] + i));
}

// The bands between neighbouring rings in each corner, from the outermost inwards.
void corners(ImDrawList& list, const Frame& frame, const std::span<const Ring> rings, const ImU32 color)
{
    const float flattest = 1 - sagitta_px_max / std::max(frame.radius, 2 * sagitta_px_max);
    const float quarter = std::numbers::pi_v<float> / 2;
    const int chords =
        std::clamp(static_cast<int>(std::ceil(quarter / (2 * std::acos(flattest)))), 1, chords_max);
    const int points = chords + 1;
    int triangles = 0;
    for (std::size_t i = 1; i < rings.size(); ++i)
        triangles += triangles_between(rings[i - 1], rings[i]);
    for (const ImVec2 outward : {ImVec2(-1, -1), ImVec2(1, -1), ImVec2(1, 1), ImVec2(-1, 1)}) {
        list.PrimReserve(3 * triangles * chords, points * static_cast<int>(rings.size()));
        auto first = static_cast<int>(list._VtxCurrentIdx);
        const ImVec2 center(outward.x < 0 ? frame.left + frame.radius : frame.right - frame.radius,
                            outward.y < 0 ? frame.top + frame.radius : frame.bottom - frame.radius);
        for (const Ring& ring : rings)
            write_ring(list, center, outward, ring, chords, color);
        for (std::size_t i = 1; i < rings.size(); ++i, first += points)
            write_band(list, first, first + points, chords, triangles_between(rings[i - 1], rings[i]));
    }
}

void box(ImDrawList& list, const float left, const float top, const float right, const float bottom,
         const ImU32 color)
{
    if (left < right && top < bottom)
        list.AddRectFilled({left, top}, {right, bottom}, color);
}

} // namespace

void fill_rounded(ImDrawList& list, const Rect& rect, const float radius_px, const ImU32 color)
{
    const Frame f(rect, radius_px);
    if (f.radius <= 0)
        return;
    box(list, f.left + f.radius, f.top, f.right - f.radius, f.top + f.radius, color);
    box(list, f.left, f.top + f.radius, f.right, f.bottom - f.radius, color);
    box(list, f.left + f.radius, f.bottom - f.radius, f.right - f.radius, f.bottom, color);
    const std::array rings{Ring{f.radius + soft_px, false}, Ring{f.radius - soft_px}, Ring{0}};
    corners(list, f, rings, color);
}

void frame_rounded(ImDrawList& list, const Rect& rect, const float radius_px, const float width_px,
                   const ImU32 color)
{
    const Frame f(rect, radius_px);
    if (f.radius <= 0)
        return;
    const float width = std::min(width_px, f.radius);
    box(list, f.left + f.radius, f.top, f.right - f.radius, f.top + width, color);
    box(list, f.left + f.radius, f.bottom - width, f.right - f.radius, f.bottom, color);
    box(list, f.left, f.top + f.radius, f.left + width, f.bottom - f.radius, color);
    box(list, f.right - width, f.top + f.radius, f.right, f.bottom - f.radius, color);
    const std::array rings{Ring{f.radius + soft_px, false}, Ring{f.radius - soft_px},
                           Ring{f.radius - width + soft_px}, Ring{f.radius - width - soft_px, false}};
    corners(list, f, rings, color);
}

} // namespace ui
