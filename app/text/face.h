#pragma once
// One face of one font file, mapped and parsed the first time it is asked for. Only app/text includes this.

#include "base/destroyer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <hb.h>
#include <memory>
#include <span>

namespace text {

// Positions that HarfBuzz gives are parts of an em this long.
inline constexpr int hb_units_per_em = 1 << 16;

inline float ems(const hb_position_t units)
{
    return static_cast<float>(units) / static_cast<float>(hb_units_per_em);
}

class Face {
public:
    // Nothing when the file is missing or holds no such face.
    static std::unique_ptr<const Face> open(const std::filesystem::path& file, unsigned index);

    // HarfBuzz counts references through non-const pointers; shaping leaves the font as it is.
    hb_font_t* font() const { return font_.get(); }
    // The file's bytes and the face's number in it, for FreeType.
    std::span<const std::uint8_t> bytes() const;
    unsigned index() const { return index_; }

    // Whether the face draws `c`, in the form that `selector` asks for when it is not 0.
    bool covers(char32_t c, char32_t selector = 0) const;

private:
    // Glyphs of the characters asked for lately: a lookup in the font's own table costs more than all else
    // that is done for a kanji.
    struct Known {
        hb_codepoint_t character = 0;
        hb_codepoint_t glyph = 0;
    };
    using KnownGlyphs = std::array<Known, 4096>;
    static hb_bool_t nominal_glyph(hb_font_t* font, void* face, hb_codepoint_t character,
                                   hb_codepoint_t* glyph, void* unused);

    std::unique_ptr<hb_blob_t, base::Destroyer<hb_blob_destroy>> blob_;
    std::unique_ptr<hb_font_t, base::Destroyer<hb_font_destroy>> plain_font_;
    std::unique_ptr<hb_font_t, base::Destroyer<hb_font_destroy>> font_; // The same, with what is known.
    std::unique_ptr<KnownGlyphs> known_;
    unsigned index_ = 0;
};

} // namespace text
