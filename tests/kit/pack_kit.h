#pragma once
// Packs for tests: a small hospital's trust file and keys, payloads out of SQL, whole signed containers. The
// keys follow from their names, so two runs sign alike; they guard nothing.

#include "pack/manifest.h"
#include "pack/pack.h"
#include "pack/trust.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace test {

// An empty folder of this process and this name.
std::filesystem::path scratch(const std::string& name);

pack::MinisignKey public_key(const std::string& key);
// A .minisig file, as stock minisign writes it.
std::string sign(const std::string& key, const std::string& message, const std::string& trusted_comment);

// Signatures that stock minisign would not write.
struct Seal {
    std::string key;
    std::string id_of = {}; // The key whose id it carries; empty: its own.
    bool legacy = false; // "Ed": over the message itself.
    bool malleated = false; // S + L instead of S, which a careless verifier takes for the same.
};
std::string sign(const Seal& seal, const std::string& message, const std::string& trusted_comment);

// Site "mihon"; root K1, base/hokkaido K2, hospital K3, chart K3 and K4, group/hidamari K5, group/other K6.
pack::Trust trust();
// The version after it, until it is changed.
pack::Trust after(const pack::Trust& trust);
void write_trust(const std::filesystem::path& file, const pack::Trust& trust,
                 const std::vector<std::string>& keys = {"K1"});

struct PackSpec {
    std::string role = "base/hokkaido";
    std::uint64_t version = 1;
    std::string sql; // INSERTs into the tables of pack/schema.h.
    std::vector<pack::Requirement> requirements = {};
    std::vector<std::string> keys = {}; // Empty: those that the role needs.
    std::string site = "mihon";
    std::uint64_t epoch = 1;
    std::optional<std::string> payload =
        std::nullopt; // These bytes, whatever they are, in place of a database.
    // Instead of the keys: what stands where the signatures do, given the manifest's bytes.
    std::function<std::string(const std::string& manifest)> signatures = {};
    std::function<void(pack::Manifest& manifest)> alter = {}; // Before it is signed.
};

// The payload alone.
void write_payload(const std::filesystem::path& file, const std::string& sql);
// The payload at `file`, described by its manifest.
pack::Manifest manifest_of(const PackSpec& spec, const std::filesystem::path& payload);
// Both together, signed.
void write_pack(const std::filesystem::path& file, const PackSpec& spec);
// Verified and opened, as a generation holds it; the payload is kept at `payload`.
std::shared_ptr<const pack::Pack> open_pack(const std::filesystem::path& payload, const PackSpec& spec);

// The three parts, whatever they are.
void write_container(const std::filesystem::path& file, const std::string& manifest,
                     const std::string& signatures, const std::string& payload);

void write_file(const std::filesystem::path& file, const std::string& bytes);
std::string read_file(const std::filesystem::path& file);
void flip_byte(const std::filesystem::path& file, std::size_t offset);

// A translation in ja, ja-easy and en, and the row that most tests need.
std::string words(const std::string& id, const std::string& field, const std::string& text);

} // namespace test
