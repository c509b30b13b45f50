#include "author/picture.h"

#include "author/encode.h"
#include "author/exif.h"
#include "image/scale.h"
#include "pack/image_head.h"

#include <algorithm>
#include <cstring>

namespace author {

namespace {

struct Other {
    std::string_view start;
    std::size_t at;
    std::string_view name;
};

// What people have instead, by its first bytes.
constexpr Other others[] = {
    {"GIF8", 0, "a GIF"},          {"WEBP", 8, "a WebP"},
    {"ftyp", 4, "a HEIC or AVIF"}, {"BM", 0, "a BMP"},
    {"II*", 0, "a TIFF"},          {"MM", 0, "a TIFF"},
    {"%PDF", 0, "a PDF"},          {"<svg", 0, "an SVG"},
    {"<?xml", 0, "an SVG"},        {"PK", 0, "an office document"},
};

std::string what_else(const base::ByteView bytes)
{
    for (const Other& other : others)
        if (bytes.size() >= other.at + other.start.size()
            && std::memcmp(bytes.data() + other.at, other.start.data(), other.start.size()) == 0)
            return "is " + std::string(other.name) + "; save it as PNG or JPEG";
    return "is no picture that can be shown; save it as PNG or JPEG";
}

std::string size_words(const pack::ImageHead& head)
{
    return std::to_string(head.width) + " × " + std::to_string(head.height) + " pixels";
}

std::optional<std::string> size_problem(const pack::ImageHead& head)
{
    if (head.width < 1 || head.height < 1)
        return "has no pixels";
    if (head.width > source_caps.side_max || head.height > source_caps.side_max)
        return "has " + size_words(head) + "; no side may be longer than "
            + std::to_string(source_caps.side_max);
    if (std::int64_t{head.width} * head.height > source_caps.pixels_max)
        return "has " + size_words(head) + "; " + std::to_string(source_caps.pixels_max / 1'000'000)
            + " million pixels are the most";
    if (std::max(head.width, head.height) > sides_ratio_max * std::min(head.width, head.height))
        return "has " + size_words(head) + "; one side may be " + std::to_string(sides_ratio_max)
            + " times as long as the other, not more";
    return std::nullopt;
}

std::string mebibytes(const std::uint64_t bytes)
{
    return std::to_string(bytes >> 20) + " MB";
}

} // namespace

std::optional<std::string> picture_problem(const std::string_view name, const base::ByteView bytes)
{
    const auto head = pack::read_image_head(bytes);
    if (!head)
        return what_else(bytes);
    const bool jpeg = head->type == "image/jpeg";
    if (!name.ends_with(jpeg ? ".jpg" : ".png"))
        return std::string(jpeg ? "is a JPEG inside; call it .jpg" : "is a PNG inside; call it .png");
    if (auto problem = size_problem(*head))
        return problem;
    if (head->moves)
        return "moves; save one picture of it that stands still";
    if (head->press_colours)
        return "has the colours of a printing press (CMYK); save it as RGB";
    return std::nullopt;
}

base::Result<ReadyPicture> ready_picture(const base::ByteView bytes)
{
    auto decoded = image::decode(bytes, source_caps);
    if (!decoded && decoded.error().where == "ends too early")
        return base::fail(base::Code::corrupt, "ends too early; copy it again");
    if (!decoded)
        return base::fail(decoded.error().code, decoded.error().where + "; save it again");
    image::Pixels pixels = upright(std::move(*decoded), exif_orientation(bytes));
    const image::Size full{pixels.width, pixels.height};
    const bool coarse = std::max(full.width, full.height) < coarse_side;
    const auto size = image::fitted(full, shown_side_max, pack::image_pixels_max);
    TRY_SET(pixels, image::scaled(std::move(pixels), size));
    // Drawings stay as they are; a photograph that somebody saved as PNG would be too large for that.
    if (pack::read_image_head(bytes)->type == "image/png") {
        TRY_SET(auto png, encode_png(pixels));
        if (png.size() <= pack::image_bytes_max)
            return ReadyPicture{std::move(png), coarse};
    }
    auto jpeg = encode_jpeg(pixels, pack::image_bytes_max);
    if (!jpeg && jpeg.error().code == base::Code::too_large)
        return base::fail(base::Code::too_large,
                          jpeg.error().where + ": even as a JPEG it has more than "
                              + mebibytes(pack::image_bytes_max) + "; make it smaller");
    TRY(jpeg);
    return ReadyPicture{std::move(*jpeg), coarse};
}

} // namespace author
