#pragma once
// What shaping and breaking need again and again, made once: to open a break iterator for every paragraph
// cost a third of setting it. Kept with the fonts, for their one thread. Only app/text includes this.

#include "base/destroyer.h"

#include <cstdint>
#include <hb.h>
#include <map>
#include <memory>
#include <string>
#include <unicode/ubrk.h>
#include <unordered_map>

namespace text {

class Face;

inline constexpr std::size_t break_locales_max = 16; // A pack may declare any number of languages.
inline constexpr std::size_t inks_max = 4096;

// The blank on both sides of a glyph's ink, in ems.
struct Blank {
    float left = 0;
    float right = 0;
};

// How much was done so far. Tests count by it that the work grows with the text and not faster.
struct Work {
    std::int64_t shape_calls = 0;
    std::int64_t shaped_chars = 0;
    std::int64_t break_iterators = 0;
};

class Tools {
public:
    // Empty.
    hb_buffer_t* buffer();
    // By ICU's rules for the locale; nothing when ICU has none.
    UBreakIterator* line_breaks(const std::string& locale);
    Blank blank(const Face& face, std::uint32_t face_id, std::uint32_t glyph);

    Work work;

private:
    std::unique_ptr<hb_buffer_t, base::Destroyer<hb_buffer_destroy>> buffer_{hb_buffer_create()};
    std::map<std::string, std::unique_ptr<UBreakIterator, base::Destroyer<ubrk_close>>> line_breaks_;
    std::unordered_map<std::uint64_t, Blank> blanks_;
};

} // namespace text
