#pragma once
// What comes out of decoding a picture: a value that one thread posts and another takes.

#include "image/pixels.h"
#include "ui/picture.h"

#include <memory>
#include <string>

namespace kiosk {

struct Decoded {
    std::uint64_t job = 0;
    std::shared_ptr<const image::Pixels> pixels; // Null: it cannot be shown.
    std::string problem;
};

} // namespace kiosk
