#pragma once
// A decoded picture. Opaque: where the file was transparent it is white, as the card it stands on.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace image {

inline constexpr int pixel_bytes = 4;

struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba; // Rows from the top; R, G, B, 255.
};

inline std::size_t bytes_of(const int width, const int height)
{
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * pixel_bytes;
}

} // namespace image
