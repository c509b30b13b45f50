#pragma once
// The files of minisign: public keys and signatures. Only the pre-hashed kind ("ED") is taken; the legacy
// kind
// ("Ed") signs files of any length by reading them whole, and one way is enough.

#include "base/ed25519.h"
#include "pack/refusal.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace pack {

struct MinisignKey {
    std::array<std::uint8_t, 8> id{};
    base::PublicKey key{};
    bool operator==(const MinisignKey&) const = default;
};

struct Signature {
    std::array<std::uint8_t, 8> key_id{};
    base::SignatureBytes signature{};
    base::SignatureBytes comment_signature{};
    std::string trusted_comment;
    std::string verbatim; // The four lines as they stand in the file.
};

// "RWQ…", 56 letters: the second line of a .pub file.
std::optional<MinisignKey> parse_public_key(std::string_view base64);
std::string print_public_key(const MinisignKey& key);
// A whole .pub file, as minisign writes it.
std::optional<MinisignKey> parse_public_key_file(std::string_view text);

// Verbatim .minisig files one after the other; empty for none. Line ends are \n, the last one too.
Outcome<std::vector<Signature>> parse_signatures(std::string_view text);
// Both halves: the message, and the signature together with its comment.
bool valid(const Signature& signature, std::string_view message, const MinisignKey& key);
// What the trusted comment must say: "machiai role=chart v=3".
std::string comment_for(std::string_view role, std::uint64_t version);

} // namespace pack
