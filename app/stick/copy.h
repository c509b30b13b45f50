#pragma once
// One file from the stick, read once: what is judged later is this copy, whatever the stick says when it is
// asked again. Not synced: a copy that loses power is one that is copied again.

#include "stick/search.h"
#include "stick/shelf.h"

#include <chrono>

namespace stick {

inline constexpr std::uint64_t pack_bytes_max = (std::uint64_t{2} << 30) + (std::uint64_t{1} << 20);
inline constexpr std::uint64_t sheet_bytes_max = std::uint64_t{16} << 20;
inline constexpr std::uint64_t volume_bytes_max = std::uint64_t{6} << 30; // Of all copies of a stick.
inline constexpr std::uint64_t free_bytes_min = std::uint64_t{256} << 20; // What stays free on our own disk.
inline constexpr std::chrono::seconds volume_seconds_max{600};

struct Limits {
    std::uint64_t bytes_left = volume_bytes_max;
    std::uint64_t free_bytes = free_bytes_min;
    std::chrono::steady_clock::time_point until; // No file is begun or gone on with afterwards.
};

// `file` becomes copied, too_large, unreadable or no_room; an error only when our own disk fails. What is
// not whole is removed again.
base::Result<File> copy(int root, const Candidate& from, File file, const Shelf& shelf, Limits& limits);

} // namespace stick
