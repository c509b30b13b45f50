#pragma once
// Which way up a camera held a picture. All else that EXIF tells (where, when, with what) is nobody's
// business and goes no further.

#include "base/file.h"
#include "image/pixels.h"

namespace author {

// 1 to 8, as TIFF numbers them; 1, upright, where nothing says otherwise.
int exif_orientation(base::ByteView picture);

// The picture as it was seen, from one stored in that orientation.
image::Pixels upright(image::Pixels pixels, int orientation);

} // namespace author
