#include "text/language.h"

#include <algorithm>
#include <array>

namespace text {

namespace {

constexpr std::size_t tag_bytes_max = 35; // RFC 5646, 4.4.1

bool is_letter(const char c)
{
    return c >= 'a' && c <= 'z';
}

// Tags are compared without regard to case.
std::string lower(const std::string_view lang)
{
    std::string tag(lang.substr(0, tag_bytes_max));
    for (char& c : tag)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return tag;
}

// The language itself, of two or three letters; Japanese for what is no tag. So few are possible that
// HarfBuzz, which keeps every tag it ever met, cannot be filled with them.
std::string primary_of(const std::string_view tag)
{
    const std::string_view primary = tag.substr(0, tag.find('-'));
    const bool known = (primary.size() == 2 || primary.size() == 3)
        && std::all_of(primary.begin(), primary.end(), is_letter);
    return known ? std::string(primary) : "ja";
}

template <std::size_t count>
bool one_of(const std::string_view tag, const std::array<std::string_view, count>& tags)
{
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

// zh-Hant, zh-TW, zh-Hant-HK …
bool is_traditional(const std::string_view tag)
{
    constexpr std::array<std::string_view, 4> subtags{"hant", "tw", "hk", "mo"};
    for (std::size_t at = tag.find('-'); at != tag.npos; at = tag.find('-', at + 1))
        if (const auto rest = tag.substr(at + 1); one_of(rest.substr(0, rest.find('-')), subtags))
            return true;
    return false;
}

constexpr std::array<std::string_view, 10> right_to_left{"ar",  "ur", "fa", "he", "ps",
                                                         "ckb", "ug", "sd", "yi", "dv"};
constexpr std::array<std::string_view, 3> tall{"my", "km", "ur"};
constexpr std::array<std::string_view, 9> marked{"th", "lo", "ne", "hi", "ar", "fa", "si", "bn", "ps"};

} // namespace

Language language_of(const std::string_view lang)
{
    const std::string tag = lower(lang);
    const std::string primary = primary_of(tag);
    Language language{.ideographs = Family::text,
                      .first = Family::latin,
                      .script_spacing = false,
                      .spaces_are_phrases = true,
                      .hangul_keeps_words = primary == "ko",
                      .right_to_left = one_of(primary, right_to_left),
                      .pitch_em_min = 0,
                      .tag = primary,
                      .break_locale = primary + "@lb=strict"};
    if (one_of(primary, tall))
        language.pitch_em_min = 2.0F;
    else if (one_of(primary, marked))
        language.pitch_em_min = 1.7F;
    if (primary == "ja") {
        language.first = Family::text;
        language.script_spacing = true;
        language.spaces_are_phrases = tag == "ja-easy";
    } else if (primary == "zh") {
        const bool traditional = is_traditional(tag);
        language.first = language.ideographs = traditional ? Family::cjk_tc : Family::cjk_sc;
        language.script_spacing = true;
        language.spaces_are_phrases = false;
        language.tag = traditional ? "zh-hant" : "zh-hans";
    } else if (primary == "ko") {
        language.first = language.ideographs = Family::cjk_kr;
    }
    return language;
}

} // namespace text
