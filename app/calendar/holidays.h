#pragma once
// The public holidays of Japan (国民の祝日に関する法律), computed. 2020 and 2021 with the days moved for the
// Olympic Games; the equinoxes by the formula that holds until 2099. A later change of the law needs a new
// version.

#include "base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace calendar {

inline constexpr int holiday_year_min =
    2020; // Earlier and later years have no holidays here: the clock is wrong.
inline constexpr int holiday_year_max = 2099;

bool is_holiday(base::Date date);
// As markup, in ja, ja-easy or English for every other language. Nothing on a day that is no holiday.
std::optional<std::string> holiday_name(base::Date date, std::string_view lang);

} // namespace calendar
