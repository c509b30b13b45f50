#pragma once
// What of the screen has to be painted again. The screen is divided into square cells; each is hashed from
// everything that is drawn into it, in order: corners, colours, textures, clips. Where the hash is the one of
// the picture on the screen, so are the pixels. Stands in front of every painter and knows none of them.

#include "paint/surface.h"
#include "paint/texture.h"

#include <cstdint>
#include <vector>

namespace paint {

class Damage {
public:
    static constexpr int cell_px = 64;
    static constexpr std::size_t rects_max = 16;

    // A frame as it would be drawn on a screen of that size. Nothing of `data` is kept.
    void look(const ImDrawData& data, const Textures& textures, int width, int height);
    // The frame that was looked at last as one number: equal numbers, equal pictures. Not cryptographic:
    // nobody gains from a page that looks like the one before it.
    std::uint64_t hash() const { return hash_; }

    // Where the frame that was looked at last differs from the one on the screen: at most rects_max
    // rectangles inside the screen, none of which overlaps another. All of the screen when its size is
    // another, or nothing is known of it.
    std::vector<Rect> rects() const;
    // The frame that was looked at last is on the screen now.
    void painted();
    // What is on the screen is not known any more.
    void forget();

private:
    // Of a frame: rows of hashes, one a cell.
    struct Cells {
        int width = 0; // Of the screen, in pixels.
        int height = 0;
        std::vector<std::uint64_t> hashes;

        int columns() const { return (width + cell_px - 1) / cell_px; }
        int rows() const { return (height + cell_px - 1) / cell_px; }
    };

    Cells seen_;
    Cells shown_;
    std::uint64_t hash_ = 0;
    std::vector<std::uint64_t> corners_; // Kept from frame to frame for its memory alone.
};

} // namespace paint
