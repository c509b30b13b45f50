#pragma once
// Headings and buttons: as few lines as they need, of like length.

#include "text/lines.h"

namespace text {

inline constexpr std::size_t balanced_lines_max = 4;

// `ends` is where the lines of a paragraph end when each is filled; the answer has as many, with the least
// sum of squared slack. Paragraphs of more lines, and those with written line ends, stay as they are.
std::vector<std::size_t> balanced(const Measure& measure, const std::vector<Break>& breaks,
                                  std::vector<std::size_t> ends, float width_em);

} // namespace text
