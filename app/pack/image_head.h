#pragma once
// What the first bytes of a picture say, without decoding it.

#include "base/file.h"

#include <optional>
#include <string>

namespace pack {

struct ImageHead {
    std::string type; // image/png or image/jpeg; nothing else is a picture here.
    int width = 0;
    int height = 0;
    bool moves = false; // An animated PNG.
    bool press_colours = false; // CMYK, which only a printing press shows right.
};

std::optional<ImageHead> read_image_head(base::ByteView bytes);
// Whether a picture of that size may stand in a pack.
bool image_size_allowed(std::int64_t width, std::int64_t height);

} // namespace pack
