#include "store/known_time.h"

#include "kit/store_kit.h"

namespace {

using store::ClockState;

constexpr std::int64_t day_s = 24 * 3600;
const std::int64_t now_s = *pack::issued_seconds("2026-11-22T05:00:00Z");
const base::Uptime running{"806b7235-ac03-4482-9d0e-c4bbec875e12", 1000};

base::Uptime later(const std::int64_t seconds)
{
    return {running.boot, running.seconds + seconds};
}

store::Dated issued(const char* const name, const std::int64_t seconds)
{
    return {base::hash_of(base::as_bytes(std::string_view(name))), seconds};
}

// After a first tick at a good time, with one pack of the day before.
struct KnownTimeTest : testing::Test {
    std::vector<store::Dated> packs{issued("hospital", now_s - day_s)};
    store::KnownTime known = store::ticked({}, packs, now_s, running);
    ClockState state(const std::int64_t clock_s) const { return store::clock_state(known, packs, clock_s); }
};

TEST_F(KnownTimeTest, TellsTheFourStatesApart)
{
    EXPECT_EQ(state(now_s), ClockState::ok);
    EXPECT_EQ(state(now_s - day_s), ClockState::ok);
    EXPECT_EQ(state(now_s - day_s - 30), ClockState::ok); // Within a minute.
    EXPECT_EQ(state(now_s - 2 * day_s), ClockState::behind);
    EXPECT_EQ(state(0), ClockState::unset);
    EXPECT_EQ(state(store::program_made_s - 1), ClockState::unset);
    EXPECT_EQ(state(known.low_s + store::ahead_days_max * day_s), ClockState::ok);
    EXPECT_EQ(state(known.low_s + store::ahead_days_max * day_s + 1), ClockState::ahead);
}

TEST_F(KnownTimeTest, WhatTheClockSaysNeverRaisesIt)
{
    for (const std::int64_t wrong_s : {now_s + 4000 * day_s, now_s + 399 * day_s, std::int64_t{0}})
        EXPECT_EQ(store::ticked(known, packs, wrong_s, running).low_s, now_s - day_s);
}

TEST_F(KnownTimeTest, RisesWithTheSecondsThatTheMachineRan)
{
    known = store::ticked(known, packs, 0, later(3600));
    EXPECT_EQ(known.low_s, now_s - day_s + 3600);
    // Another start: only what it has run since.
    known = store::ticked(known, packs, 0, {"f06b7235-ac03-4482-9d0e-c4bbec875e12", 60});
    EXPECT_EQ(known.low_s, now_s - day_s + 3660);
    // A count that fell is none.
    known = store::ticked(known, packs, 0, {"f06b7235-ac03-4482-9d0e-c4bbec875e12", 10});
    EXPECT_EQ(known.low_s, now_s - day_s + 3660);
}

TEST_F(KnownTimeTest, APackFromFarAheadWaitsForAPerson)
{
    packs.push_back(issued("far", now_s + 500 * day_s));
    EXPECT_EQ(store::low_of(known, packs, now_s), now_s - day_s);
    EXPECT_EQ(store::doubtful(known, packs, now_s), now_s + 500 * day_s);
    known = store::ticked(known, packs, now_s, later(0));
    EXPECT_EQ(known.low_s, now_s - day_s);
    known = store::confirmed(known, packs, now_s, running, {2026, 11, 22});
    EXPECT_EQ(store::doubtful(known, packs, now_s), std::nullopt);
    EXPECT_EQ(state(now_s), ClockState::ok);
    known = store::ticked(known, packs, now_s, later(0)); // And it never comes up again.
    EXPECT_EQ(state(now_s), ClockState::ok);
}

TEST_F(KnownTimeTest, APackFromALittleAheadRaisesItUntilAPersonKnowsBetter)
{
    packs.push_back(issued("office", now_s + 90 * day_s));
    EXPECT_EQ(state(now_s), ClockState::behind); // Before any tick, too.
    known = store::ticked(known, packs, now_s, running);
    EXPECT_EQ(state(now_s), ClockState::behind);
    known = store::confirmed(known, packs, now_s, running, {2026, 11, 22});
    EXPECT_EQ(state(now_s), ClockState::ok);
    EXPECT_EQ(store::ticked(known, packs, now_s, later(60)).low_s, known.low_s + 60);
}

TEST_F(KnownTimeTest, APersonsWordAgainstTheClockStandsUntilTheClockAgrees)
{
    known = store::confirmed(known, packs, now_s + 100 * day_s, running, {2026, 11, 22});
    EXPECT_EQ(state(now_s + 100 * day_s), ClockState::ahead); // Else it would pass for right.
    known = store::ticked(known, packs, now_s + 100 * day_s, later(3600));
    EXPECT_TRUE(known.disputed);
    known = store::ticked(known, packs, now_s, later(7200));
    EXPECT_FALSE(known.disputed);
    EXPECT_EQ(state(now_s), ClockState::ok);
}

TEST_F(KnownTimeTest, GroupsSayNothingAboutTheTime)
{
    pack::Manifest manifest;
    manifest.issued = "2099-01-01T00:00:00Z";
    manifest.role = "group/hidamari";
    EXPECT_FALSE(store::dated(manifest));
    for (const char* const role : {"base/hokkaido", "hospital", "chart"}) {
        manifest.role = role;
        EXPECT_TRUE(store::dated(manifest)) << role;
    }
}

TEST_F(KnownTimeTest, ShowsTheClockOrTheEarliestDayThatItCanBe)
{
    const auto clock = base::LocalTime::from_unix(now_s);
    EXPECT_EQ(store::shown_time(known, packs, clock), clock);
    for (const base::LocalTime wrong : {base::LocalTime{{1970, 1, 1}, 600}, base::LocalTime{{2099, 1, 1}, 600}})
        EXPECT_EQ(store::shown_time(known, packs, wrong), (base::LocalTime{{2026, 11, 21}, 600}));
}

TEST_F(KnownTimeTest, PrintsAsItReadsAndTakesNothingElse)
{
    known.disputed = true;
    const auto text = store::print_time(known);
    EXPECT_EQ(store::parse_time(text).value_or(store::KnownTime()), known);
    EXPECT_EQ(store::parse_time(store::print_time({})).value_or(known), store::KnownTime());
    EXPECT_FALSE(store::parse_time(""));
    EXPECT_FALSE(store::parse_time(text + "\n"));
    for (std::size_t i = 0; i < text.size(); ++i) {
        EXPECT_FALSE(store::parse_time(text.substr(0, i))) << i;
        auto flipped = text;
        flipped[i] = static_cast<char>(flipped[i] ^ 1);
        EXPECT_FALSE(store::parse_time(flipped)) << i;
    }
}

struct Tick : test::StoreTest {
    store::KnownTime tick(const std::int64_t clock_s, const std::optional<base::Date> today = std::nullopt)
    {
        auto writer = store::Writer::open(layout, disk);
        VERIFY(writer);
        const auto known = writer->tick(clock_s, running, today);
        VERIFY(known);
        return *known;
    }
};

TEST_F(Tick, IsKeptInTheStoreAndSurvivesDamage)
{
    ASSERT_TRUE(test::taken(install({file("base.machiai", test::base_pack(1))})));
    const auto known = tick(now_s);
    EXPECT_EQ(known.low_s, *pack::issued_seconds("2026-11-20T09:12:00Z"));
    EXPECT_EQ(store::read_time(layout), known);
    test::write_file(layout.time(), "garbage");
    EXPECT_EQ(store::read_time(layout), store::KnownTime());
    EXPECT_EQ(tick(now_s).low_s, known.low_s); // The packs say it again.
}

TEST_F(Tick, WithoutAnyPackKnowsWhenTheProgramWasMade)
{
    EXPECT_EQ(tick(now_s).low_s, store::program_made_s);
    EXPECT_EQ(tick(now_s, base::Date{2026, 11, 22}).low_s, (base::LocalTime{{2026, 11, 22}, 0}.to_unix()));
}

} // namespace
