#include "reading/kana.h"

#include "base/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace reading {

namespace {

// Every kana without its marks and at full size, by position from U+3041 to U+3096.
constexpr std::u32string_view plain_kana =
    U"ああいいううええおおかかききくくけけここささししすすせせそそたたちちつつつててととなにぬねのはははひひ"
    U"ひふふふへへへほほほまみむめもやや"
    U"ゆゆよよらりるれろわわゐゑをんうかけ";
// The row of vowels each of them ends on, in the same order; ん has none and lengthens itself.
constexpr std::u32string_view vowel_of_kana =
    U"ああいいううええおおああいいううええおおああいいううええおおああいいうううええおおあいうえおあああいい"
    U"いうううえええおおおあいうえおああ"
    U"ううおおあいうえおああいえおんうあえ";
constexpr char32_t first_kana = U'ぁ';
static_assert(plain_kana.size() == 0x3096 - 0x3041 + 1);
static_assert(vowel_of_kana.size() == plain_kana.size());

char32_t hiragana(const char32_t c)
{
    constexpr char32_t katakana_minus_hiragana = 0x60;
    return c >= U'ァ' && c <= U'ヶ' ? c - katakana_minus_hiragana : c;
}

bool is_foldable(const char32_t c)
{
    return c >= first_kana && c < first_kana + plain_kana.size();
}

bool is_repetition(const char32_t c)
{
    return c == U'ゝ' || c == U'ゞ' || c == U'ヽ' || c == U'ヾ';
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
    if (U_FAILURE(status))
        return points;
    std::string utf8;
    folded.toUTF8String(utf8);
    return base::decode_utf8_lossy(utf8);
}

} // namespace

std::string to_hiragana(const std::string_view text)
{
    std::u32string points = base::decode_utf8_lossy(text);
    for (char32_t& c : points)
        c = hiragana(c);
    return base::encode_utf8(points);
}

std::string fold_for_search(const std::string_view text)
{
    std::u32string folded;
    char32_t last = 0; // The kana before, unfolded: what ー and ゝ repeat.
    for (const char32_t raw : compatible(text)) {
        char32_t c = hiragana(raw);
        if (c == U'ー' && is_foldable(last))
            c = vowel_of_kana[last - first_kana];
        else if (is_repetition(c) && is_foldable(last))
            c = last;
        if (is_foldable(c))
            folded += plain_kana[c - first_kana];
        else if (u_isalnum(static_cast<UChar32>(c)) && c != U'ー' && !is_repetition(c))
            folded += c;
        last = c;
    }
    return base::encode_utf8(folded);
}

std::string sort_key(const std::string_view reading)
{
    // A space sorts before every letter, so a shorter reading comes first.
    return fold_for_search(reading) + " " + to_hiragana(reading);
}

} // namespace reading
