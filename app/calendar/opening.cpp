#include "calendar/opening.h"

#include "calendar/holidays.h"

#include <algorithm>
#include <array>
#include <string>

namespace calendar {

namespace {

constexpr int minutes_per_day = 24 * 60;
constexpr std::array<std::string_view, 7> day_names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

base::Date day_before(const base::Date date)
{
    return base::Date::from_days(date.days() - 1);
}

bool past_midnight(const Opening& opening)
{
    return opening.until_minute <= opening.from_minute;
}

bool closed_on(const std::span<const Closed> closed, const base::Date date)
{
    return std::any_of(closed.begin(), closed.end(),
                       [&](const Closed& range) { return range.from <= date && date <= range.until; });
}

// Whether the opening that began on `day`, if any did, holds at `time`.
bool holds(const Opening& opening, const base::Date day, const base::LocalTime time)
{
    if (!open_on(opening, day))
        return false;
    const int minute = time.minute + (time.date.days() - day.days()) * minutes_per_day;
    const int until = opening.until_minute + (past_midnight(opening) ? minutes_per_day : 0);
    return opening.from_minute <= minute && minute < until;
}

std::optional<int> day_index(const std::string_view name)
{
    const auto* found = std::find(day_names.begin(), day_names.end(), name);
    if (found == day_names.end())
        return std::nullopt;
    return static_cast<int>(found - day_names.begin());
}

// One word between commas: "mon", "mon-fri", "holiday".
std::optional<int> mask_of_word(const std::string_view word)
{
    if (word == "holiday")
        return holiday_bit;
    const auto dash = word.find('-');
    const auto first = day_index(word.substr(0, dash));
    const auto last = dash == word.npos ? first : day_index(word.substr(dash + 1));
    if (!first || !last)
        return std::nullopt;
    int mask = 0;
    for (int day = *first;; day = (day + 1) % 7) {
        mask |= 1 << day;
        if (day == *last)
            return mask;
    }
}

} // namespace

bool open_on(const Opening& opening, const base::Date date)
{
    if (is_holiday(date))
        return (opening.days & holiday_bit) != 0;
    const int monday_first = (date.weekday() + 6) % 7;
    return (opening.days >> monday_first & 1) != 0;
}

bool open_at(const std::span<const Opening> openings, const base::LocalTime time)
{
    return std::any_of(openings.begin(), openings.end(), [&](const Opening& opening) {
        return holds(opening, time.date, time) || holds(opening, day_before(time.date), time);
    });
}

std::optional<base::LocalTime> next_opening(const std::span<const Opening> openings,
                                            const std::span<const Closed> closed, const base::LocalTime now)
{
    const bool last_night_counts = !closed_on(closed, day_before(now.date));
    const bool today_counts = !closed_on(closed, now.date);
    for (const Opening& opening : openings)
        if ((today_counts && holds(opening, now.date, now))
            || (last_night_counts && holds(opening, day_before(now.date), now)))
            return now;
    for (int ahead = 0; ahead <= opening_search_days_max; ++ahead) {
        const base::Date day = base::Date::from_days(now.date.days() + ahead);
        if (closed_on(closed, day))
            continue;
        std::optional<base::LocalTime> first;
        for (const Opening& opening : openings) {
            const base::LocalTime begin{day, opening.from_minute};
            if (open_on(opening, day) && begin >= now && (!first || begin < *first))
                first = begin;
        }
        if (first)
            return first;
    }
    return std::nullopt;
}

base::Result<int> parse_days(const std::string_view text)
{
    int mask = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t comma = std::min(text.find(',', from), text.size());
        const std::string_view word = text.substr(from, comma - from);
        const auto part = mask_of_word(word);
        if (!part)
            return base::fail(base::Code::bad_input,
                              "days: \"" + std::string(word) + "\" is none of mon … sun, mon-fri, holiday");
        if ((mask & *part) != 0)
            return base::fail(base::Code::bad_input, "days: \"" + std::string(word) + "\" names a day twice");
        mask |= *part;
        from = comma + 1;
    }
    return mask;
}

} // namespace calendar
