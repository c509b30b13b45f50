#pragma once
// A chart small enough to think about: three ages, two symptoms, one sign of every kind.

#include "chart/definition.h"

namespace test {

inline constexpr chart::AgeRange baby{0, 91};
inline constexpr chart::AgeRange grown{92, 23741};
inline constexpr chart::AgeRange old_age{23742, chart::age_days_max};
inline constexpr int baby_days = 30;
inline constexpr int grown_days = 10'000;
inline constexpr int old_days = 27'000;

inline chart::Sign sign(const char* id, const chart::Level level, const chart::AgeRange ages = {})
{
    return {.id = id, .level = level, .ages = ages, .needs_clinician = false, .sources = {"book"}};
}

inline chart::Parts small_parts()
{
    using chart::Level;
    chart::Symptom ache{.id = "ache",
                        .ages = {},
                        .body_part = "chest",
                        .icon = "favorite",
                        .floor = Level::green,
                        .floors = {{baby, Level::amber}},
                        .unsure_at_risk = Level::red,
                        .signs = {sign("ache-red", Level::red), sign("ache-red-old", Level::red, old_age),
                                  sign("ache-amber", Level::amber), sign("ache-yellow", Level::yellow),
                                  sign("ache-green", Level::green),
                                  sign("ache-amber-baby", Level::amber, baby)}};
    chart::Symptom fall{.id = "fall",
                        .ages = old_age,
                        .body_part = "injury",
                        .icon = "elderly",
                        .floor = Level::yellow,
                        .floors = {},
                        .unsure_at_risk = Level::amber,
                        .signs = {sign("fall-red", Level::red), sign("fall-amber", Level::amber)}};
    for (auto& one : fall.signs)
        one.ages = old_age;
    return {.age_bands = {{"baby", baby}, {"grown", grown}, {"old", old_age}},
            .gate = {sign("gate-breath", Level::red), sign("gate-blood", Level::red)},
            .symptoms = {ache, fall},
            .modifiers = {{"mod-old", old_age, true},
                          {"mod-alone", {92, chart::age_days_max}, false},
                          {"mod-far", {}, false}},
            .raise_most = Level::amber};
}

inline chart::Definition small_chart()
{
    return *chart::Definition::create(small_parts());
}

} // namespace test
