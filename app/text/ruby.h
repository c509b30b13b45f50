#pragma once
// Readings over their bases, by the W3C's "Rules for Simple Placement of Japanese Ruby": a reading never
// hangs over a neighbour, so a wide one makes room for itself. Lines are broken with that room, shown or not:
// the toggle never re-flows.

#include "text/shape.h"

#include <cstddef>
#include <span>
#include <vector>

namespace text {

struct RubyBlock {
    std::size_t begin, end; // Clusters of the base.
    Shaped reading; // In ems of the reading's own size.
};

struct WithRuby {
    Shaped base;
    std::vector<RubyBlock> blocks;
};

// Shapes the readings and makes room: spreads a base that is narrower than its reading, and parts two
// readings that would touch.
WithRuby with_ruby(Shaped base, const Fonts& fonts, const Source& source, const Language& language,
                   const Style& style);

// Where the clusters of a reading begin, in ems of the base, when it stands centred over `width`.
std::vector<float> spread(std::span<const Cluster> reading, float width);

} // namespace text
