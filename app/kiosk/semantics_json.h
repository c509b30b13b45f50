#pragma once
// What a page consists of, as JSON: for tests of reading and reach, and for whoever wants to know without
// looking.

#include "ui/semantics.h"

#include <string>

namespace kiosk {

// Pixels and ratios have two decimals. Rectangles are [x, y, width, height].
std::string print_semantics(const ui::Semantics& semantics);

} // namespace kiosk
