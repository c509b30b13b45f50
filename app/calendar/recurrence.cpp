#include "calendar/recurrence.h"

#include "base/destroyer.h"

#include <algorithm>
#include <libical/ical.h>
#include <memory>
#include <string>

namespace calendar {

namespace {

// Floating times: libical never looks for a time zone, and Tokyo has had no daylight saving time since 1951.
icaltimetype floating(const base::LocalTime time)
{
    icaltimetype value = icaltime_null_time();
    value.year = time.date.year;
    value.month = time.date.month;
    value.day = time.date.day;
    value.hour = time.minute / 60;
    value.minute = time.minute % 60;
    return value;
}

base::LocalTime local(const icaltimetype& time)
{
    return {{time.year, time.month, time.day}, time.hour * 60 + time.minute};
}

bool is_set(const short first)
{
    return first != ICAL_RECURRENCE_ARRAY_MAX;
}

base::Result<icalrecurrencetype> parse_rule(const std::string& text)
{
    const auto refuse = [&](const char* why) {
        return base::fail(base::Code::bad_input, "repeat \"" + text + "\" " + why);
    };
    if (text.size() > static_cast<std::size_t>(rrule_bytes_max))
        return base::fail(base::Code::too_large,
                          "repeat: longer than " + std::to_string(rrule_bytes_max) + " bytes");
    // libical takes a part that it does not know for the end of the rule.
    if (text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789;=,+-") != text.npos)
        return refuse("has a character that no rule has");
    icalrecurrencetype rule = icalrecurrencetype_from_string(text.c_str());
    if (rule.freq == ICAL_NO_RECURRENCE)
        return refuse("is no rule of RFC 5545");
    if (rule.freq < ICAL_DAILY_RECURRENCE || is_set(rule.by_hour[0]) || is_set(rule.by_minute[0])
        || is_set(rule.by_second[0]))
        return refuse("repeats more often than daily");
    if (rule.rscale)
        return refuse("counts in another calendar");
    if (!icaltime_is_null_time(rule.until) && !base::Date::parse(local(rule.until).date.iso()))
        return refuse("ends on a day that does not exist");
    if (rule.interval < 1)
        return refuse("has an interval below 1");
    return rule;
}

// The last moment of the rule: its UNTIL in local time, or the end of the horizon, whichever is earlier.
base::LocalTime last_of(const icalrecurrencetype& rule, const base::Date horizon)
{
    const base::LocalTime end{horizon, 24 * 60 - 1};
    if (icaltime_is_null_time(rule.until))
        return end;
    if (rule.until.is_date)
        return std::min(end, {{rule.until.year, rule.until.month, rule.until.day}, 24 * 60 - 1});
    if (!icaltime_is_utc(rule.until))
        return std::min(end, local(rule.until));
    return std::min(end, base::LocalTime::from_unix(icaltime_as_timet(rule.until)));
}

base::Result<void> remove_exceptions(std::vector<base::LocalTime>& times,
                                     const std::span<const base::Date> exceptions, const base::Date horizon)
{
    for (const base::Date exception : exceptions) {
        const auto found = std::find_if(times.begin(), times.end(),
                                        [&](const base::LocalTime& time) { return time.date == exception; });
        if (found == times.end() && exception <= horizon)
            return base::fail(base::Code::bad_input,
                              "except: " + exception.iso() + " is not one of its days");
        if (found != times.end())
            times.erase(found);
    }
    return {};
}

} // namespace

base::Result<std::vector<base::LocalTime>> expand(const base::LocalTime start, const std::string_view rrule,
                                                  const std::span<const base::Date> exceptions,
                                                  const base::Date horizon)
{
    if (exceptions.size() > static_cast<std::size_t>(exceptions_max))
        return base::fail(base::Code::too_large,
                          "except: more than " + std::to_string(exceptions_max) + " days");
    TRY_SET(icalrecurrencetype rule, parse_rule(std::string(rrule)));
    const base::LocalTime last = last_of(rule, horizon);
    rule.until = floating(last); // So that libical stops by itself.
    const std::unique_ptr<icalrecur_iterator, base::Destroyer<icalrecur_iterator_free>> iterator(
        icalrecur_iterator_new(rule, floating(start)));
    if (!iterator)
        return base::fail(base::Code::bad_input, "repeat \"" + std::string(rrule) + "\" contradicts itself");
    std::vector<base::LocalTime> times;
    for (auto time = icalrecur_iterator_next(iterator.get()); !icaltime_is_null_time(time);
         time = icalrecur_iterator_next(iterator.get())) {
        const base::LocalTime at = local(time);
        if (times.empty() && at != start)
            break;
        if (at > last)
            break;
        if (times.size() == static_cast<std::size_t>(occurrences_max))
            return base::fail(base::Code::too_large,
                              "repeat \"" + std::string(rrule) + "\" happens more than "
                                  + std::to_string(occurrences_max) + " times");
        times.push_back(at);
    }
    if (times.empty() && start <= last)
        return base::fail(base::Code::bad_input,
                          "repeat \"" + std::string(rrule) + "\" does not name " + start.date.iso()
                              + ", the day on which it starts");
    TRY(remove_exceptions(times, exceptions, horizon));
    return times;
}

} // namespace calendar
