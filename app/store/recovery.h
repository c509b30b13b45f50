#pragma once
// What to show at a start: the active packs, else the previous ones, else the best that lies on the disk,
// else nothing (the caller has a card compiled in). Changes nothing, so it works on a store that cannot be
// written.

#include "pack/trust.h"
#include "store/generation.h"
#include "store/layout.h"
#include "store/state.h"

#include <optional>
#include <string>
#include <vector>

namespace store {

// Nothing when no state file can be read any more; `state.prev` counts when `state` is damaged.
std::optional<State> read_state(const Layout& layout);

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
// `unsound`: the generation that turned out to be broken while it was shown; it is passed over.
Recovered recover(const Layout& layout, const std::optional<base::Hash>& unsound = std::nullopt);

// The newest trust file in the store that its own root keys signed.
pack::Outcome<pack::Trust> newest_trust(const Layout& layout);

} // namespace store
