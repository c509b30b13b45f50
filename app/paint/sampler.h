#pragma once
// One value out of a texture, at texel coordinates where (0.5, 0.5) is the centre of the first texel. Outside
// the texture its edge goes on. Colours come out multiplied by alpha: mixing unmultiplied ones would draw the
// invisible colour of transparent texels as a rim.

#include "paint/blend.h"
#include "paint/texture.h"

#include <algorithm>
#include <cmath>

namespace paint {

// Where bilinear sampling looks along one axis: two neighbours and how much of the second, in 1/256.
struct Tap {
    int first = 0;
    int second = 0;
    std::uint32_t part = 0;
};

inline Tap tap_at(const double texel, const int size)
{
    // The comparison order sends NaN to zero.
    const double place = texel > 0.5 ? std::min(texel - 0.5, static_cast<double>(size - 1)) : 0.0;
    const int first = static_cast<int>(place);
    return {first, std::min(first + 1, size - 1), static_cast<std::uint32_t>((place - first) * 256.0)};
}

inline std::uint32_t texel_coverage(const TextureView& texture, const int x, const int y)
{
    return texture.pixels[static_cast<std::ptrdiff_t>(y) * texture.stride + x];
}

inline std::uint32_t texel_colour(const TextureView& texture, const int x, const int y)
{
    const std::uint8_t* p = texture.pixels + static_cast<std::ptrdiff_t>(y) * texture.stride + x * 4;
    return premultiply(static_cast<std::uint32_t>(p[3]) << 24 | static_cast<std::uint32_t>(p[0]) << 16
                       | static_cast<std::uint32_t>(p[1]) << 8 | p[2]);
}

inline std::uint32_t sample_coverage(const TextureView& texture, const Tap& x, const Tap& y)
{
    const std::uint32_t upper = texel_coverage(texture, x.first, y.first) * (256 - x.part)
        + texel_coverage(texture, x.second, y.first) * x.part;
    const std::uint32_t lower = texel_coverage(texture, x.first, y.second) * (256 - x.part)
        + texel_coverage(texture, x.second, y.second) * x.part;
    return (upper * (256 - y.part) + lower * y.part + 32'768) >> 16;
}

inline std::uint64_t mix(const std::uint64_t a, const std::uint64_t b, const std::uint32_t part)
{
    return ((a * (256 - part) + b * part + lane_halves) >> 8) & lanes;
}

inline std::uint32_t sample_colour(const TextureView& texture, const Tap& x, const Tap& y)
{
    const std::uint64_t upper = mix(spread(texel_colour(texture, x.first, y.first)),
                                    spread(texel_colour(texture, x.second, y.first)), x.part);
    const std::uint64_t lower = mix(spread(texel_colour(texture, x.first, y.second)),
                                    spread(texel_colour(texture, x.second, y.second)), x.part);
    return gather(mix(upper, lower, y.part));
}

} // namespace paint
