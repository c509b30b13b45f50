#pragma once
// The one small file that says which packs are on the screen: strict text that hashes itself, so that a torn
// or foreign file is never taken for an answer.
//
//   machiai-state 1
//   trust 1 <64 digits>                        version and BLAKE2b-256 of the trust text
//   trial settled                              or the starts that are left: trial 3
//   active pack base/hokkaido 1 4 <64 digits>        role, epoch, version, payload
//   active local group/hidamari 7 <64 digits>        a layer edited here, on version 7 of the group's pack
//   previous pack base/hokkaido 1 3 <64 digits>
//   floor base/hokkaido 1 4 <64 digits>        the highest that was ever active
//   self <64 digits>                           BLAKE2b-256 of everything above
//
// Every list is in the order of roles.

#include "base/hash.h"
#include "base/result.h"
#include "pack/manifest.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

inline constexpr std::size_t state_bytes_max = 256 * 1024;
inline constexpr std::size_t refs_max = 512; // Of one list.
inline constexpr int trial_starts = 3;

// A pack as the state names it.
struct PackRef {
    std::string role;
    std::uint64_t epoch = 1;
    std::uint64_t version = 1;
    base::Hash hash;
    auto operator<=>(const PackRef&) const = default;
};

PackRef ref_of(const pack::Manifest& manifest);

// A layer of a group, edited at this kiosk. Its authority is the PIN, so it has no signature.
struct LocalRef {
    std::string role; // Of the pack it stands on: group/hidamari.
    std::uint64_t made_on = 1;
    base::Hash hash;
    auto operator<=>(const LocalRef&) const = default;
};

struct PackSet {
    std::vector<PackRef> packs;
    std::vector<LocalRef> locals;
    bool empty() const { return packs.empty() && locals.empty(); }
    const PackRef* find(std::string_view role) const;
    void put(PackRef pack); // Replaces the role's, keeps the order.
    bool operator==(const PackSet&) const = default;
};

// The name of a generation: the same packs have the same one on every kiosk.
base::Hash id_of(const PackSet& set);

struct State {
    std::uint64_t trust_version = 1;
    base::Hash trust;
    std::optional<int> starts_left; // While on trial; nothing once settled.
    PackSet active;
    PackSet previous;
    std::vector<PackRef> floors;
    const PackRef* floor(std::string_view role) const;
    void raise_floor(const PackRef& pack);
    bool operator==(const State&) const = default;
};

std::string print_state(const State& state);
// Refuses whatever would not print again byte for byte.
base::Result<State> parse_state(std::string_view text);

} // namespace store
