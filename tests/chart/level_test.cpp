#include "chart/level.h"

#include "chart/age.h"

#include <gtest/gtest.h>

namespace {

using chart::Level;

TEST(Level, GrowsWithUrgency)
{
    EXPECT_LT(Level::green, Level::yellow);
    EXPECT_LT(Level::yellow, Level::amber);
    EXPECT_LT(Level::amber, Level::red);
    for (const Level level : {Level::green, Level::yellow, Level::amber, Level::red}) {
        EXPECT_GE(chart::raised(level), level);
        EXPECT_EQ(chart::parse_level(std::string(1, chart::letter_of(level))), level);
    }
    EXPECT_EQ(chart::raised(Level::red), Level::red);
}

TEST(ParseLevel, RefusesEverythingElse)
{
    for (const char* text : {"", "r", "RR", "B", " R", "R ", "red", "1", "０"})
        EXPECT_FALSE(chart::parse_level(text)) << text;
}

TEST(ParseAge, CountsInDays)
{
    EXPECT_EQ(chart::parse_age("0d"), 0);
    EXPECT_EQ(chart::parse_age("28d"), 28);
    EXPECT_EQ(chart::parse_age("3m"), 92);
    EXPECT_EQ(chart::parse_age("1y"), 366);
    EXPECT_EQ(chart::parse_age("12m"), chart::parse_age("1y"));
    EXPECT_EQ(chart::parse_age("65y"), 23742);
    EXPECT_EQ(chart::parse_age("120y"), 43830);
    EXPECT_LT(*chart::parse_age("120y"), chart::age_days_max);
}

TEST(ParseAge, RefusesWhatIsNoAge)
{
    for (const char* text : {"", "y", "12", "-1y", "+1y", " 1y", "1 y", "1.5y", "1Y", "1w", "121y", "44195d",
                             "999999d", "1y1m", "一y"})
        EXPECT_FALSE(chart::parse_age(text)) << text;
}

TEST(AgeRange, HasBothEnds)
{
    const chart::AgeRange child{0, 10};
    EXPECT_TRUE(child.contains(0));
    EXPECT_TRUE(child.contains(10));
    EXPECT_FALSE(child.contains(11));
    EXPECT_FALSE(child.contains(-1));
    EXPECT_TRUE(child.contains(chart::AgeRange{2, 10}));
    EXPECT_FALSE(child.contains(chart::AgeRange{2, 11}));
}

} // namespace
