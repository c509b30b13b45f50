#pragma once
// What may not stand in our C++.

#include "tidy/source.h"

namespace tidy {

// Calls that block, overrun or are nobody's to make, and shapes that the house does without.
Findings check_banned(const Source& source);

// `ImGui::` in ui and kiosk only: whatever else draws, draws through ui::Canvas.
Findings check_imgui(const Source& source);

// Colours stand in app/ui/theme.* alone; ui, screens and kiosk name them.
Findings check_colours(const Source& source);

// A screen may say in numbers how far apart two things stand: up to `gap_units_max` in half units, beyond
// that on the grid of 4. The size of a thing has a name: the theme's, or its own as in
// `const float mark = canvas.u(26);`. What is checked: the numbers in the brackets of u(), units() and mm().
inline constexpr int grid_units = 4;
inline constexpr int gap_units_max = 12;
Findings check_sizes(const Source& source);

// Words of unfinished work, in the comments of C++ and anywhere in other files.
Findings check_leftovers(const Source& source);

// Comments that are code: a line comment that ends as a statement does and does not read as a sentence.
Findings check_commented_code(const Source& source);

} // namespace tidy
