#pragma once
// Air between scripts, and none where marks bring their own: BIZ UD has no `halt`, so what a browser would
// ask of the font is done here, from the ink itself, for every face alike.

#include "text/shape.h"

#include <string_view>

namespace text {

// From the frame of a kanji or kana to the ink of the Latin letter or digit beside it: 四分アキ. Digits of
// BIZ UDPGothic bring up to a quarter em of their own, so from frame to frame the air would not be even.
inline constexpr float script_gap_em = 1.0F / 4;

// Sets the gap, lead and trail of every cluster.
Shaped with_gaps(Shaped shaped, const Fonts& fonts, std::u32string_view text, const Language& language);

} // namespace text
