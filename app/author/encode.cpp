#include "author/encode.h"

#include "base/destroyer.h"

#include <memory>
#include <png.h>
#include <turbojpeg.h>

namespace author {

namespace {

constexpr int png_channels = 3; // Opaque: a fourth would say 255 everywhere.
constexpr int jpeg_qualities[] = {90, 82, 74};

base::Bytes without_alpha(const image::Pixels& pixels)
{
    base::Bytes rgb;
    rgb.reserve(pixels.rgba.size() / image::pixel_bytes * png_channels);
    for (std::size_t i = 0; i < pixels.rgba.size(); i += image::pixel_bytes)
        rgb.insert(rgb.end(), pixels.rgba.data() + i, pixels.rgba.data() + i + png_channels);
    return rgb;
}

base::Result<base::Bytes> jpeg_of(const image::Pixels& pixels, const int quality)
{
    const std::unique_ptr<void, base::Destroyer<tjDestroy>> compressor(tjInitCompress());
    if (!compressor)
        return base::fail(base::Code::no_space, "no memory for a JPEG");
    // Full colour at every pixel: flyers have coloured letters.
    constexpr int sampling = TJSAMP_444;
    base::Bytes bytes(tjBufSize(pixels.width, pixels.height, sampling));
    unsigned char* const start = bytes.data();
    unsigned char* at = start;
    unsigned long size = bytes.size();
    if (tjCompress2(compressor.get(), pixels.rgba.data(), pixels.width, 0, pixels.height, TJPF_RGBX, &at,
                    &size, sampling, quality, TJFLAG_NOREALLOC | TJFLAG_ACCURATEDCT)
            != 0
        || at != start)
        return base::fail(base::Code::bad_input, tjGetErrorStr2(compressor.get()));
    bytes.resize(size);
    return bytes;
}

} // namespace

base::Result<base::Bytes> encode_png(const image::Pixels& pixels)
{
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    png.width = static_cast<png_uint_32>(pixels.width);
    png.height = static_cast<png_uint_32>(pixels.height);
    png.format = PNG_FORMAT_RGB;
    const base::Bytes rgb = without_alpha(pixels);
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(png);
    base::Bytes bytes(size);
    if (png_image_write_to_memory(&png, bytes.data(), &size, 0, rgb.data(), 0, nullptr) == 0)
        return base::fail(base::Code::bad_input, png.message);
    bytes.resize(size);
    return bytes;
}

base::Result<base::Bytes> encode_jpeg(const image::Pixels& pixels, const std::size_t bytes_max)
{
    for (const int quality : jpeg_qualities) {
        TRY_SET(auto bytes, jpeg_of(pixels, quality));
        if (bytes.size() <= bytes_max)
            return bytes;
    }
    return base::fail(base::Code::too_large, "has too much detail");
}

} // namespace author
