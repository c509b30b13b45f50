#pragma once
// FreeType, which alone turns outlines into pixels. Only app/text includes this.

#include "text/fonts.h"

#include <cstdint>
#include <vector>

struct FT_FaceRec_;
struct FT_GlyphSlotRec_;
struct FT_LibraryRec_;

namespace text {

class Rasteriser {
public:
    explicit Rasteriser(const Fonts& fonts); // `fonts` must outlive it.
    ~Rasteriser();
    Rasteriser(const Rasteriser&) = delete;
    Rasteriser& operator=(const Rasteriser&) = delete;

    // The glyph's picture in FreeType's slot, `shift_px` further to the right; nothing when the font is
    // broken there. Holds until the next call.
    const FT_GlyphSlotRec_* draw(std::uint32_t face, std::uint32_t glyph, float em_px, float shift_px);

private:
    FT_FaceRec_* open(std::uint32_t id);

    const Fonts& fonts_;
    FT_LibraryRec_* library_ = nullptr;
    std::vector<FT_FaceRec_*> faces_;
};

} // namespace text
