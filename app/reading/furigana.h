#pragma once
// Which part of a word's reading stands over which of its kanji: お手洗い, おてあらい → お{手洗|てあら}い.

#include "base/markup.h"

#include <string_view>
#include <vector>

namespace reading {

// The word in pieces; those with kanji have a reading. The whole word is one piece where reading and kana do
// not agree.
std::vector<base::MarkupPiece> furigana(std::u32string_view word, std::u32string_view hiragana);

} // namespace reading
