#pragma once
// What setting text needs to know of a language.

#include "text/face_table.h"

#include <string>
#include <string_view>

namespace text {

struct Language {
    Family ideographs; // The regional face for Han characters.
    Family first; // Asked first for everything that has no face of its own: letters, digits, marks.
    bool script_spacing; // Air between ideographs and Latin letters or digits: Japanese and Chinese.
    bool spaces_are_phrases; // Between spaces a line is broken only when nothing else helps.
    bool hangul_keeps_words; // Korean breaks at spaces, not between syllables.
    bool right_to_left;
    float pitch_em_min; // Scripts with marks above and below need air.
    std::string tag; // For HarfBuzz.
    std::string break_locale; // For ICU.
};

Language language_of(std::string_view lang);

} // namespace text
