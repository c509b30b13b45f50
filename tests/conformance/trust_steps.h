#pragma once
// The steps of somebody who holds root keys, and of somebody who writes manifests by hand.

#include "conformance/lab.h"

namespace conformance {

// A trust file in the lab's folder, named by its version.
std::filesystem::path trust_file(const Lab& lab, const pack::Trust& trust,
                                 const std::vector<std::string>& keys = {"K1"});
// Brings it; the kiosk is to take it.
void trusts(Lab& lab, const pack::Trust& trust, const std::vector<std::string>& keys = {"K1"});
std::uint64_t trust_version(const Lab& lab);

// Versions `first.version + 1` … of a chain that changes nothing, one file each, the first of them following
// `first`. `last` becomes the newest.
std::vector<std::filesystem::path> chain(const Lab& lab, const pack::Trust& first, int links);

// Adds a key; the place it has in the file.
std::size_t add_key(pack::Trust& trust, const std::string& key);
pack::RoleRule& rule_of(pack::Trust& trust, const std::string& role);
// The same site, the same roles, and this key in place of the one that was there.
void replace_key(pack::Trust& trust, const std::string& role, const std::string& key);

// The pack with its manifest's text changed by hand, and signed again as its keys would.
std::filesystem::path rewritten(const Lab& lab, const test::PackSpec& spec,
                                const std::function<void(std::string& manifest)>& change);

} // namespace conformance
