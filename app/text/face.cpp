#include "text/face.h"

namespace text {

hb_bool_t Face::nominal_glyph(hb_font_t*, void* const face, const hb_codepoint_t character,
                              hb_codepoint_t* const glyph, void*)
{
    const Face& self = *static_cast<const Face*>(face);
    Known& known = (*self.known_)[character % std::tuple_size_v<KnownGlyphs>];
    if (known.character != character || character == 0) {
        known = {character, 0};
        hb_font_get_nominal_glyph(self.plain_font_.get(), character, &known.glyph);
    }
    *glyph = known.glyph;
    return known.glyph != 0;
}

std::unique_ptr<const Face> Face::open(const std::filesystem::path& file, const unsigned index)
{
    auto face = std::make_unique<Face>();
    face->index_ = index;
    face->blob_.reset(hb_blob_create_from_file_or_fail(file.c_str()));
    if (!face->blob_ || hb_face_count(face->blob_.get()) <= index)
        return nullptr;
    hb_face_t* const hb_face = hb_face_create(face->blob_.get(), index);
    if (hb_face_get_glyph_count(hb_face) > 0) {
        face->plain_font_.reset(hb_font_create(hb_face));
        hb_font_set_scale(face->plain_font_.get(), hb_units_per_em, hb_units_per_em);
        face->known_ = std::make_unique<KnownGlyphs>();
        face->font_.reset(hb_font_create_sub_font(face->plain_font_.get()));
        const std::unique_ptr<hb_font_funcs_t, base::Destroyer<hb_font_funcs_destroy>> functions(
            hb_font_funcs_create());
        hb_font_funcs_set_nominal_glyph_func(functions.get(), nominal_glyph, nullptr, nullptr);
        hb_font_set_funcs(face->font_.get(), functions.get(), face.get(), nullptr);
    }
    hb_face_destroy(hb_face);
    return face->font_ ? std::move(face) : nullptr;
}

std::span<const std::uint8_t> Face::bytes() const
{
    unsigned length = 0;
    const char* const data = hb_blob_get_data(blob_.get(), &length);
    return {reinterpret_cast<const std::uint8_t*>(data), length};
}

bool Face::covers(const char32_t c, const char32_t selector) const
{
    hb_codepoint_t glyph = 0;
    if (selector != 0)
        return hb_font_get_variation_glyph(font(), c, selector, &glyph) != 0;
    return hb_font_get_nominal_glyph(font(), c, &glyph) != 0;
}

} // namespace text
