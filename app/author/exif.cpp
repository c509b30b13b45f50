#include "author/exif.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace author {

namespace {

constexpr int upright_orientation = 1;
constexpr int last_orientation = 8;
constexpr std::size_t entries_max = 512; // Of a table; cameras write about twenty.

bool starts_with(const base::ByteView bytes, const std::string_view start)
{
    return bytes.size() >= start.size() && std::memcmp(bytes.data(), start.data(), start.size()) == 0;
}

std::size_t big_endian(const base::ByteView bytes, const std::size_t at, const int count)
{
    std::size_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | bytes[at + static_cast<std::size_t>(i)];
    return value;
}

// A TIFF header, and behind it a table of entries of twelve bytes.
class Tiff {
public:
    explicit Tiff(const base::ByteView bytes)
        : bytes_(bytes)
        , little_(starts_with(bytes, "II"))
    {
    }

    int orientation() const
    {
        constexpr std::size_t tag = 0x0112;
        constexpr std::size_t short_type = 3;
        if (!little_ && !starts_with(bytes_, "MM"))
            return upright_orientation;
        const std::size_t table = number(4, 4);
        const std::size_t entries = std::min(number(table, 2), entries_max);
        for (std::size_t i = 0; i < entries; ++i) {
            const std::size_t entry = table + 2 + 12 * i;
            if (number(entry, 2) != tag || number(entry + 2, 2) != short_type)
                continue;
            const auto value = static_cast<int>(number(entry + 8, 2));
            return value >= upright_orientation && value <= last_orientation ? value : upright_orientation;
        }
        return upright_orientation;
    }

private:
    // Zero behind the end.
    std::size_t number(const std::size_t at, const int count) const
    {
        if (at > bytes_.size() || bytes_.size() - at < static_cast<std::size_t>(count))
            return 0;
        std::size_t value = 0;
        for (int i = 0; i < count; ++i) {
            const int byte = little_ ? count - 1 - i : i;
            value = value << 8 | bytes_[at + static_cast<std::size_t>(byte)];
        }
        return value;
    }

    base::ByteView bytes_;
    bool little_;
};

int jpeg_orientation(const base::ByteView picture)
{
    constexpr std::string_view exif("Exif\0\0", 6);
    for (std::size_t at = 2; at + 4 <= picture.size() && picture[at] == 0xFF;) {
        const int marker = picture[at + 1];
        const std::size_t size = big_endian(picture, at + 2, 2);
        if (marker == 0xDA || size < 2 || size > picture.size() - at - 2)
            break;
        const auto segment = picture.subspan(at + 4, size - 2);
        if (marker == 0xE1 && starts_with(segment, exif))
            return Tiff(segment.subspan(exif.size())).orientation();
        at += 2 + size;
    }
    return upright_orientation;
}

int png_orientation(const base::ByteView picture)
{
    constexpr std::size_t frame = 12; // Length, name and checksum of a chunk.
    for (std::size_t at = 8; at + frame <= picture.size();) {
        const std::size_t size = big_endian(picture, at, 4);
        if (size > picture.size() - at - frame)
            break;
        if (starts_with(picture.subspan(at + 4), "eXIf"))
            return Tiff(picture.subspan(at + 8, size)).orientation();
        at += frame + size;
    }
    return upright_orientation;
}

} // namespace

int exif_orientation(const base::ByteView picture)
{
    if (starts_with(picture, "\xFF\xD8"))
        return jpeg_orientation(picture);
    return starts_with(picture, "\x89PNG") ? png_orientation(picture) : upright_orientation;
}

image::Pixels upright(image::Pixels pixels, const int orientation)
{
    if (orientation <= upright_orientation || orientation > last_orientation)
        return pixels;
    const int right = pixels.width - 1;
    const int foot = pixels.height - 1;
    const bool lying = orientation >= 5;
    image::Pixels up{lying ? pixels.height : pixels.width, lying ? pixels.width : pixels.height, {}};
    up.rgba.resize(pixels.rgba.size());
    const auto source = [&](const int x, const int y) -> std::pair<int, int> {
        switch (orientation) {
        case 2: return {right - x, y};
        case 3: return {right - x, foot - y};
        case 4: return {x, foot - y};
        case 5: return {y, x};
        case 6: return {y, foot - x};
        case 7: return {right - y, foot - x};
        default: return {right - y, x};
        }
    };
    std::uint8_t* to = up.rgba.data();
    for (int y = 0; y < up.height; ++y)
        for (int x = 0; x < up.width; ++x, to += image::pixel_bytes) {
            const auto [from_x, from_y] = source(x, y);
            std::memcpy(
                to, pixels.rgba.data() + image::bytes_of(pixels.width, from_y) + image::bytes_of(from_x, 1),
                image::pixel_bytes);
        }
    return up;
}

} // namespace author
