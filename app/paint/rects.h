#pragma once
// Lists of rectangles that do not overlap one another.

#include "paint/surface.h"

#include <cstddef>
#include <vector>

namespace paint {

// The smallest rectangle over both.
Rect hull(const Rect& a, const Rect& b);

// Exactly the marked cells of a grid, given row by row, in few rectangles whose unit is the cell. In the
// order of reading.
std::vector<Rect> rects_of(const std::vector<bool>& marked, int columns);

// At most `count` (> 0) over all that `rects` cover and as little else as is found quickly. They come in the
// order of reading, and so does the result.
std::vector<Rect> joined(std::vector<Rect> rects, std::size_t count);

} // namespace paint
