#include "paint/surface.h"

#include "base/result.h"

namespace paint {

Picture::Picture(const int width, const int height, const std::uint32_t colour)
    : width_(width)
    , height_(height)
{
    VERIFY(width > 0 && width <= side_px_max && height > 0 && height <= side_px_max);
    pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), colour);
}

std::uint32_t Picture::at(const int x, const int y) const
{
    VERIFY(x >= 0 && x < width_ && y >= 0 && y < height_);
    return pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_)
                   + static_cast<std::size_t>(x)];
}

} // namespace paint
