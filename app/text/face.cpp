#include "text/face.h"

namespace text {

std::unique_ptr<const Face> Face::open(const std::filesystem::path& file, const unsigned index)
{
    auto face = std::make_unique<Face>();
    face->index_ = index;
    face->blob_.reset(hb_blob_create_from_file_or_fail(file.c_str()));
    if (!face->blob_ || hb_face_count(face->blob_.get()) <= index)
        return nullptr;
    hb_face_t* const hb_face = hb_face_create(face->blob_.get(), index);
    if (hb_face_get_glyph_count(hb_face) > 0) {
        face->font_.reset(hb_font_create(hb_face));
        hb_font_set_scale(face->font_.get(), hb_units_per_em, hb_units_per_em);
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
