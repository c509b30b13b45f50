#include "paint/row.h"

#include "paint/blend.h"

#include <algorithm>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace paint {

namespace plain {

void blend_run(std::uint32_t* const target, const int count, const std::uint32_t colour)
{
    const std::uint64_t wide = spread(opaque(colour));
    const std::uint32_t alpha = alpha_of(colour);
    for (int x = 0; x < count; ++x)
        target[x] = blend(target[x], wide, alpha);
}

void blend_coverage(std::uint32_t* const target, const std::uint8_t* const coverage, const int count,
                    const std::uint32_t colour)
{
    const std::uint64_t wide = spread(opaque(colour));
    const std::uint32_t alpha = alpha_of(colour);
    for (int x = 0; x < count; ++x)
        if (coverage[x] != 0)
            target[x] = blend(target[x], wide, multiply_255(coverage[x], alpha));
}

void blend_texels(std::uint32_t* const target, const std::uint8_t* const rgba, const int count,
                  const std::uint32_t tint)
{
    for (int x = 0; x < count; ++x) {
        const std::uint8_t* const p = rgba + 4 * static_cast<std::ptrdiff_t>(x);
        const std::uint32_t texel =
            premultiply(static_cast<std::uint32_t>(p[3]) << 24 | static_cast<std::uint32_t>(p[0]) << 16
                        | static_cast<std::uint32_t>(p[1]) << 8 | p[2]);
        target[x] = blend_premultiplied(target[x], modulate(texel, tint));
    }
}

} // namespace plain

#ifdef __SSE2__

namespace {

__m128i load(const void* const from)
{
    return _mm_loadu_si128(static_cast<const __m128i*>(from));
}

void store(std::uint32_t* const to, const __m128i pixels)
{
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), pixels);
}

// round(x / 255) of 16-bit numbers to which 128 was added already.
__m128i divide_255_rounded(const __m128i wide)
{
    return _mm_srli_epi16(_mm_add_epi16(wide, _mm_srli_epi16(wide, 8)), 8);
}

// A colour as two pixels of 16-bit channels, its alpha 255.
__m128i wide_opaque(const std::uint32_t colour)
{
    return _mm_unpacklo_epi8(_mm_set1_epi32(static_cast<int>(opaque(colour))), _mm_setzero_si128());
}

// Two pixels: `colour` over `target`, with a part a channel.
__m128i blend_wide(const __m128i target, const __m128i colour, const __m128i part)
{
    const __m128i rest = _mm_sub_epi16(_mm_set1_epi16(255), part);
    const __m128i sum = _mm_add_epi16(_mm_mullo_epi16(colour, part), _mm_mullo_epi16(target, rest));
    return divide_255_rounded(_mm_add_epi16(sum, _mm_set1_epi16(128)));
}

// Four pixels, whose parts are four 16-bit numbers, each twice.
__m128i blend_four(const __m128i target, const __m128i colour, const __m128i parts_twice)
{
    const __m128i none = _mm_setzero_si128();
    const __m128i low = _mm_unpacklo_epi32(parts_twice, parts_twice);
    const __m128i high = _mm_unpackhi_epi32(parts_twice, parts_twice);
    return _mm_packus_epi16(blend_wide(_mm_unpacklo_epi8(target, none), colour, low),
                            blend_wide(_mm_unpackhi_epi8(target, none), colour, high));
}

} // namespace

void blend_run(std::uint32_t* const target, const int count, const std::uint32_t colour)
{
    const std::uint32_t alpha = alpha_of(colour);
    if (alpha == 255) {
        std::fill_n(target, count, colour);
        return;
    }
    if (alpha == 0)
        return;
    const __m128i wide = wide_opaque(colour);
    const __m128i part = _mm_set1_epi16(static_cast<short>(alpha));
    int x = 0;
    for (; x + 4 <= count; x += 4)
        store(target + x, blend_four(load(target + x), wide, part));
    plain::blend_run(target + x, count - x, colour);
}

void blend_coverage(std::uint32_t* const target, const std::uint8_t* const coverage, const int count,
                    const std::uint32_t colour)
{
    const __m128i wide = wide_opaque(colour);
    const std::uint32_t alpha = alpha_of(colour);
    const __m128i alphas = _mm_set1_epi16(static_cast<short>(alpha));
    const __m128i full = _mm_set1_epi32(static_cast<int>(opaque(colour)));
    constexpr std::uint64_t all_full = ~std::uint64_t{0};
    int x = 0;
    for (; x + 8 <= count; x += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, coverage + x, sizeof eight);
        if (eight == 0) // Most of a glyph's box is empty.
            continue;
        if (eight == all_full && alpha == 255) {
            store(target + x, full);
            store(target + x + 4, full);
            continue;
        }
        __m128i parts =
            _mm_unpacklo_epi8(_mm_cvtsi64_si128(static_cast<long long>(eight)), _mm_setzero_si128());
        if (alpha != 255)
            parts = divide_255_rounded(_mm_add_epi16(_mm_mullo_epi16(parts, alphas), _mm_set1_epi16(128)));
        store(target + x, blend_four(load(target + x), wide, _mm_unpacklo_epi16(parts, parts)));
        store(target + x + 4, blend_four(load(target + x + 4), wide, _mm_unpackhi_epi16(parts, parts)));
    }
    plain::blend_coverage(target + x, coverage + x, count - x, colour);
}

void blend_texels(std::uint32_t* const target, const std::uint8_t* const rgba, const int count,
                  const std::uint32_t tint)
{
    int x = 0;
    const __m128i alpha = _mm_set1_epi32(static_cast<int>(0xff000000u));
    const __m128i outer = _mm_set1_epi32(0x00ff00ff);
    while (tint == 0xffffffffu && x + 4 <= count) {
        const __m128i texels = load(rgba + 4 * static_cast<std::ptrdiff_t>(x));
        if (_mm_movemask_epi8(_mm_cmpeq_epi32(_mm_and_si128(texels, alpha), alpha)) == 0xffff) {
            // Opaque: only red and blue change places.
            const __m128i red_blue = _mm_and_si128(texels, outer);
            const __m128i turned = _mm_or_si128(_mm_slli_epi32(red_blue, 16), _mm_srli_epi32(red_blue, 16));
            store(target + x, _mm_or_si128(turned, _mm_andnot_si128(outer, texels)));
        } else {
            plain::blend_texels(target + x, rgba + 4 * static_cast<std::ptrdiff_t>(x), 4, tint);
        }
        x += 4;
    }
    plain::blend_texels(target + x, rgba + 4 * static_cast<std::ptrdiff_t>(x), count - x, tint);
}

#else

void blend_run(std::uint32_t* const target, const int count, const std::uint32_t colour)
{
    plain::blend_run(target, count, colour);
}

void blend_coverage(std::uint32_t* const target, const std::uint8_t* const coverage, const int count,
                    const std::uint32_t colour)
{
    plain::blend_coverage(target, coverage, count, colour);
}

void blend_texels(std::uint32_t* const target, const std::uint8_t* const rgba, const int count,
                  const std::uint32_t tint)
{
    plain::blend_texels(target, rgba, count, tint);
}

#endif

} // namespace paint
