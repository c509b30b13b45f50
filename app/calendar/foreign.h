#pragma once
// Dates in the languages that a pack declares beyond the three of our own, by ICU's patterns.

#include "base/clock.h"

#include <string>
#include <string_view>

namespace calendar {

// `skeleton` names the fields, as in CLDR: "yMMMMEEEEd". A language that ICU does not know is written in ISO
// form.
std::string foreign_date(base::Date date, const char* skeleton, std::string_view lang);

} // namespace calendar
