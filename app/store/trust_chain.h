#pragma once
// How one trust file follows another: exactly the next version, naming the hash of this one, signed by the
// root keys of both. So nobody who only holds the new keys can take a kiosk over.

#include "pack/trust.h"
#include "pack/verify.h"

namespace store {

pack::Outcome<pack::Trust> next_trust(const pack::Trust& current, const pack::Head& head);

} // namespace store
