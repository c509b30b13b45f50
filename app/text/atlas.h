#pragma once
// Glyph pictures: 8-bit coverage in pages that a painter reads or uploads. No GL here. The same requests in
// the same order give the same pages, byte for byte.
//
// The unit of forgetting is a page: the one that nobody asked for longest is emptied and filled anew. A page
// that has a glyph of this frame or of the last one is never emptied, so what stays on the screen stays
// drawn.

#include "text/paragraph.h"

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace text {

inline constexpr int atlas_page_size = 1024; // Pixels, both ways; one byte a pixel.
// Twice what the fullest screen needs at 1920×1080; a screen at 3840×2160 with large text fits as well.
inline constexpr int atlas_pages_kept = 8; // begin_frame() goes back to so many.
inline constexpr int atlas_pages_max = 24; // Between two frames; glyphs beyond are left blank and counted.
inline constexpr std::size_t atlas_glyphs_a_page_max = 4096; // Even of dots.
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
    std::vector<std::uint8_t> pixels; // Rows of atlas_page_size bytes, 255 = full ink. Empty: not in use.
    // Grows with every change: upload again when it differs. No two states of one page share a version, not
    // even when the page was given up between them.
    std::uint64_t version = 0;
    // Another one when the page was emptied: what was drawn with it may now be something else.
    std::uint64_t epoch = 0;
};

// A glyph snapped to the pixel grid: draw `glyph` with its origin at the whole pixels (x, y).
struct Snapped {
    const AtlasGlyph& glyph;
    float x, y;
};

class Rasteriser;

class Atlas {
public:
    explicit Atlas(const Fonts& fonts); // `fonts` must outlive it.
    Atlas(Atlas&&) noexcept;
    Atlas& operator=(Atlas&&) noexcept;
    ~Atlas();

    // Before the first glyph of a logic frame: gives up pages over atlas_pages_kept that the last frame did
    // not use, the longest unused first.
    void begin_frame();
    // `x_position`: 0 to x_positions - 1, halves of a pixel to the right. The reference holds until
    // begin_frame().
    const AtlasGlyph& glyph(std::uint32_t face, std::uint32_t glyph, float em_px, int x_position = 0);
    // The picture and whole-pixel origin for a glyph wanted at (x, y) on the screen: x to the nearest half,
    // y to the nearest pixel, so that horizontal strokes stay sharp.
    Snapped snapped(const PlacedGlyph& placed, float x, float y);

    int pages() const; // Their numbers go from 0 on; some may not be in use.
    const AtlasPage& page(int index) const;
    std::size_t bytes() const; // Of pages and of the index of their glyphs.
    std::int64_t rasterised() const; // Pictures drawn since birth.
    int refused() const; // Pictures left blank because atlas_pages_max was reached.
    std::int64_t emptied() const; // Pages given up or used anew since birth.

private:
    struct Shelf {
        int y, height, used;
    };
    struct Sheet {
        AtlasPage page;
        std::vector<Shelf> shelves;
        std::vector<std::uint64_t> keys; // Of the glyphs that stand here.
        int next_y = 0; // Where the next shelf begins.
        std::uint64_t frame = 0; // That last asked for one of them.
        bool in_use() const { return !page.pixels.empty(); }
    };
    const AtlasGlyph& draw(std::uint64_t key, std::uint32_t face, std::uint32_t glyph, float em_px,
                           int x_position);
    bool reserve(AtlasGlyph& glyph, std::uint64_t key);
    bool reserve_on(std::size_t index, AtlasGlyph& glyph, std::uint64_t key);
    std::size_t fresh_sheet();
    std::ptrdiff_t sheets_in_use() const;
    void empty(Sheet& sheet);
    Sheet* longest_unused(); // Of those that neither this frame nor the last one used.

    std::unique_ptr<Rasteriser> rasteriser_;
    std::unordered_map<std::uint64_t, AtlasGlyph> glyphs_;
    std::vector<Sheet> sheets_;
    std::size_t open_ = 0; // The sheet begun last.
    std::size_t blanks_ = 0; // Of glyphs_, without a picture.
    std::vector<std::uint64_t> refused_keys_; // Of this frame.
    std::uint64_t frame_ = 1;
    std::uint64_t changes_ = 0; // Of all pages together: versions and epochs.
    std::int64_t rasterised_ = 0;
    std::int64_t emptied_ = 0;
    int refused_ = 0;
};

} // namespace text
