#include "text/ruby.h"

#include "text/kinsoku.h"

#include <algorithm>
#include <utility>

namespace text {

namespace {

float total(const std::span<const Cluster> clusters)
{
    float sum = 0;
    for (const Cluster& cluster : clusters)
        sum += cluster.gap + cluster.before + cluster.advance + cluster.after;
    return sum;
}

// Two readings side by side must not read as one: half an em of theirs between them, half of that from each.
constexpr float apart_em = ruby_em / 2;

// How a reading stands over `width`: the room at each end, and what is added between its characters.
struct Spread {
    float side;
    float inner;
};

Spread spread_over(const std::span<const Cluster> reading, const float width)
{
    // Kana bring air of their own, so a reading that is a little too wide is set a little closer before its
    // base is pulled apart.
    constexpr float closer_em = -0.015F; // To keep apart from a neighbour's reading.
    constexpr float closest_em = -0.04F; // To fit its own base.
    constexpr float side_em_max = 0.5F; // Half of a base character.
    const float room = width - total(reading) * ruby_em;
    if (reading.size() < 2)
        return {room / 2, 0};
    const auto count = static_cast<float>(reading.size());
    // 1:2:1, as far as the ends do not stand too far in.
    const float ends = std::clamp(room / count, apart_em, 2 * side_em_max);
    const float fitting = std::max(std::min(closer_em, room / (count - 1)), closest_em);
    const float inner = std::max((room - ends) / (count - 1), fitting);
    return {(room - inner * (count - 1)) / 2, inner};
}

// Latin letters and digits are never letter-spaced.
bool may_spread(const std::span<const Cluster> base, const std::u32string_view text)
{
    return std::none_of(base.begin(), base.end(),
                        [&](const Cluster& cluster) { return is_western(text[cluster.begin]); });
}

void make_room(const std::span<Cluster> base, const float room, const std::u32string_view text)
{
    if (!may_spread(base, text)) {
        base.front().before += room / 2;
        base.back().after += room / 2;
        return;
    }
    const float share = room / (2.0F * static_cast<float>(base.size()));
    for (Cluster& cluster : base) {
        cluster.before += share;
        cluster.after += share;
    }
}

// What of `overhang` finds a place over the blank half of the mark beside the block: 。 before it, 「 after
// it. Dropped with the gap where the line ends between them.
void lean_on_marks(std::vector<Cluster>& clusters, const std::size_t begin, const std::size_t end,
                   const float overhang)
{
    if (begin > 0)
        clusters[begin].gap -= std::min(overhang, clusters[begin - 1].trail);
    if (end < clusters.size())
        clusters[end].gap -= std::min(overhang, clusters[end].lead);
}

// Stretches of text as clusters; asked for in the order of the text.
class Stretches {
public:
    explicit Stretches(const std::vector<Cluster>& clusters)
        : clusters_(clusters)
    {
    }

    // The clusters that begin in [text_begin, text_end).
    std::pair<std::size_t, std::size_t> next(const std::size_t text_begin, const std::size_t text_end)
    {
        while (at_ < clusters_.size() && clusters_[at_].begin < text_begin)
            ++at_;
        const std::size_t begin = at_;
        while (at_ < clusters_.size() && clusters_[at_].begin < text_end)
            ++at_;
        return {begin, at_};
    }

private:
    const std::vector<Cluster>& clusters_;
    std::size_t at_ = 0;
};

// One text, so that HarfBuzz is called once and not for every word; the space between two readings has no
// width and keeps their letters apart.
std::u32string joined(const std::vector<RubySpan>& rubies)
{
    constexpr char32_t zero_width_space = 0x200B;
    std::u32string text;
    for (const RubySpan& ruby : rubies) {
        text += ruby.reading;
        text += zero_width_space;
    }
    return text;
}

} // namespace

std::vector<float> spread(const std::span<const Cluster> reading, const float width)
{
    const Spread spread = spread_over(reading, width);
    std::vector<float> places;
    places.reserve(reading.size());
    float pen = spread.side;
    for (const Cluster& cluster : reading) {
        places.push_back(pen + (cluster.gap + cluster.before) * ruby_em);
        pen += (cluster.gap + cluster.before + cluster.advance + cluster.after) * ruby_em + spread.inner;
    }
    return places;
}

WithRuby with_ruby(Shaped base, const Fonts& fonts, const Source& source, const Language& language,
                   const Style& style)
{
    WithRuby result{std::move(base), joined(source.rubies), {}, {}};
    result.readings = shape(fonts, {result.reading_text, {}, {}, false}, language, style);
    result.base.missing += result.readings.missing;
    std::vector<Cluster>& clusters = result.base.clusters;
    Stretches bases(clusters), readings(result.readings.clusters);
    float last_side = 0;
    std::size_t last_end = source.text.size() + 1;
    std::size_t reading_at = 0;
    for (const RubySpan& span : source.rubies) {
        const auto [begin, end] = bases.next(span.begin, span.end);
        const auto [reading_begin, reading_end] = readings.next(reading_at, reading_at + span.reading.size());
        reading_at += span.reading.size() + 1;
        if (begin == end || reading_begin == reading_end)
            continue;
        result.blocks.push_back({begin, end, reading_begin, reading_end});
        const std::span<const Cluster> reading = result.reading_of(result.blocks.back());
        const std::span<Cluster> block(clusters.data() + begin, end - begin);
        // Air before the block is not the reading's.
        const float gap = std::exchange(block.front().gap, 0.0F);
        const float side = spread_over(reading, total(block)).side;
        if (side < 0)
            make_room(block, -2 * side, source.text);
        const float own_side = spread_over(reading, total(block)).side;
        block.front().gap = gap;
        if (side < 0)
            lean_on_marks(clusters, begin, end, -side);
        if (last_end == span.begin)
            block.front().gap += std::max(apart_em - last_side - own_side - gap, 0.0F);
        last_side = own_side;
        last_end = span.end;
    }
    return result;
}

} // namespace text
