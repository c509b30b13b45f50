#include "chart/age.h"

namespace chart {

std::optional<int> parse_age(const std::string_view text)
{
    constexpr std::size_t digits_max = 5; // 44194 days.
    if (text.size() < 2 || text.size() > digits_max + 1)
        return std::nullopt;
    int number = 0;
    for (const char c : text.substr(0, text.size() - 1)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    // A month is 365.25 / 12 = 30.4375 days, a year 365.25.
    int days = 0;
    switch (text.back()) {
    case 'd': days = number; break;
    case 'm': days = (number * 4875 + 159) / 160; break;
    case 'y': days = (number * 1461 + 3) / 4; break;
    default: return std::nullopt;
    }
    return days <= age_days_max ? std::optional(days) : std::nullopt;
}

} // namespace chart
