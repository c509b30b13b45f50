#pragma once
// Shows what was repainted, for whoever develops: a tint and a frame over each rectangle, until the next
// change. Takes its own traces off again, so that the picture beneath is never other than without it.

#include "paint/surface.h"

#include <span>
#include <vector>

namespace kiosk {

class RepaintOverlay {
public:
    // `painted`: what was painted anew; nothing else of the surface changed since the last call. Gives back
    // what is to be presented.
    std::vector<paint::Rect> over(const paint::Surface& surface, std::span<const paint::Rect> painted);

private:
    // The pixels as they were without the tint.
    struct Covered {
        paint::Rect rect;
        std::vector<std::uint32_t> pixels;
    };
    void uncover(const paint::Surface& surface, std::span<const paint::Rect> painted);
    void cover(const paint::Surface& surface, const paint::Rect& rect);

    std::vector<Covered> covered_;
    int number_ = 0; // Of the repaint, so that two in a row differ in colour.
};

} // namespace kiosk
