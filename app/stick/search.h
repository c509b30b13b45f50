#pragma once
// What may be for the kiosk on a stick: content packs and sheets of events, in the root and two levels of
// folders below it. Nothing is opened but folders; no link is followed and no other file system entered.

#include "base/file.h"
#include "stick/listing.h"

#include <string>
#include <vector>

namespace stick {

inline constexpr std::size_t entries_max =
    20'000; // Looked at, of all folders together; those of the root first.
inline constexpr int depth_max = 2; // Levels of folders below the root.

struct Candidate {
    std::string path; // From the root of the stick: a/b/c.machiai
    Kind kind = Kind::machiai;
    std::uint64_t bytes = 0;
    bool operator==(const Candidate&) const = default;
};

struct Search {
    std::vector<Candidate> found; // At most files_max; packs before sheets, then by path.
    bool more = false; // Not all was looked at, or there are more than files_max.
};

// `root` is an open folder. An error only when the root itself cannot be read.
base::Result<Search> search(int root);

// Opens what lies below `root`, and nothing that only looks as if it did.
base::Result<base::FileDescriptor> open_below(int root, const std::string& path, int flags);

} // namespace stick
