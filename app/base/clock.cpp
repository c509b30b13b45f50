#include "base/clock.h"

#include "base/file.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace base {

namespace {

constexpr std::int64_t tokyo_offset_s = 9 * 3600;
constexpr std::size_t boot_id_chars = 36;

std::optional<int> digits(const std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

int Date::days() const
{
    using namespace std::chrono;
    const auto point = sys_days(std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month))
                                / std::chrono::day(static_cast<unsigned>(day)));
    return static_cast<int>(point.time_since_epoch().count());
}

int Date::weekday() const
{
    return ((days() + 4) % 7 + 7) % 7; // 1970-01-01 was a Thursday.
}

Date Date::from_days(const int number)
{
    using namespace std::chrono;
    const year_month_day value{sys_days{std::chrono::days{number}}};
    return {static_cast<int>(value.year()), static_cast<int>(static_cast<unsigned>(value.month())),
            static_cast<int>(static_cast<unsigned>(value.day()))};
}

std::optional<Date> Date::parse(const std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::nullopt;
    const auto year = digits(iso.substr(0, 4));
    const auto month = digits(iso.substr(5, 2));
    const auto day = digits(iso.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day value(std::chrono::year(*year),
                                            std::chrono::month(static_cast<unsigned>(*month)),
                                            std::chrono::day(static_cast<unsigned>(*day)));
    if (!value.ok())
        return std::nullopt;
    return Date{*year, *month, *day};
}

std::string Date::iso() const
{
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
    return text;
}

std::optional<LocalTime> LocalTime::parse(const std::string_view iso)
{
    if (iso.size() != 16 || iso[10] != 'T' || iso[13] != ':')
        return std::nullopt;
    const auto date = Date::parse(iso.substr(0, 10));
    const auto hour = digits(iso.substr(11, 2));
    const auto minute = digits(iso.substr(14, 2));
    if (!date || !hour || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    return LocalTime{*date, *hour * 60 + *minute};
}

LocalTime LocalTime::from_unix(const std::int64_t seconds)
{
    const std::int64_t local = seconds + tokyo_offset_s;
    std::int64_t days = local / 86400;
    std::int64_t rest = local % 86400;
    if (rest < 0) {
        rest += 86400;
        --days;
    }
    return {Date::from_days(static_cast<int>(days)), static_cast<int>(rest / 60)};
}

std::int64_t LocalTime::to_unix() const
{
    return static_cast<std::int64_t>(date.days()) * 86400 + minute * 60 - tokyo_offset_s;
}

std::string LocalTime::iso() const
{
    char text[16];
    std::snprintf(text, sizeof text, "T%02d:%02d", (minute / 60) % 24, minute % 60);
    return date.iso() + text;
}

Uptime system_uptime()
{
    Uptime uptime;
    if (const auto id = read_text_limited("/proc/sys/kernel/random/boot_id", 2 * boot_id_chars))
        uptime.boot = id->substr(0, boot_id_chars);
    // With the time that it was suspended.
    timespec since{};
    ::clock_gettime(CLOCK_BOOTTIME, &since);
    uptime.seconds = since.tv_sec;
    return uptime;
}

std::int64_t seconds_between(const Uptime& earlier, const Uptime& now)
{
    if (earlier.boot.empty() != now.boot.empty())
        return 0;
    // After another start: nobody knows how long it was off, only how long it has run again.
    const std::int64_t passed = earlier.boot == now.boot ? now.seconds - earlier.seconds : now.seconds;
    return std::max<std::int64_t>(passed, 0);
}

Clock system_clock()
{
    return {[] { return LocalTime::from_unix(std::time(nullptr)); },
            [] { return std::chrono::steady_clock::now(); }};
}

} // namespace base
