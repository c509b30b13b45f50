// A triangle of many pixels and one of few find their rows in different ways: the same pixels must come out.
#include "paint/triangle.h"

#include "paint/surface.h"

#include <array>
#include <gtest/gtest.h>
#include <random>

namespace {

using paint::Corner;
using paint::Picture;
using paint::Rect;

constexpr int side = 48;
constexpr std::uint32_t paper = 0xfffaf6ee;
constexpr std::array<std::uint8_t, 16> coverage{0,   40,  255, 9, 77, 180, 3,  0,
                                                255, 255, 1,   9, 30, 60,  90, 120};
constexpr std::array<std::uint8_t, 16> colours{250, 9, 9, 255, 1, 2, 250, 128, 7, 7, 7, 0, 90, 200, 30, 255};

bool same(Picture& a, Picture& b)
{
    return std::equal(a.surface().pixels, a.surface().pixels + side * side, b.surface().pixels);
}

TEST(Triangle, InTilesOfEverySizeIsTheTriangleAsAWhole)
{
    const paint::TextureView a8{paint::TextureView::Format::a8, 4, 4, 4, coverage.data()};
    const paint::TextureView rgba{paint::TextureView::Format::rgba, 2, 2, 8, colours.data()};
    std::mt19937 random(3);
    const auto step = [&](const bool on_centres) {
        const int place = static_cast<int>(random() % ((side + 20) * 256)) - 10 * 256;
        return on_centres ? place / 256 * 256 + 128 : place;
    };
    for (int round = 0; round < 3'000; ++round) {
        const bool on_centres = round % 5 == 0; // The rule for edges through centres.
        const bool level = round % 7 == 0;
        const bool one_colour = round % 2 == 0;
        std::array<Corner, 3> corners;
        for (Corner& corner : corners)
            corner = {step(on_centres), step(on_centres), static_cast<double>(random() % 5),
                      static_cast<double>(random() % 5), static_cast<std::uint32_t>(random())};
        if (level)
            corners[1].y = corners[0].y;
        if (one_colour)
            corners[1].colour = corners[2].colour = corners[0].colour;
        const paint::TextureView* const texture = round % 3 == 0 ? nullptr : round % 3 == 1 ? &a8 : &rgba;

        Picture whole(side, side, paper);
        paint::paint_triangle(whole.surface(), {0, 0, side, side}, corners, texture);
        Picture tiled(side, side, paper);
        const int across = 1 + static_cast<int>(random() % 20);
        const int down = 1 + static_cast<int>(random() % 20);
        for (int y = 0; y < side; y += down)
            for (int x = 0; x < side; x += across)
                paint::paint_triangle(tiled.surface(),
                                      {x, y, std::min(x + across, side), std::min(y + down, side)}, corners,
                                      texture);
        ASSERT_TRUE(same(whole, tiled)) << "round " << round << ", tiles of " << across << " × " << down;
    }
}

TEST(Triangle, LiesInsideItsBounds)
{
    std::mt19937 random(5);
    for (int round = 0; round < 2'000; ++round) {
        std::array<Corner, 3> corners;
        for (Corner& corner : corners)
            corner = {static_cast<int>(random() % (side * 256)), static_cast<int>(random() % (side * 256)), 0,
                      0, 0xff000000u};
        Picture picture(side, side, paper);
        paint::paint_triangle(picture.surface(), {0, 0, side, side}, corners, nullptr);
        const Rect bounds = paint::bounds_of(corners);
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                if (picture.at(x, y) != paper) {
                    ASSERT_TRUE(x >= bounds.left && x < bounds.right && y >= bounds.top && y < bounds.bottom);
                }
    }
}

TEST(Triangle, WithoutAreaOrOutsideOfTheClipPaintsNothing)
{
    const auto corner = [](const int x, const int y) { return Corner{x * 256, y * 256, 0, 0, 0xff000000u}; };
    Picture picture(side, side, paper);
    const Picture blank(side, side, paper);
    const Rect all{0, 0, side, side};
    paint::paint_triangle(picture.surface(), all, {corner(3, 3), corner(9, 9), corner(30, 30)}, nullptr);
    paint::paint_triangle(picture.surface(), all, {corner(3, 3), corner(3, 3), corner(3, 3)}, nullptr);
    paint::paint_triangle(picture.surface(), all, {corner(60, 3), corner(90, 3), corner(70, 30)}, nullptr);
    paint::paint_triangle(picture.surface(), {20, 20, 20, 30}, {corner(3, 3), corner(40, 3), corner(3, 40)},
                          nullptr);
    paint::paint_triangle(picture.surface(), {30, 30, 20, 20}, {corner(3, 3), corner(40, 3), corner(3, 40)},
                          nullptr);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            ASSERT_EQ(picture.at(x, y), blank.at(x, y));
}

} // namespace
