#include "kiosk/frame_clock.h"

#include <gtest/gtest.h>

namespace {

using base::Ms;
using kiosk::FrameClock;

const base::Monotonic now = base::Monotonic{} + Ms(5'000'000);

TEST(FrameClock, SleepsToTheEndOfTheMinuteWhenNobodyAsks)
{
    EXPECT_EQ(FrameClock(Ms{0}).until_next(now, Ms{12'345}), Ms{47'655});
    EXPECT_EQ(FrameClock(Ms{0}).until_next(now, Ms{0}), Ms{60'000});
}

TEST(FrameClock, WakesForTheNearestDeadlineAndForgetsIt)
{
    FrameClock clock(Ms{0});
    clock.frame_by(now + Ms{900});
    clock.frame_by(now + Ms{300});
    clock.frame_by(now + Ms{600});
    EXPECT_EQ(clock.until_next(now, Ms{0}), Ms{300});
    EXPECT_EQ(clock.until_next(now, Ms{0}), Ms{60'000});
}

TEST(FrameClock, NeverSpinsOnADeadlineThatHasPassed)
{
    FrameClock clock(Ms{0});
    clock.frame_by(now - Ms{10'000});
    EXPECT_EQ(clock.until_next(now, Ms{0}), Ms{1});
    EXPECT_EQ(clock.until_next(now, Ms{60'000}), Ms{1});
}

TEST(FrameClock, WakesAfterADeadlineNeverBeforeIt)
{
    FrameClock clock(Ms{0});
    clock.frame_by(now + std::chrono::microseconds(1'200));
    EXPECT_EQ(clock.until_next(now, Ms{0}), Ms{2});
}

TEST(FrameClock, SpeaksToTheWatchdogTwiceAPeriod)
{
    EXPECT_EQ(FrameClock(Ms{20'000}).until_next(now, Ms{0}), Ms{10'000});
    EXPECT_EQ(FrameClock(Ms{20'000}).until_next(now, Ms{55'000}), Ms{5'000});
}

TEST(FrameClock, IsNotConfusedByAClockThatStepsBack)
{
    EXPECT_EQ(FrameClock(Ms{0}).until_next(now, Ms{-5'000}), Ms{60'000});
    EXPECT_EQ(FrameClock(Ms{0}).until_next(now, Ms{70'000}), Ms{1});
}

} // namespace
