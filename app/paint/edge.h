#pragma once
// Where the edges of a triangle cut the rows of pixels: exact, and without a division a row.

#include "paint/triangle.h"

#include <algorithm>
#include <cstdint>

namespace paint {

// Pixels of one row, right end excluded.
struct Run {
    std::int64_t left;
    std::int64_t right;
};

// One directed edge of a triangle whose inside lies to the right of it, walked downwards row by row. Its
// inside is where dx · (py − y) − dy · (px − x) ≥ 0, or > 0 on right and lower edges: the top-left rule.
// Corners stay below 2^28 steps, so the products fit 64 bits.
class Edge {
public:
    Edge(const Corner& from, const Corner& to, const int first_row)
    {
        constexpr std::int64_t half = steps_per_px / 2;
        const std::int64_t dx = static_cast<std::int64_t>(to.x) - from.x;
        const std::int64_t dy = static_cast<std::int64_t>(to.y) - from.y;
        // The rows of a triangle begin and end at its level edges already.
        if (dy == 0)
            return;
        const std::int64_t strict = dy > 0 ? 1 : 0;
        const std::int64_t centre_y = static_cast<std::int64_t>(first_row) * steps_per_px + half;
        const std::int64_t inside = dx * (centre_y - from.y) + dy * (from.x - half) - strict;
        // Pixel p is inside when p · dy · steps_per_px ≤ inside. A left edge is solved for the first p, a
        // right edge for the last one; both as a floor over a positive divisor.
        divisor_ = std::abs(dy) * steps_per_px;
        is_left_ = dy < 0;
        const std::int64_t start = is_left_ ? -inside + divisor_ - 1 : inside;
        const std::int64_t step = (is_left_ ? -dx : dx) * steps_per_px;
        bound_ = floor_divide(start, divisor_);
        rest_ = start - bound_ * divisor_;
        step_ = floor_divide(step, divisor_);
        rest_step_ = step - step_ * divisor_;
    }

    // What of the present row lies on this edge's side.
    Run narrowed(const Run& run) const
    {
        if (divisor_ == 0)
            return run;
        return is_left_ ? Run{std::max(run.left, bound_), run.right}
                        : Run{run.left, std::min(run.right, bound_ + 1)};
    }

    void go_down()
    {
        bound_ += step_;
        rest_ += rest_step_;
        if (rest_ >= divisor_) {
            rest_ -= divisor_;
            ++bound_;
        }
    }

private:
    static std::int64_t floor_divide(const std::int64_t a, const std::int64_t positive)
    {
        const std::int64_t quotient = a / positive;
        return a < quotient * positive ? quotient - 1 : quotient;
    }

    bool is_left_ = false;
    std::int64_t divisor_ = 0; // 0 for a level edge.
    std::int64_t bound_ = 0;
    std::int64_t rest_ = 0;
    std::int64_t step_ = 0;
    std::int64_t rest_step_ = 0;
};

} // namespace paint
