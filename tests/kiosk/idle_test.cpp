#include "kiosk/idle.h"

#include <gtest/gtest.h>

namespace {

using base::Ms;
using kiosk::Idle;
using kiosk::Presence;

base::Monotonic at(const int ms)
{
    return base::Monotonic{} + Ms(1'000'000 + ms);
}

config::IdleConfig config()
{
    config::IdleConfig config;
    config.warn_after = Ms{60'000};
    config.countdown = Ms{30'000};
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
    EXPECT_EQ(begun().at(at(59'999)), Presence::present);
    EXPECT_EQ(begun().next_change(at(0)), at(60'000));
}

TEST(Idle, WarnsOnTheVeryMillisecond)
{
    EXPECT_EQ(begun().at(at(60'000)), Presence::doubtful);
    EXPECT_EQ(begun().seconds_left(at(60'000)), 30);
}

TEST(Idle, NeverShowsZeroWhileTheVisitorMayStillAnswer)
{
    EXPECT_EQ(begun().seconds_left(at(89'999)), 1);
    EXPECT_EQ(begun().at(at(89'999)), Presence::doubtful);
}

TEST(Idle, EndsTheVisitWhenTheCountdownIsOver)
{
    EXPECT_EQ(begun().at(at(90'000)), Presence::gone);
    EXPECT_EQ(begun().seconds_left(at(90'000)), 0);
}

TEST(Idle, StaysGoneHoweverLateItIsAsked)
{
    EXPECT_EQ(begun().at(at(90'000'000)), Presence::gone);
    EXPECT_EQ(begun().seconds_left(at(90'000'000)), 0);
}

TEST(Idle, CountsAgainFromEveryTouch)
{
    Idle idle = begun();
    idle.touched(at(59'000));
    EXPECT_EQ(idle.at(at(118'999)), Presence::present);
    EXPECT_EQ(idle.at(at(119'000)), Presence::doubtful);
}

TEST(Idle, IsNotTurnedBackByAnOldTouch)
{
    Idle idle = begun();
    idle.touched(at(30'000));
    idle.touched(at(10'000));
    EXPECT_EQ(idle.at(at(89'999)), Presence::present);
}

TEST(Idle, KeepsTheWarningUpUnderTheFingerUntilItIsAnswered)
{
    Idle idle = begun();
    idle.touched(at(70'000));
    EXPECT_EQ(idle.at(at(70'001)), Presence::doubtful);
    EXPECT_EQ(idle.at(at(90'000)), Presence::gone) << "something lies on the glass";
    idle.present(at(70'200));
    EXPECT_EQ(idle.at(at(130'199)), Presence::present);
}

TEST(Idle, IsNotBroughtBackByATouchAfterTheEnd)
{
    Idle idle = begun();
    idle.touched(at(90'000));
    EXPECT_EQ(idle.at(at(90'001)), Presence::gone);
}

TEST(Idle, WakesOnceASecondDuringTheCountdownAndNotMore)
{
    const Idle idle = begun();
    EXPECT_EQ(idle.next_change(at(60'000)), at(61'000));
    EXPECT_EQ(idle.next_change(at(60'999)), at(61'000));
    EXPECT_EQ(idle.next_change(at(61'000)), at(62'000));
    EXPECT_EQ(idle.next_change(at(89'500)), at(90'000));
}

} // namespace
