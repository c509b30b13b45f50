#pragma once
// Chooses where lines end. Everything in ems.

#include "text/breaks.h"
#include "text/shape.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace text {

// Clusters [begin, end) are shown; those up to the next line's begin are spaces that were dropped.
struct LineSpan {
    std::size_t begin, end;
};

// Widths of stretches of clusters as lines: without the air before the first and the spaces after the last.
class Measure {
public:
    Measure(const std::vector<Cluster>& clusters, std::u32string_view text);
    std::size_t size() const { return clusters_.size(); }
    std::size_t shown_end(std::size_t begin, std::size_t end) const; // Without the spaces at the end.
    float width(std::size_t begin, std::size_t end) const;

private:
    const std::vector<Cluster>& clusters_;
    std::vector<float> x_; // Of the left edge of each cluster's gap, and of the end.
    std::vector<std::size_t> shown_to_; // For every end, the end without spaces.
};

// `breaks`: one for every cluster, and one more for the end.
std::vector<LineSpan> break_lines(const Measure& measure, const std::vector<Break>& breaks,
                                  const Style& style, float width_em);

} // namespace text
