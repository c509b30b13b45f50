#include "ui/rounded.h"

#include "drawing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>

namespace {

constexpr ImU32 color = IM_COL32(20, 40, 60, 255);

struct Corner {
    float x, y;
    ImU32 color;
};
using Triangle = std::array<Corner, 3>;

class Rounded : public test::Drawing {
protected:
    template <class Draw>
    static std::vector<Triangle> triangles(const Draw& draw)
    {
        const ImDrawList list = drawn(draw);
        std::vector<Triangle> all;
        for (int i = 0; i + 3 <= list.IdxBuffer.Size; i += 3) {
            Triangle triangle;
            for (int k = 0; k < 3; ++k) {
                const ImDrawVert& vertex = list.VtxBuffer[list.IdxBuffer[i + k]];
                triangle[static_cast<std::size_t>(k)] = {vertex.pos.x, vertex.pos.y, vertex.col};
            }
            all.push_back(triangle);
        }
        EXPECT_EQ(list._VtxCurrentIdx, static_cast<unsigned>(list.VtxBuffer.Size))
            << "room for more was left";
        return all;
    }
    static std::vector<Triangle> filled(const ui::Rect& rect, const float radius)
    {
        return triangles([&](ImDrawList& list) { ui::fill_rounded(list, rect, radius, color); });
    }
    static std::vector<Triangle> framed(const ui::Rect& rect, const float radius, const float width)
    {
        return triangles([&](ImDrawList& list) { ui::frame_rounded(list, rect, radius, width, color); });
    }
};

double area(const Triangle& t)
{
    return std::abs((t[1].x - t[0].x) * (t[2].y - t[0].y) - (t[2].x - t[0].x) * (t[1].y - t[0].y)) / 2.0;
}

double inked_area(const std::vector<Triangle>& triangles)
{
    double sum = 0;
    for (const Triangle& t : triangles) // A band that fades from full to none is inked by half.
        sum += area(t)
            * ((t[0].color >> IM_COL32_A_SHIFT) + (t[1].color >> IM_COL32_A_SHIFT)
               + (t[2].color >> IM_COL32_A_SHIFT))
            / (3 * 255.0);
    return sum;
}

bool upright(const Triangle& t)
{
    const auto pair = [](const float a, const float b, const float c) { return a == b || a == c || b == c; };
    return pair(t[0].x, t[1].x, t[2].x) && pair(t[0].y, t[1].y, t[2].y) && area(t) > 0;
}

constexpr double pi = 3.14159265358979;

TEST_F(Rounded, FillsItsAreaOnce)
{
    const auto shape = filled({10, 20, 200, 100}, 30);
    EXPECT_NEAR(inked_area(shape), 200 * 100 - (4 - pi) * 30 * 30, 30);
}

TEST_F(Rounded, FramesItsAreaOnce)
{
    const auto shape = framed({10, 20, 200, 100}, 30, 5);
    EXPECT_NEAR(inked_area(shape), 2 * (140 + 40) * 5 + pi * (30 * 30 - 25 * 25), 10);
}

TEST_F(Rounded, OfOnePixelsWidthIsNotThicker)
{
    const auto shape = framed({10, 20, 200, 100}, 30, 1);
    EXPECT_NEAR(inked_area(shape), 2 * (140 + 40) + pi * (30 * 30 - 29 * 29), 5);
}

TEST_F(Rounded, NeverLeavesItsRectangleByMoreThanTheSoftRim)
{
    for (const float radius : {1.0F, 7.3F, 50.0F, 400.0F})
        for (const auto& shape : {filled({10, 20, 200, 100}, radius), framed({10, 20, 200, 100}, radius, 1)})
            for (const Triangle& triangle : shape)
                for (const Corner& corner : triangle) {
                    EXPECT_GE(corner.x, 9.49F);
                    EXPECT_GE(corner.y, 19.49F);
                    EXPECT_LE(corner.x, 210.51F);
                    EXPECT_LE(corner.y, 120.51F);
                }
}

TEST_F(Rounded, HasOnlySmallTrianglesBesidesItsUprightRectangles)
{
    for (const auto& shape : {filled({10, 20, 300, 300}, 12), framed({10, 20, 300, 300}, 12, 3)})
        for (const Triangle& t : shape) {
            if (upright(t))
                continue;
            const auto [left, right] = std::minmax({t[0].x, t[1].x, t[2].x});
            const auto [top, bottom] = std::minmax({t[0].y, t[1].y, t[2].y});
            EXPECT_LE(right - left, 13);
            EXPECT_LE(bottom - top, 13);
        }
}

TEST_F(Rounded, StandsOnWholePixels)
{
    int boxes = 0;
    for (const Triangle& t : filled({10.3F, 19.6F, 200.2F, 100.3F}, 12)) { // To 210.5, 119.9.
        boxes += upright(t) ? 1 : 0;
        for (const Corner& corner : t)
            if (upright(t)) {
                EXPECT_EQ(corner.x, std::round(corner.x));
                EXPECT_EQ(corner.y, std::round(corner.y));
            }
    }
    EXPECT_EQ(boxes, 3 * 2);
}

TEST_F(Rounded, OfNoAreaIsNothing)
{
    for (const ui::Rect& rect : {ui::Rect{10, 20, 0, 0}, ui::Rect{10, 20, 50, 0}, ui::Rect{10, 20, -5, 30},
                                 ui::Rect{10, 20, 0.2F, 0.2F}}) {
        EXPECT_TRUE(filled(rect, 12).empty()) << rect.w << " × " << rect.h;
        EXPECT_TRUE(framed(rect, 12, 2).empty()) << rect.w << " × " << rect.h;
    }
}

} // namespace
