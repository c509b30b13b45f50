#include "text/paragraph.h"

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/breaks.h"
#include "text/lines.h"
#include "text/ruby.h"
#include "text/spacing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace text {

namespace {

constexpr float ruby_gap_em = 0.06F;
// Over the em box where ruby can appear; the rest of the pitch lies below, so that lines without a reading
// look centred.
constexpr float room_for_ruby_em = 0.60F;
constexpr float em_px_min = 1.0F;

struct Pitch {
    float px; // From baseline to baseline, a whole number, so that all lines of a paragraph sit alike.
    float baseline; // From a line's top.
};

Pitch pitch_of(const Source& source, const Language& language, const Style& style, const float em)
{
    const float least = std::max(source.rubies.empty() ? 1.0F : ruby_pitch_em, language.pitch_em_min);
    const float pitch = std::max(style.pitch_em, least);
    const float above =
        pitch >= ruby_pitch_em ? room_for_ruby_em + (pitch - ruby_pitch_em) / 2 : (pitch - 1) / 2;
    return {std::round(pitch * em), std::round((above + ascent_em) * em)};
}

std::vector<Break> breaks_of_clusters(const std::vector<Break>& breaks, const std::vector<Cluster>& clusters)
{
    std::vector<Break> found;
    found.reserve(clusters.size() + 1);
    for (const Cluster& cluster : clusters)
        found.push_back(breaks[cluster.begin]);
    found.push_back(Break::never);
    return found;
}

// Puts glyphs on lines.
class Setter {
public:
    Setter(const Source& source, const WithRuby& text, const Style& style, const float em,
           Paragraph& paragraph)
        : source_(source)
        , text_(text)
        , style_(style)
        , em_(em)
        , paragraph_(paragraph)
        , left_(text.base.clusters.size())
    {
    }

    void set_line(const LineSpan& span, const Line& line)
    {
        const auto& clusters = text_.base.clusters;
        std::vector<std::uint8_t> levels;
        for (std::size_t i = span.begin; i < span.end; ++i)
            levels.push_back(clusters[i].level);
        float pen = line.x / em_;
        bool first = true;
        for (const std::size_t k : visual_order(levels)) {
            const Cluster& cluster = clusters[span.begin + k];
            // The line's own edge has no neighbour to keep apart from.
            pen += (first ? -cluster.lead : cluster.gap) + cluster.before;
            first = false;
            left_[span.begin + k] = pen;
            add_glyphs(paragraph_.glyphs, text_.base.glyphs, cluster, pen * em_, line.baseline, em_);
            pen += cluster.advance + cluster.after;
        }
        for (; next_block_ < text_.blocks.size() && text_.blocks[next_block_].begin < span.end;
             ++next_block_) {
            set_ruby(text_.blocks[next_block_], span, line);
            if (text_.blocks[next_block_].end > span.end)
                break; // The rest of a block wider than its line.
        }
    }

private:
    void add_glyphs(std::vector<PlacedGlyph>& to, const std::vector<ShapedGlyph>& from,
                    const Cluster& cluster, float x, const float baseline, const float em) const
    {
        for (std::size_t g = cluster.glyphs_begin; g < cluster.glyphs_end; ++g) {
            const ShapedGlyph& glyph = from[g];
            to.push_back({glyph.face, glyph.glyph, em, x + glyph.x * em, baseline - glyph.y * em});
            x += glyph.advance * em;
        }
    }

    void set_ruby(const RubyBlock& block, const LineSpan& span, const Line& line)
    {
        const auto& clusters = text_.base.clusters;
        const std::size_t begin = std::max(block.begin, span.begin);
        const std::size_t end = std::min(block.end, span.end);
        // A block wider than its line is broken after all, and its reading in proportion.
        const auto reading = text_.reading_of(block);
        const auto share = [&](const std::size_t at) {
            return reading.size() * (at - block.begin) / (block.end - block.begin);
        };
        const std::span<const Cluster> part(reading.data() + share(begin), share(end) - share(begin));
        if (begin >= end || part.empty())
            return;
        float base_x0 = std::numeric_limits<float>::max(), base_x1 = 0;
        float room_x0 = base_x0, room_x1 = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const Cluster& cluster = clusters[i];
            base_x0 = std::min(base_x0, left_[i]);
            base_x1 = std::max(base_x1, left_[i] + cluster.advance);
            room_x0 = std::min(room_x0, left_[i] - cluster.before);
            room_x1 = std::max(room_x1, left_[i] + cluster.advance + cluster.after);
        }
        const std::vector<float> places = spread(part, room_x1 - room_x0);
        const float baseline =
            std::round(line.baseline - (ascent_em + ruby_gap_em + descent_em * ruby_em) * em_);
        if (style_.ruby_visible)
            for (std::size_t i = 0; i < part.size(); ++i)
                add_glyphs(paragraph_.ruby_glyphs, text_.readings.glyphs, part[i],
                           (room_x0 + places[i]) * em_, baseline, em_ * ruby_em);
        paragraph_.rubies.push_back({text_of(source_.text, clusters[begin].begin, clusters[end - 1].end),
                                     text_of(text_.reading_text, part.front().begin, part.back().end),
                                     base_x0 * em_, base_x1 * em_, (room_x0 + places.front()) * em_,
                                     (room_x0 + places.back() + part.back().advance * ruby_em) * em_,
                                     baseline, paragraph_.lines.size()});
    }

    static std::string text_of(const std::u32string& text, const std::size_t begin, const std::size_t end)
    {
        return base::encode_utf8(std::u32string_view(text).substr(begin, end - begin));
    }

    const Source& source_;
    const WithRuby& text_;
    const Style& style_;
    float em_;
    Paragraph& paragraph_;
    std::vector<float> left_; // Of every cluster that was set, in ems.
    std::size_t next_block_ = 0;
};

} // namespace

Paragraph set_paragraph(const Fonts& fonts, const std::string_view markup_utf8, const std::string_view lang,
                        const Style& style, const float width_px)
{
    const Language language = language_of(lang);
    const Source source = flatten(markup_utf8);
    const float em = std::max(style.em_px, em_px_min);
    Shaped bare = with_gaps(shape(fonts, source, language, style), fonts, source.text, language);
    WithRuby text = with_ruby(bare, fonts, source, language, style);
    // Lines end where the readings have room, shown or not; letters stand apart only where readings are
    // shown.
    const auto breaks = breaks_of_clusters(breaks_of(fonts.tools(), source, language), text.base.clusters);
    const auto spans = break_lines(Measure(text.base.clusters, source.text), breaks, style, width_px / em);
    if (!style.ruby_visible)
        text.base = std::move(bare);
    const auto& clusters = text.base.clusters;
    const Measure measure(clusters, source.text);

    Paragraph paragraph;
    paragraph.plain = base::encode_utf8(source.text);
    paragraph.missing_glyphs = text.base.missing;
    paragraph.cut = source.cut;
    paragraph.right_to_left = language.right_to_left;
    for (const LineSpan& span : spans)
        paragraph.width = std::max(paragraph.width, measure.width(span.begin, span.end) * em);
    const Pitch pitch = pitch_of(source, language, style, em);
    paragraph.height = pitch.px * static_cast<float>(spans.size());
    Setter setter(source, text, style, em, paragraph);
    for (const LineSpan& span : spans) {
        const float top = pitch.px * static_cast<float>(paragraph.lines.size());
        const float width = measure.width(span.begin, span.end) * em;
        const std::size_t text_begin = clusters[span.begin].begin;
        const std::size_t text_end = span.end > span.begin ? clusters[span.end - 1].end : text_begin;
        Line line{
            top + pitch.baseline,
            top,
            top + pitch.px,
            width,
            language.right_to_left ? paragraph.width - width : 0,
            text_begin,
            text_end,
            base::encode_utf8(std::u32string_view(source.text).substr(text_begin, text_end - text_begin))};
        setter.set_line(span, line);
        paragraph.lines.push_back(std::move(line));
    }
    return paragraph;
}

} // namespace text
