#include "kiosk/idle.h"

#include <gtest/gtest.h>

namespace {

using base::Ms;
using kiosk::Idle;
using kiosk::Presence;
using kiosk::Visit;

base::Monotonic at(const int ms)
{
    return base::Monotonic{} + Ms(1'000'000 + ms);
}

config::IdleConfig config()
{
    config::IdleConfig config;
    config.warn_after = Ms{60'000};
    config.countdown = Ms{30'000};
    config.attract_after = Ms{30'000};
    return config;
}

Idle begun()
{
    Idle idle(config());
    idle.present(at(0));
    return idle;
}

TEST(Idle, DoesNotDoubtAVisitorBeforeTheMinuteIsOver)
{
    EXPECT_EQ(begun().at(at(59'999), Visit::begun), Presence::present);
    EXPECT_EQ(begun().next_change(at(0), Visit::begun), at(60'000));
}

TEST(Idle, WarnsOnTheVeryMillisecond)
{
    EXPECT_EQ(begun().at(at(60'000), Visit::begun), Presence::doubtful);
    EXPECT_EQ(begun().seconds_left(at(60'000)), 30);
}

TEST(Idle, NeverShowsZeroWhileTheVisitorMayStillAnswer)
{
    EXPECT_EQ(begun().seconds_left(at(89'999)), 1);
    EXPECT_EQ(begun().at(at(89'999), Visit::begun), Presence::doubtful);
}

TEST(Idle, EndsTheVisitWhenTheCountdownIsOver)
{
    EXPECT_EQ(begun().at(at(90'000), Visit::begun), Presence::gone);
    EXPECT_EQ(begun().seconds_left(at(90'000)), 0);
}

TEST(Idle, StaysGoneHoweverLateItIsAsked)
{
    EXPECT_EQ(begun().at(at(90'000'000), Visit::begun), Presence::gone);
    EXPECT_EQ(begun().seconds_left(at(90'000'000)), 0);
}

TEST(Idle, CountsAgainFromEveryTouch)
{
    Idle idle = begun();
    idle.touched(at(59'000));
    EXPECT_EQ(idle.at(at(118'999), Visit::begun), Presence::present);
    EXPECT_EQ(idle.at(at(119'000), Visit::begun), Presence::doubtful);
}

TEST(Idle, IsNotTurnedBackByAnOldTouch)
{
    Idle idle = begun();
    idle.touched(at(30'000));
    idle.touched(at(10'000));
    EXPECT_EQ(idle.at(at(89'999), Visit::begun), Presence::present);
}

TEST(Idle, KeepsTheWarningUpUnderTheFingerUntilItIsAnswered)
{
    Idle idle = begun();
    idle.touched(at(70'000));
    EXPECT_EQ(idle.at(at(70'001), Visit::begun), Presence::doubtful);
    EXPECT_EQ(idle.at(at(90'000), Visit::begun), Presence::gone) << "something lies on the glass";
    idle.present(at(70'200));
    EXPECT_EQ(idle.at(at(130'199), Visit::begun), Presence::present);
}

TEST(Idle, IsNotBroughtBackByATouchAfterTheEnd)
{
    Idle idle = begun();
    idle.touched(at(90'000));
    EXPECT_EQ(idle.at(at(90'001), Visit::begun), Presence::gone);
}

TEST(Idle, WakesOnceASecondDuringTheCountdownAndNotMore)
{
    const Idle idle = begun();
    EXPECT_EQ(idle.next_change(at(60'000), Visit::begun), at(61'000));
    EXPECT_EQ(idle.next_change(at(60'999), Visit::begun), at(61'000));
    EXPECT_EQ(idle.next_change(at(61'000), Visit::begun), at(62'000));
    EXPECT_EQ(idle.next_change(at(89'500), Visit::begun), at(90'000));
}

TEST(Idle, LeavesAnUntouchedFirstPageWithoutAskingAnybody)
{
    EXPECT_EQ(begun().at(at(29'999), Visit::blank), Presence::present);
    EXPECT_EQ(begun().at(at(30'000), Visit::blank), Presence::gone);
    EXPECT_EQ(begun().next_change(at(0), Visit::blank), at(30'000));
}

TEST(Idle, DoesNotForgetAVisitThatHoldsSomethingSoSoon)
{
    EXPECT_EQ(begun().at(at(30'000), Visit::begun), Presence::present);
}

} // namespace
