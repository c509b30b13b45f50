// C. How one trust file follows another.

#include "conformance/case.h"
#include "conformance/trust_steps.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

namespace conformance {

namespace {

constexpr int long_chain = 10'000;

std::set<std::string> kept_trust_files(const Lab& lab)
{
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(lab.store() / "trust"))
        names.insert(entry.path().filename().string());
    return names;
}

void both_thresholds(Lab& lab)
{
    // Two root keys in place of one: the old one signs, and both new ones.
    auto trust = test::after(test::trust());
    const auto second = add_key(trust, "K7");
    const auto third = add_key(trust, "K8");
    rule_of(trust, "root").needs = {{2, {second, third}}};
    trusts(lab, trust, {"K1", "K7", "K8"});
    // From now on it takes both of them.
    trust = test::after(trust);
    lab.refuses(trust_file(lab, trust, {"K7"}), "U04");
    lab.refuses(trust_file(lab, trust, {"K1"}), "U04");
    trusts(lab, trust, {"K7", "K8"});
}

void one_left_out(Lab& lab)
{
    const auto files = chain(lab, test::trust(), 2);
    lab.refuses(files[1], "U13");
    // Even when the root keys changed in between, so that nothing of it can be believed yet.
    auto second = test::after(test::trust());
    replace_key(second, "root", "fresh");
    lab.refuses(trust_file(lab, test::after(second), {"fresh"}), "U13");
}

void five_at_once(Lab& lab)
{
    auto files = chain(lab, test::trust(), 5);
    std::ranges::rotate(files, files.begin() + 2);
    std::ranges::reverse(files.begin(), files.begin() + 3);
    files.insert(files.begin() + 1, lab.pack(group_pack(1)));
    lab.takes(files);
    lab.expect(trust_version(lab) == 6, "the chain was not followed to its end");
    lab.expect(lab.version_of("group/hidamari") == 1, "the pack among them was left out");
}

// Root goes from K1 to K7.
pack::Trust root_handed_over()
{
    auto trust = test::after(test::trust());
    rule_of(trust, "root").needs = {{1, {add_key(trust, "K7")}}};
    return trust;
}

void one_side_only(Lab& lab)
{
    lab.refuses(trust_file(lab, root_handed_over(), {"K1"}), "U04");
    lab.refuses(trust_file(lab, root_handed_over(), {"K7"}), "U04");
    lab.refuses(trust_file(lab, root_handed_over(), {"K1", "stranger"}), "U04");
    trusts(lab, root_handed_over(), {"K1", "K7"});
}

void impossible_rules(Lab& lab)
{
    const std::array<std::function<void(pack::Trust&)>, 5> changes{
        [](pack::Trust& trust) { rule_of(trust, "hospital").needs[0].count = 0; },
        [](pack::Trust& trust) { rule_of(trust, "hospital").needs[0].count = 2; },
        [](pack::Trust& trust) { trust.roles.push_back(rule_of(trust, "hospital")); },
        [](pack::Trust& trust) { trust.roles.erase(trust.roles.begin()); },
        [](pack::Trust& trust) { trust.keys.push_back(trust.keys.front()); }};
    for (const auto& change : changes) {
        auto trust = test::after(test::trust());
        change(trust);
        lab.refuses(trust_file(lab, trust), "U03");
    }
}

void wrong_prev(Lab& lab)
{
    auto trust = test::after(test::trust());
    trust.prev->bytes[31] ^= 1;
    lab.refuses(trust_file(lab, trust), "U04");
    trust = test::after(test::trust());
    trust.site = "akabira";
    lab.refuses(trust_file(lab, trust), "U04");
}

void back_to_an_older_one(Lab& lab)
{
    const auto files = chain(lab, test::trust(), 2);
    lab.takes(files);
    lab.refuses(files[0], "U07");
    lab.refuses(lab.at("trust.machiai"), "U07");
    // The stick still carries the whole chain: that is no mistake.
    auto all = files;
    all.push_back(lab.pack(group_pack(1)));
    lab.expect(lab.install(all).status == 0, "what led here is called old");
    lab.expect(lab.version_of("group/hidamari") == 1, "the pack beside it was left out");
    // The same number again, with other words in it.
    auto other = test::after(test::after(test::trust()));
    other.keys[5].name = "Another name";
    lab.refuses(trust_file(lab, other), "U07");
}

// Ends with the number of a signal when the k-th rename was one too many.
int killed_at_rename(const Lab& lab, const std::vector<std::filesystem::path>& files, const int k)
{
    std::string command =
        "strace -f -o /dev/null -e trace=rename -e inject=rename:signal=KILL:when=" + std::to_string(k) + " "
        + BINARY_ROOT + "/machiai-admin --store " + lab.store().string() + " install";
    for (const auto& file : files)
        command += " " + file.string();
    return std::system((command + " >/dev/null 2>&1").c_str());
}

void killed_on_the_way(Lab& lab)
{
    const auto files = chain(lab, test::trust(), 5);
    int kills = 0;
    for (int k = 1; killed_at_rename(lab, files, k) != 0; ++k) {
        ++kills;
        lab.shows_content();
        const auto version = trust_version(lab);
        lab.expect(version == 1 || version == 6, "stopped at version " + std::to_string(version));
        if (version == 6)
            break;
    }
    lab.expect(kills >= 3, "it was killed " + std::to_string(kills) + " times only");
    lab.expect(lab.install(files).status == 0, "it does not go on");
    lab.expect(trust_version(lab) == 6, "the chain was not followed to its end");
    lab.shows_content();
}

// Bounded: the run of a case is.
void ten_thousand(Lab& lab)
{
    auto files = chain(lab, test::trust(), long_chain + 1);
    auto one_too_many = files;
    lab.expect(lab.install(one_too_many).status == 1, "took more files than it says it can");
    lab.expect(trust_version(lab) == 1, "and something of them holds");
    files.pop_back();
    std::ranges::reverse(files);
    lab.expect(lab.install(files).status == 0, "a chain that is whole was refused");
    lab.expect(trust_version(lab) == long_chain + 1, "the chain was not followed to its end");
    lab.shows_content();
}

void nothing_remembered(Lab& lab)
{
    const auto before = kept_trust_files(lab);
    auto forged = test::after(test::trust());
    replace_key(forged, "group/hidamari", "stranger");
    auto pack = group_pack(1);
    pack.keys = {"stranger"};
    const auto strange = lab.pack(pack);
    for (const auto& keys : {std::vector<std::string>{"stranger"}, {"K2"}, {}}) {
        lab.expect(lab.install({trust_file(lab, forged, keys), strange}).status == 1, "taken");
        lab.expect(trust_version(lab) == 1, "a forged trust file holds");
        lab.expect(lab.version_of("group/hidamari") == 0, "what it vouches for is active");
        lab.expect(kept_trust_files(lab) == before, "it was kept");
    }
    // Nor does it stand in the way of the real one, or come up when the state is lost.
    std::filesystem::remove(lab.store() / "state");
    std::filesystem::remove(lab.store() / "state.prev");
    lab.shows_content();
    lab.refuses(strange, "U04");
    trusts(lab, test::after(test::trust()));
}

void needs_a_newer_one(Lab& lab)
{
    auto spec = group_pack(1);
    spec.alter = [](pack::Manifest& manifest) { manifest.trust_min = 2; };
    const auto file = lab.pack(spec);
    lab.refuses(file, "U13");
    lab.takes({file, trust_file(lab, test::after(test::trust()))});
    lab.expect(lab.version_of("group/hidamari") == 1, "the pack is not active");
}

constexpr std::array cases{
    Case{37, 'C', "the next trust file, by the root keys of both", both_thresholds},
    Case{38, 'C', "the trust file after the next", one_left_out},
    Case{39, 'C', "five trust files on one stick, in any order", five_at_once},
    Case{40, 'C', "a trust file signed by the old or by the new root keys only", one_side_only},
    Case{41, 'C', "a threshold of 0, one above its keys, a role twice, no root", impossible_rules},
    Case{42, 'C', "a trust file that follows another one, or another site's", wrong_prev},
    Case{43, 'C', "an older trust file, and another of the same number", back_to_an_older_one},
    Case{44, 'C', "a chain that is interrupted", killed_on_the_way},
    Case{45, 'C', "a chain of 10,000 trust files", ten_thousand},
    Case{46, 'C', "a forged trust file leaves nothing behind", nothing_remembered},
    Case{47, 'C', "a pack that needs a newer trust file", needs_a_newer_one},
};

} // namespace

std::span<const Case> trust_cases()
{
    return cases;
}

} // namespace conformance
