#include "base/clock.h"

#include <gtest/gtest.h>

namespace {

TEST(Date, KnowsItsWeekday)
{
    EXPECT_EQ((base::Date{2026, 11, 21}.weekday()), 6); // A Saturday.
    EXPECT_EQ((base::Date{2024, 2, 29}.weekday()), 4);
}

TEST(Date, RefusesDaysThatDoNotExist)
{
    for (const char* text : {"2026-02-29", "2026-13-01", "2026-1-1", "2026/01/01", "", "2026-12-032"})
        EXPECT_FALSE(base::Date::parse(text)) << text;
    EXPECT_TRUE(base::Date::parse("2024-02-29"));
}

TEST(LocalTime, IsTokyo)
{
    EXPECT_EQ(base::LocalTime::from_unix(0).iso(), "1970-01-01T09:00");
    EXPECT_EQ(base::LocalTime::from_unix(2147483647).iso(), "2038-01-19T12:14");
    const auto time = base::LocalTime::parse("2026-11-21T13:30");
    ASSERT_TRUE(time);
    EXPECT_EQ(base::LocalTime::from_unix(time->to_unix()), *time);
    EXPECT_FALSE(base::LocalTime::parse("2026-11-21T24:00"));
}

} // namespace
