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
};

std::optional<ImageHead> read_image_head(base::ByteView bytes);

} // namespace pack
