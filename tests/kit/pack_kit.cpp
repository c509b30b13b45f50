#include "kit/pack_kit.h"

#include "base/database.h"
#include "pack/canonical.h"
#include "pack/format.h"
#include "pack/schema.h"
#include "pack/section.h"
#include "pack/signature.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sodium.h>

namespace test {

namespace {

struct KeyPair {
    unsigned char open[crypto_sign_PUBLICKEYBYTES];
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
};

KeyPair pair_of(const std::string& key)
{
    VERIFY(base::init_crypto());
    const auto seed = base::hash_of(base::as_bytes("test key " + key));
    KeyPair pair;
    VERIFY(crypto_sign_seed_keypair(pair.open, pair.secret, seed.bytes.data()) == 0);
    return pair;
}

std::string sign_bytes(const KeyPair& pair, const base::ByteView message)
{
    unsigned char signature[crypto_sign_BYTES];
    VERIFY(crypto_sign_detached(signature, nullptr, message.data(), message.size(), pair.secret) == 0);
    return {reinterpret_cast<const char*>(signature), sizeof signature};
}

// S is the second half, little endian; L the order of the curve's large group (RFC 8032, 5.1).
std::string plus_order(std::string signature)
{
    constexpr std::array<unsigned, 16> low{0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58,
                                           0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14};
    unsigned carry = 0;
    for (std::size_t i = 0; i < 32; ++i) {
        auto& byte = signature[32 + i];
        const unsigned order = i < low.size() ? low[i] : i == 31 ? 0x10 : 0;
        carry += static_cast<unsigned char>(byte) + order;
        byte = static_cast<char>(carry & 0xff);
        carry >>= 8;
    }
    return signature;
}

std::string little_endian(std::uint64_t value, const int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i, value >>= 8)
        text += static_cast<char>(value & 0xFF);
    return text;
}

std::string signatures_of(const std::vector<std::string>& keys, const std::string& text,
                          const std::string& comment)
{
    std::string all;
    for (const auto& key : keys)
        all += sign(key, text, comment);
    return all;
}

std::string signatures_for(const PackSpec& spec, const std::string& manifest)
{
    if (spec.signatures)
        return spec.signatures(manifest);
    std::vector<std::string> keys = spec.keys;
    if (keys.empty())
        keys = spec.role == "base/hokkaido" ? std::vector<std::string>{"K2"}
            : spec.role == "hospital"       ? std::vector<std::string>{"K3"}
            : spec.role == "chart"          ? std::vector<std::string>{"K3", "K4"}
            : spec.role == "group/hidamari" ? std::vector<std::string>{"K5"}
                                            : std::vector<std::string>{"K6"};
    return signatures_of(keys, manifest, pack::comment_for(spec.role, spec.version));
}

pack::RoleRule rule(std::string role, std::vector<pack::Need> needs, std::string scope)
{
    pack::RoleRule made;
    made.role = std::move(role);
    made.needs = std::move(needs);
    made.scope = std::move(scope);
    return made;
}

} // namespace

std::filesystem::path scratch(const std::string& name)
{
    const auto folder =
        std::filesystem::temp_directory_path() / ("machiai_" + name + "_" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

pack::MinisignKey public_key(const std::string& key)
{
    const auto pair = pair_of(key);
    pack::MinisignKey open;
    std::copy_n(pair.open, open.key.size(), open.key.begin());
    std::copy_n(base::hash_of(base::as_bytes(key)).bytes.begin(), open.id.size(), open.id.begin());
    return open;
}

std::string sign(const std::string& key, const std::string& message, const std::string& trusted_comment)
{
    return sign(Seal{.key = key}, message, trusted_comment);
}

std::string sign(const Seal& seal, const std::string& message, const std::string& trusted_comment)
{
    const auto pair = pair_of(seal.key);
    const auto id = public_key(seal.id_of.empty() ? seal.key : seal.id_of).id;
    const auto hash = base::blake2b_512(base::as_bytes(message));
    std::string signature = sign_bytes(pair, seal.legacy ? base::as_bytes(message) : base::ByteView(hash));
    if (seal.malleated)
        signature = plus_order(std::move(signature));
    const std::string blob = (seal.legacy ? "Ed" : "ED") + std::string(id.begin(), id.end()) + signature;
    const std::string global = sign_bytes(pair, base::as_bytes(signature + trusted_comment));
    return "untrusted comment: test\n" + base::encode_base64(base::as_bytes(blob))
        + "\ntrusted comment: " + trusted_comment + "\n" + base::encode_base64(base::as_bytes(global)) + "\n";
}

pack::Trust trust()
{
    pack::Trust trust;
    trust.site = "mihon";
    for (const std::string id : {"K1", "K2", "K3", "K4", "K5", "K6"})
        trust.keys.push_back({id, public_key(id), "Key " + id});
    const auto one_of = [](const std::size_t key) { return pack::Need{1, {key}}; };
    trust.roles = {rule("root", {one_of(0)}, ""),
                   rule("base/hokkaido", {one_of(1)}, "pref:"),
                   rule("hospital", {one_of(2)}, "hosp:"),
                   rule("chart", {one_of(2), one_of(3)}, "chart:"),
                   rule("group/hidamari", {one_of(4)}, "grp:hidamari:"),
                   rule("group/other", {one_of(5)}, "grp:other:")};
    trust.roles[2].may_hide = {"grp:", "pref:"};
    return trust;
}

pack::Trust after(const pack::Trust& trust)
{
    pack::Trust next = trust;
    ++next.version;
    next.prev = base::hash_of(base::as_bytes(pack::print_trust(trust)));
    return next;
}

void write_trust(const std::filesystem::path& file, const pack::Trust& trust,
                 const std::vector<std::string>& keys)
{
    const auto text = pack::print_trust(trust);
    write_container(file, text, signatures_of(keys, text, pack::comment_for("trust", trust.version)), {});
}

void write_container(const std::filesystem::path& file, const std::string& manifest,
                     const std::string& signatures, const std::string& payload)
{
    write_file(file,
               std::string(pack::magic) + little_endian(manifest.size(), 4)
                   + little_endian(signatures.size(), 4) + little_endian(payload.size(), 8) + manifest
                   + signatures + payload);
}

void write_payload(const std::filesystem::path& file, const std::string& sql)
{
    std::filesystem::remove(file);
    auto database = base::Database::create(file);
    VERIFY(database);
    const std::string head = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size="
        + std::to_string(pack::page_bytes) + "; PRAGMA application_id=" + std::to_string(pack::application_id)
        + "; PRAGMA user_version=" + std::to_string(pack::schema_version) + "; ";
    VERIFY(database->execute(head.c_str()));
    VERIFY(database->execute(pack::schema_sql));
    const auto filled = database->execute(("BEGIN; " + sql + "; COMMIT; VACUUM").c_str());
    if (!filled)
        std::fprintf(stderr, "%s\n", filled.error().where.c_str());
    VERIFY(filled);
}

pack::Manifest manifest_of(const PackSpec& spec, const std::filesystem::path& payload)
{
    pack::Manifest manifest;
    manifest.site = spec.site;
    manifest.role = spec.role;
    manifest.epoch = spec.epoch;
    manifest.version = spec.version;
    manifest.issued = "2026-11-20T09:12:00Z";
    manifest.schema = pack::schema_version;
    manifest.requirements = spec.requirements;
    manifest.payload_bytes = std::filesystem::file_size(payload);
    manifest.payload = base::hash_of_file(payload).value();
    if (spec.payload)
        return manifest;
    const auto database = base::Database::open_immutable(payload).value();
    manifest.sections = pack::read_sections(database).value();
    return manifest;
}

void write_pack(const std::filesystem::path& file, const PackSpec& spec)
{
    const auto payload = std::filesystem::path(file.string() + ".payload");
    if (spec.payload)
        write_file(payload, *spec.payload);
    else
        write_payload(payload, spec.sql);
    auto manifest = manifest_of(spec, payload);
    if (spec.alter)
        spec.alter(manifest);
    const auto text = pack::print_manifest(manifest);
    write_container(file, text, signatures_for(spec, text), read_file(payload));
    std::filesystem::remove(payload);
}

std::shared_ptr<const pack::Pack> open_pack(const std::filesystem::path& payload, const PackSpec& spec)
{
    write_payload(payload, spec.sql);
    const auto manifest = manifest_of(spec, payload);
    const auto text = pack::print_manifest(manifest);
    auto head = pack::verify_head({text, signatures_for(spec, text), manifest.payload_bytes}, trust());
    VERIFY(head);
    auto verified = pack::prove(std::move(*head), manifest.payload, manifest.payload_bytes);
    VERIFY(verified);
    auto opened = pack::Pack::reopen(payload, std::move(*verified));
    if (!opened)
        std::fprintf(stderr, "%s\n", opened.error().where.c_str());
    VERIFY(opened);
    return std::make_shared<const pack::Pack>(std::move(*opened));
}

void write_file(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

std::string read_file(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void flip_byte(const std::filesystem::path& file, const std::size_t offset)
{
    auto bytes = read_file(file);
    bytes.at(offset) = static_cast<char>(bytes.at(offset) ^ 0x10);
    write_file(file, bytes);
}

std::string words(const std::string& id, const std::string& field, const std::string& text)
{
    std::string sql;
    for (const std::string lang : {"ja", "ja-easy", "en"})
        sql += "INSERT INTO translation VALUES('" + id + "','" + field + "','" + lang + "','" + text
            + (lang == "ja" ? "" : " (" + lang + ")") + "',NULL);";
    return sql;
}

} // namespace test
