#pragma once
// Time is a parameter. Wall time is Asia/Tokyo (UTC+9, no daylight saving since 1951) and is never trusted to be
// right; monotonic time is for waiting and idle counting.

#include <chrono>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace base {

using Ms = std::chrono::milliseconds;
using Monotonic = std::chrono::steady_clock::time_point;

// A local date in Japan. `days` counts from 1970-01-01.
struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;
    auto operator<=>(const Date&) const = default;
    int days() const;
    int weekday() const; // 0 = Sunday … 6 = Saturday.
    static Date from_days(int days);
    static std::optional<Date> parse(std::string_view iso); // "2026-12-03" only, and only real days.
    std::string iso() const;
};

// A local date and minute in Japan, as content writes it: "2026-12-03T13:30". Ordered like time.
struct LocalTime {
    Date date;
    int minute = 0; // Of the day, 0 to 1439.
    auto operator<=>(const LocalTime&) const = default;
    static std::optional<LocalTime> parse(std::string_view iso);
    static LocalTime from_unix(std::int64_t seconds);
    std::int64_t to_unix() const;
    std::string iso() const;
};

// How long this machine runs since it was switched on; nobody can set that, unlike the wall clock.
struct Uptime {
    std::string boot; // Which start: 36 characters, another one after every start; empty: not known.
    std::int64_t seconds = 0;
    bool operator==(const Uptime&) const = default;
};
Uptime system_uptime();
// What has passed at least between two readings, however often the machine was off in between.
std::int64_t seconds_between(const Uptime& earlier, const Uptime& now);

// What the program asks for the time. Tests pass their own.
struct Clock {
    std::function<LocalTime()> wall;
    std::function<Monotonic()> monotonic;
};
Clock system_clock();

} // namespace base
