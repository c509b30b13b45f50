#pragma once
// How one trust file follows another: exactly the next version, naming the hash of this one, signed by the
// root keys of both. So nobody who only holds the new keys can take a kiosk over.

#include "pack/trust.h"
#include "pack/verify.h"

namespace pack {

// Nothing of `head` reaches the parser before a root key of `current` signed it.
Outcome<Trust> next_trust(const Trust& current, const Head& head);

// What later trust files and a store's state call the hash of a trust file: that of its text.
base::Hash hash_of(const Trust& trust);

} // namespace pack
