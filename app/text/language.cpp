#include "text/language.h"

#include <algorithm>
#include <array>

namespace text {

namespace {

constexpr std::size_t tag_bytes_max = 35; // RFC 5646, 4.4.1; HarfBuzz keeps every tag it ever met.

bool is_tag(const std::string_view lang)
{
    return !lang.empty() && lang.size() <= tag_bytes_max
        && std::all_of(lang.begin(), lang.end(), [](const char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
           });
}

template <std::size_t count>
bool one_of(const std::string_view tag, const std::array<std::string_view, count>& tags)
{
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

constexpr std::array<std::string_view, 4> traditional{"zh-Hant", "zh-TW", "zh-HK", "zh-MO"};
constexpr std::array<std::string_view, 5> right_to_left{"ar", "ur", "fa", "he", "ps"};
constexpr std::array<std::string_view, 3> tall{"my", "km", "ur"};
constexpr std::array<std::string_view, 9> marked{"th", "lo", "ne", "hi", "ar", "fa", "si", "bn", "ps"};

} // namespace

Language language_of(const std::string_view lang)
{
    const std::string_view tag = is_tag(lang) ? lang : std::string_view("ja");
    const std::string_view primary = tag.substr(0, tag.find('-'));
    Language language{.ideographs = Family::text,
                      .first = Family::latin,
                      .kana_spacing = false,
                      .spaces_are_phrases = true,
                      .hangul_keeps_words = primary == "ko",
                      .right_to_left = one_of(primary, right_to_left),
                      .pitch_em_min = 0,
                      .tag = std::string(tag),
                      .break_locale = std::string(primary) + "@lb=strict"};
    if (one_of(primary, tall))
        language.pitch_em_min = 2.0F;
    else if (one_of(primary, marked))
        language.pitch_em_min = 1.7F;
    if (primary == "ja") {
        language.first = Family::text;
        language.kana_spacing = true;
        language.spaces_are_phrases = tag == "ja-easy";
        language.tag = "ja";
    } else if (primary == "zh") {
        language.first = language.ideographs = one_of(tag, traditional) ? Family::cjk_tc : Family::cjk_sc;
        language.spaces_are_phrases = false;
    } else if (primary == "ko") {
        language.first = language.ideographs = Family::cjk_kr;
    }
    return language;
}

} // namespace text
