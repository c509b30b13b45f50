#include "author/commands.h"
#include "author/container.h"
#include "author/key_file.h"
#include "author/scratch.h"
#include "base/file.h"
#include "pack/format.h"
#include "pack/pack.h"
#include "pack/six_words.h"
#include "pack/trust_chain.h"
#include "pack/writer.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace author {

namespace {

using Json = nlohmann::ordered_json;

// What the signature of this head must say in its comment.
pack::Outcome<std::string> comment_of(const pack::Head& head)
{
    if (is_trust(head)) {
        TRY_SET(const auto trust, pack::parse_trust(head.manifest));
        return pack::comment_for("trust", trust.version);
    }
    TRY_SET(const auto manifest, pack::parse_manifest(head.manifest));
    return pack::comment_for(manifest.role, manifest.version);
}

// The others' signatures, then this key's; a key signs once.
pack::Outcome<std::string> with_signature(const pack::Head& head, const SecretKey& key)
{
    TRY_SET(const auto comment, comment_of(head));
    TRY_SET(const auto signatures, pack::parse_signatures(head.signatures));
    std::string all;
    std::size_t count = 1;
    for (const auto& signature : signatures) {
        if (signature.key_id == key.public_key().id)
            continue;
        all += signature.verbatim;
        ++count;
    }
    if (count > pack::signature_count_max)
        return pack::refuse(pack::Refusal::not_signed, "has as many signatures as a pack may have");
    return all + key.sign(head.manifest, comment);
}

pack::Outcome<void> verify_pack(const Path& file, const pack::Trust& trust)
{
    TRY_SET(auto verified, pack::verify(file, trust));
    const Scratch scratch;
    TRY(pack::outcome_of(pack::extract_payload(file, scratch.file("payload.db"))));
    TRY(pack::Pack::open(scratch.file("payload.db"), std::move(verified)));
    return {};
}

// The trust file itself, or the one after it.
pack::Outcome<void> verify_next(const pack::Head& head, const pack::Trust& trust)
{
    const auto next = pack::next_trust(trust, head);
    if (!next && next.error() == pack::Refusal::already_here)
        return pack::verify_trust(head).map([](const pack::Trust&) {});
    return next.map([](const pack::Trust&) {});
}

Json json_of(const pack::Manifest& manifest)
{
    Json counts = Json::object();
    for (const auto& section : manifest.sections)
        counts[section.table == "support_group" ? "group" : section.table] = section.rows;
    Json json{{"role", manifest.role},   {"site", manifest.site},     {"version", manifest.version},
              {"epoch", manifest.epoch}, {"issued", manifest.issued}, {"schema", manifest.schema}};
    if (manifest.recheck_by)
        json["recheck_by"] = manifest.recheck_by->iso();
    json["payload"] = {{"bytes", manifest.payload_bytes}, {"hash", manifest.payload.hex()}};
    json["counts"] = std::move(counts);
    return json;
}

Json json_of(const pack::Trust& trust)
{
    Json json{{"role", "trust"}, {"site", trust.site}, {"version", trust.version}, {"epoch", trust.epoch}};
    json["words"] = pack::six_words(pack::hash_of(trust));
    for (const auto& key : trust.keys)
        json["keys"].push_back({{"id", key.id}, {"name", key.name}});
    for (const auto& rule : trust.roles)
        json["roles"].push_back(rule.role);
    return json;
}

pack::Outcome<Json> json_of(const pack::Head& head)
{
    Json json;
    if (is_trust(head)) {
        TRY_SET(const auto trust, pack::parse_trust(head.manifest));
        json = json_of(trust);
    } else {
        TRY_SET(const auto manifest, pack::parse_manifest(head.manifest));
        json = json_of(manifest);
    }
    TRY_SET(const auto signatures, pack::parse_signatures(head.signatures));
    json["signatures"] = signatures.size(); // Counted, not verified: that takes a trust file.
    return json;
}

void print(const Json& json)
{
    for (const auto& [key, value] : json.items()) {
        if (value.is_object()) {
            for (const auto& [name, inner] : value.items())
                std::cout << key << " " << name << ": "
                          << (inner.is_string() ? inner.get<std::string>() : inner.dump()) << "\n";
        } else {
            std::cout << key << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << "\n";
        }
    }
}

} // namespace

int run(const SignCommand& command)
{
    const auto head = head_of(command.file);
    if (!head)
        return refused(command.file, head.error());
    const auto key = read_secret_key(command.key, [&] {
        return command.password_file.empty() ? ask_password("Password of " + command.key.string() + ": ")
                                             : read_password(command.password_file);
    });
    if (!key)
        return refused(key.error().where);
    const auto signatures = with_signature(*head, *key);
    if (!signatures)
        return refused(command.file, signatures.error());
    const auto written = pack::replace_signatures(command.file, *signatures);
    return written ? 0 : refused(written.error().where);
}

int run(const VerifyCommand& command)
{
    const auto trust = pack::open_trust(command.trust);
    if (!trust)
        return refused(command.trust, trust.error());
    const auto head = head_of(command.file);
    if (!head)
        return refused(command.file, head.error());
    const auto verified = is_trust(*head) ? verify_next(*head, *trust) : verify_pack(command.file, *trust);
    if (!verified)
        return refused(command.file, verified.error());
    std::cout << command.file.string() << ": good\n";
    return 0;
}

int run(const UnpackCommand& command)
{
    const auto head = head_of(command.file);
    if (!head)
        return refused(command.file, head.error());
    std::error_code error;
    std::filesystem::create_directories(command.folder, error);
    auto written = base::replace_file(command.folder / "manifest", head->manifest);
    const auto signatures = pack::parse_signatures(head->signatures);
    if (!signatures)
        return refused(command.file, signatures.error());
    int number = 0;
    for (const auto& signature : *signatures) {
        // The first under the name that `minisign -V -m manifest` looks for.
        const auto name =
            ++number == 1 ? "manifest.minisig" : "manifest." + std::to_string(number) + ".minisig";
        if (written)
            written = base::replace_file(command.folder / name, signature.verbatim);
    }
    if (written && head->payload_bytes > 0)
        written = pack::extract_payload(command.file, command.folder / "payload.db");
    return written ? 0 : refused(written.error().where);
}

int run(const ShowCommand& command)
{
    const auto head = head_of(command.file);
    if (!head)
        return refused(command.file, head.error());
    const auto json = json_of(*head);
    if (!json)
        return refused(command.file, json.error());
    if (command.json)
        std::cout << json->dump() << "\n";
    else
        print(*json);
    return 0;
}

} // namespace author
