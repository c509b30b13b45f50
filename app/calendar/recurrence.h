#pragma once
// The days on which a repeated event happens (RFC 5545, by libical).

#include "base/clock.h"
#include "base/result.h"

#include <span>
#include <string_view>
#include <vector>

namespace calendar {

inline constexpr int occurrences_max = 1000; // Every day for over two years; one more is refused.
inline constexpr int rrule_bytes_max = 500;
inline constexpr int exceptions_max = 400;

// The occurrences from `start` to the end of the day `horizon`, in order, without those of `exceptions`.
// `start` must be one of the rule's own days, and every exception before the horizon must hit one: a day off
// that misses would leave a concert on the screen that nobody holds. Rules finer than a day are refused.
base::Result<std::vector<base::LocalTime>> expand(base::LocalTime start, std::string_view rrule,
                                                  std::span<const base::Date> exceptions, base::Date horizon);

} // namespace calendar
