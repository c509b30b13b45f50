#pragma once
// A content pack that passed verification: holding a Pack is the proof.
// Read-only. A newer version is another Pack, never a change to this one.

#include "base/database.h"
#include "pack/manifest.h"
#include "pack/refusal.h"
#include "pack/verify.h"

#include <filesystem>

namespace pack {

class Pack {
public:
    // The header of the file and its schema, byte for byte; then the connection is hardened and immutable.
    // For payloads that passed open() once, since their hash is in the manifest.
    static Outcome<Pack> reopen(const std::filesystem::path& payload, VerifiedManifest manifest);
    // For a payload seen the first time: also every row (types, lengths, UTF-8, owner, what the role may
    // hold), every medium, integrity_check. Takes as long as reading the file; a store does it in a child
    // with limits.
    static Outcome<Pack> open(const std::filesystem::path& payload, VerifiedManifest manifest);

    const base::Database& database() const { return database_; }
    const Manifest& manifest() const { return verified_.manifest(); }
    const VerifiedManifest& verified() const { return verified_; }

    // The bytes of a picture, looked at again: its name is their hash, and their head says what its row says.
    base::Result<base::Bytes> picture(const base::Hash& medium) const;

private:
    Pack(base::Database database, VerifiedManifest manifest);
    base::Database database_;
    VerifiedManifest verified_;
};

} // namespace pack
