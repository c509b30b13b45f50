#include "bench/scroll_track.h"

#include <gtest/gtest.h>

namespace {

constexpr int height = 500;

// A list with no two equal rows.
bench::Pixels column(const int moved)
{
    bench::Pixels pixels;
    std::uint32_t value = 1;
    for (int y = 0; y < 4 * height; ++y) {
        value = value * 1664525 + 1013904223;
        if (y >= height + moved && y < 2 * height + moved)
            pixels.push_back(value >> 20);
    }
    return pixels;
}

bench::Time at(const int ms)
{
    return bench::Time(std::chrono::milliseconds(ms));
}

// A finger that moves 10 pixels every 16 ms.
std::vector<bench::Motion> drag(const int motions, const int step = 10)
{
    std::vector<bench::Motion> list;
    for (int i = 1; i <= motions; ++i)
        list.push_back({at(16 * i), step * i});
    return list;
}

TEST(Shift, IsFoundInBothDirections)
{
    for (const int way : {0, 1, -1, 37, -120})
        EXPECT_EQ(bench::shift_between(column(0), column(way), 200), way);
    EXPECT_EQ(bench::shift_between(column(0), column(150), 100), std::nullopt);
    EXPECT_EQ(bench::shift_between(bench::Pixels(height, 7), bench::Pixels(height, 7), 100), 0);
}

TEST(Shift, IsNotGuessedInTheMiddleOfPainting)
{
    auto half = column(40);
    const auto before = column(0);
    std::copy(before.begin(), before.begin() + height / 2, half.begin());
    EXPECT_EQ(bench::shift_between(before, half, 200), std::nullopt);
}

TEST(Answers, CountFromTheMotionToItsOwnPicture)
{
    // Every picture comes 25 ms after its motion: later than the next motion.
    std::vector<bench::Seen> seen{{at(0), column(0)}};
    for (const auto& motion : drag(20))
        seen.push_back({motion.at + std::chrono::milliseconds(25), column(motion.finger)});
    const auto ms = bench::answers(drag(20), seen, 5);
    ASSERT_TRUE(ms);
    EXPECT_EQ(*ms, std::vector<double>(15, 25));
}

TEST(Answers, AllowForTheWayBeforeADragBegins)
{
    std::vector<bench::Seen> seen{{at(0), column(0)}};
    for (const auto& motion : drag(20, -10))
        seen.push_back({motion.at + std::chrono::milliseconds(4), column(std::min(0, motion.finger + 26))});
    const auto ms = bench::answers(drag(20, -10), seen, 5);
    ASSERT_TRUE(ms);
    EXPECT_EQ(*ms, std::vector<double>(15, 4));
}

TEST(Answers, ChargeASkippedPictureToItsMotions)
{
    std::vector<bench::Seen> seen{{at(0), column(0)}};
    for (const auto& motion : drag(20))
        if (motion.finger % 20 == 0)
            seen.push_back({motion.at + std::chrono::milliseconds(5), column(motion.finger)});
    const auto ms = bench::answers(drag(20), seen, 18);
    ASSERT_TRUE(ms);
    EXPECT_EQ(*ms, (std::vector<double>{16 + 5, 5}));
}

TEST(Answers, AreNoneWhenTheListStaysWhereItIs)
{
    const std::vector<bench::Seen> seen{{at(0), column(0)}, {at(50), column(3)}};
    EXPECT_FALSE(bench::answers(drag(20), seen, 5));
    EXPECT_FALSE(bench::answers(drag(20), {}, 5));
    EXPECT_FALSE(bench::answers(drag(5), {{at(0), column(0)}, {at(90), column(50)}}, 5));
}

} // namespace
