#pragma once
// A content pack that passed verification: holding a Pack is the proof.
// Read-only. A newer version is another Pack, never a change to this one.

#include "base/database.h"
#include "pack/manifest.h"
#include "pack/refusal.h"
#include "pack/verify.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace pack {

struct MediaInfo {
    std::string type; // image/png or image/jpeg.
    std::uint64_t bytes = 0;
    int width = 0;
    int height = 0;
};

using ByteSink = std::function<void(base::ByteView)>;

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

    base::Result<MediaInfo> media_info(const base::Hash& medium) const;
    // Feeds the medium to `sink` chunk by chunk; never holds it whole.
    base::Result<void> media(const base::Hash& medium, const ByteSink& sink) const;

private:
    Pack(base::Database database, VerifiedManifest manifest);
    base::Database database_;
    VerifiedManifest verified_;
};

} // namespace pack
