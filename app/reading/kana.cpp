#include "reading/kana.h"

#include "base/kana.h"
#include "base/utf8.h"

#include <algorithm>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace reading {

namespace {

std::u32string points_of(const icu::UnicodeString& text)
{
    std::string utf8;
    text.toUTF8String(utf8);
    return base::decode_utf8_lossy(utf8);
}

// Width, case and composition; text that ICU cannot handle stays as it is.
std::u32string compatible(const std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const std::u32string points = base::decode_utf8_lossy(text);
    if (U_FAILURE(status))
        return points;
    const auto source = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(points.data()),
                                                      static_cast<int32_t>(points.size()));
    const icu::UnicodeString folded = normalizer->normalize(source, status);
    return U_FAILURE(status) ? points : points_of(folded);
}

// é as e: the board has no accents. What is no Latin letter stays.
char32_t without_accent(const char32_t c)
{
    if (c == U'đ') // A letter of its own for Unicode, and a d for whoever types.
        return U'd';
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString apart;
    if (c < 0x80 || U_FAILURE(status) || !normalizer->getDecomposition(static_cast<UChar32>(c), apart))
        return c;
    const auto first = static_cast<char32_t>(apart.char32At(0));
    return first < 0x80 ? first : c;
}

bool is_repetition(const char32_t c)
{
    return c == U'ゝ' || c == U'ゞ' || c == U'ヽ' || c == U'ヾ';
}

bool is_letter(const char32_t c)
{
    return c == U'ー' || is_repetition(c) || u_isalnum(static_cast<UChar32>(c));
}

bool is_latin(const char32_t c)
{
    return c >= U'a' && c <= U'z';
}

bool is_digit(const char32_t c)
{
    return c >= U'0' && c <= U'9';
}

// Letters and digits alone, as fold_kana takes them.
std::u32string letters_of(const std::u32string_view points)
{
    std::u32string letters;
    for (const char32_t c : points)
        if (is_letter(c))
            letters += without_accent(c);
    return letters;
}

std::string folded(const std::u32string_view points, const base::LongVowels long_vowels)
{
    return base::encode_utf8(base::fold_kana(letters_of(points), long_vowels));
}

// Where somebody may begin to type: at any kana, at the first letter of a word, at the first digit of a
// number.
bool begins_part(const std::u32string_view points, const std::size_t at)
{
    const char32_t c = points[at];
    if (!is_letter(c) || c == U'ー' || is_repetition(c) || base::is_small_kana(c))
        return false;
    const char32_t before = at > 0 ? without_accent(points[at - 1]) : 0;
    const char32_t here = without_accent(c);
    return !(is_latin(here) && is_latin(before)) && !(is_digit(here) && is_digit(before));
}

} // namespace

std::string fold_for_search(const std::string_view text)
{
    return folded(compatible(text), base::LongVowels::by_sound);
}

std::vector<SearchPart> search_parts(const std::string_view text)
{
    const std::u32string points = compatible(text);
    std::vector<SearchPart> parts;
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (!begins_part(points, at))
            continue;
        // Cut first and folded then: いただく is found in していただく, where its い only lengthens the え.
        const std::u32string rest = letters_of(std::u32string_view(points).substr(at));
        const std::u32string part = base::fold_kana(
            std::u32string_view(rest).substr(0, base::search_letters_max), base::LongVowels::by_sound);
        if (base::is_typed(part.front()))
            parts.push_back({!parts.empty(), base::encode_utf8(part)});
    }
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    return parts;
}

std::string sort_key(const std::string_view reading)
{
    // A space sorts before every letter, so a shorter reading comes first.
    return folded(compatible(reading), base::LongVowels::by_mark) + " " + base::to_hiragana(reading);
}

} // namespace reading
