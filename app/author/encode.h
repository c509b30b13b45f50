#pragma once
// Pixels → the bytes that a pack holds. Nothing but the picture is in them, and the same pixels give the same
// bytes.

#include "base/file.h"
#include "base/result.h"
#include "image/pixels.h"

namespace author {

base::Result<base::Bytes> encode_png(const image::Pixels& pixels);
// The best quality whose bytes are not more than that; Code::too_large when none is.
base::Result<base::Bytes> encode_jpeg(const image::Pixels& pixels, std::size_t bytes_max);

} // namespace author
