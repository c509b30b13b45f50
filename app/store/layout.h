#pragma once
// Where things lie in a store.
//
//   state, state.prev      what is active and what was before it (state.h); state.new while one is written
//   packs/<hash>.db        a payload, named by its own hash; read-only
//   packs/<hash>.<epoch>.<version>.<role>.head  the bytes of the .machiai before the payload: manifest and
//                          signatures, verbatim. Two versions, or two roles, may bring the same payload; each
//                          keeps its own head. The "/" of a role is a "+" here.
//   trust/<version>.machiai  the trust files that were taken, whole
//   incoming/              what is being copied; empty between installs
//   quarantine/<hash>      why a pack will not be tried again (quarantine.h)
//   time                   what is known about the time (known_time.h); time.new while one is written
//   last                   the last verdict, for the staff's eyes; nothing depends on it
//   lock                   held by the one who writes

#include "store/state.h"

#include <algorithm>
#include <filesystem>
#include <string>

namespace store {

struct Layout {
    std::filesystem::path root;

    std::filesystem::path state() const { return root / "state"; }
    std::filesystem::path state_new() const { return root / "state.new"; }
    std::filesystem::path state_prev() const { return root / "state.prev"; }
    std::filesystem::path packs() const { return root / "packs"; }
    std::filesystem::path trust() const { return root / "trust"; }
    std::filesystem::path incoming() const { return root / "incoming"; }
    std::filesystem::path quarantine() const { return root / "quarantine"; }
    std::filesystem::path time() const { return root / "time"; }
    std::filesystem::path time_new() const { return root / "time.new"; }
    std::filesystem::path last() const { return root / "last"; }
    std::filesystem::path lock() const { return root / "lock"; }

    std::filesystem::path payload(const base::Hash& hash) const { return packs() / (hash.hex() + ".db"); }
    std::filesystem::path head(const PackRef& pack) const
    {
        std::string role = pack.role;
        std::replace(role.begin(), role.end(), '/', '+');
        return packs()
            / (pack.hash.hex() + "." + std::to_string(pack.epoch) + "." + std::to_string(pack.version) + "."
               + role + ".head");
    }
    std::filesystem::path trust_file(const std::uint64_t version) const
    {
        return trust() / (std::to_string(version) + ".machiai");
    }
};

} // namespace store
