#include "store/transition.h"

#include <gtest/gtest.h>

namespace {

store::PackSet set_of(const std::uint64_t version)
{
    return {{{"base/hokkaido", 1, version, base::hash_of(base::as_bytes(std::to_string(version)))}}, {}};
}

store::State running(const std::uint64_t version)
{
    return store::settled(store::activated({}, set_of(version)));
}

TEST(Transition, ActivationGoesOnTrialAndRaisesTheFloor)
{
    const auto state = store::activated(running(1), set_of(2));
    EXPECT_EQ(state.active, set_of(2));
    EXPECT_EQ(state.previous, set_of(1));
    EXPECT_EQ(state.starts_left, store::trial_starts);
    EXPECT_EQ(state.floor("base/hokkaido")->version, 2u);
}

TEST(Transition, WhatIsOnTrialIsNoPlaceToGoBackTo)
{
    const auto state = store::activated(store::activated(running(1), set_of(2)), set_of(3));
    EXPECT_EQ(state.previous, set_of(1));
}

TEST(Transition, FloorsNeverSink)
{
    auto state = store::activated(running(3), set_of(2));
    EXPECT_EQ(state.floor("base/hokkaido")->version, 3u);
    state.raise_floor({"base/hokkaido", 2, 1, {}});
    EXPECT_EQ(state.floor("base/hokkaido")->epoch, 2u);
}

TEST(Transition, EveryStartOnTrialCountsAndTheFourthGoesBack)
{
    auto state = store::activated(running(1), set_of(2));
    for (int left = store::trial_starts - 1; left >= 0; --left) {
        const auto start = store::started(state);
        EXPECT_FALSE(start.gave_up);
        state = start.state;
        EXPECT_EQ(state.starts_left, left);
        EXPECT_EQ(state.active, set_of(2));
    }
    const auto start = store::started(state);
    EXPECT_TRUE(start.gave_up);
    EXPECT_EQ(start.fallen, set_of(2).packs);
    EXPECT_EQ(start.state.active, set_of(1));
    EXPECT_TRUE(start.state.previous.empty());
    EXPECT_EQ(start.state.starts_left, store::trial_starts - 1); // This start is its first.
    EXPECT_EQ(start.state.floor("base/hokkaido")->version, 2u);
}

// Base, chart and a group; the group's version differs.
store::PackSet lobby(const std::uint64_t group)
{
    auto set = set_of(1);
    set.put({"chart", 1, 1, base::hash_of(base::as_bytes("chart"))});
    set.put({"group/hidamari", 1, group, base::hash_of(base::as_bytes("group " + std::to_string(group)))});
    return set;
}

store::Start crash_through_a_trial(store::State state)
{
    store::Start start{std::move(state)};
    for (int i = 0; i <= store::trial_starts && !start.gave_up; ++i)
        start = store::started(start.state);
    return start;
}

TEST(Transition, OnlyWhatWasNewIsBlamed)
{
    const auto start =
        crash_through_a_trial(store::activated(store::settled(store::activated({}, lobby(1))), lobby(2)));
    ASSERT_TRUE(start.gave_up);
    EXPECT_EQ(start.state.active, lobby(1));
    ASSERT_EQ(start.fallen.size(), 1u);
    EXPECT_EQ(start.fallen[0].role, "group/hidamari");
}

TEST(Transition, WhenTheOneBeforeFailsTooTheEssentialsStay)
{
    auto start =
        crash_through_a_trial(store::activated(store::settled(store::activated({}, lobby(1))), lobby(2)));
    start = crash_through_a_trial(start.state);
    EXPECT_TRUE(start.gave_up);
    EXPECT_TRUE(start.fallen.empty()); // It stood once.
    EXPECT_EQ(start.state.active.packs.size(), 2u);
    EXPECT_FALSE(start.state.active.find("group/hidamari"));
    EXPECT_EQ(start.state.previous, lobby(1)); // Staff may go back to it by hand.
    start = crash_through_a_trial(start.state);
    EXPECT_FALSE(start.gave_up);
    EXPECT_FALSE(start.state.starts_left);
    EXPECT_EQ(start.state.active.packs.size(), 2u);
    EXPECT_EQ(store::rolled_back(start.state)->active, lobby(1));
}

TEST(Transition, WhatWasGoneBackToIsKeptWhenSomethingNewComes)
{
    const auto back = crash_through_a_trial(store::activated(running(1), set_of(2)));
    EXPECT_EQ(store::activated(back.state, set_of(3)).previous, set_of(1));
}

TEST(Transition, ASettledStartChangesNothing)
{
    EXPECT_EQ(store::started(running(1)).state, running(1));
}

TEST(Transition, WithNothingBeforeATrialEndsWhereItIs)
{
    auto state = store::activated({}, set_of(1));
    state.starts_left = 0;
    const auto start = store::started(state);
    EXPECT_FALSE(start.gave_up);
    EXPECT_EQ(start.state.active, set_of(1));
    EXPECT_FALSE(start.state.starts_left);
}

TEST(Transition, RollingBackTwiceIsWhereItBegan)
{
    const auto state = store::settled(store::activated(running(1), set_of(2)));
    const auto back = store::rolled_back(state);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->active, set_of(1));
    EXPECT_EQ(store::rolled_back(*back), state);
    EXPECT_FALSE(store::rolled_back(running(1)));
}

} // namespace
