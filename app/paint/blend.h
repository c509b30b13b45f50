#pragma once
// Arithmetic of one pixel. All four channels are worked on at once: a pixel is spread over 64 bits, 16 a
// channel, so that a product of two bytes and its rounding fit (255 · 255 + 128 < 65,536) and no lane spills
// into the next.

#include <cstdint>

namespace paint {

inline constexpr std::uint64_t lanes = 0x00ff00ff00ff00ffull;
inline constexpr std::uint64_t lane_halves = 0x0080008000800080ull;

// 0xAARRGGBB → 0x00AA 00GG 00RR 00BB.
inline std::uint64_t spread(const std::uint32_t pixel)
{
    return (pixel & 0x00ff00ffu) | (static_cast<std::uint64_t>(pixel & 0xff00ff00u) << 24);
}

inline std::uint32_t gather(const std::uint64_t wide)
{
    return static_cast<std::uint32_t>(wide & 0x00ff00ffu)
        | static_cast<std::uint32_t>((wide >> 24) & 0xff00ff00u);
}

// round(x / 255) in each lane, exact for 0 ≤ x ≤ 255 · 255.
inline std::uint64_t divide_255(std::uint64_t wide)
{
    wide += lane_halves;
    return ((wide + ((wide >> 8) & lanes)) >> 8) & lanes;
}

inline std::uint32_t multiply_255(const std::uint32_t a, const std::uint32_t b)
{
    const std::uint32_t product = a * b + 128;
    return (product + (product >> 8)) >> 8;
}

inline std::uint32_t alpha_of(const std::uint32_t pixel)
{
    return pixel >> 24;
}

inline std::uint32_t opaque(const std::uint32_t pixel)
{
    return pixel | 0xff000000u;
}

// `colour` (its own alpha ignored) over `target` with `alpha`. The target's alpha grows towards 255 by the
// same rule.
inline std::uint32_t blend(const std::uint32_t target, const std::uint64_t wide_opaque_colour,
                           const std::uint32_t alpha)
{
    return gather(divide_255(wide_opaque_colour * alpha + spread(target) * (255 - alpha)));
}

// `source` already multiplied by its alpha, over `target`. Rounding may have left a channel one above its
// alpha; the sum still fits because alpha bounds every channel of a correctly multiplied source.
inline std::uint32_t blend_premultiplied(const std::uint32_t target, const std::uint32_t source)
{
    return gather(spread(source) + divide_255(spread(target) * (255 - alpha_of(source))));
}

// Each channel of `a` times the same channel of `b`, over 255.
inline std::uint32_t modulate(const std::uint32_t a, const std::uint32_t b)
{
    if (b == 0xffffffffu)
        return a;
    std::uint32_t product = 0;
    for (int shift = 0; shift < 32; shift += 8)
        product |= multiply_255((a >> shift) & 0xff, (b >> shift) & 0xff) << shift;
    return product;
}

inline std::uint32_t premultiply(const std::uint32_t pixel)
{
    const std::uint32_t alpha = alpha_of(pixel);
    if (alpha == 255)
        return pixel;
    return (gather(divide_255(spread(pixel) * alpha)) & 0x00ffffffu) | (alpha << 24);
}

} // namespace paint
