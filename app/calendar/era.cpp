#include "calendar/era.h"

#include <array>
#include <memory>
#include <optional>
#include <unicode/calendar.h>
#include <unicode/gregocal.h>
#include <unicode/locid.h>

namespace calendar {

namespace {

// Names with readings from 明治 on, by ICU's era numbers. An era that ICU learns later needs its line here:
// the reading of a name is nowhere in ICU.
constexpr int meiji = 232;
constexpr std::array<const char*, 5> eras{"{明治|めいじ}", "{大正|たいしょう}", "{昭和|しょうわ}",
                                          "{平成|へいせい}", "{令和|れいわ}"};

struct EraYear {
    int era = 0;
    int year = 0;
};

// Nothing without ICU's data.
std::unique_ptr<icu::Calendar> japanese_calendar()
{
    // Whatever zone it is told to keep, ICU makes a calendar of the default one first, and finding that out
    // takes milliseconds of a start. Nobody else here asks ICU for a zone.
    icu::TimeZone::adoptDefault(icu::TimeZone::getGMT()->clone());
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        *icu::TimeZone::getGMT(), icu::Locale("ja_JP@calendar=japanese"), status));
    return U_SUCCESS(status) ? std::move(calendar) : nullptr;
}

// At noon UTC, so that no time zone moves the day.
std::optional<EraYear> era_of(const base::Date date)
{
    // One for every frame: a header tells the date.
    static thread_local const std::unique_ptr<icu::Calendar> japanese = japanese_calendar();
    if (!japanese)
        return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    constexpr double ms_per_day = 86'400'000;
    japanese->setTime((date.days() + 0.5) * ms_per_day, status);
    const EraYear value{japanese->get(UCAL_ERA, status), japanese->get(UCAL_YEAR, status)};
    if (U_FAILURE(status) || value.era < meiji || value.era >= meiji + static_cast<int>(eras.size()))
        return std::nullopt;
    return value;
}

} // namespace

std::string era_year(const base::Date date)
{
    const auto value = era_of(date);
    if (!value)
        return {};
    const std::string name = eras[static_cast<std::size_t>(value->era - meiji)];
    if (value->year == 1)
        return name + "{元年|がんねん}";
    return name + std::to_string(value->year) + "{年|ねん}";
}

std::string era_years(const base::Date first, const base::Date last)
{
    const std::string from = era_year(first);
    const std::string until = era_year(last);
    if (from.empty() || from == until)
        return until;
    return from + "・" + until;
}

} // namespace calendar
