#pragma once
// Dates and times in words, as markup (base/markup.h) that the screen and the paper show unchanged.
// `lang` is a language tag of a pack: "ja" has 西暦 with 和暦 and every reading, "ja-easy" 西暦 alone with
// every reading, "en" British order. Any other tag is written by ICU's patterns for it, times on the 24-hour
// clock.

#include "base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace calendar {

// 2026年（令和8年）11月21日（土） · 2026年11月21日（土曜日） · Saturday, 21 November 2026
std::string long_date(base::Date date, std::string_view lang);
// 11月21日（土） · 11月21日（土曜日） · Sat 21 Nov
std::string short_date(base::Date date, std::string_view lang);
// 2026年（令和8年）11月 · 2026年11月 · November 2026. `month` is 1 to 12.
std::string month_title(int year, int month, std::string_view lang);
// 土曜日 · Saturday. 0 = Sunday, as base::Date::weekday().
std::string weekday_name(int weekday, std::string_view lang);
// The head of a column in a month: 土 · Sat
std::string weekday_head(int weekday, std::string_view lang);

// 午後1時30分 · 午後 1時30分 · 1:30 pm. `minute` is of the day, 0 to 1439; noon is 正午, 12 noon.
std::string time_of_day(int minute, std::string_view lang);
// 午後7時から翌日の午前8時まで. As openings count: until <= from is the next day, the same minute is the
// whole day.
std::string time_range(int from_minute, int until_minute, std::string_view lang);

// "2011", "2011-09" and "2011-09-02" as precise as they are: 2011年（平成23年）9月2日. A year or a month in
// which the era changed names both. Nothing when the text is no such date.
std::optional<std::string> vague_date(std::string_view iso, std::string_view lang);

} // namespace calendar
