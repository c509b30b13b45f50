// Pictures: the head, and all of it where the head keeps to the caps.

#include "fuzz.h"

#include "image/decode.h"
#include "pack/image_head.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size)
{
    // Small, so that a run is not all filling of pixels.
    constexpr image::Caps caps{512, 64 * 1024, 1 << 20};
    const base::ByteView bytes(data, size);
    pack::read_image_head(bytes);
    if (const auto pixels = image::decode(bytes, caps))
        fuzz::require(pixels->rgba.size() == image::bytes_of(pixels->width, pixels->height));
    return 0;
}
