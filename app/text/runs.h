#pragma once
// Which face draws what, and in which direction: the text as stretches that HarfBuzz shapes at one go.

#include "text/language.h"
#include "text/scripts.h"
#include "text/source.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace text {

struct Run {
    std::size_t begin, end; // Code points of the text.
    std::uint32_t face;
    UScriptCode script;
    std::uint8_t level; // Bidi embedding level; odd runs go right to left.
};

// A face for every code point. A word keeps one face: when 𠮷 of 𠮷野 is missing, 野 moves along. Runs come
// in the order of the text, end at ruby blocks where letters could join, and together cover it.
std::vector<Run> runs_of(const Fonts& fonts, const Source& source, const Language& language,
                         const Style& style);

// The faces alone: of what is drawn in none, the face is the first choice and lacks it.
std::vector<std::uint32_t> faces_of(const Fonts& fonts, std::u32string_view text,
                                    const std::vector<UScriptCode>& scripts, const Language& language,
                                    const Style& style);

} // namespace text
