#include "text/tools.h"

#include "text/face.h"

namespace text {

hb_buffer_t* Tools::buffer()
{
    hb_buffer_clear_contents(buffer_.get());
    return buffer_.get();
}

UBreakIterator* Tools::line_breaks(const std::string& locale)
{
    if (const auto known = line_breaks_.find(locale); known != line_breaks_.end())
        return known->second.get();
    if (line_breaks_.size() == break_locales_max)
        line_breaks_.clear();
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator* const opened = ubrk_open(UBRK_LINE, locale.c_str(), nullptr, 0, &status);
    ++work.break_iterators;
    return line_breaks_.emplace(locale, U_SUCCESS(status) ? opened : nullptr).first->second.get();
}

Blank Tools::blank(const Face& face, const std::uint32_t face_id, const std::uint32_t glyph)
{
    const std::uint64_t key = static_cast<std::uint64_t>(face_id) << 32 | glyph;
    if (const auto known = blanks_.find(key); known != blanks_.end())
        return known->second;
    if (blanks_.size() == inks_max)
        blanks_.clear();
    hb_glyph_extents_t ink{};
    Blank blank;
    if (hb_font_get_glyph_extents(face.font(), glyph, &ink) != 0 && ink.width != 0) {
        blank.left = ems(ink.x_bearing);
        blank.right = ems(hb_font_get_glyph_h_advance(face.font(), glyph) - ink.x_bearing - ink.width);
    }
    return blanks_.emplace(key, blank).first->second;
}

} // namespace text
