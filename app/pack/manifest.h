#pragma once
// What a pack says about itself: strict text, ASCII, one line a fact, in this order:
//
//   machiai-manifest 1
//   site mihon
//   role group/hidamari
//   trust-min 1              lowest version of the trust file under which this is valid
//   epoch 1
//   version 42               rises strictly within (site, role, epoch)
//   issued 2026-11-20T09:12:00Z
//   recheck-by 2027-05-31    optional; shown to people, blocks nothing
//   schema 1
//   requires base/hokkaido 1..1      0 to requirement_count_max lines
//   payload 61796352 blake2b256 <64 digits>
//   section event 37 blake2b256 <64 digits>      a table with rows, in the order of the schema
//
// Whatever does not print again byte for byte is refused, so two readers can never understand it differently.

#include "base/clock.h"
#include "base/hash.h"
#include "pack/refusal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pack {

struct Requirement {
    std::string role;
    std::uint64_t from = 0;
    std::uint64_t until = 0;
    bool operator==(const Requirement&) const = default;
};

// Rows of one table and the hash of their dump (section.h): for people and comparisons. Authority is the
// payload's own hash.
struct Section {
    std::string table;
    std::uint64_t rows = 0;
    base::Hash hash;
    bool operator==(const Section&) const = default;
};

struct Manifest {
    std::string site;
    std::string role;
    std::uint64_t trust_min = 1;
    std::uint64_t epoch = 1;
    std::uint64_t version = 1;
    std::string issued; // UTC, seconds: 2026-11-20T09:12:00Z.
    std::optional<base::Date> recheck_by;
    std::uint64_t schema = 0;
    std::vector<Requirement> requirements;
    std::uint64_t payload_bytes = 0;
    base::Hash payload;
    std::vector<Section> sections;
    bool operator==(const Manifest&) const = default;
};

// Give it only bytes whose signature has been checked (verify.h).
Outcome<Manifest> parse_manifest(std::string_view text);
std::string print_manifest(const Manifest& manifest);

// trust, hospital, chart, base/<name>, group/<name>.
bool role_name_valid(std::string_view role);
bool site_name_valid(std::string_view site);
// Seconds since 1970 of "2026-11-20T09:12:00Z"; nothing for any other spelling.
std::optional<std::int64_t> issued_seconds(std::string_view issued);
std::string issued_of(std::int64_t seconds);
// Decimal without sign or leading zero, 1 to version_max (0 only where `zero` says so).
std::optional<std::uint64_t> strict_number(std::string_view digits, bool zero = false);

} // namespace pack
