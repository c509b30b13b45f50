#pragma once
// Small pictures for tests, good ones and bad ones, made as they are needed.

#include "base/hash.h"
#include "image/pixels.h"

#include <array>
#include <functional>
#include <stb/stb_image_write.h>
#include <string>

// In the library, but not in its header.
extern "C" unsigned char* stbi_zlib_compress(unsigned char* data, int data_len, int* out_len, int quality);

namespace test {

inline constexpr int channels_rgb = 3;

// R, G, B and, where the picture has four channels, alpha of a place.
struct Paint {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
};
using Painting = std::function<Paint(int x, int y)>;

inline std::string raw(const int width, const int height, const int channels, const Painting& painting)
{
    std::string bytes;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const Paint p = painting(x, y);
            const std::array<std::uint8_t, 4> values{p.r, p.g, p.b, p.a};
            bytes.append(values.begin(), values.begin() + channels);
        }
    return bytes;
}

inline void append(void* const to, void* const data, const int size)
{
    static_cast<std::string*>(to)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

inline std::string png(const int width, const int height, const Painting& painting,
                       const int channels = channels_rgb)
{
    std::string file;
    stbi_write_png_to_func(append, &file, width, height, channels,
                           raw(width, height, channels, painting).data(), width * channels);
    return file;
}

inline std::string jpeg(const int width, const int height, const Painting& painting)
{
    std::string file;
    stbi_write_jpg_to_func(append, &file, width, height, channels_rgb,
                           raw(width, height, channels_rgb, painting).data(), 95);
    return file;
}

inline Paint green(int, int)
{
    return {30, 120, 60};
}

// Noise, so that nothing can be made small of it.
inline Paint noise(const int x, const int y)
{
    std::uint32_t v = static_cast<std::uint32_t>(x) * 2654435761u ^ static_cast<std::uint32_t>(y) * 40503u;
    v = (v ^ v >> 15) * 2246822519u;
    v = (v ^ v >> 13) * 3266489917u;
    return {static_cast<std::uint8_t>(v), static_cast<std::uint8_t>(v >> 8),
            static_cast<std::uint8_t>(v >> 16)};
}

inline std::string big_endian(const std::uint32_t value, const int bytes = 4)
{
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        text += static_cast<char>(value >> shift & 0xFF);
    return text;
}

// A chunk of a PNG. Its checksum is none, which no reader of ours minds.
inline std::string chunk(const std::string& name, const std::string& data)
{
    return big_endian(static_cast<std::uint32_t>(data.size())) + name + data + "crc!";
}

inline constexpr std::size_t png_head_bytes = 33; // The signature and the first chunk.

// The chunk stands before the pixels.
inline std::string with_chunk(const std::string& picture, const std::string& made)
{
    return picture.substr(0, png_head_bytes) + made + picture.substr(png_head_bytes);
}

// A small file that claims to be that large.
inline std::string png_claiming(const std::uint32_t width, const std::uint32_t height)
{
    std::string file = png(8, 8, green);
    return file.replace(16, 8, big_endian(width) + big_endian(height));
}

// A picture of 64 × 64 whose pixels swell to so many megabytes.
inline std::string png_swelling(const int megabytes)
{
    const std::string zeros(static_cast<std::size_t>(megabytes) << 20, '\0');
    int size = 0;
    unsigned char* const packed =
        stbi_zlib_compress(reinterpret_cast<unsigned char*>(const_cast<char*>(zeros.data())),
                           static_cast<int>(zeros.size()), &size, 8);
    const std::string data(reinterpret_cast<char*>(packed), static_cast<std::size_t>(size));
    std::free(packed);
    return png(64, 64, green).substr(0, png_head_bytes) + chunk("IDAT", data) + chunk("IEND", "");
}

// The EXIF of a camera that was held so, in the byte order of Intel or Motorola.
inline std::string exif(const int orientation, const bool intel = true)
{
    const auto number = [intel](const std::uint32_t value, const int bytes) {
        std::string text = big_endian(value, bytes);
        return intel ? std::string(text.rbegin(), text.rend()) : text;
    };
    const auto entry = [&](const std::uint32_t tag, const std::string& value) {
        return number(tag, 2) + number(3, 2) + number(1, 4) + value + std::string(2, '\0');
    };
    return (intel ? "II" : "MM") + number(42, 2) + number(8, 4) + number(2, 2) + entry(0x0100, number(640, 2))
        + entry(0x0112, number(static_cast<std::uint32_t>(orientation), 2)) + number(0, 4)
        + "GPS 43.06 N 141.35 E";
}

inline std::string jpeg_with_exif(const std::string& picture, const std::string& tiff)
{
    const std::string data = std::string("Exif\0\0", 6) + tiff;
    return picture.substr(0, 2) + "\xFF\xE1" + big_endian(static_cast<std::uint32_t>(data.size() + 2), 2)
        + data + picture.substr(2);
}

inline std::string png_with_exif(const std::string& picture, const std::string& tiff)
{
    return with_chunk(picture, chunk("eXIf", tiff));
}

// SQL that puts the bytes into a pack as a medium of that type and size, whatever they are.
inline std::string medium_sql(const base::Hash& hash, const std::string& bytes, const std::string& type,
                              const int width, const int height)
{
    const auto hex = [](const std::string_view text) {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string out;
        for (const char c : text) {
            out += digits[static_cast<std::uint8_t>(c) >> 4];
            out += digits[static_cast<std::uint8_t>(c) & 15];
        }
        return out;
    };
    return "INSERT INTO media VALUES(x'" + hash.hex() + "','" + type + "'," + std::to_string(bytes.size())
        + "," + std::to_string(width) + "," + std::to_string(height)
        + ");INSERT INTO chunk(media_hash,seq,bytes) VALUES(x'" + hash.hex() + "',0,x'" + hex(bytes) + "');";
}

} // namespace test
