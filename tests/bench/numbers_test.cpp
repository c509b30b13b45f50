#include "bench/numbers.h"

#include <gtest/gtest.h>

namespace {

TEST(Percentile, IsASampleThatWasMeasured)
{
    const std::vector<double> samples{5, 1, 4, 2, 3};
    EXPECT_EQ(bench::percentile(samples, 0.5), 3);
    EXPECT_EQ(bench::percentile(samples, 0.95), 5);
    EXPECT_EQ(bench::percentile(samples, 0.2), 1);
    EXPECT_EQ(bench::percentile(samples, 0), 1);
    EXPECT_EQ(bench::percentile({}, 0.5), 0);
}

TEST(Percentile, OfThirtyLeavesOneOut)
{
    std::vector<double> samples(30, 1);
    samples[7] = 100;
    EXPECT_EQ(bench::percentile(samples, 0.95), 1);
    samples[8] = 90;
    EXPECT_EQ(bench::percentile(samples, 0.95), 90);
}

TEST(Ratio, IsFiniteAndFairToBothSides)
{
    EXPECT_DOUBLE_EQ(bench::ratio(2, 8, 0.01), 0.25);
    EXPECT_DOUBLE_EQ(bench::ratio(0, 0, 0.01), 1);
    EXPECT_DOUBLE_EQ(bench::ratio(0.001, 0, 0.01), 1); // Nobody can see that.
    EXPECT_DOUBLE_EQ(bench::ratio(0.5, 0, 0.01), 50);
    EXPECT_DOUBLE_EQ(bench::ratio(0, 0.5, 0.01), 0.02);
}

TEST(Digits, AreThoseThatCount)
{
    EXPECT_EQ(bench::three_digits(0.12345), "0.123");
    EXPECT_EQ(bench::three_digits(9.87654), "9.88");
    EXPECT_EQ(bench::three_digits(38.25), "38.2");
    EXPECT_EQ(bench::three_digits(771.6), "772");
}

} // namespace
