// Four pixels at a time give what one pixel at a time gives, to the bit.
#include "paint/row.h"

#include "paint/blend.h"

#include <gtest/gtest.h>
#include <random>
#include <vector>

namespace {

constexpr int longest = 37; // More than one step of any loop, and every rest.
constexpr std::uint32_t guard = 0x12345678;
using Row = std::vector<std::uint32_t>;

// Pixels, texels and coverages as pages have them: much that is empty or full, and all between.
class Rows : public testing::Test {
protected:
    std::uint32_t number() { return static_cast<std::uint32_t>(random_()); }
    std::uint8_t byte()
    {
        switch (number() % 4) {
        case 0: return 0;
        case 1: return 255;
        default: return static_cast<std::uint8_t>(number());
        }
    }
    std::uint32_t colour() { return (number() & 0x00ffffffu) | static_cast<std::uint32_t>(byte()) << 24; }
    Row row()
    {
        Row pixels(longest + 1, guard);
        for (int x = 0; x < longest; ++x)
            pixels[static_cast<std::size_t>(x)] = number();
        return pixels;
    }
    std::vector<std::uint8_t> bytes(const int count)
    {
        std::vector<std::uint8_t> all(static_cast<std::size_t>(count));
        const bool empty = number() % 8 == 0;
        const bool full = number() % 8 == 0;
        for (std::uint8_t& one : all)
            one = empty ? 0 : full ? 255 : byte();
        return all;
    }

    std::mt19937 random_{1'119};
};

TEST_F(Rows, OfOneColourAreBlendedAsOneByOne)
{
    for (int round = 0; round < 20'000; ++round) {
        const std::uint32_t ink = colour();
        const int count = static_cast<int>(number() % (longest + 1));
        Row fast = row();
        Row slow = fast;
        paint::blend_run(fast.data(), count, ink);
        paint::plain::blend_run(slow.data(), count, ink);
        ASSERT_EQ(fast, slow) << std::hex << ink << " over " << std::dec << count;
    }
}

TEST_F(Rows, OfCoverageAreBlendedAsOneByOne)
{
    for (int round = 0; round < 20'000; ++round) {
        const std::uint32_t ink = colour();
        const int count = static_cast<int>(number() % (longest + 1));
        const auto coverage = bytes(count);
        Row fast = row();
        Row slow = fast;
        paint::blend_coverage(fast.data(), coverage.data(), count, ink);
        paint::plain::blend_coverage(slow.data(), coverage.data(), count, ink);
        ASSERT_EQ(fast, slow) << std::hex << ink << " over " << std::dec << count;
    }
}

TEST_F(Rows, OfTexelsAreBlendedAsOneByOne)
{
    for (int round = 0; round < 20'000; ++round) {
        const std::uint32_t tint = round % 2 == 0 ? 0xffffffffu : paint::premultiply(colour());
        const int count = static_cast<int>(number() % (longest + 1));
        auto texels = bytes(4 * count);
        for (int x = 0; x < count && round % 3 == 0; ++x)
            texels[static_cast<std::size_t>(4 * x + 3)] = 255;
        Row fast = row();
        Row slow = fast;
        paint::blend_texels(fast.data(), texels.data(), count, tint);
        paint::plain::blend_texels(slow.data(), texels.data(), count, tint);
        ASSERT_EQ(fast, slow) << std::hex << tint << " over " << std::dec << count;
    }
}

TEST_F(Rows, OfEveryColourAndCoverageAreExact)
{
    // One channel is enough: all are worked on alike.
    for (std::uint32_t ink = 0; ink < 256; ++ink)
        for (std::uint32_t under = 0; under < 256; under += 3) {
            std::vector<std::uint8_t> coverage(256);
            Row fast(256, 0xff000000u | under);
            for (std::size_t i = 0; i < coverage.size(); ++i)
                coverage[i] = static_cast<std::uint8_t>(i);
            paint::blend_coverage(fast.data(), coverage.data(), 256, 0xff000000u | ink);
            for (std::uint32_t i = 0; i < 256; ++i) {
                const std::uint32_t exact = (2 * (ink * i + under * (255 - i)) + 255) / 510;
                ASSERT_EQ(fast[i], 0xff000000u | exact) << ink << " over " << under << " by " << i;
            }
        }
}

TEST_F(Rows, OfNoPixelsTouchNothing)
{
    Row pixels(1, guard);
    const std::uint8_t full[4] = {255, 255, 255, 255};
    paint::blend_run(pixels.data(), 0, 0xffffffffu);
    paint::blend_run(pixels.data(), 0, 0x80ffffffu);
    paint::blend_coverage(pixels.data(), full, 0, 0xffffffffu);
    paint::blend_texels(pixels.data(), full, 0, 0xffffffffu);
    EXPECT_EQ(pixels, Row(1, guard));
}

} // namespace
