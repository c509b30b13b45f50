// Lists of rectangles: exact, apart, few.
#include "paint/rects.h"

#include <gtest/gtest.h>
#include <random>

namespace {

using paint::Rect;

const std::vector<Rect> nothing;

TEST(Rects, CoverExactlyTheMarkedCells)
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        constexpr int columns = 9;
        std::vector<bool> marked(columns * 7);
        for (std::size_t i = 0; i < marked.size(); ++i)
            marked[i] = random() % 3 == 0;
        std::vector<int> covered(marked.size());
        for (const Rect& rect : paint::rects_of(marked, columns))
            for (int y = rect.top; y < rect.bottom; ++y)
                for (int x = rect.left; x < rect.right; ++x)
                    ++covered[static_cast<std::size_t>(y * columns + x)];
        for (std::size_t i = 0; i < marked.size(); ++i)
            ASSERT_EQ(covered[i], marked[i] ? 1 : 0);
    }
}

TEST(Rects, JoinedAreFewAndStillApartAndLoseNothing)
{
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        constexpr int columns = 20;
        std::vector<bool> marked(columns * 17);
        for (std::size_t i = 0; i < marked.size(); ++i)
            marked[i] = random() % 4 == 0;
        const std::size_t count = 1 + random() % 20;
        const auto rects = paint::joined(paint::rects_of(marked, columns), count);
        ASSERT_LE(rects.size(), count);
        std::vector<int> covered(marked.size());
        for (const Rect& rect : rects) {
            ASSERT_FALSE(rect.empty());
            for (int y = rect.top; y < rect.bottom; ++y)
                for (int x = rect.left; x < rect.right; ++x)
                    ++covered[static_cast<std::size_t>(y * columns + x)];
        }
        for (std::size_t i = 0; i < marked.size(); ++i)
            ASSERT_TRUE(covered[i] == 1 || (covered[i] == 0 && !marked[i]));
    }
}

TEST(Rects, OfNoCellsAndOfNoColumnsAreNone)
{
    EXPECT_EQ(paint::rects_of({}, 0), nothing);
    EXPECT_EQ(paint::rects_of({}, 5), nothing);
    EXPECT_EQ(paint::rects_of(std::vector<bool>(20), 5), nothing);
    EXPECT_EQ(paint::rects_of(std::vector<bool>(20, true), 0), nothing);
    EXPECT_EQ(paint::joined({}, 1), nothing);
    EXPECT_DEATH(paint::joined({{0, 0, 1, 1}}, 0), "");
}

} // namespace
