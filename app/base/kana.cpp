#include "base/kana.h"

#include "base/utf8.h"

namespace base {

namespace {

// Every kana without its marks and at full size, by position from U+3041 to U+3096.
constexpr std::u32string_view plain_kana =
    U"ああいいううええおおかかききくくけけここささししすすせせそそたたちちつつつててととなにぬねのはははひひ"
    U"ひふふふへへへほほほまみむめもやや"
    U"ゆゆよよらりるれろわわいえをんうかけ";
// The row of vowels each of them ends on, in the same order; ん has none and lengthens itself.
constexpr std::u32string_view vowel_of_kana =
    U"ああいいううええおおああいいううええおおああいいううええおおああいいうううええおおあいうえおあああいい"
    U"いうううえええおおおあいうえおああ"
    U"ううおおあいうえおああいえおんうあえ";
// ㇰ to ㇿ, which the place names of Hokkaido need.
constexpr std::u32string_view plain_ainu = U"くしすとぬはひふへほむらりるれろ";
constexpr char32_t first_ainu = U'ㇰ';
constexpr std::u32string_view small_kana = U"ぁぃぅぇぉっゃゅょゎゕゖ";
constexpr char32_t first_kana = U'ぁ';
static_assert(plain_kana.size() == 0x3096 - 0x3041 + 1);
static_assert(vowel_of_kana.size() == plain_kana.size());

bool is_foldable(const char32_t c)
{
    return c >= first_kana && c < first_kana + plain_kana.size();
}

bool is_repetition(const char32_t c)
{
    return c == U'ゝ' || c == U'ゞ' || c == U'ヽ' || c == U'ヾ';
}

bool is_ainu(const char32_t c)
{
    return c >= first_ainu && c < first_ainu + plain_ainu.size();
}

// What the ear hears: う and い that only make the vowel before them longer, を as お.
char32_t heard(const char32_t vowel, const char32_t c)
{
    if (c == U'を' || (c == U'う' && vowel == U'お'))
        return U'お';
    return c == U'い' && vowel == U'え' ? U'え' : c;
}

} // namespace

char32_t to_hiragana(const char32_t c)
{
    constexpr char32_t katakana_minus_hiragana = 0x60;
    return c >= U'ァ' && c <= U'ヶ' ? c - katakana_minus_hiragana : c;
}

std::string to_hiragana(const std::string_view text)
{
    std::u32string points = decode_utf8_lossy(text);
    for (char32_t& c : points)
        c = to_hiragana(c);
    return encode_utf8(points);
}

bool is_small_kana(const char32_t c)
{
    return is_ainu(c) || small_kana.find(to_hiragana(c)) != std::u32string_view::npos;
}

bool is_typed(const char32_t folded)
{
    const bool latin = (folded >= U'a' && folded <= U'z') || (folded >= U'0' && folded <= U'9');
    return latin || (is_foldable(folded) && plain_kana[folded - first_kana] == folded);
}

std::u32string fold_kana(const std::u32string_view text, const LongVowels long_vowels)
{
    std::u32string folded;
    char32_t last = 0; // The kana before, with its marks: what ー and ゝ repeat.
    for (const char32_t raw : text) {
        char32_t c = is_ainu(raw) ? plain_ainu[raw - first_ainu] : to_hiragana(raw);
        const char32_t vowel = is_foldable(last) ? vowel_of_kana[last - first_kana] : 0;
        if (c == U'ー' && vowel != 0)
            c = vowel;
        else if (is_repetition(c) && vowel != 0)
            c = last;
        else if (long_vowels == LongVowels::by_sound)
            c = heard(vowel, c);
        if (is_foldable(c))
            folded += plain_kana[c - first_kana];
        else if (c >= U'A' && c <= U'Z')
            folded += c - U'A' + U'a';
        else if (c != U'ー' && !is_repetition(c))
            folded += c;
        last = c;
    }
    return folded;
}

std::string fold_typed(const std::string_view letters)
{
    const std::u32string points = decode_utf8_lossy(letters);
    return encode_utf8(
        fold_kana(std::u32string_view(points).substr(0, search_letters_max), LongVowels::by_sound));
}

} // namespace base
