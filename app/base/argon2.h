#pragma once
// Short secrets at rest: Argon2id (libsodium, its "interactive" limits: 64 MiB and about a tenth of a
// second), so that whoever steals the file still has to pay for every guess.

#include "base/result.h"

#include <string>
#include <string_view>

namespace base {

// "$argon2id$v=19$…", with a salt of its own. Fails only without memory.
Result<std::string> argon2_of(std::string_view secret);
// False for another secret, and for a text that argon2_of() does not make.
bool argon2_matches(const std::string& hash, std::string_view secret);
// Overwrites what must not stay in memory.
void forget(std::string& secret);

} // namespace base
