#include "paint/triangle.h"

#include "paint/blend.h"
#include "paint/quad.h"
#include "paint/sampler.h"

#include <utility>

namespace paint {

namespace {

std::int64_t floor_divide(const std::int64_t a, const std::int64_t b)
{
    const std::int64_t quotient = a / b;
    return quotient - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}

std::int64_t ceil_divide(const std::int64_t a, const std::int64_t b)
{
    return -floor_divide(-a, b);
}

// One directed edge; its inside is where k − dy · px ≥ 0. Corners stay below 2^28 steps, so products fit 64
// bits.
struct Edge {
    std::int64_t x;
    std::int64_t y;
    std::int64_t dx;
    std::int64_t dy;
    std::int64_t bias; // −1 takes centres that lie exactly on a right or lower edge away.

    Edge(const Corner& from, const Corner& to)
        : x(from.x)
        , y(from.y)
        , dx(static_cast<std::int64_t>(to.x) - from.x)
        , dy(static_cast<std::int64_t>(to.y) - from.y)
        , bias(dy < 0 || (dy == 0 && dx > 0) ? 0 : -1)
    {
    }
};

struct Run {
    int left;
    int right;
};

// The pixels of row `y` whose centres are inside all three edges.
Run run_of_row(const std::array<Edge, 3>& edges, const int y, const Rect& clip)
{
    constexpr std::int64_t half = steps_per_px / 2;
    const std::int64_t centre_y = static_cast<std::int64_t>(y) * steps_per_px + half;
    std::int64_t left = clip.left;
    std::int64_t right = clip.right;
    for (const Edge& edge : edges) {
        const std::int64_t k = edge.dx * (centre_y - edge.y) + edge.dy * edge.x + edge.bias;
        if (edge.dy < 0)
            left = std::max(left, ceil_divide(ceil_divide(k, edge.dy) - half, steps_per_px));
        else if (edge.dy > 0)
            right = std::min(right, floor_divide(floor_divide(k, edge.dy) - half, steps_per_px) + 1);
        else if (k < 0)
            return {0, 0};
    }
    if (left >= right)
        return {0, 0};
    return {static_cast<int>(left), static_cast<int>(right)};
}

// A value that is known at the corners and linear between them. Kept between the corners' values: a sliver's
// slope is steep, and rounding must not carry it past them.
class Plane {
public:
    Plane(const std::array<Corner, 3>& corners, const double area, const std::array<double, 3>& at)
        : low_(std::min({at[0], at[1], at[2]}))
        , high_(std::max({at[0], at[1], at[2]}))
        , x_(corners[0].x)
        , y_(corners[0].y)
        , origin_(at[0])
    {
        const double x1 = static_cast<double>(corners[1].x) - corners[0].x;
        const double y1 = static_cast<double>(corners[1].y) - corners[0].y;
        const double x2 = static_cast<double>(corners[2].x) - corners[0].x;
        const double y2 = static_cast<double>(corners[2].y) - corners[0].y;
        across_ = ((at[1] - at[0]) * y2 - (at[2] - at[0]) * y1) / area;
        down_ = ((at[2] - at[0]) * x1 - (at[1] - at[0]) * x2) / area;
    }

    double at(const int px, const int py) const
    {
        const double x = (px + 0.5) * steps_per_px - x_;
        const double y = (py + 0.5) * steps_per_px - y_;
        return std::clamp(origin_ + x * across_ + y * down_, low_, high_);
    }

private:
    double low_;
    double high_;
    double x_;
    double y_;
    double origin_;
    double across_ = 0;
    double down_ = 0;
};

class Colours {
public:
    Colours(const std::array<Corner, 3>& corners, const double area)
        : planes_{channel(corners, area, 0), channel(corners, area, 8), channel(corners, area, 16),
                  channel(corners, area, 24)}
        , colour_(corners[0].colour & 0x00ffffffu)
        , hue_constant_(((corners[0].colour ^ corners[1].colour) & 0x00ffffffu) == 0
                        && ((corners[0].colour ^ corners[2].colour) & 0x00ffffffu) == 0)
    {
    }

    std::uint32_t at(const int x, const int y) const
    {
        const std::uint32_t alpha = rounded(planes_[3].at(x, y)) << 24;
        // The usual case: an anti-aliased rim fades one colour out.
        if (hue_constant_)
            return colour_ | alpha;
        return rounded(planes_[0].at(x, y)) | rounded(planes_[1].at(x, y)) << 8
            | rounded(planes_[2].at(x, y)) << 16 | alpha;
    }

private:
    static std::uint32_t rounded(const double value) { return static_cast<std::uint32_t>(value + 0.5); }

    static Plane channel(const std::array<Corner, 3>& corners, const double area, const int shift)
    {
        std::array<double, 3> at;
        for (std::size_t i = 0; i < 3; ++i)
            at[i] = (corners[i].colour >> shift) & 0xff;
        return {corners, area, at};
    }

    std::array<Plane, 4> planes_;
    std::uint32_t colour_;
    bool hue_constant_;
};

} // namespace

void paint_triangle(const Surface& surface, const Rect& clip, std::array<Corner, 3> corners,
                    const TextureView* texture)
{
    auto& [a, b, c] = corners;
    const int top = std::max(clip.top, first_pixel(std::min({a.y, b.y, c.y})));
    const int bottom = std::min(clip.bottom, first_pixel(std::max({a.y, b.y, c.y})));
    if (top >= bottom || first_pixel(std::min({a.x, b.x, c.x})) >= clip.right
        || first_pixel(std::max({a.x, b.x, c.x})) <= clip.left)
        return;
    std::int64_t area = (static_cast<std::int64_t>(b.x) - a.x) * (static_cast<std::int64_t>(c.y) - a.y)
        - (static_cast<std::int64_t>(c.x) - a.x) * (static_cast<std::int64_t>(b.y) - a.y);
    if (area == 0)
        return;
    if (area < 0) {
        std::swap(b, c);
        area = -area;
    }
    const std::array<Edge, 3> edges{Edge(a, b), Edge(b, c), Edge(c, a)};

    if (!texture && a.colour == b.colour && a.colour == c.colour) {
        for (int y = top; y < bottom; ++y) {
            const Run run = run_of_row(edges, y, clip);
            blend_run(surface.row(y) + run.left, run.right - run.left, a.colour);
        }
        return;
    }

    const double scale = static_cast<double>(area);
    const Colours colours(corners, scale);
    const Plane u(corners, scale, {a.u, b.u, c.u});
    const Plane v(corners, scale, {a.v, b.v, c.v});
    for (int y = top; y < bottom; ++y) {
        const Run run = run_of_row(edges, y, clip);
        std::uint32_t* target = surface.row(y);
        for (int x = run.left; x < run.right; ++x) {
            std::uint32_t colour = colours.at(x, y);
            if (!texture) {
                target[x] = blend(target[x], spread(opaque(colour)), alpha_of(colour));
                continue;
            }
            const Tap column = tap_at(u.at(x, y), texture->width);
            const Tap row = tap_at(v.at(x, y), texture->height);
            if (texture->format == TextureView::Format::a8) {
                const std::uint32_t part =
                    multiply_255(sample_coverage(*texture, column, row), alpha_of(colour));
                target[x] = blend(target[x], spread(opaque(colour)), part);
            } else {
                const std::uint32_t texel = sample_colour(*texture, column, row);
                target[x] = blend_premultiplied(target[x], modulate(texel, premultiply(colour)));
            }
        }
    }
}

} // namespace paint
