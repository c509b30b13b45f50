#pragma once
// Kana by their sound, so that what people type finds what is written. At the author's desk reading/ takes
// widths, compositions and other scripts off a text first; what the kiosk's own letters make needs no more
// than this.

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// As many letters as a visitor may type, and as one piece of the search index holds.
inline constexpr std::size_t search_letters_max = 16;

enum class LongVowels {
    by_mark, // ー is the vowel it lengthens: コーヒー is こおひい. The order of dictionaries.
    by_sound // う after お, い after え and を as well: とうきょう, とおきょお and とーきょー are one.
};

// Hiragana without voicing marks and at full size, Latin letters small, everything else as it is. The fold of
// a beginning is the beginning of the fold.
std::u32string fold_kana(std::u32string_view text, LongVowels long_vowels);

// What a visitor typed, as the search index spells it.
std::string fold_typed(std::string_view letters);

// Katakana to hiragana, everything else as it is.
char32_t to_hiragana(char32_t c);
std::string to_hiragana(std::string_view text);

bool is_small_kana(char32_t c); // ゃ, っ, ァ, ㇷ …: no word begins with one.
bool is_typed(char32_t folded); // Some key of the board makes it.

} // namespace base
