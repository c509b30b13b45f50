#pragma once
// Readings over their bases, by the W3C's "Rules for Simple Placement of Japanese Ruby": a reading never
// hangs over a letter beside its base, so a wide one makes room for itself; only the blank half of a mark may
// lie under it. A short one is spread 1:2:1. Lines are broken with that room, shown or not: the toggle never
// re-flows.

#include "text/shape.h"

#include <cstddef>
#include <span>
#include <vector>

namespace text {

struct RubyBlock {
    std::size_t begin, end; // Clusters of the base.
    std::size_t reading_begin, reading_end; // Clusters of the readings.
};

struct WithRuby {
    Shaped base;
    std::u32string reading_text; // All of them, one after the other.
    Shaped readings; // In ems of their own size.
    std::vector<RubyBlock> blocks;

    std::span<const Cluster> reading_of(const RubyBlock& block) const
    {
        return {readings.clusters.data() + block.reading_begin, block.reading_end - block.reading_begin};
    }
};

// Shapes the readings and makes room: spreads a base that is narrower than its reading, and parts two
// readings that would touch.
WithRuby with_ruby(Shaped base, const Fonts& fonts, const Source& source, const Language& language,
                   const Style& style);

// Where the clusters of a reading begin, in ems of the base, when it stands centred over `width`.
std::vector<float> spread(std::span<const Cluster> reading, float width);

} // namespace text
