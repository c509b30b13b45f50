#pragma once
// PNG (stb_image) and JPEG (libjpeg-turbo) → pixels. What the head says is held against the caps before a
// decoder sees a byte, and the decoder gets no more memory than a picture of that size can need: a few
// kilobytes may claim gigabytes.

#include "base/file.h"
#include "base/result.h"
#include "image/pixels.h"
#include "pack/format.h"

namespace image {

struct Caps {
    std::int64_t side_max = 0;
    std::int64_t pixels_max = 0;
    std::uint64_t bytes_max = 0;
};

// What a pack may hold.
inline constexpr Caps stored_caps{pack::image_side_max, pack::image_pixels_max, pack::image_bytes_max};

// A JPEG that is sent in parts has about ten; each costs a walk over the whole picture, however short it is.
inline constexpr int jpeg_scans_max = 100;
// A PNG with 16 bits a channel comes near it.
inline constexpr std::uint64_t decoder_bytes_per_pixel_max = 20;

// Code::bad_input: no PNG or JPEG. too_large: over a cap. unsupported: moves, or has the colours of a press.
// corrupt: ends too early, or is damaged. The words say which, and nothing of where the picture came from.
base::Result<Pixels> decode(base::ByteView bytes, const Caps& caps);

} // namespace image
