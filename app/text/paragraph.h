#pragma once
// Sets one paragraph: markup in, glyphs with their places out. Knows Japanese line breaking (phrases,
// kinsoku), ruby, mixed scripts and directions; knows no screen. All lengths are pixels, y grows downwards,
// and (0, 0) is the upper left corner of the paragraph's box.

#include "text/fonts.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

inline constexpr int paragraph_chars_max = 4000; // Readings count too. Longer text is cut, with a mark.
inline constexpr float ruby_em = 0.5F; // Of the base em.
// The em box above and below the baseline, whatever a font's own metrics say: with those, a line would jump where
// a fallback glyph appears.
inline constexpr float ascent_em = 0.88F;
inline constexpr float descent_em = 1.0F - ascent_em;
inline constexpr float ruby_pitch_em = 2.0F; // The least line pitch wherever ruby can appear.

enum class Weight { regular, bold };

struct Style {
    float em_px = 32;
    Weight weight = Weight::regular;
    bool tabular_digits = false; // Digits of equal width, for times and telephone numbers.
    float pitch_em = 1.7F; // Raised to ruby_pitch_em when the markup has ruby, shown or not.
    bool ruby_visible = true; // Never changes where lines end: only letters close up without it.
    bool balance = false; // Up to four lines of like length, for headings and buttons.
    bool heading = false; // Breaks between phrases alone as long as any phrase fits.
    bool operator==(const Style&) const = default;
};

// x, y: the glyph's origin on its baseline.
struct PlacedGlyph {
    std::uint32_t face;
    std::uint32_t glyph;
    float em_px;
    float x, y;
};

// top to bottom is the line's share of the pitch, ruby included. The text offsets count code points of the
// plain text; spaces dropped at a line's end lie between one line's text_end and the next one's text_begin.
struct Line {
    float baseline, top, bottom, width;
    float x; // Where it starts: 0, except for shorter lines of right-to-left text.
    std::size_t text_begin, text_end;
    std::string text;
};

// One reading over its base. Extents are advances, not ink.
struct Ruby {
    std::string base, reading;
    float base_x0, base_x1, ruby_x0, ruby_x1;
    float baseline; // Of the reading.
    std::size_t line;
};

struct Paragraph {
    std::string plain; // What is shown, without notation.
    std::vector<PlacedGlyph> glyphs;
    std::vector<PlacedGlyph> ruby_glyphs; // Empty when the style hides ruby; `rubies` is there all the same.
    std::vector<Line> lines;
    std::vector<Ruby> rubies;
    float width = 0; // Of the longest line.
    float height = 0; // Lines times pitch.
    int missing_glyphs = 0;
    bool cut = false; // The text was longer than paragraph_chars_max.
    bool right_to_left = false;
};

// `lang` is ja, ja-easy, en or any BCP 47 tag a pack declares. `width_px` is the box; a word that alone is
// wider is broken between graphemes rather than set outside. Never fails: broken bytes become U+FFFD.
Paragraph set_paragraph(const Fonts& fonts, std::string_view markup_utf8, std::string_view lang,
                        const Style& style, float width_px);

} // namespace text
