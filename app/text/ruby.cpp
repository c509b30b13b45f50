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
    // base is pulled apart; and a short one is not torn apart, or きょう would no longer be one word.
    constexpr float closer_em = -0.015F; // To keep apart from a neighbour's reading.
    constexpr float closest_em = -0.04F; // To fit its own base.
    constexpr float wider_em = 0.08F;
    const float room = width - total(reading) * ruby_em;
    if (reading.size() < 2)
        return {room / 2, 0};
    const auto count = static_cast<float>(reading.size());
    const float ends = std::max(apart_em, room / count); // Both together: 1:2:1 where there is room enough.
    const float fitting = std::max(std::min(closer_em, room / (count - 1)), closest_em);
    const float inner = std::clamp((room - ends) / (count - 1), fitting, wider_em);
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

} // namespace

std::vector<float> spread(const std::span<const Cluster> reading, const float width)
{
    const Spread spread = spread_over(reading, width);
    std::vector<float> places;
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
    WithRuby result{std::move(base), {}};
    std::vector<Cluster>& clusters = result.base.clusters;
    float last_side = 0;
    std::size_t last_end = source.text.size() + 1;
    std::size_t at = 0;
    for (const RubySpan& span : source.rubies) {
        while (at < clusters.size() && clusters[at].begin < span.begin)
            ++at;
        const std::size_t begin = at;
        while (at < clusters.size() && clusters[at].begin < span.end)
            ++at;
        Shaped reading = shape_reading(fonts, span.reading, language, style);
        if (begin == at || reading.clusters.empty())
            continue;
        const std::span<Cluster> block(clusters.data() + begin, at - begin);
        const float gap =
            std::exchange(block.front().gap, 0.0F); // Air before the block is not the reading's.
        if (const float side = spread_over(reading.clusters, total(block)).side; side < 0)
            make_room(block, -2 * side, source.text);
        const float own_side = spread_over(reading.clusters, total(block)).side;
        block.front().gap = gap;
        if (last_end == span.begin)
            block.front().gap += std::max(apart_em - last_side - own_side - gap, 0.0F);
        last_side = own_side;
        last_end = span.end;
        result.base.missing += reading.missing;
        result.blocks.push_back({begin, at, std::move(reading)});
    }
    return result;
}

} // namespace text
