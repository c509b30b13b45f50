#include "text/breaks.h"

#include "text/bidi.h"
#include "text/kinsoku.h"
#include "text/links.h"
#include "text/numbers.h"

#include <algorithm>

namespace text {

namespace {

std::vector<Break> icu_breaks(Tools& tools, const std::u32string& text, const Language& language)
{
    std::vector<Break> breaks(text.size() + 1, Break::grapheme);
    UBreakIterator* const lines = tools.line_breaks(language.break_locale);
    if (lines == nullptr)
        return breaks;
    const Utf16 utf16 = to_utf16(text);
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(lines, utf16.text.data(), static_cast<int32_t>(utf16.text.size()), &status);
    if (U_FAILURE(status))
        return breaks;
    for (int32_t at = ubrk_next(lines); at != UBRK_DONE; at = ubrk_next(lines))
        breaks[utf16.point_of_unit[static_cast<std::size_t>(at)]] = Break::word;
    ubrk_setText(lines, nullptr, 0, &status); // The iterator outlives the text.
    return breaks;
}

bool is_hangul(const char32_t c)
{
    return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF);
}

// The last character before `at` that is not a mark on another: the one a rule is about.
char32_t letter_before(const std::u32string_view text, std::size_t at)
{
    while (at > 1 && extends(text[at - 1]))
        --at;
    return text[at - 1];
}

// What no emergency excuses either.
bool is_kinsoku(const std::u32string_view text, const std::size_t at)
{
    return extends(text[at]) || !may_begin_line(text[at]) || !may_end_line(letter_before(text, at))
        || is_space(text[at]);
}

bool is_one_word(const std::u32string_view text, const std::size_t at, const Language& language)
{
    constexpr char32_t word_joiner = 0x2060;
    const char32_t before = letter_before(text, at);
    return is_one_number(text, at) || is_set_solid(before, text[at]) || text[at] == word_joiner
        || before == word_joiner || (language.hangul_keeps_words && is_hangul(before) && is_hangul(text[at]));
}

// 午後 5時, where words are written apart: better not parted at that space.
bool leans_on_number(const std::u32string_view text, const std::size_t at)
{
    constexpr std::u32string_view leaning = U"前後約第";
    return at >= 2 && is_digit(text[at]) && text[at - 1] == U' '
        && leaning.find(text[at - 2]) != leaning.npos;
}

// ICU's rules are for texts and know little of addresses.
void break_links(std::vector<Break>& breaks, const std::u32string_view text)
{
    for (const Link& link : links_of(text))
        for (std::size_t at = link.begin + 1; at < link.end; ++at)
            if (is_joint(text, link, at))
                breaks[at] = Break::joint;
            else if (breaks[at] != Break::never)
                breaks[at] = Break::grapheme;
}

} // namespace

std::vector<Break> breaks_of(Tools& tools, const Source& source, const Language& language)
{
    const std::u32string& text = source.text;
    std::vector<Break> breaks = icu_breaks(tools, text, language);
    for (const std::size_t at : source.phrase_ends)
        breaks[at] = Break::phrase;
    const bool spaced = language.spaces_are_phrases && std::any_of(text.begin(), text.end(), is_space);
    const bool has_phrases = spaced || !source.phrase_ends.empty();
    for (std::size_t at = 1; at < text.size(); ++at) {
        const char32_t before = text[at - 1];
        if (before == U'\n') {
            breaks[at] = Break::forced;
        } else if (is_kinsoku(text, at)) {
            // Our own table has the last word: even an author's | may not start a line with 。
            breaks[at] = Break::never;
        } else if (is_one_word(text, at, language)) {
            breaks[at] = Break::grapheme;
        } else if (breaks[at] == Break::word) {
            constexpr std::u32string_view ends_phrase = U"、。，．！？";
            if (is_space_in_number(text, at))
                breaks[at] = Break::grapheme;
            else if (leans_on_number(text, at))
                breaks[at] = Break::word;
            else if (!has_phrases || is_space(before) || ends_phrase.find(before) != ends_phrase.npos)
                breaks[at] = Break::phrase;
        }
    }
    break_links(breaks, text);
    for (const RubySpan& ruby : source.rubies)
        std::fill(breaks.begin() + static_cast<std::ptrdiff_t>(ruby.begin) + 1,
                  breaks.begin() + static_cast<std::ptrdiff_t>(ruby.end), Break::never);
    breaks.front() = Break::never;
    breaks.back() = Break::never;
    return breaks;
}

} // namespace text
