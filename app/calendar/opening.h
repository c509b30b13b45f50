#pragma once
// Hours of a week: when a desk is staffed, a number answered, consultations held.

#include "base/clock.h"
#include "base/result.h"

#include <optional>
#include <span>
#include <string_view>

namespace calendar {

// The bits of `days` as pack/schema.h stores them: 1 Monday, 2 Tuesday, 4 Wednesday … 64 Sunday, 128 public
// holidays. On a public holiday the bit 128 alone decides, whatever the weekday.
inline constexpr int holiday_bit = 128;
inline constexpr int days_mask_max = 255;

// `until_minute` <= `from_minute` ends on the next day; the same minute is the whole day round.
struct Opening {
    int days = 0;
    int from_minute = 0;
    int until_minute = 0;
    auto operator<=>(const Opening&) const = default;
};

// Days without openings, both ends included.
struct Closed {
    base::Date from;
    base::Date until;
};

// Searched no further than this: the longest closing that makes sense, and a mask that never holds ends too.
inline constexpr int opening_search_days_max = 92;

bool open_on(const Opening& opening, base::Date date); // Whether it begins on that day.
bool open_at(std::span<const Opening> openings, base::LocalTime time);
// The first minute from `now` on that is open: `now` itself when it is open now. An opening that begins on a
// closed day does not count. Nothing when there is none within opening_search_days_max.
std::optional<base::LocalTime> next_opening(std::span<const Opening> openings, std::span<const Closed> closed,
                                            base::LocalTime now);

// "mon-fri", "sat", "mon,wed", "mon-sun,holiday"; fri-mon goes round the week.
base::Result<int> parse_days(std::string_view text);

} // namespace calendar
