#include "pack/image_head.h"

#include <algorithm>
#include <array>

namespace pack {

namespace {

int big_endian(const base::ByteView bytes, const std::size_t at, const int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | bytes[at + static_cast<std::size_t>(i)];
    return value;
}

std::optional<ImageHead> png_head(const base::ByteView bytes)
{
    static constexpr std::array<std::uint8_t, 16> start{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n',
                                                        0,    0,   0,   13,  'I',  'H',  'D',  'R'};
    // The high bit of a side would make it negative, and no picture is that large.
    if (bytes.size() < 24 || !std::equal(start.begin(), start.end(), bytes.begin()) || bytes[16] > 0x7F
        || bytes[20] > 0x7F)
        return std::nullopt;
    return ImageHead{"image/png", big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)};
}

// The size stands in the first frame header; the segments before it are walked by their lengths.
std::optional<ImageHead> jpeg_head(const base::ByteView bytes)
{
    if (bytes.size() < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        return std::nullopt;
    for (std::size_t at = 2; at + 9 <= bytes.size();) {
        const int marker = bytes[at + 1];
        if (bytes[at] != 0xFF || marker == 0xD9 || marker == 0xDA)
            return std::nullopt;
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            return ImageHead{"image/jpeg", big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2)};
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

} // namespace pack
