// Times of day in words; the other half of dates.h.
#include "calendar/dates.h"

#include "base/result.h"
#include "calendar/style.h"

#include <cstdio>

namespace calendar {

namespace {

constexpr int minutes_per_day = 24 * 60;
constexpr int noon = 12 * 60;

// ふん after 2, 5, 7 and 9, ぷん after the others.
std::string minutes_with_reading(const int minutes)
{
    const int last = minutes % 10;
    const bool soft = last == 2 || last == 5 || last == 7 || last == 9;
    return std::to_string(minutes) + (soft ? "{分|ふん}" : "{分|ぷん}");
}

std::string clock_24(const int minute)
{
    char text[32];
    std::snprintf(text, sizeof text, "%d:%02d", minute / 60, minute % 60);
    return text;
}

std::string english_time(const int minute)
{
    if (minute == 0)
        return "12 midnight";
    if (minute == noon)
        return "12 noon";
    const int hour = minute / 60 % 12;
    return clock_24((hour == 0 ? 12 : hour) * 60 + minute % 60) + (minute < noon ? " am" : " pm");
}

// The hour after noon is 午後0時: 午後12時 is read as midnight by some.
std::string japanese_time(const int minute, const Style style)
{
    if (minute == noon)
        return style == Style::ja ? "{正午|しょうご}" : "{昼|ひる}の 12{時|じ}";
    const std::string half = minute < noon ? "{午前|ごぜん}" : "{午後|ごご}";
    const std::string gap = style == Style::ja_easy ? " " : "";
    const std::string hours = std::to_string(minute / 60 % 12) + "{時|じ}";
    return half + gap + hours + (minute % 60 == 0 ? "" : minutes_with_reading(minute % 60));
}

} // namespace

std::string time_of_day(const int minute, const std::string_view lang)
{
    VERIFY(minute >= 0 && minute < minutes_per_day);
    const Style style = style_of(lang);
    if (style == Style::foreign)
        return clock_24(minute);
    return style == Style::en ? english_time(minute) : japanese_time(minute, style);
}

std::string time_range(const int from_minute, const int until_minute, const std::string_view lang)
{
    const std::string from = time_of_day(from_minute, lang);
    const std::string until = time_of_day(until_minute, lang);
    const bool whole_day = from_minute == until_minute;
    const bool next_day = until_minute <= from_minute && until_minute != 0;
    switch (style_of(lang)) {
    case Style::ja:
        if (whole_day)
            return "24{時間|じかん}";
        if (until_minute == 0)
            return from + "から|{夜|よる}12{時|じ}まで";
        return from + "から|" + (next_day ? "{翌日|よくじつ}の" : "") + until + "まで";
    case Style::ja_easy:
        if (whole_day)
            return "24{時間|じかん}";
        if (until_minute == 0)
            return from + "から {夜|よる}の 12{時|じ}まで";
        return from + "から " + (next_day ? "{次|つぎ}の {日|ひ}の " : "") + until + "まで";
    case Style::en:
        if (whole_day)
            return "24 hours";
        return from + " to " + until + (next_day ? " the next day" : "");
    case Style::foreign: break;
    }
    if (whole_day)
        return "0:00–24:00";
    return from + "–" + (until_minute == 0 ? "24:00" : until) + (next_day ? " (+1)" : "");
}

} // namespace calendar
