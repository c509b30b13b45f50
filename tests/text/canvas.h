#pragma once
// A sheet of paper for tests: sets paragraphs on it the way a painter does, and writes it where people can
// look.

#include "text/atlas.h"

#include <algorithm>
#include <cmath>
#include <stb/stb_image_write.h>
#include <string>
#include <vector>

namespace test {

inline text::Fonts open_fonts()
{
    auto fonts = text::Fonts::open();
    VERIFY(fonts);
    return std::move(*fonts);
}

struct Color {
    std::uint8_t red, green, blue;
    bool operator==(const Color&) const = default;
};

inline constexpr Color paper{0xFA, 0xF6, 0xEE}, ink{0x1F, 0x2A, 0x30}, second_ink{0x47, 0x53, 0x5A},
    wood{0x6B, 0x3E, 0x12}, indigo{0x1F, 0x4E, 0x79};

class Canvas {
public:
    Canvas(const int width, const int height)
        : width_(width)
        , height_(height)
        , pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), paper)
    {
    }

    void draw(text::Atlas& atlas, const std::vector<text::PlacedGlyph>& glyphs, const float x, const float y,
              const Color color = ink)
    {
        for (const text::PlacedGlyph& placed : glyphs) {
            const text::Snapped snapped = atlas.snapped(placed, x + placed.x, y + placed.y);
            if (snapped.glyph.page >= 0)
                blend(atlas.page(snapped.glyph.page), snapped.glyph,
                      static_cast<int>(snapped.x + snapped.glyph.left),
                      static_cast<int>(snapped.y + snapped.glyph.top), color);
        }
    }

    void draw(text::Atlas& atlas, const text::Paragraph& paragraph, const float x, const float y,
              const Color color = ink)
    {
        draw(atlas, paragraph.glyphs, x, y, color);
        draw(atlas, paragraph.ruby_glyphs, x, y, color);
    }

    void fill(const int x0, const int y0, const int x1, const int y1, const Color color)
    {
        for (int y = std::max(y0, 0); y < std::min(y1, height_); ++y)
            for (int x = std::max(x0, 0); x < std::min(x1, width_); ++x)
                at(x, y) = color;
    }

    bool write(const std::string& file) const
    {
        return stbi_write_png(file.c_str(), width_, height_, 3, pixels_.data(),
                              width_ * static_cast<int>(sizeof(Color)))
            != 0;
    }

    bool has_ink_outside(const int x0, const int y0, const int x1, const int y1) const
    {
        for (int y = 0; y < height_; ++y)
            for (int x = 0; x < width_; ++x)
                if ((x < x0 || x >= x1 || y < y0 || y >= y1) && !(at(x, y) == paper))
                    return true;
        return false;
    }

    bool has_ink() const { return has_ink_outside(0, 0, 0, 0); }

private:
    Color& at(const int x, const int y) { return pixels_[static_cast<std::size_t>(y * width_ + x)]; }
    const Color& at(const int x, const int y) const
    {
        return pixels_[static_cast<std::size_t>(y * width_ + x)];
    }

    void blend(const text::AtlasPage& page, const text::AtlasGlyph& glyph, const int left, const int top,
               const Color color)
    {
        const auto mix = [](const std::uint8_t below, const std::uint8_t above, const int cover) {
            return static_cast<std::uint8_t>((below * (255 - cover) + above * cover + 127) / 255);
        };
        for (int row = 0; row < glyph.h; ++row)
            for (int column = 0; column < glyph.w; ++column) {
                const int x = left + column, y = top + row;
                if (x < 0 || y < 0 || x >= width_ || y >= height_)
                    continue;
                const auto from =
                    static_cast<std::size_t>((glyph.y + row) * text::atlas_page_size + glyph.x + column);
                const int cover = page.pixels[from];
                Color& pixel = at(x, y);
                pixel = {mix(pixel.red, color.red, cover), mix(pixel.green, color.green, cover),
                         mix(pixel.blue, color.blue, cover)};
            }
    }

    int width_, height_;
    std::vector<Color> pixels_;
};

} // namespace test
