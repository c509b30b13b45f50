#include "calendar/holidays.h"

#include "base/markup.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace {

std::vector<std::string> holidays_of(const int year)
{
    std::vector<std::string> days;
    for (int day = base::Date{year, 1, 1}.days(); day <= base::Date{year, 12, 31}.days(); ++day)
        if (calendar::is_holiday(base::Date::from_days(day)))
            days.push_back(base::Date::from_days(day).iso().substr(5));
    return days;
}

using Days = std::vector<std::string>;

// As the Cabinet Office publishes them.
TEST(Holidays, AreThoseOfThePublishedLists)
{
    EXPECT_EQ(holidays_of(2020),
              (Days{"01-01", "01-13", "02-11", "02-23", "02-24", "03-20", "04-29", "05-03", "05-04", "05-05",
                    "05-06", "07-23", "07-24", "08-10", "09-21", "09-22", "11-03", "11-23"}));
    EXPECT_EQ(holidays_of(2021),
              (Days{"01-01", "01-11", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "07-22",
                    "07-23", "08-08", "08-09", "09-20", "09-23", "11-03", "11-23"}));
    EXPECT_EQ(holidays_of(2022),
              (Days{"01-01", "01-10", "02-11", "02-23", "03-21", "04-29", "05-03", "05-04", "05-05", "07-18",
                    "08-11", "09-19", "09-23", "10-10", "11-03", "11-23"}));
    EXPECT_EQ(holidays_of(2023),
              (Days{"01-01", "01-02", "01-09", "02-11", "02-23", "03-21", "04-29", "05-03", "05-04", "05-05",
                    "07-17", "08-11", "09-18", "09-23", "10-09", "11-03", "11-23"}));
    EXPECT_EQ(holidays_of(2024), (Days{"01-01", "01-08", "02-11", "02-12", "02-23", "03-20", "04-29",
                                       "05-03", "05-04", "05-05", "05-06", "07-15", "08-11", "08-12",
                                       "09-16", "09-22", "09-23", "10-14", "11-03", "11-04", "11-23"}));
    EXPECT_EQ(holidays_of(2025),
              (Days{"01-01", "01-13", "02-11", "02-23", "02-24", "03-20", "04-29", "05-03", "05-04", "05-05",
                    "05-06", "07-21", "08-11", "09-15", "09-23", "10-13", "11-03", "11-23", "11-24"}));
    EXPECT_EQ(holidays_of(2026),
              (Days{"01-01", "01-12", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "05-06",
                    "07-20", "08-11", "09-21", "09-22", "09-23", "10-12", "11-03", "11-23"}));
    EXPECT_EQ(holidays_of(2027),
              (Days{"01-01", "01-11", "02-11", "02-23", "03-21", "03-22", "04-29", "05-03", "05-04", "05-05",
                    "07-19", "08-11", "09-20", "09-23", "10-11", "11-03", "11-23"}));
}

TEST(Holidays, HaveADayBetweenTwoOfThem)
{
    EXPECT_EQ(base::plain_text(*calendar::holiday_name({2026, 9, 22}, "ja")), "国民の休日");
    EXPECT_EQ(base::plain_text(*calendar::holiday_name({2032, 9, 21}, "ja")), "国民の休日");
}

TEST(Holidays, PushTheSubstituteOverARunOfHolidays)
{
    EXPECT_EQ(*calendar::holiday_name({2026, 5, 6}, "ja"), "{振替休日|ふりかえきゅうじつ}");
    EXPECT_EQ(*calendar::holiday_name({2026, 5, 6}, "en"), "Substitute holiday");
    EXPECT_EQ(*calendar::holiday_name({2021, 8, 9}, "ja-easy"), "{振替休日|ふりかえきゅうじつ}");
}

TEST(Holidays, HaveTheirNames)
{
    EXPECT_EQ(base::plain_text(*calendar::holiday_name({2026, 11, 23}, "ja")), "勤労感謝の日");
    EXPECT_EQ(*calendar::holiday_name({2026, 11, 23}, "en"), "Labour Thanksgiving Day");
    EXPECT_EQ(*calendar::holiday_name({2026, 11, 23}, "vi"), "Labour Thanksgiving Day");
    EXPECT_EQ(base::plain_text(*calendar::holiday_name({2020, 7, 24}, "ja")), "スポーツの日");
}

TEST(Holidays, AreNotOnOtherDays)
{
    for (const base::Date date : {base::Date{2026, 11, 21},
                                  {2026, 11, 22},
                                  {2026, 11, 24},
                                  {2020, 7, 20},
                                  {2020, 10, 12},
                                  {2021, 10, 11},
                                  {2021, 8, 11},
                                  {2026, 12, 23},
                                  {2026, 12, 31},
                                  {2026, 1, 2},
                                  {2025, 9, 22}})
        EXPECT_FALSE(calendar::holiday_name(date, "ja")) << date.iso();
}

TEST(Holidays, AreUnknownWhenTheClockIsAbsurd)
{
    for (const int year : {1970, 2019, 2100, 9999})
        EXPECT_TRUE(holidays_of(year).empty()) << year;
}

TEST(Holidays, StayCountableUntil2035)
{
    for (int year = 2028; year <= 2035; ++year) {
        const auto days = holidays_of(year);
        EXPECT_GE(days.size(), 16U) << year;
        EXPECT_LE(days.size(), 21U) << year;
    }
}

} // namespace
