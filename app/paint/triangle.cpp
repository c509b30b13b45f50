#include "paint/triangle.h"

#include "paint/blend.h"
#include "paint/edge.h"
#include "paint/quad.h"
#include "paint/sampler.h"

#include <utility>

namespace paint {

namespace {

// The rows of a triangle, from the top.
class Rows {
public:
    Rows(const Corner& a, const Corner& b, const Corner& c, const int first_row, const Rect& clip)
        : edges_{Edge(a, b, first_row), Edge(b, c, first_row), Edge(c, a, first_row)}
        , clip_(clip)
    {
    }

    Run next()
    {
        Run run{clip_.left, clip_.right};
        for (Edge& edge : edges_) {
            run = edge.narrowed(run);
            edge.go_down();
        }
        return run.left < run.right ? run : Run{clip_.left, clip_.left};
    }

private:
    std::array<Edge, 3> edges_;
    Rect clip_;
};

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
    Rows rows(a, b, c, top, clip);

    if (!texture && a.colour == b.colour && a.colour == c.colour) {
        for (int y = top; y < bottom; ++y) {
            const Run run = rows.next();
            blend_run(surface.row(y) + run.left, static_cast<int>(run.right - run.left), a.colour);
        }
        return;
    }

    const double scale = static_cast<double>(area);
    const Colours colours(corners, scale);
    const Plane u(corners, scale, {a.u, b.u, c.u});
    const Plane v(corners, scale, {a.v, b.v, c.v});
    for (int y = top; y < bottom; ++y) {
        const Run run = rows.next();
        std::uint32_t* target = surface.row(y);
        for (int x = static_cast<int>(run.left); x < run.right; ++x) {
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
