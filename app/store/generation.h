#pragma once
// The packs that are on the screen together, opened. Holding a Generation is the proof that each was signed
// for its role by the keys of the trust file that holds now, and that together they meet what each requires.

#include "pack/pack.h"
#include "pack/trust.h"
#include "store/layout.h"
#include "store/state.h"

#include <memory>
#include <vector>

namespace store {

class Generation {
public:
    // base < hospital < chart < group. The chart is hashed here, before anybody follows it; the others stand
    // under the name that their bytes had when they were taken, and payloads_sound() hashes them when there
    // is time.
    static pack::Outcome<Generation> open(const Layout& layout, const PackSet& set, const pack::Trust& trust);

    const base::Hash& id() const { return id_; }
    const std::vector<std::shared_ptr<const pack::Pack>>& packs() const { return packs_; }

    // Another connection to one of its packs, for another thread.
    pack::Outcome<pack::Pack> reopen(const pack::Pack& pack) const;

    // Hashes every payload again. Reads files alone, so another thread may do it on a copy.
    pack::Outcome<void> payloads_sound() const;

private:
    Generation() = default;
    Layout layout_;
    base::Hash id_;
    std::vector<std::shared_ptr<const pack::Pack>> packs_;
};

// What is kept of a pack's file besides its payload, under Layout::head(); it may outlive the payload.
pack::Outcome<pack::Head> read_kept_head(const std::filesystem::path& file);
// Manifest and signatures of a pack in the store, judged by the trust file that holds now.
pack::Outcome<pack::SignedManifest> read_signed(const Layout& layout, const PackRef& pack,
                                                const pack::Trust& trust);
// A demand that a set does not meet.
struct Unmet {
    std::string role; // Who demands.
    pack::Requirement need;
    pack::Refused refused() const;
};
std::optional<Unmet> first_unmet(const std::vector<pack::Manifest>& set);
// The ranges that packs demand of each other, over the whole set.
pack::Outcome<void> requirements_met(const std::vector<pack::Manifest>& set);
// The packs that the trust file vouches for, and that lack nothing they build on.
PackSet still_signed(const Layout& layout, const PackSet& set, const pack::Trust& trust);
// Takes out what builds on a pack that is not there, rather than show nothing at all.
void drop_unmet(const Layout& layout, PackSet& set, const pack::Trust& trust);

} // namespace store
