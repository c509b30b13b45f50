#include "paint/triangle.h"

#include "paint/blend.h"
#include "paint/edge.h"
#include "paint/row.h"
#include "paint/sampler.h"

#include <utility>

namespace paint {

namespace {

// About what its divisions of 64 bits cost on processors of 2015, some 40 to 90 cycles each.
constexpr std::int64_t few_pixels_max = 64;

// The rows of a triangle, from the top.
class Rows {
public:
    Rows(const std::array<Corner, 3>& corners, const int first_row, const Rect& clip)
        : edges_{Edge(corners[0], corners[1], first_row), Edge(corners[1], corners[2], first_row),
                 Edge(corners[2], corners[0], first_row)}
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

// The same rows of a triangle of few pixels: to ask each of them costs less than the divisions of an Edge.
class FewPixels {
public:
    FewPixels(const std::array<Corner, 3>& corners, const int first_row, const Rect& clip)
        : sides_{side(corners[0], corners[1], first_row, clip.left),
                 side(corners[1], corners[2], first_row, clip.left),
                 side(corners[2], corners[0], first_row, clip.left)}
        , clip_(clip)
    {
    }

    Run next()
    {
        std::array<std::int64_t, 3> at{sides_[0].at_left, sides_[1].at_left, sides_[2].at_left};
        const auto inside = [&] { return (at[0] | at[1] | at[2]) >= 0; }; // None is negative.
        const auto go_right = [&] {
            for (std::size_t i = 0; i < 3; ++i)
                at[i] += sides_[i].across;
        };
        int x = clip_.left;
        for (; x < clip_.right && !inside(); ++x)
            go_right();
        const int left = x;
        for (; x < clip_.right && inside(); ++x)
            go_right();
        for (Side& side : sides_)
            side.at_left += side.down;
        return {left, x};
    }

private:
    // How far inside of an edge a pixel is; from pixel to pixel and from row to row it changes evenly.
    struct Side {
        std::int64_t at_left = 0;
        std::int64_t across = 0;
        std::int64_t down = 0;
    };
    static Side side(const Corner& from, const Corner& to, const int row, const int left)
    {
        const std::int64_t dx = static_cast<std::int64_t>(to.x) - from.x;
        const std::int64_t dy = static_cast<std::int64_t>(to.y) - from.y;
        const std::int64_t x = static_cast<std::int64_t>(left) * steps_per_px + steps_per_px / 2 - from.x;
        const std::int64_t y = static_cast<std::int64_t>(row) * steps_per_px + steps_per_px / 2 - from.y;
        return {dx * y - dy * x - (dy > 0 ? 1 : 0), -dy * steps_per_px, dx * steps_per_px};
    }

    std::array<Side, 3> sides_;
    Rect clip_;
};

// A value that is known at the corners and linear between them. Kept between the corners' values: a sliver's
// slope is steep, and rounding must not carry it past them.
class Plane {
public:
    Plane() = default;
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
    double low_ = 0;
    double high_ = 0;
    double x_ = 0;
    double y_ = 0;
    double origin_ = 0;
    double across_ = 0;
    double down_ = 0;
};

class Colours {
public:
    Colours(const std::array<Corner, 3>& corners, const double area)
        : colour_(corners[0].colour & 0x00ffffffu)
        , hue_constant_(((corners[0].colour ^ corners[1].colour) & 0x00ffffffu) == 0
                        && ((corners[0].colour ^ corners[2].colour) & 0x00ffffffu) == 0)
    {
        // Each costs two divisions, as much as a corner of a card has pixels.
        for (int i = hue_constant_ ? 3 : 0; i < 4; ++i)
            planes_[static_cast<std::size_t>(i)] = channel(corners, area, 8 * i);
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

// What a triangle is painted with.
struct Ink {
    const std::array<Corner, 3>& corners;
    double area;
    const TextureView* texture;

    bool flat() const
    {
        return !texture && corners[0].colour == corners[1].colour && corners[0].colour == corners[2].colour;
    }
};

template <class RowsOf>
void paint_flat(const Surface& surface, const Rect& box, RowsOf rows, const std::uint32_t colour)
{
    for (int y = box.top; y < box.bottom; ++y) {
        const Run run = rows.next();
        blend_run(surface.row(y) + run.left, static_cast<int>(run.right - run.left), colour);
    }
}

template <class RowsOf>
void paint_shaded(const Surface& surface, const Rect& box, RowsOf rows, const Ink& ink)
{
    const Colours colours(ink.corners, ink.area);
    for (int y = box.top; y < box.bottom; ++y) {
        const Run run = rows.next();
        std::uint32_t* const target = surface.row(y);
        for (int x = static_cast<int>(run.left); x < run.right; ++x) {
            const std::uint32_t colour = colours.at(x, y);
            target[x] = blend(target[x], spread(opaque(colour)), alpha_of(colour));
        }
    }
}

template <class RowsOf>
void paint_textured(const Surface& surface, const Rect& box, RowsOf rows, const Ink& ink)
{
    const auto& [a, b, c] = ink.corners;
    const Colours colours(ink.corners, ink.area);
    const Plane u(ink.corners, ink.area, {a.u, b.u, c.u});
    const Plane v(ink.corners, ink.area, {a.v, b.v, c.v});
    const TextureView& texture = *ink.texture;
    for (int y = box.top; y < box.bottom; ++y) {
        const Run run = rows.next();
        std::uint32_t* const target = surface.row(y);
        for (int x = static_cast<int>(run.left); x < run.right; ++x) {
            const std::uint32_t colour = colours.at(x, y);
            const Tap column = tap_at(u.at(x, y), texture.width);
            const Tap row = tap_at(v.at(x, y), texture.height);
            if (texture.format == TextureView::Format::a8) {
                const std::uint32_t part =
                    multiply_255(sample_coverage(texture, column, row), alpha_of(colour));
                target[x] = blend(target[x], spread(opaque(colour)), part);
            } else {
                const std::uint32_t texel = sample_colour(texture, column, row);
                target[x] = blend_premultiplied(target[x], modulate(texel, premultiply(colour)));
            }
        }
    }
}

template <class RowsOf>
void paint_rows(const Surface& surface, const Rect& box, RowsOf rows, const Ink& ink)
{
    if (ink.flat())
        paint_flat(surface, box, rows, ink.corners[0].colour);
    else if (!ink.texture)
        paint_shaded(surface, box, rows, ink);
    else
        paint_textured(surface, box, rows, ink);
}

} // namespace

Rect bounds_of(const std::array<Corner, 3>& corners)
{
    const auto& [a, b, c] = corners;
    return {first_pixel(std::min({a.x, b.x, c.x})), first_pixel(std::min({a.y, b.y, c.y})),
            first_pixel(std::max({a.x, b.x, c.x})), first_pixel(std::max({a.y, b.y, c.y}))};
}

void paint_triangle(const Surface& surface, const Rect& clip, std::array<Corner, 3> corners,
                    const TextureView* texture)
{
    const Rect box = intersection(clip, bounds_of(corners));
    if (box.empty())
        return;
    auto& [a, b, c] = corners;
    std::int64_t area = (static_cast<std::int64_t>(b.x) - a.x) * (static_cast<std::int64_t>(c.y) - a.y)
        - (static_cast<std::int64_t>(c.x) - a.x) * (static_cast<std::int64_t>(b.y) - a.y);
    if (area == 0)
        return;
    if (area < 0) {
        std::swap(b, c);
        area = -area;
    }
    const Ink ink{corners, static_cast<double>(area), texture};
    if (static_cast<std::int64_t>(box.width()) * box.height() <= few_pixels_max)
        paint_rows(surface, box, FewPixels(corners, box.top, box), ink);
    else
        paint_rows(surface, box, Rows(corners, box.top, box), ink);
}

} // namespace paint
