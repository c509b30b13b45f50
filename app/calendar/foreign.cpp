#include "calendar/foreign.h"

#include <memory>
#include <unicode/datefmt.h>
#include <unicode/locid.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

namespace calendar {

namespace {

// `{`, `|` and `\` would be read as markup; no pattern of ICU has them, but its data are not ours.
std::string as_markup(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c == '{' || c == '|' || c == '\\')
            out += '\\';
        out += c;
    }
    return out;
}

} // namespace

std::string foreign_date(const base::Date date, const char* skeleton, const std::string_view lang)
{
    // Gregorian whatever the country uses by default: the same year must stand on the screen and on the
    // poster.
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale(icu::Locale::forLanguageTag(std::string(lang), status));
    locale.setKeywordValue("calendar", "gregorian", status);
    if (U_FAILURE(status) || locale.isBogus() || *locale.getLanguage() == '\0')
        return date.iso();
    const std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createInstanceForSkeleton(icu::UnicodeString(skeleton), locale, status));
    if (U_FAILURE(status) || !format)
        return date.iso();
    format->setTimeZone(*icu::TimeZone::getGMT());
    constexpr double ms_per_day = 86'400'000;
    icu::UnicodeString text;
    format->format((date.days() + 0.5) * ms_per_day, text);
    std::string utf8;
    text.toUTF8String(utf8);
    return as_markup(utf8);
}

} // namespace calendar
