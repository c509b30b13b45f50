#pragma once
// From what was seen of a list while a finger dragged it, how long each motion took to become a picture. The
// list itself tells: a column of its pixels, compared with the one seen before, says how far it has moved; a
// motion is answered by the first picture that has moved as far as the finger had.

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace bench {

using Time = std::chrono::steady_clock::time_point;
using Pixels = std::vector<std::uint32_t>;

// How far `now` stands above `before`: now[y] == before[y + shift]. Nothing when no shift up to `most`
// explains the picture, as in the middle of being painted.
std::optional<int> shift_between(const Pixels& before, const Pixels& now, int most);

struct Motion {
    Time at;
    int finger = 0; // Pixels from where it came down; upwards is positive.
};

struct Seen {
    Time at;
    Pixels column;
};

// Milliseconds of every motion after the first `skipped` (a finger must move some way before it drags).
// `seen` begins with the column before the press and ends with the one that stayed. Nothing when the list did
// not move with the finger: then there is nothing to measure.
std::optional<std::vector<double>> answers(const std::vector<Motion>& motions, const std::vector<Seen>& seen,
                                           std::size_t skipped);

} // namespace bench
