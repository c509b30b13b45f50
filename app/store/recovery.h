#pragma once
// What to show at a start: the active packs, else the previous ones, else the best that lies on the disk,
// else nothing (the caller has a card compiled in). Changes nothing, so it works on a store that cannot be
// written.

#include "pack/trust.h"
#include "store/generation.h"
#include "store/layout.h"
#include "store/state.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace store {

// `state.prev` counts when `state` is gone or damaged; without both: nothing_found. A disk that does not
// answer is no damage (storage_error): who took the older file for the truth then would undo what was done
// since.
pack::Outcome<State> read_state(const Layout& layout);
// Whether `state` itself is whole; otherwise somebody should write it again.
bool state_stands(const Layout& layout);

struct Standing {
    State state;
    pack::Trust trust;
};
// The state and the trust file it names. Without a readable `state` its trust file and its floors are rebuilt
// from what lies in trust/ and packs/, so that a lost state opens no way back, neither to an older version
// nor to a key that was revoked; what was active comes from `state.prev`, or else from packs/.
pack::Outcome<Standing> standing(const Layout& layout);

struct Recovered {
    std::optional<Generation> generation;
    std::vector<std::string> notes; // For the log: what was found broken on the way.
};
// `unsound`: generations that turned out to be broken; they are passed over.
Recovered recover(const Layout& layout, const std::set<base::Hash>& unsound = {});
// The same, with every payload hashed before it is believed: for who has the time.
Recovered recover_hashed(const Layout& layout);

// The newest trust file in the store that its own root keys signed.
pack::Outcome<pack::Trust> newest_trust(const Layout& layout);

} // namespace store
