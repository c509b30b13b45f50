#include "paint/blend.h"

#include <gtest/gtest.h>

namespace {

using namespace paint;

TEST(Blend, IsTheExactRoundedMixForEveryTargetSourceAndAlpha)
{
    for (std::uint32_t target = 0; target < 256; ++target)
        for (std::uint32_t source = 0; source < 256; source += 5)
            for (std::uint32_t alpha = 0; alpha < 256; ++alpha) {
                const std::uint32_t exact = (source * alpha + target * (255 - alpha) + 127) / 255;
                const std::uint32_t pixel =
                    blend(target << 16 | target, spread(opaque(source << 16 | source)), alpha);
                ASSERT_EQ(pixel & 0xff, exact) << target << ' ' << source << ' ' << alpha;
                ASSERT_EQ(pixel >> 16 & 0xff, exact);
                ASSERT_EQ(pixel >> 8 & 0xff, 0u);
            }
}

TEST(Blend, LeavesAnOpaqueTargetOpaque)
{
    for (std::uint32_t alpha = 0; alpha < 256; ++alpha) {
        EXPECT_EQ(alpha_of(blend(0xff123456, spread(opaque(0x00fedcba)), alpha)), 255u);
        EXPECT_EQ(alpha_of(blend_premultiplied(0xff123456, premultiply(alpha << 24 | 0x00fedcba))), 255u);
    }
}

TEST(Blend, OfMultipliedColoursNeverCarriesIntoTheNextChannel)
{
    for (std::uint32_t alpha = 0; alpha < 256; ++alpha) {
        const std::uint32_t source = modulate(premultiply(alpha << 24 | 0x00ff00ff), premultiply(0xc0ffffff));
        const std::uint32_t pixel = blend_premultiplied(0xffff00ff, source);
        EXPECT_EQ(pixel, 0xffff00ffu) << alpha;
    }
}

} // namespace
