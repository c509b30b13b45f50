#include "chart/service.h"

#include <functional>
#include <gtest/gtest.h>

namespace {

using chart::Service;
using chart::ServiceFacts;

constexpr base::Date today{2026, 11, 21};

ServiceFacts approved()
{
    return {.service_level = "questions",
            .regulatory_filled = true,
            .hospital_signed = true,
            .clinician_signed = true,
            .recheck_by = base::Date{2027, 5, 31},
            .demo = false};
}

TEST(Service, IsWhatTheHospitalChoseWhenEverythingIsInOrder)
{
    ServiceFacts facts = approved();
    EXPECT_EQ(chart::service_of(facts, today), Service::questions);
    facts.service_level = "table";
    EXPECT_EQ(chart::service_of(facts, today), Service::table);
    facts.service_level = "card";
    EXPECT_EQ(chart::service_of(facts, today), Service::card);
}

TEST(Service, HoldsToTheLastDayAndNoLonger)
{
    EXPECT_EQ(chart::service_of(approved(), base::Date{2027, 5, 31}), Service::questions);
    EXPECT_EQ(chart::service_of(approved(), base::Date{2027, 6, 1}), Service::card);
}

TEST(Service, IsTheCardWhenAnythingIsMissing)
{
    const std::vector<std::function<void(ServiceFacts&)>> missing{
        [](ServiceFacts& facts) { facts.hospital_signed = false; },
        [](ServiceFacts& facts) { facts.clinician_signed = false; },
        [](ServiceFacts& facts) { facts.recheck_by.reset(); },
        [](ServiceFacts& facts) {
            facts.recheck_by = base::Date{2026, 11, 20};
        },
        [](ServiceFacts& facts) { facts.service_level = ""; },
        [](ServiceFacts& facts) { facts.service_level = "Questions"; },
        [](ServiceFacts& facts) { facts.service_level = "all"; },
    };
    for (std::size_t i = 0; i < missing.size(); ++i) {
        ServiceFacts facts = approved();
        missing[i](facts);
        EXPECT_EQ(chart::service_of(facts, today), Service::card) << i;
    }
    EXPECT_EQ(chart::service_of({}, today), Service::card);
}

TEST(Service, IsTheCardWhileNobodyKnowsTheDay)
{
    EXPECT_EQ(chart::service_of(approved(), std::nullopt), Service::card);
}

TEST(Service, ComputesNothingWithoutTheRegulatoryRecord)
{
    ServiceFacts facts = approved();
    facts.regulatory_filled = false;
    EXPECT_EQ(chart::service_of(facts, today), Service::table);
}

TEST(Service, WalksEverythingInADemo)
{
    ServiceFacts facts;
    facts.demo = true;
    EXPECT_EQ(chart::service_of(facts, std::nullopt), Service::questions);
}

} // namespace
