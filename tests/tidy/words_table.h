#pragma once
// What the kiosk itself says, read from the source of app/words.

#include "tidy/source.h"

#include <set>

namespace tidy {

struct WordLine {
    std::string path;
    int line = 0;
    std::string name;
    std::vector<std::string> texts; // ja, ja-easy, en.
};

// Every `inline constexpr Word name{"…", "…", "…"};` of a header.
std::vector<WordLine> words_of(const Source& source);

// Three texts; sound notation; a reading for every kanji of ja and ja-easy; readings in kana; English without
// kanji, but for 言語, by which a visitor finds the button in any language.
Findings check_word(const WordLine& word);
Findings check_unique(const std::vector<WordLine>& words);

// Words that no file of app/ says.
Findings check_used(const std::vector<WordLine>& words, const std::vector<Source>& sources);

} // namespace tidy
