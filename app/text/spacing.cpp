#include "text/spacing.h"

#include "text/kinsoku.h"
#include "text/tools.h"

#include <algorithm>
#include <utility>

namespace text {

namespace {

constexpr float half_em = 0.5F;
// Kana and kanji have such blanks too, so a mark at a line's edge keeps as much: its ink stands in line with
// theirs.
constexpr float flush_em = 0.06F;
// What is less, or hardly more than on the other side, is no mark's blank: Traditional Chinese sets its marks
// in the middle of the em, and Japanese its ！.
constexpr float blank_em_min = 0.1F;
constexpr float one_sided_em_min = 0.05F;
// A mark whose ink fills one half of an em: not BIZ UDPGothic's, which are narrow.
constexpr float half_blank_em_min = 0.35F;

class Spacing {
public:
    Spacing(const Shaped& shaped, const Fonts& fonts)
        : shaped_(shaped)
        , fonts_(fonts)
    {
    }

    // The blank beside the ink of the cluster's first and last glyph.
    Blank blank(const Cluster& cluster) const
    {
        if (cluster.glyphs_begin == cluster.glyphs_end)
            return {};
        return {of(cluster.glyphs_begin).left, of(cluster.glyphs_end - 1).right};
    }

private:
    Blank of(const std::size_t at) const
    {
        const ShapedGlyph& glyph = shaped_.glyphs[at];
        const Face* const face = fonts_.face(glyph.face);
        return face == nullptr ? Blank() : fonts_.tools().blank(*face, glyph.face, glyph.glyph);
    }

    const Shaped& shaped_;
    const Fonts& fonts_;
};

bool is_one_sided(const float blank, const float other_side)
{
    return blank >= blank_em_min && blank - other_side >= one_sided_em_min;
}

float droppable(const float blank, const float other_side)
{
    return is_one_sided(blank, other_side) ? std::min(blank - flush_em, half_em) : 0;
}

bool is_half_blank(const float blank, const float other_side)
{
    return is_one_sided(blank, other_side) && blank >= half_blank_em_min;
}

float air(const float blank)
{
    return std::max(script_gap_em - blank, 0.0F);
}

} // namespace

Shaped with_gaps(Shaped shaped, const Fonts& fonts, const std::u32string_view text, const Language& language)
{
    const Spacing spacing(shaped, fonts);
    bool was_closing = false, was_opening = false, was_letter = false, was_western = false;
    Blank before;
    for (std::size_t i = 0; i < shaped.clusters.size(); ++i) {
        Cluster& cluster = shaped.clusters[i];
        const char32_t c = text[cluster.begin];
        const bool letter = is_japanese_letter(c);
        const bool western = !letter && is_western(c);
        const bool opening = !letter && is_opening(c);
        const bool closing = !letter && is_closing(c);
        const bool marked = opening || closing || western;
        const Blank blank = marked ? spacing.blank(cluster) : Blank();
        // Turned text keeps its marks as they are: its edges are not the line's.
        if (cluster.level == 0) {
            cluster.lead = opening ? droppable(blank.left, blank.right) : 0;
            cluster.trail = closing ? droppable(blank.right, blank.left) : 0;
        }
        if (language.script_spacing && was_letter && western)
            cluster.gap += air(blank.left);
        else if (language.script_spacing && was_western && letter)
            cluster.gap += air(before.right);
        else if (was_closing && is_half_blank(before.right, before.left) && (opening || closing))
            cluster.gap -= half_em;
        else if (was_opening && opening && is_half_blank(blank.left, blank.right))
            cluster.gap -= half_em;
        was_closing = closing;
        was_opening = opening;
        was_letter = letter;
        was_western = western;
        before = blank;
    }
    return shaped;
}

} // namespace text
