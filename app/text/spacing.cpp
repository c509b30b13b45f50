#include "text/spacing.h"

#include "text/kinsoku.h"

#include <utility>

namespace text {

namespace {

// A mark that fills an em though its ink fills half: BIZ UDPGothic has none, Noto's Chinese faces do.
bool is_full_width(const Cluster& cluster)
{
    constexpr float full_width_em_min = 0.9F;
    return cluster.advance >= full_width_em_min;
}

} // namespace

Shaped with_gaps(Shaped shaped, const std::u32string_view text, const Language& language)
{
    constexpr float blank_half_em = 0.5F;
    // Traditional Chinese centres its marks, so neither half is blank.
    const bool halves = language.ideographs != Family::cjk_tc;
    for (std::size_t i = 1; i < shaped.clusters.size(); ++i) {
        Cluster& left = shaped.clusters[i - 1];
        Cluster& right = shaped.clusters[i];
        const char32_t before = text[left.begin];
        const char32_t after = text[right.begin];
        const bool mixed = (is_japanese_letter(before) && is_western(after))
            || (is_western(before) && is_japanese_letter(after));
        if (language.kana_spacing && mixed)
            right.gap += script_gap_em;
        if (halves && is_full_width(left) && is_closing(before) && (is_closing(after) || is_opening(after)))
            left.after -= blank_half_em;
        else if (halves && is_full_width(right) && is_opening(before) && is_opening(after))
            right.gap -= blank_half_em;
    }
    return shaped;
}

} // namespace text
