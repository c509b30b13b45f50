#include "pack/image_head.h"

#include "pack/format.h"

#include <algorithm>
#include <array>

namespace pack {

namespace {

constexpr int cmyk_components = 4;

int big_endian(const base::ByteView bytes, const std::size_t at, const int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | bytes[at + static_cast<std::size_t>(i)];
    return value;
}

// The chunk that says so stands before the first pixels.
bool png_moves(const base::ByteView bytes)
{
    static constexpr std::array<std::uint8_t, 4> animation{'a', 'c', 'T', 'L'};
    static constexpr std::array<std::uint8_t, 4> pixels{'I', 'D', 'A', 'T'};
    for (std::size_t at = 8; at + 8 <= bytes.size();) {
        const auto name = bytes.subspan(at + 4, 4);
        if (std::equal(animation.begin(), animation.end(), name.begin()))
            return true;
        if (std::equal(pixels.begin(), pixels.end(), name.begin()) || bytes[at] > 0x7F)
            return false;
        at += 12 + static_cast<std::size_t>(big_endian(bytes, at, 4));
    }
    return false;
}

std::optional<ImageHead> png_head(const base::ByteView bytes)
{
    static constexpr std::array<std::uint8_t, 16> start{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n',
                                                        0,    0,   0,   13,  'I',  'H',  'D',  'R'};
    // The high bit of a side would make it negative, and no picture is that large.
    if (bytes.size() < 24 || !std::equal(start.begin(), start.end(), bytes.begin()) || bytes[16] > 0x7F
        || bytes[20] > 0x7F)
        return std::nullopt;
    return ImageHead{"image/png", big_endian(bytes, 16, 4), big_endian(bytes, 20, 4), png_moves(bytes)};
}

// The size stands in the first frame header; the segments before it are walked by their lengths.
std::optional<ImageHead> jpeg_head(const base::ByteView bytes)
{
    if (bytes.size() < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        return std::nullopt;
    for (std::size_t at = 2; at + 10 <= bytes.size();) {
        const int marker = bytes[at + 1];
        if (bytes[at] != 0xFF || marker == 0xD9 || marker == 0xDA)
            return std::nullopt;
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            return ImageHead{"image/jpeg", big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2), false,
                             bytes[at + 9] == cmyk_components};
        at += 2 + static_cast<std::size_t>(big_endian(bytes, at + 2, 2));
    }
    return std::nullopt;
}

} // namespace

std::optional<ImageHead> read_image_head(const base::ByteView bytes)
{
    const auto head = png_head(bytes);
    return head ? head : jpeg_head(bytes);
}

bool image_size_allowed(const std::int64_t width, const std::int64_t height)
{
    constexpr std::int64_t side_max = image_side_max;
    constexpr std::int64_t pixels_max = image_pixels_max;
    return width >= 1 && height >= 1 && width <= side_max && height <= side_max
        && width * height <= pixels_max;
}

} // namespace pack
