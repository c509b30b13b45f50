#pragma once
// Ages in days, both ends included. Every range of a chart begins and ends where an age band does, so that an
// outcome depends on the band alone and the kiosk never asks for a birthday.

#include <compare>
#include <optional>
#include <string_view>

namespace chart {

inline constexpr int age_years_max = 120;
// The last day before the 121st birthday.
inline constexpr int age_days_max = 44194;

struct AgeRange {
    int from_days = 0;
    int until_days = age_days_max;
    auto operator<=>(const AgeRange&) const = default;
    bool contains(int days) const { return from_days <= days && days <= until_days; }
    bool contains(const AgeRange& other) const
    {
        return contains(other.from_days) && contains(other.until_days);
    }
    bool overlaps(const AgeRange& other) const
    {
        return from_days <= other.until_days && other.from_days <= until_days;
    }
};

// "27d", "3m", "70y" in days. Months and years are rounded up: a baby on the day it becomes three months old
// may still be taken for younger, which is the safer side.
std::optional<int> parse_age(std::string_view text);

} // namespace chart
