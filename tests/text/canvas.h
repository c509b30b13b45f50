#pragma once
// A grey sheet of paper for tests: sets paragraphs on it the way a painter does, and writes it where people
// can look.

#include "text/atlas.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

namespace test {

inline text::Fonts open_fonts()
{
    auto fonts = text::Fonts::open();
    VERIFY(fonts);
    return std::move(*fonts);
}

class Canvas {
public:
    Canvas(const int width, const int height)
        : width_(width)
        , height_(height)
        , pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 255)
    {
    }

    void draw(text::Atlas& atlas, const std::vector<text::PlacedGlyph>& glyphs, const float x, const float y)
    {
        for (const text::PlacedGlyph& placed : glyphs) {
            const text::Snapped snapped = atlas.snapped(placed, x + placed.x, y + placed.y);
            if (snapped.glyph.page >= 0)
                blend(atlas.page(snapped.glyph.page), snapped.glyph,
                      static_cast<int>(snapped.x + snapped.glyph.left),
                      static_cast<int>(snapped.y + snapped.glyph.top));
        }
    }

    void draw(text::Atlas& atlas, const text::Paragraph& paragraph, const float x, const float y)
    {
        draw(atlas, paragraph.glyphs, x, y);
        draw(atlas, paragraph.ruby_glyphs, x, y);
    }

    void write(const std::string& file) const
    {
        std::ofstream out(file, std::ios::binary);
        out << "P5\n" << width_ << ' ' << height_ << "\n255\n";
        out.write(reinterpret_cast<const char*>(pixels_.data()),
                  static_cast<std::streamsize>(pixels_.size()));
    }

    bool has_ink_outside(const int x0, const int y0, const int x1, const int y1) const
    {
        for (int y = 0; y < height_; ++y)
            for (int x = 0; x < width_; ++x)
                if ((x < x0 || x >= x1 || y < y0 || y >= y1) && at(x, y) != 255)
                    return true;
        return false;
    }

    bool has_ink() const
    {
        return std::any_of(pixels_.begin(), pixels_.end(), [](const std::uint8_t p) { return p != 255; });
    }

private:
    std::uint8_t at(const int x, const int y) const
    {
        return pixels_[static_cast<std::size_t>(y * width_ + x)];
    }

    void blend(const text::AtlasPage& page, const text::AtlasGlyph& glyph, const int left, const int top)
    {
        for (int row = 0; row < glyph.h; ++row)
            for (int column = 0; column < glyph.w; ++column) {
                const int x = left + column, y = top + row;
                if (x < 0 || y < 0 || x >= width_ || y >= height_)
                    continue;
                const auto from =
                    static_cast<std::size_t>((glyph.y + row) * text::atlas_page_size + glyph.x + column);
                const int ink = page.pixels[from];
                auto& pixel = pixels_[static_cast<std::size_t>(y * width_ + x)];
                pixel = static_cast<std::uint8_t>(pixel * (255 - ink) / 255 + 34 * ink / 255);
            }
    }

    int width_, height_;
    std::vector<std::uint8_t> pixels_;
};

} // namespace test
