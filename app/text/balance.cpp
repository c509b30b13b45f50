#include "text/balance.h"

#include <algorithm>
#include <limits>

namespace text {

namespace {

constexpr std::size_t candidates_max = 256; // Four lines of a heading have a tenth of that.

// The places the filled lines could have used: no better and no worse breaks than theirs.
std::vector<std::size_t> candidates(const std::vector<Break>& breaks, const std::vector<std::size_t>& ends)
{
    Break least = Break::phrase;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i)
        least = std::min(least, breaks[ends[i]]);
    std::vector<std::size_t> places{0};
    for (std::size_t at = 1; at < ends.back(); ++at)
        if (breaks[at] >= least)
            places.push_back(at);
    places.push_back(ends.back());
    return places;
}

} // namespace

std::vector<std::size_t> balanced(const Measure& measure, const std::vector<Break>& breaks,
                                  std::vector<std::size_t> ends, const float width_em)
{
    const bool forced =
        std::any_of(breaks.begin(), breaks.end(), [](const Break b) { return b == Break::forced; });
    if (ends.size() < 2 || ends.size() > balanced_lines_max || forced)
        return ends;
    const std::vector<std::size_t> places = candidates(breaks, ends);
    if (places.size() > candidates_max)
        return ends;
    // slack[k][i]: the least sum for the text up to place i in k lines; from[k][i]: where its last line
    // begins.
    constexpr float impossible = std::numeric_limits<float>::infinity();
    const std::size_t count = ends.size();
    std::vector slack(count + 1, std::vector<float>(places.size(), impossible));
    std::vector from(count + 1, std::vector<std::size_t>(places.size(), 0));
    slack[0][0] = 0;
    for (std::size_t k = 1; k <= count; ++k)
        for (std::size_t i = 1; i < places.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const float left = width_em - measure.width(places[j], places[i]);
                if (left < 0 || slack[k - 1][j] + left * left >= slack[k][i])
                    continue;
                slack[k][i] = slack[k - 1][j] + left * left;
                from[k][i] = j;
            }
    if (slack[count].back() == impossible)
        return ends;
    std::size_t place = places.size() - 1;
    for (std::size_t k = count; k > 0; --k) {
        ends[k - 1] = places[place];
        place = from[k][place];
    }
    return ends;
}

} // namespace text
