#pragma once
// Kana for order and search. Readings are stored in hiragana; people type what they like.

#include <string>
#include <string_view>

namespace reading {

// What two spellings of one sound have in common: hiragana without voicing marks, small kana large, ー as the
// vowel it lengthens, widths and letter case folded, spaces and punctuation gone. コーヒー and こおひい are
// equal here.
std::string fold_for_search(std::string_view text);

// Byte-wise order of these keys is 五十音 order: the folded reading, then the exact one, so that はし comes
// before ばし. A folded prefix of the reading is a prefix of the key.
std::string sort_key(std::string_view reading);

// Katakana to hiragana, everything else as it is.
std::string to_hiragana(std::string_view text);

} // namespace reading
