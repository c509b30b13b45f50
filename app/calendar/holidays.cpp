#include "calendar/holidays.h"

#include "calendar/style.h"

#include <algorithm>
#include <array>

namespace calendar {

namespace {

struct Name {
    const char* ja;
    const char* ja_easy;
    const char* en;
};

constexpr Name new_year{"{元日|がんじつ}", "{元日|がんじつ}", "New Year's Day"};
constexpr Name coming_of_age{"{成人|せいじん}の{日|ひ}", "{成人|せいじん}の {日|ひ}", "Coming of Age Day"};
constexpr Name foundation{"{建国記念|けんこくきねん}の{日|ひ}", "{建国記念|けんこくきねん}の {日|ひ}",
                          "National Foundation Day"};
constexpr Name emperor{"{天皇誕生日|てんのうたんじょうび}", "{天皇誕生日|てんのうたんじょうび}",
                       "Emperor's Birthday"};
constexpr Name spring{"{春分|しゅんぶん}の{日|ひ}", "{春分|しゅんぶん}の {日|ひ}", "Vernal Equinox Day"};
constexpr Name showa{"{昭和|しょうわ}の{日|ひ}", "{昭和|しょうわ}の {日|ひ}", "Showa Day"};
constexpr Name constitution{"{憲法記念日|けんぽうきねんび}", "{憲法記念日|けんぽうきねんび}",
                            "Constitution Memorial Day"};
constexpr Name greenery{"みどりの{日|ひ}", "みどりの {日|ひ}", "Greenery Day"};
constexpr Name children{"こどもの{日|ひ}", "こどもの {日|ひ}", "Children's Day"};
constexpr Name marine{"{海|うみ}の{日|ひ}", "{海|うみ}の {日|ひ}", "Marine Day"};
constexpr Name mountain{"{山|やま}の{日|ひ}", "{山|やま}の {日|ひ}", "Mountain Day"};
constexpr Name aged{"{敬老|けいろう}の{日|ひ}", "{敬老|けいろう}の {日|ひ}", "Respect for the Aged Day"};
constexpr Name autumn{"{秋分|しゅうぶん}の{日|ひ}", "{秋分|しゅうぶん}の {日|ひ}", "Autumnal Equinox Day"};
constexpr Name sports{"スポーツの{日|ひ}", "スポーツの {日|ひ}", "Sports Day"};
constexpr Name culture{"{文化|ぶんか}の{日|ひ}", "{文化|ぶんか}の {日|ひ}", "Culture Day"};
constexpr Name labour{"{勤労感謝|きんろうかんしゃ}の{日|ひ}", "{勤労感謝|きんろうかんしゃ}の {日|ひ}",
                      "Labour Thanksgiving Day"};
constexpr Name substitute{"{振替休日|ふりかえきゅうじつ}", "{振替休日|ふりかえきゅうじつ}",
                          "Substitute holiday"};
constexpr Name between{"{国民|こくみん}の{休日|きゅうじつ}", "{国民|こくみん}の {休日|きゅうじつ}",
                       "National holiday"};

constexpr int sunday = 0;
constexpr int monday = 1;

// The day of an equinox in Japan, 1980 to 2099: a mean day in 1980, the tropical year's rest, the leap days.
int equinox_day(const int year, const double mean_of_1980)
{
    const int passed = year - 1980;
    return static_cast<int>(mean_of_1980 + 0.242194 * passed) - passed / 4;
}

bool nth_monday(const base::Date date, const int month, const int nth)
{
    return date.month == month && date.weekday() == monday && (date.day - 1) / 7 == nth - 1;
}

// Holidays that moved for the Olympic Games, in 2020 and 2021 only.
const Name* olympic(const base::Date date)
{
    const bool first = date.year == 2020;
    if (date == (first ? base::Date{2020, 7, 23} : base::Date{2021, 7, 22}))
        return &marine;
    if (date == (first ? base::Date{2020, 7, 24} : base::Date{2021, 7, 23}))
        return &sports;
    if (date == (first ? base::Date{2020, 8, 10} : base::Date{2021, 8, 8}))
        return &mountain;
    return nullptr;
}

// Marine Day, Mountain Day and Sports Day.
const Name* movable_in_summer(const base::Date date)
{
    if (date.year == 2020 || date.year == 2021)
        return olympic(date);
    if (nth_monday(date, 7, 3))
        return &marine;
    if (date.month == 8 && date.day == 11)
        return &mountain;
    return nth_monday(date, 10, 2) ? &sports : nullptr;
}

// Holidays by law, without those that follow from others.
const Name* own_holiday(const base::Date date)
{
    struct Fixed {
        int month;
        int day;
        const Name* name;
    };
    static constexpr std::array<Fixed, 9> fixed{{{1, 1, &new_year},
                                                 {2, 11, &foundation},
                                                 {2, 23, &emperor},
                                                 {4, 29, &showa},
                                                 {5, 3, &constitution},
                                                 {5, 4, &greenery},
                                                 {5, 5, &children},
                                                 {11, 3, &culture},
                                                 {11, 23, &labour}}};
    if (date.year < holiday_year_min || date.year > holiday_year_max)
        return nullptr;
    const auto* found = std::find_if(fixed.begin(), fixed.end(), [&](const Fixed& holiday) {
        return holiday.month == date.month && holiday.day == date.day;
    });
    if (found != fixed.end())
        return found->name;
    if (date.month == 3 && date.day == equinox_day(date.year, 20.8431))
        return &spring;
    if (date.month == 9 && date.day == equinox_day(date.year, 23.2488))
        return &autumn;
    if (nth_monday(date, 1, 2))
        return &coming_of_age;
    if (nth_monday(date, 9, 3))
        return &aged;
    return movable_in_summer(date);
}

base::Date moved(const base::Date date, const int days)
{
    return base::Date::from_days(date.days() + days);
}

const Name* name_on(const base::Date date)
{
    if (const Name* own = own_holiday(date))
        return own;
    // Article 3.2: a holiday on a Sunday moves to the next day that is none, which a run of holidays may push
    // on.
    for (base::Date before = moved(date, -1); own_holiday(before); before = moved(before, -1))
        if (before.weekday() == sunday)
            return &substitute;
    // Article 3.3: a day between two holidays is one.
    return own_holiday(moved(date, -1)) && own_holiday(moved(date, 1)) ? &between : nullptr;
}

} // namespace

bool is_holiday(const base::Date date)
{
    return name_on(date) != nullptr;
}

std::optional<std::string> holiday_name(const base::Date date, const std::string_view lang)
{
    const Name* name = name_on(date);
    if (!name)
        return std::nullopt;
    switch (style_of(lang)) {
    case Style::ja: return name->ja;
    case Style::ja_easy: return name->ja_easy;
    case Style::en:
    case Style::foreign: break;
    }
    return name->en;
}

} // namespace calendar
