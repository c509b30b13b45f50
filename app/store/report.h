#pragma once
// What an install did, file by file, and where the kiosk stands after it: read from the disk, never guessed
// from the steps that returned.

#include "base/hash.h"
#include "pack/refusal.h"
#include "store/layout.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace store {

struct Verdict {
    std::string file; // Its name, without the path.
    std::string role; // Empty while nobody's signature vouches for it.
    std::uint64_t version = 0;
    std::optional<pack::Refused> refused; // Nothing: taken.
};

struct Report {
    std::vector<Verdict> files;
    std::optional<base::Hash> generation; // Active now; nothing when the store itself cannot be read.
    // The first refusal that is one: what is already here counts as done.
    std::optional<pack::Refusal> refusal() const;
};

// A name from a stick may hold anything; this is one harmless line of it.
std::string tame_name(const std::string& name);

// The last verdict, for `status`. Losing it loses nothing.
struct Last {
    std::string code; // "U03"; empty: taken.
    std::string file;
};
void write_last(const Layout& layout, const Report& report);
std::optional<Last> read_last(const Layout& layout);

} // namespace store
