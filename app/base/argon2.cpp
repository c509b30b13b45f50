#include "base/argon2.h"

#include <sodium.h>

namespace base {

Result<std::string> argon2_of(const std::string_view secret)
{
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, secret.data(), secret.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE)
        != 0)
        return fail(Code::no_space, "argon2: no memory");
    return std::string(hash);
}

bool argon2_matches(const std::string& hash, const std::string_view secret)
{
    return hash.size() < crypto_pwhash_STRBYTES && hash.starts_with(crypto_pwhash_STRPREFIX)
        && crypto_pwhash_str_verify(hash.c_str(), secret.data(), secret.size()) == 0;
}

void forget(std::string& secret)
{
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

} // namespace base
