#include "conformance/trust_steps.h"

#include "pack/format.h"

#include <algorithm>

namespace conformance {

std::filesystem::path trust_file(const Lab& lab, const pack::Trust& trust,
                                 const std::vector<std::string>& keys)
{
    const auto file = lab.at("trust-" + std::to_string(trust.version) + ".machiai");
    test::write_trust(file, trust, keys);
    return file;
}

void trusts(Lab& lab, const pack::Trust& trust, const std::vector<std::string>& keys)
{
    lab.takes({trust_file(lab, trust, keys)});
    lab.expect(trust_version(lab) == trust.version, "the trust file does not hold");
}

std::uint64_t trust_version(const Lab& lab)
{
    return lab.status()["trust"]["version"].get<std::uint64_t>();
}

std::vector<std::filesystem::path> chain(const Lab& lab, const pack::Trust& first, const int links)
{
    std::vector<std::filesystem::path> files;
    pack::Trust trust = first;
    for (int i = 0; i < links; ++i) {
        trust = test::after(trust);
        files.push_back(trust_file(lab, trust));
    }
    return files;
}

std::size_t add_key(pack::Trust& trust, const std::string& key)
{
    trust.keys.push_back({"K" + std::to_string(trust.keys.size() + 1), test::public_key(key), "Key " + key});
    return trust.keys.size() - 1;
}

pack::RoleRule& rule_of(pack::Trust& trust, const std::string& role)
{
    const auto rule = std::ranges::find(trust.roles, role, &pack::RoleRule::role);
    VERIFY(rule != trust.roles.end());
    return *rule;
}

void replace_key(pack::Trust& trust, const std::string& role, const std::string& key)
{
    trust.keys.at(rule_of(trust, role).needs.back().keys.front()).key = test::public_key(key);
}

std::filesystem::path rewritten(const Lab& lab, const test::PackSpec& spec,
                                const std::function<void(std::string& manifest)>& change)
{
    const auto file = lab.pack(spec, "rewritten");
    const std::string bytes = test::read_file(file);
    const auto four = [&](const std::size_t at) {
        std::size_t value = 0;
        for (std::size_t i = 4; i-- > 0;)
            value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
        return value;
    };
    std::string manifest = bytes.substr(pack::header_bytes, four(4));
    const std::string payload = bytes.substr(pack::header_bytes + four(4) + four(8));
    change(manifest);
    test::write_container(file, manifest,
                          test::sign("K5", manifest, pack::comment_for(spec.role, spec.version)), payload);
    return file;
}

} // namespace conformance
