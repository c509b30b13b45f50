#include "calendar/recurrence.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace {

using Exceptions = std::vector<base::Date>;

base::LocalTime at(const char* iso)
{
    return *base::LocalTime::parse(iso);
}

std::vector<std::string> days_of(const char* start, const char* rule, const Exceptions& except = {},
                                 const base::Date horizon = {2028, 5, 31})
{
    const auto times = calendar::expand(at(start), rule, except, horizon);
    std::vector<std::string> days;
    if (!times) {
        days.push_back(times.error().where);
        return days;
    }
    for (const auto& time : *times)
        days.push_back(time.iso());
    return days;
}

using Days = std::vector<std::string>;

TEST(Expand, GivesTheSecondWednesdayOfEveryMonth)
{
    EXPECT_EQ(days_of("2026-12-09T13:30", "FREQ=MONTHLY;BYDAY=2WE;COUNT=4"),
              (Days{"2026-12-09T13:30", "2027-01-13T13:30", "2027-02-10T13:30", "2027-03-10T13:30"}));
}

TEST(Expand, LeavesTheExceptionsOut)
{
    EXPECT_EQ(days_of("2026-12-09T13:30", "FREQ=MONTHLY;BYDAY=2WE;COUNT=4", {{2027, 1, 13}}),
              (Days{"2026-12-09T13:30", "2027-02-10T13:30", "2027-03-10T13:30"}));
    // Even all of them: nothing is left, and that is no mistake of the rule.
    EXPECT_TRUE(days_of("2026-12-09T13:30", "FREQ=WEEKLY;COUNT=1", {{2026, 12, 9}}).empty());
}

TEST(Expand, CountsTheLastDayOfUntilInTokyo)
{
    const Days three{"2026-12-01T09:00", "2026-12-02T09:00", "2026-12-03T09:00"};
    EXPECT_EQ(days_of("2026-12-01T09:00", "FREQ=DAILY;UNTIL=20261203"), three);
    EXPECT_EQ(days_of("2026-12-01T09:00", "FREQ=DAILY;UNTIL=20261203T090000"), three);
    EXPECT_EQ(days_of("2026-12-01T09:00", "FREQ=DAILY;UNTIL=20261203T000000Z"), three); // 09:00 in Tokyo.
    EXPECT_EQ(days_of("2026-12-01T09:00", "FREQ=DAILY;UNTIL=20261202T235900Z").size(), 2U);
}

TEST(Expand, StopsAtTheHorizon)
{
    EXPECT_EQ(days_of("2026-12-01T09:00", "FREQ=WEEKLY", {}, {2026, 12, 15}),
              (Days{"2026-12-01T09:00", "2026-12-08T09:00", "2026-12-15T09:00"}));
    EXPECT_TRUE(days_of("2026-12-01T09:00", "FREQ=WEEKLY", {}, {2026, 11, 30}).empty());
    // An exception beyond it may be right; nobody can tell yet.
    EXPECT_EQ(days_of("2026-12-01T09:00", "FREQ=WEEKLY", {{2027, 1, 1}}, {2026, 12, 15}).size(), 3U);
}

TEST(Expand, KnowsTheOddMonths)
{
    EXPECT_EQ(days_of("2026-12-31T10:00", "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3"),
              (Days{"2026-12-31T10:00", "2027-01-31T10:00", "2027-03-31T10:00"}));
    EXPECT_EQ(days_of("2026-11-30T10:00", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4"),
              (Days{"2026-11-30T10:00", "2026-12-31T10:00", "2027-01-31T10:00", "2027-02-28T10:00"}));
}

TEST(Expand, RefusesWhatIsNoRule)
{
    for (const char* rule :
         {"", "WEEKLY", "FREQ=", "FREQ=SOMETIMES", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;COUNT=-1",
          "FREQ=WEEKLY;COUNT=0", "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;UNTIL=tomorrow",
          "FREQ=WEEKLY;UNTIL=20261399", "FREQ=WEEKLY;NONSENSE=1", "freq=weekly", "FREQ=WEEKLY\n", "毎週",
          "FREQ=WEEKLY;COUNT=2;UNTIL=20270101", "FREQ=MONTHLY;BYMONTHDAY=32",
          "FREQ=WEEKLY;COUNT=2;COUNT=3"}) {
        const auto times = calendar::expand(at("2026-12-01T09:00"), rule, {}, {2027, 12, 31});
        ASSERT_FALSE(times) << rule;
        EXPECT_EQ(times.error().code, base::Code::bad_input) << rule;
    }
}

TEST(Expand, RefusesMoreThanOnceADay)
{
    for (const char* rule : {"FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=9,10",
                             "FREQ=DAILY;BYMINUTE=0,30", "FREQ=DAILY;BYSECOND=1,2"}) {
        const auto times = calendar::expand(at("2026-12-01T09:00"), rule, {}, {2027, 12, 31});
        ASSERT_FALSE(times) << rule;
        EXPECT_EQ(times.error().code, base::Code::bad_input) << rule;
    }
}

TEST(Expand, RefusesAStartThatTheRuleDoesNotName)
{
    const auto times = calendar::expand(at("2026-12-10T13:30"), "FREQ=MONTHLY;BYDAY=2WE", {}, {2027, 12, 31});
    ASSERT_FALSE(times);
    EXPECT_EQ(times.error().code, base::Code::bad_input);
}

TEST(Expand, RefusesAnExceptionThatMisses)
{
    for (const base::Date day : {base::Date{2026, 12, 10}, base::Date{2026, 1, 1}}) {
        const Exceptions except{day};
        const auto times =
            calendar::expand(at("2026-12-09T13:30"), "FREQ=MONTHLY;BYDAY=2WE", except, {2027, 12, 31});
        ASSERT_FALSE(times) << day.iso();
        EXPECT_EQ(times.error().code, base::Code::bad_input);
    }
}

TEST(Expand, IsBounded)
{
    const auto too_many = calendar::expand(at("2026-12-01T09:00"), "FREQ=DAILY", {}, {2999, 12, 31});
    ASSERT_FALSE(too_many);
    EXPECT_EQ(too_many.error().code, base::Code::too_large);
    const auto too_long = calendar::expand(
        at("2026-12-01T09:00"), "FREQ=DAILY;BYMONTHDAY=" + std::string(600, '1'), {}, {2027, 12, 31});
    ASSERT_FALSE(too_long);
    EXPECT_EQ(too_long.error().code, base::Code::too_large);
    const Exceptions many(401, base::Date{2026, 12, 1});
    const auto too_many_exceptions =
        calendar::expand(at("2026-12-01T09:00"), "FREQ=DAILY", many, {2027, 12, 31});
    ASSERT_FALSE(too_many_exceptions);
    EXPECT_EQ(too_many_exceptions.error().code, base::Code::too_large);
}

TEST(Expand, ComesBackFromARuleThatNeverHappens)
{
    // 30 February: libical must not look for it for ever.
    for (const char* rule :
         {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
          "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1;COUNT=3"})
        EXPECT_FALSE(calendar::expand(at("2026-12-01T09:00"), rule, {}, {2027, 12, 31})) << rule;
}

} // namespace
