#include "text/lines.h"

#include "text/balance.h"
#include "text/kinsoku.h"

#include <algorithm>

namespace text {

namespace {

constexpr float rounding_em = 0.001F; // Sums of floats are not exact; a line is not broken for that.

// The end of the line that starts at `begin`, as gladly broken as the width allows.
class Greedy {
public:
    Greedy(const Measure& measure, const std::vector<Break>& breaks, const Style& style, const float width)
        : measure_(measure)
        , breaks_(breaks)
        , heading_(style.heading)
        , width_(width + rounding_em)
    {
    }

    std::size_t end_of(const std::size_t begin) const
    {
        Ends ends{begin + 1, begin, begin, begin, begin};
        for (std::size_t end = begin + 1; end <= measure_.size(); ++end) {
            if (measure_.width(begin, end) > width_)
                return choose(begin, ends);
            if (end == measure_.size() || breaks_[end] == Break::forced)
                return end;
            ends.any = end;
            if (breaks_[end] >= Break::grapheme)
                ends.grapheme = end;
            if (breaks_[end] >= Break::joint)
                ends.joint = end;
            if (breaks_[end] >= Break::word)
                ends.word = end;
            if (breaks_[end] >= Break::phrase)
                ends.phrase = end;
        }
        return measure_.size();
    }

private:
    // The last place of each kind that the line reaches; its beginning when there is none.
    struct Ends {
        std::size_t any, grapheme, joint, word, phrase;
    };

    std::size_t choose(const std::size_t begin, const Ends& ends) const
    {
        if (ends.word == begin) {
            if (ends.joint > begin)
                return ends.joint;
            return ends.grapheme > begin ? ends.grapheme : with_spaces(ends.any);
        }
        if (ends.phrase == begin)
            return ends.word;
        // A body line that ends at its middle looks torn; a heading would rather be short than part a word.
        constexpr float filled_min = 0.5F;
        const bool torn = !heading_ && measure_.width(begin, ends.phrase) < width_ * filled_min;
        return torn || is_too_wide(ends.phrase) ? ends.word : ends.phrase;
    }

    // What is too wide all alone takes the spaces after it along, or they would be a line of their own.
    std::size_t with_spaces(std::size_t end) const
    {
        while (end < measure_.size() && breaks_[end] != Break::forced
               && measure_.shown_end(end, end + 1) == end)
            ++end;
        return end;
    }

    // Whether the phrase that starts there must be broken anyway: then at the end of a full line.
    bool is_too_wide(const std::size_t begin) const
    {
        for (std::size_t end = begin + 1; end <= measure_.size(); ++end) {
            if (measure_.width(begin, end) > width_)
                return true;
            if (breaks_[end] >= Break::phrase)
                return false;
        }
        return false;
    }

    const Measure& measure_;
    const std::vector<Break>& breaks_;
    bool heading_;
    float width_;
};

} // namespace

Measure::Measure(const std::vector<Cluster>& clusters, const std::u32string_view text)
    : clusters_(clusters)
{
    x_.reserve(clusters.size() + 1);
    shown_to_.reserve(clusters.size() + 1);
    x_.push_back(0);
    shown_to_.push_back(0);
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const Cluster& cluster = clusters[i];
        x_.push_back(x_.back() + cluster.gap + cluster.before + cluster.advance + cluster.after);
        // A mark on a space is to be seen.
        const bool space = is_space(text[cluster.begin]) && cluster.end == cluster.begin + 1;
        shown_to_.push_back(space ? shown_to_.back() : i + 1);
    }
}

std::size_t Measure::shown_end(const std::size_t begin, const std::size_t end) const
{
    return std::max(begin, shown_to_[end]);
}

float Measure::width(const std::size_t begin, const std::size_t end) const
{
    const std::size_t shown = shown_end(begin, end);
    return shown == begin
        ? 0
        : x_[shown] - x_[begin] - clusters_[begin].gap - clusters_[begin].lead - clusters_[shown - 1].trail;
}

std::vector<LineSpan> break_lines(const Measure& measure, const std::vector<Break>& breaks,
                                  const Style& style, const float width_em)
{
    const Greedy greedy(measure, breaks, style, width_em);
    std::vector<std::size_t> ends;
    for (std::size_t begin = 0; begin < measure.size(); begin = ends.back())
        ends.push_back(greedy.end_of(begin));
    if (style.balance)
        ends = balanced(measure, breaks, std::move(ends), width_em + rounding_em);
    std::vector<LineSpan> lines;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        lines.push_back({begin, measure.shown_end(begin, end)});
        begin = end;
    }
    return lines;
}

} // namespace text
