#pragma once
// Runs shaped into glyphs. Everything is in ems of the style's size, so that widths compare exactly at any
// size.

#include "text/runs.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace text {

struct ShapedGlyph {
    std::uint32_t face, glyph;
    float x, y; // Offset from the pen.
    float advance;
};

// The least that can be placed: a character with its marks, a ligature.
struct Cluster {
    std::size_t begin, end; // Code points.
    std::size_t glyphs_begin, glyphs_end;
    float advance = 0;
    std::uint8_t level = 0;
    float gap = 0; // Air before it, dropped at the beginning of a line. Less than 0 where blanks meet.
    float lead = 0; // Blank of its own that a line which begins with it drops.
    float trail = 0; // … and one that ends with it.
    float before = 0; // Room for a wider reading, kept everywhere.
    float after = 0;
};

struct Shaped {
    std::vector<ShapedGlyph> glyphs;
    std::vector<Cluster> clusters; // In the order of the text.
    int missing = 0;
};

Shaped shape(const Fonts& fonts, const Source& source, const Language& language, const Style& style);

} // namespace text
