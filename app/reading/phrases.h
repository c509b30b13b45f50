#pragma once
// Where phrases (文節) begin: an independent word with all that leans on it.

#include "reading/morphemes.h"

#include <cstddef>
#include <string>
#include <vector>

namespace reading {

// A compound of more characters is parted once in its middle: it would not fit on a button otherwise.
inline constexpr std::size_t compound_chars_max = 10;

// Offsets into `text` where a phrase begins, without 0.
std::vector<std::size_t> phrase_begins(const std::u32string& text, const std::vector<Morpheme>& morphemes);

} // namespace reading
