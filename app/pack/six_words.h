#pragma once
// A hash that two people can compare by reading aloud: six of 2,048 words that any child knows, 66 bits. Two of the
// words differ in more than a voicing mark or the size of a letter, so nobody has to ask "が or か".

#include "base/hash.h"

#include <string>
#include <string_view>

namespace pack {

inline constexpr std::size_t word_list_count = 2048;
inline constexpr int words_per_hash = 6;

// `place` is below word_list_count. The list never changes: a sheet of paper must stay right.
std::string_view listed_word(std::size_t place);
// The first 66 bits, 11 a word, with blanks between: "りんご みかん …".
std::string six_words(const base::Hash& hash);

} // namespace pack
