#pragma once
// Readings as the order of lists and the search index have them. People write what they like: the widths and
// marks of any text go first, then its kana fold by their sound (base/kana.h).

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace reading {

// What two spellings of one sound have in common: hiragana without voicing marks, small kana large, long
// vowels one, widths, letter case and accents folded, spaces and punctuation gone. コーヒー and こおひい are
// equal here.
std::string fold_for_search(std::string_view text);

// A piece of a reading under which it is found. `text` is folded and at most base::search_letters_max letters
// long.
struct SearchPart {
    bool inside = false; // Begins in the middle of the reading.
    std::string text;
    auto operator<=>(const SearchPart&) const = default;
};

// Whatever can be typed to find `text`: kana from each of its letters on, Latin words and numbers from their
// first. In order, no two alike.
std::vector<SearchPart> search_parts(std::string_view text);

// Byte-wise order of these keys is 五十音 order: the folded reading, then the exact one, so that はし comes
// before ばし.
std::string sort_key(std::string_view reading);

} // namespace reading
