#include "kiosk/contact_sheet.h"

#include "base/result.h"
#include "ui/theme.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

constexpr int longer_side_px = 480;
constexpr int gap_px = 14;
constexpr int sheet_width_px = 2500;
constexpr int channel_bits = 8;

// The mean colour of a rectangle of the picture.
std::uint32_t mean(const paint::Surface& picture, const paint::Rect& area)
{
    std::array<std::uint64_t, 3> sums{};
    for (int y = area.top; y < area.bottom; ++y)
        for (int x = area.left; x < area.right; ++x)
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i] += (picture.row(y)[x] >> (i * channel_bits)) & 0xff;
    const auto count = static_cast<std::uint64_t>(area.width()) * static_cast<std::uint64_t>(area.height());
    std::uint32_t pixel = paint::Picture::opaque_black;
    for (std::size_t i = 0; i < sums.size(); ++i)
        pixel |= static_cast<std::uint32_t>((sums[i] + count / 2) / count) << (i * channel_bits);
    return pixel;
}

std::uint32_t pixel_of(const ui::Color color)
{
    return paint::Picture::opaque_black | static_cast<std::uint32_t>(color.r) << (2 * channel_bits)
        | static_cast<std::uint32_t>(color.g) << channel_bits | color.b;
}

} // namespace

void ContactSheet::add(const paint::Surface& picture)
{
    const int longer = std::max(picture.width, picture.height);
    const auto small = [&](const int side) { return std::max(1, side * longer_side_px / longer); };
    paint::Picture thumbnail(small(picture.width), small(picture.height));
    const paint::Surface to = thumbnail.surface();
    for (int y = 0; y < to.height; ++y)
        for (int x = 0; x < to.width; ++x) {
            const paint::Rect area{x * picture.width / to.width, y * picture.height / to.height,
                                   (x + 1) * picture.width / to.width, (y + 1) * picture.height / to.height};
            to.row(y)[x] = mean(picture,
                                {area.left, area.top, std::max(area.right, area.left + 1),
                                 std::max(area.bottom, area.top + 1)});
        }
    thumbnails_.push_back(std::move(thumbnail));
}

paint::Picture ContactSheet::sheet() const
{
    VERIFY(!thumbnails_.empty());
    const int width = thumbnails_.front().width();
    const int height = thumbnails_.front().height();
    const int count = static_cast<int>(thumbnails_.size());
    const int columns = std::min(count, std::max(1, (sheet_width_px - gap_px) / (width + gap_px)));
    const int rows = (count + columns - 1) / columns;
    const std::uint32_t paper = pixel_of(ui::Theme(ui::Display{}).color(ui::Tone::line));
    paint::Picture sheet(columns * (width + gap_px) + gap_px, rows * (height + gap_px) + gap_px, paper);
    const paint::Surface to = sheet.surface();
    for (int i = 0; i < count; ++i) {
        const paint::Picture& from = thumbnails_[static_cast<std::size_t>(i)];
        const int left = gap_px + i % columns * (width + gap_px);
        const int top = gap_px + i / columns * (height + gap_px);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                to.row(top + y)[left + x] = from.at(x, y);
    }
    return sheet;
}

} // namespace kiosk
