#include "kiosk/png.h"

#include "base/file.h"

#include <fcntl.h>
#include <stb/stb_image_write.h>
#include <vector>

namespace kiosk {

namespace {

constexpr int filter_up = 2;
constexpr int compression = 5;

std::vector<std::uint8_t> rgb_of(const paint::Surface& surface)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve(static_cast<std::size_t>(surface.width) * static_cast<std::size_t>(surface.height) * 3);
    for (int y = 0; y < surface.height; ++y)
        for (int x = 0; x < surface.width; ++x) {
            const std::uint32_t pixel = surface.row(y)[x];
            bytes.push_back(static_cast<std::uint8_t>(pixel >> 16));
            bytes.push_back(static_cast<std::uint8_t>(pixel >> 8));
            bytes.push_back(static_cast<std::uint8_t>(pixel));
        }
    return bytes;
}

void append(void* const to, void* const data, const int size)
{
    const auto* const bytes = static_cast<const std::uint8_t*>(data);
    static_cast<base::Bytes*>(to)->insert(static_cast<base::Bytes*>(to)->end(), bytes, bytes + size);
}

} // namespace

base::Result<void> write_png(const std::filesystem::path& file, const paint::Surface& surface)
{
    // Pages are mostly flat: one filter serves them as well as trying all five, in a third of the time.
    stbi_write_force_png_filter = filter_up;
    stbi_write_png_compression_level = compression;
    base::Bytes png;
    if (surface.width <= 0 || surface.height <= 0
        || !stbi_write_png_to_func(append, &png, surface.width, surface.height, 3, rgb_of(surface).data(),
                                   surface.width * 3))
        return base::fail(base::Code::bad_input, file.string() + ": no picture to write");
    const base::FileDescriptor out(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (!out.valid())
        return base::fail_errno(file.string());
    return base::write_all(out.get(), png, file.string());
}

} // namespace kiosk
