#pragma once
// Pictures at another size. In linear light: the average of black and white is not what their numbers say.

#include "base/result.h"
#include "image/pixels.h"

namespace image {

struct Size {
    int width = 0;
    int height = 0;
    bool operator==(const Size&) const = default;
};

// The largest size of the same shape with no more pixels and no longer side; at least 1 × 1, never larger.
Size fitted(Size size, std::int64_t side_max, std::int64_t pixels_max);

// Fails when there is no memory for it.
base::Result<Pixels> scaled(Pixels pixels, Size size);

} // namespace image
