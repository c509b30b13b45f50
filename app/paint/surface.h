#pragma once
// Pixels in memory: 0xAARRGGBB in native little endian, which is the BGRX that X servers show without
// conversion.

#include <algorithm>
#include <cstdint>
#include <vector>

namespace paint {

// Half-open: right and bottom are the first pixels outside.
struct Rect {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    int width() const { return right - left; }
    int height() const { return bottom - top; }
    bool empty() const { return left >= right || top >= bottom; }
    bool operator==(const Rect&) const = default;
};

inline Rect intersection(const Rect& a, const Rect& b)
{
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

// A view of pixels that somebody else owns: a Picture, or the shared memory of a window.
struct Surface {
    std::uint32_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    int stride_px = 0;

    std::uint32_t* row(const int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * stride_px; }
    Rect bounds() const { return {0, 0, width, height}; }
};

// Owns the pixels of one surface.
class Picture {
public:
    static constexpr int side_px_max = 16'384;
    static constexpr std::uint32_t opaque_black = 0xff000000;

    Picture(int width, int height, std::uint32_t colour = opaque_black);
    Surface surface() { return {pixels_.data(), width_, height_, width_}; }
    std::uint32_t at(int x, int y) const;
    int width() const { return width_; }
    int height() const { return height_; }

private:
    int width_;
    int height_;
    std::vector<std::uint32_t> pixels_;
};

} // namespace paint
