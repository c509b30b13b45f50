#include "image/decode.h"

#include "base/destroyer.h"
#include "pack/image_head.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <turbojpeg.h>

namespace image {

namespace {

// What the decode under way on this thread may still take. A block carries its size in front.
thread_local std::uint64_t room = 0;
constexpr std::size_t size_bytes = alignof(std::max_align_t);

void* take(const std::size_t size)
{
    if (size > room)
        return nullptr;
    auto* const block = static_cast<std::uint8_t*>(std::malloc(size + size_bytes));
    if (block == nullptr)
        return nullptr;
    room -= size;
    std::memcpy(block, &size, sizeof size);
    return block + size_bytes;
}

void give_back(void* const memory)
{
    if (memory == nullptr)
        return;
    auto* const block = static_cast<std::uint8_t*>(memory) - size_bytes;
    std::size_t size = 0;
    std::memcpy(&size, block, sizeof size);
    room += size;
    std::free(block);
}

void* take_again(void* const memory, const std::size_t old_size, const std::size_t size)
{
    void* const fresh = take(size);
    if (fresh == nullptr)
        return nullptr; // The old block stays; stb_image gives it back.
    if (memory != nullptr)
        std::memcpy(fresh, memory, std::min(old_size, size));
    give_back(memory);
    return fresh;
}

} // namespace

} // namespace image

// Our own copy, with nothing in it but PNG and with our memory; the one in Debian's library has all.
#define STBI_MALLOC image::take
#define STBI_REALLOC_SIZED image::take_again
#define STBI_FREE image::give_back
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_MAX_DIMENSIONS 16384
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#include <stb/stb_image.h>

namespace image {

namespace {

constexpr std::uint64_t decoder_bytes_spare = 1 << 20; // Its tables.
constexpr int white = 255;

struct Parts {
    int scans = 0;
    bool ended = false;
};

// From marker to marker. Between the parts of a JPEG no byte 0xFF stands alone.
Parts parts_of(const base::ByteView bytes)
{
    constexpr std::uint8_t marker_start = 0xFF;
    constexpr std::uint8_t end = 0xD9;
    constexpr std::uint8_t scan = 0xDA;
    Parts parts;
    for (std::size_t at = 2; at + 1 < bytes.size();) {
        const std::uint8_t marker = bytes[at + 1];
        if (bytes[at] != marker_start || marker == marker_start) {
            ++at;
            continue;
        }
        if (marker == end) {
            parts.ended = true;
            return parts;
        }
        const bool bare = marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD8);
        if (bare) {
            at += 2;
            continue;
        }
        if (at + 4 > bytes.size())
            return parts;
        parts.scans += marker == scan;
        at += 2 + static_cast<std::size_t>(bytes[at + 2] << 8 | bytes[at + 3]);
    }
    return parts;
}

// stb_image 2.27 copies no bytes to nowhere when the first chunk of pixels is empty. No program writes one.
bool has_empty_chunk(const base::ByteView bytes)
{
    static constexpr std::array<std::uint8_t, 8> empty{0, 0, 0, 0, 'I', 'D', 'A', 'T'};
    return std::search(bytes.begin(), bytes.end(), empty.begin(), empty.end()) != bytes.end();
}

base::Result<void> check(const pack::ImageHead& head, const base::ByteView bytes, const Caps& caps)
{
    if (head.width < 1 || head.height < 1)
        return base::fail(base::Code::corrupt, "has no pixels");
    if (head.width > caps.side_max || head.height > caps.side_max
        || std::int64_t{head.width} * head.height > caps.pixels_max)
        return base::fail(base::Code::too_large,
                          "claims " + std::to_string(head.width) + " × " + std::to_string(head.height)
                              + " pixels");
    if (head.moves)
        return base::fail(base::Code::unsupported, "moves");
    if (head.press_colours)
        return base::fail(base::Code::unsupported, "has the colours of a printing press");
    if (head.type != "image/jpeg") {
        if (has_empty_chunk(bytes))
            return base::fail(base::Code::corrupt, "is damaged: pixels without bytes");
        return {};
    }
    const Parts parts = parts_of(bytes);
    if (!parts.ended)
        return base::fail(base::Code::corrupt, "ends too early");
    if (parts.scans > jpeg_scans_max)
        return base::fail(base::Code::too_large, "comes in " + std::to_string(parts.scans) + " parts");
    return {};
}

std::uint8_t over_white(const std::uint8_t value, const std::uint8_t alpha)
{
    return static_cast<std::uint8_t>((value * alpha + white * (white - alpha) + white / 2) / white);
}

base::Result<Pixels> decode_png(const base::ByteView bytes, const pack::ImageHead& head)
{
    room = static_cast<std::uint64_t>(head.width) * static_cast<std::uint64_t>(head.height)
            * decoder_bytes_per_pixel_max
        + 2 * bytes.size() + decoder_bytes_spare;
    int width = 0;
    int height = 0;
    int channels = 0;
    std::uint8_t* const rgba = stbi_load_from_memory(bytes.data(), static_cast<int>(bytes.size()), &width,
                                                     &height, &channels, pixel_bytes);
    if (rgba == nullptr)
        return base::fail(base::Code::corrupt, std::string("is damaged: ") + stbi_failure_reason());
    Pixels pixels{width, height, {}};
    const bool as_promised = width == head.width && height == head.height;
    if (as_promised)
        pixels.rgba.assign(rgba, rgba + bytes_of(width, height));
    stbi_image_free(rgba);
    if (!as_promised)
        return base::fail(base::Code::corrupt, "is damaged: its head tells another size");
    return pixels;
}

base::Result<Pixels> decode_jpeg(const base::ByteView bytes, const pack::ImageHead& head)
{
    const std::unique_ptr<void, base::Destroyer<tjDestroy>> decoder(tjInitDecompress());
    if (!decoder)
        return base::fail(base::Code::no_space, "no memory for a JPEG");
    const auto damaged = [&] {
        return base::fail(base::Code::corrupt, std::string("is damaged: ") + tjGetErrorStr2(decoder.get()));
    };
    int width = 0;
    int height = 0;
    int sampling = 0;
    int colours = 0;
    if (tjDecompressHeader3(decoder.get(), bytes.data(), bytes.size(), &width, &height, &sampling, &colours)
        != 0)
        return damaged();
    if (width != head.width || height != head.height)
        return base::fail(base::Code::corrupt, "is damaged: its head tells another size");
    Pixels pixels{width, height, std::vector<std::uint8_t>(bytes_of(width, height))};
    // A picture that is only half right is not shown: what is missing may be what matters.
    if (tjDecompress2(decoder.get(), bytes.data(), bytes.size(), pixels.rgba.data(), width, 0, height,
                      TJPF_RGBA, TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS)
        != 0)
        return damaged();
    return pixels;
}

void put_on_white(Pixels& pixels)
{
    for (std::size_t i = 0; i < pixels.rgba.size(); i += pixel_bytes) {
        std::uint8_t* const p = pixels.rgba.data() + i;
        if (p[3] == white)
            continue;
        for (int channel = 0; channel < 3; ++channel)
            p[channel] = over_white(p[channel], p[3]);
        p[3] = white;
    }
}

} // namespace

base::Result<Pixels> decode(const base::ByteView bytes, const Caps& caps)
{
    if (bytes.size() > caps.bytes_max)
        return base::fail(base::Code::too_large, "has " + std::to_string(bytes.size()) + " bytes");
    const auto head = pack::read_image_head(bytes);
    if (!head)
        return base::fail(base::Code::bad_input, "is no PNG and no JPEG");
    TRY(check(*head, bytes, caps));
    if (head->type == "image/jpeg")
        return decode_jpeg(bytes, *head);
    TRY_SET(auto pixels, decode_png(bytes, *head));
    put_on_white(pixels);
    return pixels;
}

} // namespace image
