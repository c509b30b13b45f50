#pragma once
// What can only be judged when everything lies on the bench.

#include "author/bench.h"
#include "reading/reader.h"
#include "text/fonts.h"

namespace author {

inline constexpr std::size_t paragraph_chars_max = 4'000;
inline constexpr std::size_t easy_sentence_chars_max = 50;

// Ids of the packs that this one points into: "pref:" → all of the base pack's. What starts with a prefix
// that is not here cannot be judged and is left alone.
struct Neighbours {
    std::map<std::string, std::set<std::string>> ids;
};

// Notation, readings, glyphs and lengths of every text. Where a reading is missing the sentence proposes one;
// `reader` learns the pack's own names first.
void lint_texts(Bench& bench, const text::Fonts& fonts, reading::Reader& reader);
// Telephones and mail anywhere in the files, comments too.
void lint_contacts(Bench& bench);
// References into this pack and its neighbours; icons; files that nobody read.
void lint_references(Bench& bench, const Neighbours& neighbours, const text::Fonts& fonts);

} // namespace author
