#pragma once
// Which characters of a text no installed font can show: lint asks before a pack is built.

#include "text/fonts.h"

#include <string_view>
#include <vector>

namespace text {

// Each missing character once, those of readings last.
std::vector<char32_t> missing_glyphs(const Fonts& fonts, std::string_view markup_utf8, std::string_view lang);

} // namespace text
