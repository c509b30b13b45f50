#pragma once
// How a language writes dates and times, by its tag.

#include <string_view>

namespace calendar {

enum class Style { ja, ja_easy, en, foreign };

inline Style style_of(const std::string_view lang)
{
    if (lang == "ja")
        return Style::ja;
    if (lang == "ja-easy")
        return Style::ja_easy;
    return lang == "en" ? Style::en : Style::foreign;
}

} // namespace calendar
