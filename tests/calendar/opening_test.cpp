#include "calendar/opening.h"

#include <gtest/gtest.h>
#include <vector>

namespace {

using calendar::Closed;
using calendar::Opening;

constexpr int weekdays = 31;
constexpr int saturday = 32;
constexpr int sunday = 64;
constexpr int every_day = 255;

base::LocalTime at(const char* iso)
{
    return *base::LocalTime::parse(iso);
}

const std::vector<Opening> reception{{weekdays, 8 * 60 + 30, 11 * 60 + 30}, {weekdays, 13 * 60, 15 * 60}};
const std::vector<Opening> night{{every_day, 19 * 60, 8 * 60}};

TEST(OpenAt, CountsTheFirstMinuteAndNotTheLast)
{
    EXPECT_TRUE(calendar::open_at(reception, at("2026-11-20T08:30")));
    EXPECT_TRUE(calendar::open_at(reception, at("2026-11-20T11:29")));
    EXPECT_FALSE(calendar::open_at(reception, at("2026-11-20T08:29")));
    EXPECT_FALSE(calendar::open_at(reception, at("2026-11-20T11:30")));
    EXPECT_FALSE(calendar::open_at(reception, at("2026-11-21T09:00"))); // Saturday.
}

TEST(OpenAt, IsClosedOnHolidaysUnlessTheySay)
{
    EXPECT_FALSE(calendar::open_at(reception, at("2026-11-23T09:00")));
    const std::vector<Opening> always{{every_day, 0, 0}};
    EXPECT_TRUE(calendar::open_at(always, at("2026-11-23T09:00")));
    const std::vector<Opening> holidays_only{{calendar::holiday_bit, 9 * 60, 17 * 60}};
    EXPECT_TRUE(calendar::open_at(holidays_only, at("2026-11-23T09:00")));
    EXPECT_FALSE(calendar::open_at(holidays_only, at("2026-11-24T09:00")));
}

TEST(OpenAt, GoesPastMidnight)
{
    EXPECT_TRUE(calendar::open_at(night, at("2026-11-21T23:59")));
    EXPECT_TRUE(calendar::open_at(night, at("2026-11-22T00:00")));
    EXPECT_TRUE(calendar::open_at(night, at("2026-11-22T07:59")));
    EXPECT_FALSE(calendar::open_at(night, at("2026-11-22T08:00")));
    // The night of Saturday belongs to Saturday.
    const std::vector<Opening> saturday_night{{saturday, 19 * 60, 8 * 60}};
    EXPECT_TRUE(calendar::open_at(saturday_night, at("2026-11-22T03:00")));
    EXPECT_FALSE(calendar::open_at(saturday_night, at("2026-11-21T03:00")));
    const std::vector<Opening> until_midnight{{saturday, 17 * 60, 0}};
    EXPECT_TRUE(calendar::open_at(until_midnight, at("2026-11-21T23:59")));
    EXPECT_FALSE(calendar::open_at(until_midnight, at("2026-11-22T00:00")));
}

TEST(OpenAt, IsNeverTrueWithoutHours)
{
    EXPECT_FALSE(calendar::open_at({}, at("2026-11-20T09:00")));
    const std::vector<Opening> no_day{{0, 0, 0}};
    EXPECT_FALSE(calendar::open_at(no_day, at("2026-11-20T09:00")));
}

TEST(NextOpening, SkipsTheWeekendAndTheHolidayAfterIt)
{
    EXPECT_EQ(calendar::next_opening(reception, {}, at("2026-11-21T12:00")), at("2026-11-24T08:30"));
}

TEST(NextOpening, IsLaterTheSameDayOrNow)
{
    EXPECT_EQ(calendar::next_opening(reception, {}, at("2026-11-20T07:00")), at("2026-11-20T08:30"));
    EXPECT_EQ(calendar::next_opening(reception, {}, at("2026-11-20T09:10")), at("2026-11-20T09:10"));
    EXPECT_EQ(calendar::next_opening(reception, {}, at("2026-11-20T11:30")), at("2026-11-20T13:00"));
    EXPECT_EQ(calendar::next_opening(reception, {}, at("2026-11-20T15:00")), at("2026-11-24T08:30"));
    EXPECT_EQ(calendar::next_opening(night, {}, at("2026-11-21T03:00")), at("2026-11-21T03:00"));
}

TEST(NextOpening, SkipsClosedDays)
{
    const std::vector<Closed> new_year{{{2026, 12, 29}, {2027, 1, 3}}};
    EXPECT_EQ(calendar::next_opening(reception, new_year, at("2026-12-28T15:00")), at("2027-01-04T08:30"));
    EXPECT_EQ(calendar::next_opening(reception, new_year, at("2026-12-29T09:00")), at("2027-01-04T08:30"));
    // The night that began on a closed day does not count the next morning.
    EXPECT_EQ(calendar::next_opening(night, new_year, at("2027-01-04T03:00")), at("2027-01-04T19:00"));
    EXPECT_EQ(calendar::next_opening(night, new_year, at("2026-12-29T03:00")), at("2026-12-29T03:00"));
}

TEST(NextOpening, GivesUpWhenNothingOpens)
{
    EXPECT_FALSE(calendar::next_opening({}, {}, at("2026-11-21T12:00")));
    const std::vector<Opening> no_day{{0, 8 * 60, 12 * 60}};
    EXPECT_FALSE(calendar::next_opening(no_day, {}, at("2026-11-21T12:00")));
    const std::vector<Closed> for_ever{{{2026, 1, 1}, {2036, 1, 1}}};
    EXPECT_FALSE(calendar::next_opening(reception, for_ever, at("2026-11-21T12:00")));
}

TEST(ParseDays, ReadsListsAndRanges)
{
    EXPECT_EQ(calendar::parse_days("mon-fri"), weekdays);
    EXPECT_EQ(calendar::parse_days("mon-fri,holiday"), weekdays | calendar::holiday_bit);
    EXPECT_EQ(calendar::parse_days("mon,wed"), 5);
    EXPECT_EQ(calendar::parse_days("sat"), saturday);
    EXPECT_EQ(calendar::parse_days("fri-mon"), 16 | saturday | sunday | 1);
    EXPECT_EQ(calendar::parse_days("mon-sun,holiday"), every_day);
}

TEST(ParseDays, RefusesEverythingElse)
{
    for (const char* text :
         {"", ",", "mon,", ",mon", "Mon", "monday", "mon - fri", "mon-", "-fri", "mon-fri-sat", "holidays",
          "mon-holiday", "1-5", "月", "mon;tue", "mon,mon", "mon-fri,wed", "holiday,holiday"}) {
        const auto days = calendar::parse_days(text);
        ASSERT_FALSE(days) << text;
        EXPECT_EQ(days.error().code, base::Code::bad_input) << text;
    }
}

} // namespace
