#pragma once
// From bytes to evidence, in this order: lengths before allocation, a valid signature before the parser, the
// role's threshold before the payload, the payload's hash before SQLite. The types are the proof:
//   Head            the three parts have lengths that a file can have
//   SignedManifest  enough keys of the role signed this manifest for this site
//   VerifiedManifest  … and the payload is, byte for byte, the one it names

#include "base/file.h"
#include "base/hash.h"
#include "pack/manifest.h"
#include "pack/refusal.h"
#include "pack/trust.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace pack {

struct Head {
    std::string manifest; // Unparsed.
    std::string signatures; // Unparsed.
    std::uint64_t payload_bytes = 0;
    std::uint64_t payload_offset() const;
};

// Reads the head from the descriptor's current position, which must be the start; leaves it at the payload.
// `file_bytes` is what fstat() says.
Outcome<Head> read_head(int fd, std::uint64_t file_bytes);

class SignedManifest {
public:
    const Manifest& manifest() const { return manifest_; }
    const RoleRule& rule() const { return rule_; }
    std::uint64_t trust_version() const { return trust_version_; }
    const std::string& bytes() const { return bytes_; } // The manifest's own.
    const std::string& signatures() const { return signatures_; } // All of the file's, verbatim.

private:
    SignedManifest() = default;
    friend Outcome<SignedManifest> verify_head(const Head& head, const Trust& trust);
    Manifest manifest_;
    RoleRule rule_;
    std::uint64_t trust_version_ = 0;
    std::string bytes_;
    std::string signatures_;
};

class VerifiedManifest {
public:
    const Manifest& manifest() const { return signed_.manifest(); }
    const RoleRule& rule() const { return signed_.rule(); }
    const SignedManifest& head() const { return signed_; }

private:
    explicit VerifiedManifest(SignedManifest head)
        : signed_(std::move(head))
    {
    }
    friend Outcome<VerifiedManifest> prove(SignedManifest head, const base::Hash& payload,
                                           std::uint64_t bytes);
    SignedManifest signed_;
};

// Signatures and threshold alone. For a store that reads a stick once: read_head, verify_head, copy the
// payload through a base::Hasher, prove.
Outcome<SignedManifest> verify_head(const Head& head, const Trust& trust);
Outcome<VerifiedManifest> prove(SignedManifest head, const base::Hash& payload, std::uint64_t bytes);

// A whole container; the payload is streamed, never held.
Outcome<VerifiedManifest> verify(const std::filesystem::path& container, const Trust& trust);
// What a store keeps of a pack, judged again: at every start, and when the trust changes.
Outcome<VerifiedManifest> verify_stored(std::string manifest_bytes, std::string signatures,
                                        const std::filesystem::path& payload, const Trust& trust);

// A trust file, by its own root keys: the first one a kiosk is given, or the one it keeps.
Outcome<Trust> verify_trust(const Head& head);
Outcome<Trust> open_trust(const std::filesystem::path& container);

} // namespace pack
