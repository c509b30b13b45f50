#include "bench/scroll_track.h"

#include <algorithm>
#include <cmath>

namespace bench {

namespace {

constexpr int least_overlap = 64; // Pixels that must be in both pictures.
constexpr double differing_part_max = 0.02; // The finger's target may change its own looks.
constexpr int shift_max = 240; // Between two pictures: several motions.
constexpr double moved_part_min = 0.5; // Of the finger's way; less is no drag.

double differing_part(const Pixels& before, const Pixels& now, const int shift)
{
    const int length = static_cast<int>(std::min(before.size(), now.size()));
    const int first = std::max(0, -shift);
    const int last = std::min(length, length - shift);
    int differing = 0;
    for (int y = first; y < last; ++y)
        differing += now[static_cast<std::size_t>(y)] != before[static_cast<std::size_t>(y + shift)] ? 1 : 0;
    return static_cast<double>(differing) / std::max(1, last - first);
}

struct Place {
    Time at;
    int moved = 0;
};

// Where the list stood in each picture that can be understood.
std::vector<Place> places_of(const std::vector<Seen>& seen)
{
    std::vector<Place> places;
    const Pixels* before = nullptr;
    int moved = 0;
    for (const Seen& picture : seen) {
        if (before != nullptr) {
            const auto shift = shift_between(*before, picture.column, shift_max);
            if (!shift)
                continue; // Half painted; the next one is compared with the last whole one.
            moved += *shift;
        }
        before = &picture.column;
        places.push_back({picture.at, moved});
    }
    return places;
}

} // namespace

std::optional<int> shift_between(const Pixels& before, const Pixels& now, const int most)
{
    const int length = static_cast<int>(std::min(before.size(), now.size()));
    const int reach = std::min(most, length - least_overlap);
    std::optional<int> found;
    double least = differing_part_max;
    // The nearest shift wins: a plain column explains itself by any.
    for (int way = 0; way <= reach; ++way)
        for (const int shift : {way, -way})
            if (const double part = differing_part(before, now, shift); part < least) {
                least = part;
                found = shift;
            }
    return found;
}

std::optional<std::vector<double>> answers(const std::vector<Motion>& motions, const std::vector<Seen>& seen,
                                           const std::size_t skipped)
{
    const auto places = places_of(seen);
    if (motions.size() <= skipped || places.empty())
        return std::nullopt;
    const int way = motions.back().finger;
    const int moved = places.back().moved;
    if (way == 0 || moved * (way > 0 ? 1 : -1) < moved_part_min * std::abs(way))
        return std::nullopt;
    // A list may leave out what the finger moved before it began to drag.
    const int left_out = way - moved;
    std::vector<double> ms;
    for (std::size_t i = skipped; i < motions.size(); ++i) {
        const int wanted = motions[i].finger - left_out;
        const auto answered = std::ranges::find_if(places, [&](const Place& place) {
            return place.at > motions[i].at && (way > 0 ? place.moved >= wanted : place.moved <= wanted);
        });
        if (answered != places.end())
            ms.push_back(std::chrono::duration<double, std::milli>(answered->at - motions[i].at).count());
    }
    return ms;
}

} // namespace bench
