#include "scene.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <numbers>
#include <set>

namespace {

using namespace test;

constexpr std::uint32_t half_on_paper = 0xff7f7f7f;

TEST(Fill, CoversExactlyThePixelsWhoseCentresAreInside)
{
    const auto picture = painted([](ImDrawList& list) {
        list.AddRectFilled({10.4F, 20.6F}, {30.4F, 40.6F}, ink);
    });
    for (int y = 0; y < scene_height; ++y)
        for (int x = 0; x < scene_width; ++x) {
            const bool inside = x >= 10 && x < 30 && y >= 21 && y < 41;
            ASSERT_EQ(picture.at(x, y), inside ? 0xff000000 : paper) << x << ' ' << y;
        }
}

TEST(Fill, GivesACentreOnAnEdgeToTheRightAndLowerNeighbourAsTrianglesDo)
{
    const ImVec2 corners[] = {{10.5F, 20.5F}, {30.5F, 20.5F}, {30.5F, 40.5F}, {10.5F, 40.5F}};
    const auto quad =
        painted([&corners](ImDrawList& list) { list.AddRectFilled(corners[0], corners[2], ink); });
    const auto triangles = painted([&corners](ImDrawList& list) {
        list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
        list.AddTriangleFilled(corners[0], corners[1], corners[2], ink);
        list.AddTriangleFilled(corners[0], corners[2], corners[3], ink);
    });
    for (int y = 0; y < scene_height; ++y)
        for (int x = 0; x < scene_width; ++x) {
            const bool inside = x >= 10 && x < 30 && y >= 20 && y < 40;
            ASSERT_EQ(quad.at(x, y), inside ? 0xff000000 : paper) << x << ' ' << y;
            ASSERT_EQ(triangles.at(x, y), quad.at(x, y)) << x << ' ' << y;
        }
}

TEST(Fill, ChannelsComeOutInTheOrderOfTheScreen)
{
    const auto picture = painted([](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {9, 9}, IM_COL32(0x12, 0x34, 0x56, 255));
    });
    EXPECT_EQ(picture.at(4, 4), 0xff123456u);
}

TEST(Fill, ThatIsTransparentLeavesNoTrace)
{
    const auto picture = painted([](ImDrawList& list) {
        // AddRectFilled would leave it out itself.
        list.PrimReserve(6, 4);
        list.PrimRect({0, 0}, {99, 99}, IM_COL32(0, 0, 0, 0));
    });
    EXPECT_EQ(inked_area(picture), 0);
}

TEST(Fill, OfNeighboursSharesNoPixelWhereverTheirEdgeLies)
{
    for (int step = 0; step < 64; ++step) {
        const float edge = 50 + static_cast<float>(step) / 64;
        const auto picture = painted([edge](ImDrawList& list) {
            list.AddRectFilled({20, 20}, {edge, 40}, half_ink);
            list.AddRectFilled({edge, 20}, {80, 40}, half_ink);
        });
        for (int x = 20; x < 80; ++x)
            ASSERT_EQ(picture.at(x, 30), half_on_paper) << x << " at edge " << edge;
    }
}

TEST(Circle, HasTheAreaOfACircleWithin1Percent)
{
    for (const float radius : {6.0F, 20.0F, 73.3F}) {
        const auto picture = painted([radius](ImDrawList& list) {
            list.AddCircleFilled({150.3F, 120.7F}, radius, ink, 96);
        });
        const double exact = std::numbers::pi * radius * radius;
        EXPECT_NEAR(inked_area(picture), exact, exact * 0.01) << radius;
    }
}

TEST(RoundedCard, IsEvenInsideAndHasTheAreaOfItsOutline)
{
    const auto picture = painted([](ImDrawList& list) {
        list.AddRectFilled({20, 20}, {220, 140}, half_ink, 12);
    });
    for (int y = 33; y < 127; ++y)
        for (int x = 21; x < 219; ++x)
            ASSERT_EQ(picture.at(x, y), half_on_paper) << x << ' ' << y;
    const double exact = (200 * 120 - (4 - std::numbers::pi) * 12 * 12) * 128 / 255;
    EXPECT_NEAR(inked_area(picture), exact, exact * 0.005);
}

// Every pixel that is well inside a half-transparent polygon is blended once: no seam, no gap.
void expect_no_seams(const std::vector<ImVec2>& corners)
{
    const auto picture = painted([&corners](ImDrawList& list) {
        list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
        list.AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), half_ink);
    });
    std::set<std::uint32_t> values;
    for (int y = 0; y < scene_height; ++y)
        for (int x = 0; x < scene_width; ++x)
            values.insert(picture.at(x, y));
    EXPECT_EQ(values, (std::set<std::uint32_t>{half_on_paper, paper}));
}

TEST(Polygon, OfHalfTransparentTrianglesHasNeitherSeamNorGap)
{
    for (int corners = 3; corners < 40; ++corners) {
        std::vector<ImVec2> outline;
        for (int i = 0; i < corners; ++i) {
            const float angle =
                static_cast<float>(i) * 2 * std::numbers::pi_v<float> / static_cast<float>(corners);
            outline.emplace_back(160.17F + 97.3F * std::cos(angle), 120.41F + 91.9F * std::sin(angle));
        }
        expect_no_seams(outline);
    }
}

TEST(Polygon, WithCornersOnPixelCentresHasNeitherSeamNorGap)
{
    expect_no_seams({{100.5F, 50.5F}, {150.5F, 100.5F}, {100.5F, 150.5F}, {50.5F, 100.5F}});
    expect_no_seams({{40.5F, 10.5F}, {200.5F, 30.5F}, {220.5F, 90.5F}, {160.5F, 200.5F}, {20.5F, 120.5F}});
}

TEST(Polygon, InBothTurningDirectionsGivesTheSamePixels)
{
    const ImVec2 there[] = {{30.2F, 11.7F}, {200.9F, 80.1F}, {90.4F, 199.6F}};
    const ImVec2 back[] = {there[2], there[1], there[0]};
    const auto draw = [](const ImVec2* corners) {
        return painted([corners](ImDrawList& list) {
            list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
            list.AddConvexPolyFilled(corners, 3, half_ink);
        });
    };
    const auto a = draw(there);
    const auto b = draw(back);
    for (int y = 0; y < scene_height; ++y)
        for (int x = 0; x < scene_width; ++x)
            ASSERT_EQ(a.at(x, y), b.at(x, y));
}

TEST(Rim, FadesFromTheShapeToThePaperWithoutAStep)
{
    // An upright edge at a third of a pixel: its rim is what the area says, within rounding.
    const ImVec2 corners[] = {{50.25F, 50}, {100.25F, 50}, {100.25F, 100}, {50.25F, 100}};
    const auto picture = painted([&corners](ImDrawList& list) { list.AddConvexPolyFilled(corners, 4, ink); });
    const auto row = [&picture](const int x) { return picture.at(x, 75) & 0xff; };
    EXPECT_EQ(row(48), 255u);
    EXPECT_EQ(row(52), 0u);
    EXPECT_NEAR((255 - row(49)) + (255 - row(50)) + (255 - row(51)), 255 * 1.75, 3);
}

TEST(Gradient, RunsFromEndToEnd)
{
    const auto picture = painted([](ImDrawList& list) {
        const ImU32 black = IM_COL32(0, 0, 0, 255);
        const ImU32 red = IM_COL32(255, 0, 0, 255);
        list.AddRectFilledMultiColor({0, 0}, {256, 100}, black, red, red, black);
    });
    for (int x = 0; x < 256; ++x)
        for (const int y : {0, 50, 99})
            ASSERT_NEAR(static_cast<double>(picture.at(x, y) >> 16 & 0xff), (x + 0.5) * 255 / 256, 0.51) << x;
}

TEST(Coordinates, ThatAreNotNumbersOrFarAwayNeitherCrashNorHang)
{
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    constexpr float infinite = std::numeric_limits<float>::infinity();
    for (const float bad : {nan, infinite, -infinite, 1e30F, -1e30F, 3e9F, 1.1e6F}) {
        const auto picture = painted([bad](ImDrawList& list) {
            list.AddTriangleFilled({bad, 10}, {20, bad}, {30, 40}, ink);
            list.AddTriangleFilled({bad, bad}, {bad, bad}, {bad, bad}, ink);
            list.AddLine({10, 10}, {bad, 50}, ink, 3);
            list.AddRectFilled({200, 200}, {210, 210}, ink);
        });
        EXPECT_EQ(picture.at(205, 205), 0xff000000u) << "what follows is still painted";
        EXPECT_EQ(inked_area(picture), 10 * 10) << "and nothing else: " << bad;
    }
}

TEST(Coordinates, OfAnEndlessRectangleFillTheWholeScreenAndNothingElse)
{
    const auto picture = painted([](ImDrawList& list) {
        list.PushClipRect({-1e30F, -1e30F}, {1e30F, 1e30F});
        list.AddRectFilled({-1e30F, -1e30F}, {1e30F, 1e30F}, ink);
        list.PopClipRect();
    });
    EXPECT_EQ(inked_area(picture), scene_width * scene_height);
}

TEST(Coordinates, OutsideTheScreenPaintNothing)
{
    const auto picture = painted([](ImDrawList& list) {
        list.PushClipRect({-5000, -5000}, {5000, 5000});
        list.AddRectFilled({-500, 10}, {0, 20}, ink);
        list.AddRectFilled({scene_width, 10}, {500, 20}, ink);
        list.AddCircleFilled({100, -100}, 60, ink);
        list.AddTriangleFilled({400, 300}, {900, 500}, {500, 900}, ink);
        list.PopClipRect();
    });
    EXPECT_EQ(inked_area(picture), 0);
}

TEST(Coordinates, HalfOutsideTheScreenPaintTheInnerHalf)
{
    const auto picture = painted([](ImDrawList& list) { list.AddCircleFilled({0, 120}, 60, ink, 96); });
    const double exact = std::numbers::pi * 60 * 60 / 2;
    EXPECT_NEAR(inked_area(picture), exact, exact * 0.01);
}

} // namespace
