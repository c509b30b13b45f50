#pragma once
// The next version of a trust file: the same as this one but for one change. Whoever asks for a change that
// nobody could live with is told why, before anything is signed.

#include "base/result.h"
#include "pack/trust.h"

#include <string>
#include <string_view>

namespace author {

// Version + 1, following `trust`, nothing changed yet.
pack::Trust following(const pack::Trust& trust);

// The key leaves every role and the file. An error where a role could then not be signed for any more.
base::Result<pack::Trust> without_key(pack::Trust trust, std::string_view id);
// The fresh key stands wherever the other one stood, under the next free id: an id never means two keys.
base::Result<pack::Trust> with_key_replaced(pack::Trust trust, std::string_view id,
                                            const pack::MinisignKey& key, const std::string& name);
base::Result<pack::Trust> with_key_added(pack::Trust trust, const pack::TrustedKey& key);
// "hospital need 1 of K5 scope hosp:*": in place of the role of that name, or as a new one.
base::Result<pack::Trust> with_role(const pack::Trust& trust, const std::string& role);
// Versions of the role begin at 1 again; packs of the epoch before are over.
base::Result<pack::Trust> with_new_epoch(pack::Trust trust, std::string_view role);

} // namespace author
