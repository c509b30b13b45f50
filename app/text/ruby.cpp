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

// The room left of the reading's first character when it is spread over `width`, and right of its last.
float side(const std::span<const Cluster> reading, const float width)
{
    constexpr float side_em_max = 0.5F; // More would tear the reading from its base's edges' neighbours' sight.
    const float room = width - total(reading) * ruby_em;
    if (room <= 0 || reading.size() < 2)
        return room / 2;
    return std::min(room / (2.0F * static_cast<float>(reading.size())), side_em_max);
}

// Latin letters and digits are never letter-spaced.
bool may_spread(const std::span<const Cluster> base, const std::u32string_view text)
{
    return std::none_of(base.begin(), base.end(), [&](const Cluster& cluster) { return is_western(text[cluster.begin]); });
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
    const float ends = side(reading, width);
    const float room = std::max(width - total(reading) * ruby_em, 0.0F);
    const float inner = reading.size() < 2 ? 0 : (room - 2 * std::max(ends, 0.0F)) / static_cast<float>(reading.size() - 1);
    std::vector<float> places;
    float pen = ends;
    for (const Cluster& cluster : reading) {
        places.push_back(pen + (cluster.gap + cluster.before) * ruby_em);
        pen += (cluster.gap + cluster.before + cluster.advance + cluster.after) * ruby_em + inner;
    }
    return places;
}

WithRuby with_ruby(Shaped base, const Fonts& fonts, const Source& source, const Language& language, const Style& style)
{
    constexpr float apart_em = ruby_em / 2; // Two readings side by side must not read as one.
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
        const float gap = std::exchange(block.front().gap, 0.0F); // Air before the block is not the reading's.
        const float reading_width = total(reading.clusters) * ruby_em;
        if (const float room = reading_width - total(block); room > 0)
            make_room(block, room, source.text);
        const float own_side = side(reading.clusters, total(block));
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
