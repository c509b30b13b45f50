#pragma once
// A picture file of an author → the picture that a pack holds: upright, opaque, without a word of where and
// when it was taken, and no larger than a panel can show.

#include "base/file.h"
#include "base/result.h"
#include "image/decode.h"

#include <optional>
#include <string>
#include <string_view>

namespace author {

// What is read: whole photographs of today's telephones.
inline constexpr image::Caps source_caps{16'384, 50'000'000, std::uint64_t{32} << 20};
inline constexpr int shown_side_max = 3840; // The longer side of a 4K panel.
inline constexpr int sides_ratio_max = 4; // Longer than that is a line, not a picture.
inline constexpr int coarse_side = 600; // Below it a picture looks coarse on a panel.

// What is wrong with the file before anybody has looked at its pixels, as a sentence about it. The name
// counts: what is called .png has to be one.
std::optional<std::string> picture_problem(std::string_view name, base::ByteView bytes);

struct ReadyPicture {
    base::Bytes bytes;
    bool coarse = false;
};

// Of a file without problem. Its error is such a sentence too.
base::Result<ReadyPicture> ready_picture(base::ByteView bytes);

} // namespace author
