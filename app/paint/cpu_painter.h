#pragma once
// Dear ImGui draw data → pixels, without a GPU. Deterministic: the same data gives the same bytes on every
// machine.
//
// A pixel belongs to a shape when its centre lies inside; centres on an edge belong to the right or lower
// neighbour (the top-left rule, on corners snapped to 1/256 px), so shapes that share an edge leave no gap
// and blend no pixel twice. One painted value is round((source · alpha + target · (255 − alpha)) / 255),
// exactly.

#include "paint/surface.h"
#include "paint/texture.h"

#include <span>

namespace paint {

// Blends over what the surface holds; nothing is cleared first. User callbacks are not called.
void paint(const ImDrawData& data, const Textures& textures, const Surface& surface);

// The same, but touches only pixels inside `damage`, whose rectangles must not overlap one another.
void paint(const ImDrawData& data, const Textures& textures, const Surface& surface,
           std::span<const Rect> damage);

} // namespace paint
