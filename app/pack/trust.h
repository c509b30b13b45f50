#pragma once
// Whom a kiosk believes, and for what: strict text, signed by the root keys, in a container with no payload.
//
//   machiai-trust 1
//   site mihon
//   epoch 1
//   version 7
//   prev <64 digits>                    BLAKE2b-256 of version 6's text; left out in version 1
//   key K1 RWQ… "Information desk"      a minisign public key; the name is shown to staff
//   role root need 2 of K1 K2 K3
//   role base/hokkaido need 1 of K4 scope pref:*
//   role hospital need 1 of K5 K6 scope hosp:* may-hide grp:* pref:*
//   role chart need 1 of K5 K6 and 1 of K7 K8 scope chart:*
//   role group/hidamari need 1 of K9 epoch 2 scope grp:hidamari:* max-rows 500 max-bytes 64MiB horizon
//   18months
//
// After the keys of a role, in this order and each at most once: epoch, scope (all but root), may-hide,
// max-rows, max-bytes, horizon. Scopes never overlap, so who owns a row is a question with one answer.

#include "base/hash.h"
#include "pack/refusal.h"
#include "pack/signature.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pack {

struct TrustedKey {
    std::string id; // K1
    MinisignKey key;
    std::string name;
    bool operator==(const TrustedKey&) const = default;
};

// `count` of these keys (places in Trust::keys), each counted once.
struct Need {
    std::size_t count = 1;
    std::vector<std::size_t> keys;
    bool operator==(const Need&) const = default;
};

struct RoleRule {
    std::string role;
    std::vector<Need> needs; // All of them; only the chart has two.
    std::uint64_t epoch = 1; // Packs of an earlier epoch are older, whatever their version.
    std::string scope; // The prefix of every id, without the *: "grp:hidamari:".
    std::vector<std::string> may_hide; // Prefixes.
    std::optional<std::uint64_t> rows_max;
    std::optional<std::uint64_t> bytes_max;
    std::optional<int> horizon_months;
    bool operator==(const RoleRule&) const = default;
};

struct Trust {
    std::string site;
    std::uint64_t epoch = 1;
    std::uint64_t version = 1;
    std::optional<base::Hash> prev;
    std::vector<TrustedKey> keys;
    std::vector<RoleRule> roles;
    const RoleRule* rule(std::string_view role) const;
    bool operator==(const Trust&) const = default;
};

// Refuses what could be understood in two ways: overlapping scopes, a key or a role twice, a key on both
// sides of an "and", a threshold of 0 or above the keys, no root.
Outcome<Trust> parse_trust(std::string_view text);
std::string print_trust(const Trust& trust);
// The version that a text gives itself, before anybody vouches for it: to put files in order, no more.
std::optional<std::uint64_t> claimed_version(std::string_view text);

} // namespace pack
