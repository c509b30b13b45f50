#pragma once
// Glyph pictures: 8-bit coverage in pages that a painter reads or uploads. No GL here. The same requests in
// the same order give the same pages, byte for byte.

#include "text/paragraph.h"

#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace text {

inline constexpr int atlas_page_size = 1024; // Pixels, both ways; one byte a pixel.
inline constexpr int atlas_pages_kept = 8; // Above this, begin_frame() starts over.
inline constexpr int atlas_pages_max = 24; // Within one frame; glyphs beyond are left blank and counted.
inline constexpr float glyph_em_px_max = 480; // Larger ones are drawn at this size and stretched.
inline constexpr int x_positions = 2; // Pictures a small glyph has for places between two pixels.

// The picture of a glyph whose origin is at (0, 0), y down: it goes to left … left + width, top … top +
// height, all whole pixels unless it is stretched. `page` < 0: nothing to draw (a space).
struct AtlasGlyph {
    int page = -1;
    int x = 0, y = 0, w = 0, h = 0; // In the page, pixels.
    float left = 0, top = 0, width = 0, height = 0;
    float u0 = 0, v0 = 0, u1 = 0, v1 = 0; // The same rectangle, 0 to 1.
};

struct AtlasPage {
    std::vector<std::uint8_t> pixels; // Rows of atlas_page_size bytes, 255 = full ink.
    // Grows with every change: upload again when it differs. No two states of one page share a version, not
    // even when the page was given up between them.
    std::uint64_t version = 0;
};

// A glyph snapped to the pixel grid: draw `glyph` with its origin at the whole pixels (x, y).
struct Snapped {
    const AtlasGlyph& glyph;
    float x, y;
};

class Atlas {
public:
    explicit Atlas(const Fonts& fonts); // `fonts` must outlive it.
    Atlas(Atlas&&) noexcept;
    Atlas& operator=(Atlas&&) noexcept;
    ~Atlas();

    // Before the first glyph of a logic frame. When more than atlas_pages_kept pages are full, all are
    // emptied and every AtlasGlyph of before is void; true then.
    bool begin_frame();
    // `x_position`: 0 to x_positions - 1, halves of a pixel to the right. The reference holds until
    // begin_frame().
    const AtlasGlyph& glyph(std::uint32_t face, std::uint32_t glyph, float em_px, int x_position = 0);
    // The picture and whole-pixel origin for a glyph wanted at (x, y) on the screen: x to the nearest
    // quarter, y to the nearest pixel, so that horizontal strokes stay sharp.
    Snapped snapped(const PlacedGlyph& placed, float x, float y);

    int pages() const;
    const AtlasPage& page(int index) const;
    std::uint64_t epoch() const { return epoch_; } // How often all pages were emptied.
    std::size_t bytes() const;
    int rasterised() const; // Pictures drawn since birth.
    int refused() const; // Pictures left blank because atlas_pages_max was reached.

private:
    class Rasteriser;
    struct Shelf {
        int page, y, height, used;
    };
    const AtlasGlyph& draw(std::uint64_t key, std::uint32_t face, std::uint32_t glyph, float em_px,
                           int x_position);
    bool reserve(AtlasGlyph& glyph);

    std::unique_ptr<Rasteriser> rasteriser_;
    std::unordered_map<std::uint64_t, AtlasGlyph> glyphs_;
    std::vector<AtlasPage> pages_;
    int pages_used_ = 0;
    std::vector<Shelf> shelves_;
    int next_y_ = 0;
    std::uint64_t changes_ = 0; // Of all pages together.
    std::uint64_t epoch_ = 0;
    int rasterised_ = 0;
    int refused_ = 0;
};

} // namespace text
