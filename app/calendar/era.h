#pragma once
// 和暦, by ICU's Japanese calendar.

#include "base/clock.h"

#include <string>

namespace calendar {

// The era year of a day, as markup with readings: 令和8年, 令和元年. Empty before 明治 (1868-10-23).
std::string era_year(base::Date date);
// The era years that a stretch of days touches, in order: 平成31年・令和元年.
std::string era_years(base::Date first, base::Date last);

} // namespace calendar
