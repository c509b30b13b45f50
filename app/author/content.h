#pragma once
// A folder of content, read and linted, and the pack that is made of it.

#include "author/bench.h"
#include "base/clock.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace author {

struct ReadOptions {
    std::vector<std::filesystem::path> beside; // Folders of the packs that this one points into.
    std::int64_t issued = 0; // Seconds since 1970: what "past" means.
};

// Everything lint has to say is among the bench's findings; fails only when it cannot begin.
base::Result<Bench> read_content(const std::filesystem::path& folder, const ReadOptions& options);

struct BuildOptions {
    std::filesystem::path output;
    std::uint64_t version = 1;
    std::uint64_t epoch = 1;
    std::uint64_t trust_min = 1;
    std::int64_t issued = 0;
};

// Of a bench without errors: an unsigned container. The same folder and options give the same bytes.
base::Result<void> build_pack(const Bench& bench, const BuildOptions& options);

} // namespace author
