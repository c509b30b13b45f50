// A. Who signed it.

#include "conformance/case.h"
#include "conformance/lab.h"
#include "pack/format.h"
#include "pack/signature.h"

#include <array>

namespace conformance {

namespace {

constexpr auto group_role = "group/hidamari";

std::string comment_of(const std::uint64_t version = 1)
{
    return pack::comment_for(group_role, version);
}

test::PackSpec signed_by(const std::function<std::string(const std::string& manifest)>& signatures)
{
    auto spec = group_pack(1);
    spec.signatures = signatures;
    return spec;
}

void valid(Lab& lab)
{
    lab.takes({lab.pack(group_pack(1))});
    lab.expect(lab.version_of(group_role) == 1, "the group's pack is not active");
}

void payload_bit(Lab& lab)
{
    const auto file = lab.pack(group_pack(1));
    test::flip_byte(file, std::filesystem::file_size(file) - 1000);
    lab.refuses(file, "U03");
}

void manifest_bit(Lab& lab)
{
    const auto file = lab.pack(group_pack(1));
    test::flip_byte(file, pack::header_bytes + 30);
    lab.refuses(file, "U04");
}

void unknown_key(Lab& lab)
{
    auto spec = group_pack(1);
    spec.keys = {"stranger"};
    lab.refuses(lab.pack(spec), "U04");
}

void no_signature(Lab& lab)
{
    lab.refuses(lab.pack(signed_by([](const std::string&) { return std::string(); })), "U04");
}

void legacy_kind(Lab& lab)
{
    lab.refuses(lab.pack(signed_by([](const std::string& manifest) {
        return test::sign(test::Seal{.key = "K5", .legacy = true}, manifest, comment_of());
    })),
                "U04");
}

void comment_altered(Lab& lab)
{
    lab.refuses(lab.pack(signed_by([](const std::string& manifest) {
        std::string text = test::sign("K5", manifest, comment_of());
        text[text.find("v=1") + 2] = '2';
        return text;
    })),
                "U04");
}

void comment_of_another(Lab& lab)
{
    for (const std::string& comment :
         {pack::comment_for("group/other", 1), comment_of(2), std::string("timestamp:1")})
        lab.refuses(lab.pack(signed_by(
                        [&](const std::string& manifest) { return test::sign("K5", manifest, comment); })),
                    "U04");
}

void pasted_in(Lab& lab)
{
    // The group's own signature, of the version before.
    std::string former;
    auto spec = signed_by(
        [&](const std::string& manifest) { return former = test::sign("K5", manifest, comment_of()); });
    lab.pack(spec, "former");
    spec.sql += test::words("grp:hidamari:more", "name", "more");
    spec.signatures = [&](const std::string&) { return former; };
    lab.refuses(lab.pack(spec), "U04");
}

// S + L instead of S: the same signature to a careless verifier.
void malleated(Lab& lab)
{
    lab.refuses(lab.pack(signed_by([](const std::string& manifest) {
        return test::sign(test::Seal{.key = "K5", .malleated = true}, manifest, comment_of());
    })),
                "U04");
}

void weak_key(Lab& lab)
{
    for (const std::uint8_t first : {0, 1}) { // All zero, and the neutral element.
        auto trust = test::after(test::trust());
        trust.keys[4].key.key = {};
        trust.keys[4].key.key[0] = first;
        test::write_trust(lab.at("weak.machiai"), trust);
        lab.refuses(lab.at("weak.machiai"), "U03");
    }
}

test::PackSpec twice_needed(const std::string& second_key)
{
    auto spec = base_pack(2);
    spec.signatures = [second_key](const std::string& manifest) {
        const auto comment = pack::comment_for("base/hokkaido", 2);
        return test::sign("K2", manifest, comment) + test::sign(second_key, manifest, comment);
    };
    return spec;
}

// A trust file under which the base pack needs two of these keys.
void trust_two_of_two(Lab& lab, const std::string& second_key)
{
    auto trust = test::after(test::trust());
    trust.keys.push_back({"K7", test::public_key(second_key), "Second key"});
    trust.roles[1].needs = {{2, {1, 6}}};
    test::write_trust(lab.at("two.machiai"), trust);
    lab.expect(lab.install({lab.at("two.machiai")}).status == 0, "the trust file was to be taken");
}

void same_signature_twice(Lab& lab)
{
    trust_two_of_two(lab, "K7");
    lab.expect(lab.install({lab.pack(twice_needed("K2"))}).code() == "U04", "one key counted twice");
    lab.takes({lab.pack(twice_needed("K7"))});
}

void one_key_under_two_ids(Lab& lab)
{
    auto trust = test::after(test::trust());
    auto twin = test::public_key("K2");
    twin.id[0] ^= 1;
    trust.keys.push_back({"K7", twin, "The same key"});
    trust.roles[1].needs = {{2, {1, 6}}};
    test::write_trust(lab.at("twin.machiai"), trust);
    lab.refuses(lab.at("twin.machiai"), "U03");
}

void nine_signatures(Lab& lab)
{
    lab.refuses(lab.pack(signed_by([](const std::string& manifest) {
        std::string all;
        for (int i = 0; i < 9; ++i)
            all += test::sign("K5", manifest, comment_of());
        return all;
    })),
                "U04");
}

void one_bad_among_enough(Lab& lab)
{
    lab.takes({lab.pack(signed_by([](const std::string& manifest) {
        return test::sign("stranger", manifest, comment_of()) + test::sign("K5", manifest, comment_of());
    }))});
}

std::string with(const std::string& text, const std::size_t at, const char more)
{
    return text.substr(0, at) + more + text.substr(at);
}

void untidy_text(Lab& lab)
{
    const std::array<std::function<std::string(const std::string&)>, 3> changes{
        [](const std::string& text) { return with(text, text.find("\nRU") + 10, ' '); },
        [](const std::string& text) { return with(text, text.find('\n'), '\r'); },
        [](const std::string& text) { return text.substr(0, text.size() - 1); }};
    for (const auto& change : changes)
        lab.refuses(lab.pack(signed_by([&](const std::string& manifest) {
            return change(test::sign("K5", manifest, comment_of()));
        })),
                    "U04");
}

// The key's id is a hint that anybody can write.
void same_id_other_key(Lab& lab)
{
    lab.refuses(lab.pack(signed_by([](const std::string& manifest) {
        return test::sign(test::Seal{.key = "stranger", .id_of = "K5"}, manifest, comment_of());
    })),
                "U04");
}

constexpr std::array cases{
    Case{1, 'A', "a group's pack with its own key", valid},
    Case{2, 'A', "one bit of the payload flipped", payload_bit},
    Case{3, 'A', "one bit of the manifest flipped", manifest_bit},
    Case{4, 'A', "signed by a key that nobody knows", unknown_key},
    Case{5, 'A', "no signature", no_signature},
    Case{6, 'A', "a signature of minisign's legacy kind", legacy_kind},
    Case{7, 'A', "a trusted comment that was altered", comment_altered},
    Case{8, 'A', "a trusted comment of another role or version", comment_of_another},
    Case{9, 'A', "the signature of another pack", pasted_in},
    Case{10, 'A', "a signature made over (S + L)", malleated},
    Case{11, 'A', "a public key in the trust file that is no point of the curve's large group", weak_key},
    Case{12, 'A', "the same signature twice where two keys are needed", same_signature_twice},
    Case{13, 'A', "one key under two ids", one_key_under_two_ids},
    Case{14, 'A', "nine signatures", nine_signatures},
    Case{15, 'A', "one bad signature beside enough good ones", one_bad_among_enough},
    Case{16, 'A', "junk, carriage returns, a missing last line end", untidy_text},
    Case{17, 'A', "a known key's id over another key's signature", same_id_other_key},
};

} // namespace

std::span<const Case> signature_cases()
{
    return cases;
}

} // namespace conformance
