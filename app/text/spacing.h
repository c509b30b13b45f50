#pragma once
// Air between scripts, and none where full-width marks bring their own.

#include "text/shape.h"

#include <string_view>

namespace text {

inline constexpr float script_gap_em =
    1.0F / 8; // Between kanji or kana and Latin letters or digits; these are wide.

Shaped with_gaps(Shaped shaped, std::u32string_view text, const Language& language);

} // namespace text
