// The tint of a developer leaves no trace in the picture.
#include "kiosk/repaint_overlay.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace {

using paint::Picture;
using paint::Rect;

constexpr int width = 90;
constexpr int height = 70;
constexpr std::uint32_t paper = 0xfffaf6ee;

void paint_over(Picture& picture, const Rect& rect, const std::uint32_t colour)
{
    const Rect part = paint::intersection(rect, picture.surface().bounds());
    for (int y = part.top; y < part.bottom && !part.empty(); ++y)
        std::fill(picture.surface().row(y) + part.left, picture.surface().row(y) + part.right, colour);
}

bool same(Picture& a, Picture& b)
{
    return std::equal(a.surface().pixels, a.surface().pixels + width * height, b.surface().pixels);
}

TEST(RepaintOverlay, TintsWhatWasPaintedAndNothingElse)
{
    Picture picture(width, height, paper);
    kiosk::RepaintOverlay overlay;
    const std::vector<Rect> painted{{10, 10, 30, 20}};
    EXPECT_EQ(overlay.over(picture.surface(), painted), painted);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            EXPECT_EQ(picture.at(x, y) != paper, x >= 10 && x < 30 && y >= 10 && y < 20) << x << ", " << y;
}

TEST(RepaintOverlay, TakesItsTracesOffAgain)
{
    Picture picture(width, height, paper);
    Picture without(width, height, paper);
    kiosk::RepaintOverlay overlay;
    std::mt19937 random(3);
    const auto place = [&](const int limit) { return static_cast<int>(random() % 100) * limit / 90 - 5; };
    for (int step = 0; step < 100; ++step) {
        const Rect rect{place(width), place(height), place(width), place(height)};
        const auto colour = static_cast<std::uint32_t>(random()) | 0xff000000u;
        paint_over(picture, rect, colour);
        paint_over(without, rect, colour);
        overlay.over(picture.surface(), std::vector{rect});
    }
    overlay.over(picture.surface(), {});
    EXPECT_TRUE(same(picture, without));
}

TEST(RepaintOverlay, PresentsTheTintThatGoesAndTheOneThatComes)
{
    Picture picture(width, height, paper);
    kiosk::RepaintOverlay overlay;
    const Rect first{10, 10, 30, 20};
    const Rect second{40, 40, 50, 50};
    overlay.over(picture.surface(), std::vector{first});
    EXPECT_EQ(overlay.over(picture.surface(), std::vector{second}), (std::vector{first, second}));
    EXPECT_EQ(overlay.over(picture.surface(), {}), std::vector{second});
    EXPECT_EQ(overlay.over(picture.surface(), {}), std::vector<Rect>());
}

TEST(RepaintOverlay, SurvivesAScreenThatBecameSmaller)
{
    Picture large(width, height, paper);
    Picture small(20, 15, paper);
    kiosk::RepaintOverlay overlay;
    overlay.over(large.surface(), std::vector{large.surface().bounds()});
    overlay.over(small.surface(), std::vector{small.surface().bounds()});
    overlay.over(small.surface(), {});
    EXPECT_EQ(small.at(7, 7), paper);
}

} // namespace
