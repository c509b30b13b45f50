#pragma once
// Pixels of one row. Four at a time where the processor has SSE2, as every amd64 has; elsewhere one by one,
// and to the bit the same.

#include <cstdint>

namespace paint {

// `colour` over `count` pixels from `target` on, with its own alpha.
void blend_run(std::uint32_t* target, int count, std::uint32_t colour);

// `colour` with its alpha times a coverage a pixel.
void blend_coverage(std::uint32_t* target, const std::uint8_t* coverage, int count, std::uint32_t colour);

// Texels R, G, B, A, not multiplied, each times `tint` (multiplied).
void blend_texels(std::uint32_t* target, const std::uint8_t* rgba, int count, std::uint32_t tint);

// One by one; what the others are held against.
namespace plain {

void blend_run(std::uint32_t* target, int count, std::uint32_t colour);
void blend_coverage(std::uint32_t* target, const std::uint8_t* coverage, int count, std::uint32_t colour);
void blend_texels(std::uint32_t* target, const std::uint8_t* rgba, int count, std::uint32_t tint);

} // namespace plain

} // namespace paint
