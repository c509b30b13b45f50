#include "text/rasteriser.h"

#include "text/face.h"

#include <cmath>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace text {

namespace {

constexpr float units_per_px = 64; // FreeType's 26.6 numbers.

} // namespace

Rasteriser::Rasteriser(const Fonts& fonts)
    : fonts_(fonts)
{
    VERIFY(FT_Init_FreeType(&library_) == 0);
}

Rasteriser::~Rasteriser()
{
    FT_Done_FreeType(library_); // Faces too.
}

const FT_GlyphSlotRec_* Rasteriser::draw(const std::uint32_t id, const std::uint32_t glyph, const float em_px,
                                         const float shift_px)
{
    FT_Face const face = open(id);
    if (face == nullptr || FT_Set_Char_Size(face, 0, std::lround(em_px * units_per_px), 72, 72) != 0)
        return nullptr;
    // Light hinting moves outlines up and down only: strokes lie on pixels, widths stay as they were
    // measured.
    if (FT_Load_Glyph(face, glyph, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0)
        return nullptr;
    const auto shift = std::lround(shift_px * units_per_px);
    if (face->glyph->format == FT_GLYPH_FORMAT_OUTLINE && shift != 0)
        FT_Outline_Translate(&face->glyph->outline, shift, 0);
    return FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) == 0 ? face->glyph : nullptr;
}

FT_Face Rasteriser::open(const std::uint32_t id)
{
    if (id >= faces_.size())
        faces_.resize(id + 1, nullptr);
    if (faces_[id] == nullptr)
        if (const Face* const face = fonts_.face(id)) {
            const auto bytes = face->bytes();
            if (FT_New_Memory_Face(library_, bytes.data(), static_cast<FT_Long>(bytes.size()),
                                   static_cast<FT_Long>(face->index()), &faces_[id])
                != 0)
                faces_[id] = nullptr;
        }
    return faces_[id];
}

} // namespace text
