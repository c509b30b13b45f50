#include "image/scale.h"

#include <gtest/gtest.h>

namespace {

using image::fitted;
using image::Size;

TEST(Scale, FitsWithinSideAndPixels)
{
    EXPECT_EQ(fitted({800, 600}, 3840, 8'000'000), (Size{800, 600}));
    EXPECT_EQ(fitted({8000, 4000}, 4000, 100'000'000), (Size{4000, 2000}));
    EXPECT_EQ(fitted({1, 65'535}, 3840, 8'000'000), (Size{1, 3840}));
    for (int width = 1; width < 3000; width += 37) {
        const Size size = fitted({width, 2000}, 100'000, 50'000);
        EXPECT_LE(std::int64_t{size.width} * size.height, 50'000) << width;
    }
}

// Stripes of black and white are as bright from far as a grey of 188, not of 128.
TEST(Scale, AveragesLightNotNumbers)
{
    image::Pixels stripes{64, 64, std::vector<std::uint8_t>(image::bytes_of(64, 64), 255)};
    for (int y = 0; y < 64; y += 2)
        std::fill_n(stripes.rgba.begin() + static_cast<std::ptrdiff_t>(image::bytes_of(64, y)), 64 * 4, 0);
    const auto small = image::scaled(std::move(stripes), {16, 16});
    ASSERT_TRUE(small);
    EXPECT_EQ(small->width, 16);
    EXPECT_NEAR(small->rgba[image::bytes_of(16, 8)], 188, 4);
}

TEST(Scale, LeavesAPlainColourAsItIs)
{
    image::Pixels plain{30, 20, {}};
    for (int i = 0; i < 30 * 20; ++i)
        plain.rgba.insert(plain.rgba.end(), {31, 78, 121, 255});
    for (const Size size : {Size{10, 7}, Size{31, 20}, Size{90, 61}, Size{1, 1}}) {
        const auto other = image::scaled(plain, size);
        ASSERT_TRUE(other);
        ASSERT_EQ(other->rgba.size(), image::bytes_of(size.width, size.height));
        for (std::size_t i = 0; i < other->rgba.size(); i += 4) {
            EXPECT_EQ(other->rgba[i], 31);
            EXPECT_EQ(other->rgba[i + 1], 78);
            EXPECT_EQ(other->rgba[i + 2], 121);
            EXPECT_EQ(other->rgba[i + 3], 255);
        }
    }
}

} // namespace
