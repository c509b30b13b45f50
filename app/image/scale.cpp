#include "image/scale.h"

#include <algorithm>
#include <cmath>

// Our own copy; its functions are seen nowhere else.
#define STB_IMAGE_RESIZE_STATIC
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#include <stb/stb_image_resize.h>

namespace image {

Size fitted(const Size size, const std::int64_t side_max, const std::int64_t pixels_max)
{
    const double longer = std::max(size.width, size.height);
    const double pixels = static_cast<double>(size.width) * size.height;
    const double factor = std::min(
        {1.0, static_cast<double>(side_max) / longer, std::sqrt(static_cast<double>(pixels_max) / pixels)});
    if (factor == 1.0)
        return size;
    // Downwards, so that the product stays under its limit.
    const auto side = [&](const int full) { return std::max(1, static_cast<int>(full * factor)); };
    return {side(size.width), side(size.height)};
}

base::Result<Pixels> scaled(Pixels pixels, const Size size)
{
    if (size == Size{pixels.width, pixels.height})
        return pixels;
    Pixels other{size.width, size.height, std::vector<std::uint8_t>(bytes_of(size.width, size.height))};
    if (!stbir_resize_uint8_generic(pixels.rgba.data(), pixels.width, pixels.height, 0, other.rgba.data(),
                                    size.width, size.height, 0, pixel_bytes, STBIR_ALPHA_CHANNEL_NONE, 0,
                                    STBIR_EDGE_CLAMP, STBIR_FILTER_DEFAULT, STBIR_COLORSPACE_SRGB, nullptr))
        return base::fail(base::Code::no_space, "no memory to scale a picture");
    return other;
}

} // namespace image
