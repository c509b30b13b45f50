#pragma once
// How text is set: glyphs, sizes, lines, readings, colours.

#include "paint/surface.h"
#include "tour/picture.h"

namespace tour {

inline constexpr float em_px_min = 24; // Below that strokes of common kanji run together.
inline constexpr float pitch_em_min = 1.4F;
inline constexpr float ruby_pitch_em_min = 1.9F;
inline constexpr double line_chars_max = 40; // Full-width; a Latin letter is half of one.
inline constexpr double text_contrast_min = 7;
inline constexpr double graphic_contrast_min = 3;

Faults check_glyphs(const Picture& picture);
Faults check_type_sizes(const Picture& picture);
Faults check_line_pitch(const Picture& picture);
// Which characters begin and end lines, and how long lines are.
Faults check_lines(const Picture& picture);
// In やさしい日本語 every kanji stands under its reading.
Faults check_readings(const Picture& picture);
Faults check_contrast(const Picture& picture);
// What a run says it stands on is the commonest colour in its box.
Faults check_grounds(const Picture& picture, const paint::Surface& pixels);
// Each of the words stands in some line.
Faults check_words(std::span<const Picture> pictures, std::span<const std::string_view> words);

} // namespace tour
