#include "kiosk/repaint_overlay.h"

#include "paint/quad.h"
#include "ui/theme.h"

namespace kiosk {

namespace {

constexpr int frame_px = 2;
constexpr std::uint8_t frame_alpha = 192;

std::uint32_t pixel_of(const ui::Color color)
{
    return static_cast<std::uint32_t>(color.a) << 24 | static_cast<std::uint32_t>(color.r) << 16
        | static_cast<std::uint32_t>(color.g) << 8 | color.b;
}

bool inside_any(const std::span<const paint::Rect> rects, const int x, const int y)
{
    return std::ranges::any_of(rects, [&](const paint::Rect& rect) {
        return x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom;
    });
}

} // namespace

std::vector<paint::Rect> RepaintOverlay::over(const paint::Surface& surface,
                                              const std::span<const paint::Rect> painted)
{
    std::vector<paint::Rect> shown;
    for (const Covered& covered : covered_)
        shown.push_back(covered.rect);
    uncover(surface, painted);
    ++number_;
    for (const paint::Rect& rect : painted) {
        cover(surface, rect);
        shown.push_back(rect);
    }
    return shown;
}

// Where the painter has just been, there is no tint any more.
void RepaintOverlay::uncover(const paint::Surface& surface, const std::span<const paint::Rect> painted)
{
    for (const Covered& covered : covered_) {
        const paint::Rect part = paint::intersection(covered.rect, surface.bounds());
        for (int y = part.top; y < part.bottom; ++y)
            for (int x = part.left; x < part.right; ++x)
                if (!inside_any(painted, x, y))
                    surface.row(y)[x] = covered.pixels[static_cast<std::size_t>(y - covered.rect.top)
                                                           * static_cast<std::size_t>(covered.rect.width())
                                                       + static_cast<std::size_t>(x - covered.rect.left)];
    }
    covered_.clear();
}

void RepaintOverlay::cover(const paint::Surface& surface, const paint::Rect& rect)
{
    const paint::Rect part = paint::intersection(rect, surface.bounds());
    if (part.empty())
        return;
    Covered covered{part, {}};
    for (int y = part.top; y < part.bottom; ++y)
        covered.pixels.insert(covered.pixels.end(), surface.row(y) + part.left, surface.row(y) + part.right);
    covered_.push_back(std::move(covered));
    ui::Color color = number_ % 2 == 0 ? ui::repaint_tint_even : ui::repaint_tint_odd;
    paint::fill(surface, part, pixel_of(color));
    color.a = frame_alpha;
    const auto side = [&](const int left, const int top, const int right, const int bottom) {
        paint::fill(surface, paint::intersection(part, {left, top, right, bottom}), pixel_of(color));
    };
    side(part.left, part.top, part.right, part.top + frame_px);
    side(part.left, part.bottom - frame_px, part.right, part.bottom);
    side(part.left, part.top + frame_px, part.left + frame_px, part.bottom - frame_px);
    side(part.right - frame_px, part.top + frame_px, part.right, part.bottom - frame_px);
}

} // namespace kiosk
