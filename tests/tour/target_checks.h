#pragma once
// What every target must be: large enough, apart from the others, on the screen, reachable, and in its place.

#include "tour/picture.h"

#include <set>

namespace tour {

inline constexpr float target_mm_min = 20;
inline constexpr float target_gap_mm_min = 3;

// A target that a scrolled view cuts counts with its whole rectangle.
Faults check_target_size(const Picture& picture);
Faults check_targets_on_screen(const Picture& picture);
// The page that wakes at any touch lies under all others.
Faults check_target_gaps(const Picture& picture);
// Each target of the series is wholly seen in one of its pictures.
Faults check_targets_reachable(Series series);
// Whoever comes to a page by a touch sees its top.
// A page that asks whether the visit goes on stands as it was left.
Faults check_opens_at_top(Series series);
// The same pages in every language and size of text.
Faults check_same_names(const std::set<std::string>& names, const std::set<std::string>& others);
// The strip has the same eight places on every page that has a strip.
Faults check_strip(std::span<const Picture> pictures);

} // namespace tour
