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
    EXPECT_EQ(start.state.active, set_of(1));
    EXPECT_TRUE(start.state.previous.empty());
    EXPECT_FALSE(start.state.starts_left);
    EXPECT_EQ(start.state.floor("base/hokkaido")->version, 2u);
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
