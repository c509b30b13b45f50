#include "calendar/dates.h"

#include "base/result.h"
#include "calendar/era.h"
#include "calendar/foreign.h"
#include "calendar/style.h"

#include <array>

namespace calendar {

namespace {

constexpr std::array<const char*, 12> english_months{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<const char*, 7> english_weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
constexpr std::array<const char*, 7> weekdays{
    "{日曜日|にちようび}", "{月曜日|げつようび}", "{火曜日|かようび}", "{水曜日|すいようび}",
    "{木曜日|もくようび}", "{金曜日|きんようび}", "{土曜日|どようび}"};
constexpr std::array<const char*, 7> weekday_heads{"{日|にち}", "{月|げつ}", "{火|か}", "{水|すい}",
                                                   "{木|もく}", "{金|きん}", "{土|ど}"};

std::string english_month(const int month)
{
    return english_months[static_cast<std::size_t>(month - 1)];
}

// The days of a month have readings of their own: 1日 is ついたち, 24日 にじゅうよっか.
std::string day_with_reading(const int day)
{
    static constexpr std::array<const char*, 11> own{"",       "ついたち", "ふつか", "みっか",
                                                     "よっか", "いつか",   "むいか", "なのか",
                                                     "ようか", "ここのか", "とおか"};
    const std::string number = std::to_string(day);
    if (day <= 10)
        return "{" + number + "日|" + own[static_cast<std::size_t>(day)] + "}";
    if (day == 14)
        return "{14日|じゅうよっか}";
    if (day == 20)
        return "{20日|はつか}";
    if (day == 24)
        return "{24日|にじゅうよっか}";
    return number + "{日|にち}";
}

std::string japanese_year(const int year)
{
    return std::to_string(year) + "{年|ねん}";
}

std::string japanese_month(const int month)
{
    return std::to_string(month) + "{月|がつ}";
}

// 2026年, in ja with the era years that the stretch touches: 2026年（令和8年）.
std::string year_for(const base::Date first, const base::Date last, const Style style)
{
    const std::string eras = style == Style::ja ? era_years(first, last) : std::string();
    return japanese_year(first.year) + (eras.empty() ? "" : "（" + eras + "）");
}

std::string weekday_in_brackets(const base::Date date, const Style style)
{
    const auto index = static_cast<std::size_t>(date.weekday());
    return std::string("（") + (style == Style::ja ? weekday_heads[index] : weekdays[index]) + "）";
}

base::Date last_of_month(const int year, const int month)
{
    const base::Date next = month == 12 ? base::Date{year + 1, 1, 1} : base::Date{year, month + 1, 1};
    return base::Date::from_days(next.days() - 1);
}

std::string whole_date(const base::Date date, const std::string_view lang)
{
    const Style style = style_of(lang);
    if (style == Style::en)
        return std::to_string(date.day) + " " + english_month(date.month) + " " + std::to_string(date.year);
    if (style == Style::foreign)
        return foreign_date(date, "yMMMMd", lang);
    return year_for(date, date, style) + japanese_month(date.month) + day_with_reading(date.day);
}

std::string year_title(const int year, const std::string_view lang)
{
    const Style style = style_of(lang);
    if (style == Style::en || style == Style::foreign)
        return std::to_string(year);
    return year_for({year, 1, 1}, {year, 12, 31}, style);
}

} // namespace

std::string long_date(const base::Date date, const std::string_view lang)
{
    const Style style = style_of(lang);
    if (style == Style::foreign)
        return foreign_date(date, "yMMMMEEEEd", lang);
    if (style == Style::en)
        return weekday_name(date.weekday(), lang) + ", " + whole_date(date, lang);
    return whole_date(date, lang) + weekday_in_brackets(date, style);
}

std::string short_date(const base::Date date, const std::string_view lang)
{
    const Style style = style_of(lang);
    if (style == Style::foreign)
        return foreign_date(date, "MMMEd", lang);
    if (style == Style::en)
        return weekday_head(date.weekday(), lang) + " " + std::to_string(date.day) + " "
            + english_month(date.month).substr(0, 3);
    return japanese_month(date.month) + day_with_reading(date.day) + weekday_in_brackets(date, style);
}

std::string month_title(const int year, const int month, const std::string_view lang)
{
    VERIFY(month >= 1 && month <= 12);
    const Style style = style_of(lang);
    if (style == Style::foreign)
        return foreign_date({year, month, 1}, "yMMMM", lang);
    if (style == Style::en)
        return english_month(month) + " " + std::to_string(year);
    return year_for({year, month, 1}, last_of_month(year, month), style) + japanese_month(month);
}

std::string weekday_name(const int weekday, const std::string_view lang)
{
    VERIFY(weekday >= 0 && weekday <= 6);
    const Style style = style_of(lang);
    if (style == Style::foreign)
        return foreign_date({2023, 1, 1 + weekday}, "EEEE", lang); // 2023 began with a Sunday.
    return style == Style::en ? english_weekdays[static_cast<std::size_t>(weekday)]
                              : weekdays[static_cast<std::size_t>(weekday)];
}

std::string weekday_head(const int weekday, const std::string_view lang)
{
    VERIFY(weekday >= 0 && weekday <= 6);
    const Style style = style_of(lang);
    if (style == Style::foreign)
        return foreign_date({2023, 1, 1 + weekday}, "EEE", lang);
    if (style == Style::en)
        return std::string(english_weekdays[static_cast<std::size_t>(weekday)]).substr(0, 3);
    return weekday_heads[static_cast<std::size_t>(weekday)];
}

std::optional<std::string> vague_date(const std::string_view iso, const std::string_view lang)
{
    // A shorter text is completed with a day that always exists, so that one parser judges all three.
    if (iso.size() == 4) {
        const auto date = base::Date::parse(std::string(iso) + "-01-01");
        return date ? std::optional(year_title(date->year, lang)) : std::nullopt;
    }
    if (iso.size() == 7) {
        const auto date = base::Date::parse(std::string(iso) + "-01");
        return date ? std::optional(month_title(date->year, date->month, lang)) : std::nullopt;
    }
    const auto date = base::Date::parse(iso);
    return date ? std::optional(whole_date(*date, lang)) : std::nullopt;
}

} // namespace calendar
