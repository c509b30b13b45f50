// D. Versions: never back, never a mixture.

#include "conformance/case.h"
#include "conformance/trust_steps.h"

#include <array>

namespace conformance {

namespace {

constexpr auto group_role = "group/hidamari";

void settles(Lab& lab)
{
    lab.expect(lab.admin({"settle"}).status == 0, "cannot settle");
}

test::PackSpec other_words(test::PackSpec spec)
{
    spec.sql += "INSERT INTO source VALUES('grp:hidamari:more','2026');";
    return spec;
}

void lower(Lab& lab)
{
    lab.takes({lab.pack(group_pack(5))});
    for (const std::uint64_t version : {1U, 4U})
        lab.refuses(lab.pack(group_pack(version)), "U07");
}

void same_number_other_words(Lab& lab)
{
    lab.takes({lab.pack(group_pack(5))});
    const auto other = lab.pack(other_words(group_pack(5)));
    lab.refuses(other, "U07");
    lab.expect(lab.install({other}).log.find("equivocation") != std::string::npos, "nobody is told");
    // Both at once, before any of them is here: neither, in whatever order.
    const auto one = lab.pack(group_pack(6), "one");
    const auto two = lab.pack(other_words(group_pack(6)), "two");
    lab.refuses({one, two}, "U07");
    lab.refuses({two, one}, "U07");
}

void same_bytes(Lab& lab)
{
    const auto file = lab.pack(group_pack(5));
    lab.takes({file});
    const auto before = lab.status()["generation"];
    const Ran again = lab.install({file});
    lab.expect(again.status == 0 && again.json["files"][0]["code"] == "U00", "not told as already here");
    lab.expect(lab.status()["generation"] == before, "another generation for the same packs");
}

void same_content_new_number(Lab& lab)
{
    // Nothing changed but the number: the version before is still there to go back to.
    auto again = group_pack(6);
    lab.takes({lab.pack(again)});
    settles(lab);
    again.version = 7;
    lab.takes({lab.pack(again)});
    settles(lab);
    lab.expect(lab.version_of(group_role) == 7, "the new number is not active");
    lab.expect(lab.admin({"rollback"}).status == 0, "the version before is gone");
    lab.expect(lab.version_of(group_role) == 6, "the version before is not active");
    lab.shows_content();
}

void fast_forward(Lab& lab)
{
    const auto highest = (std::uint64_t{1} << 63) - 1;
    lab.takes({lab.pack(group_pack(highest))});
    lab.refuses(lab.pack(group_pack(1)), "U07");
    auto trust = test::after(test::trust());
    rule_of(trust, group_role).epoch = 2;
    auto fresh = group_pack(1);
    fresh.epoch = 2;
    lab.refuses(lab.pack(fresh), "U04"); // Nobody began that epoch.
    lab.takes({trust_file(lab, trust), lab.pack(fresh)});
    lab.expect(lab.version_of(group_role) == 1, "the new epoch did not begin");
    lab.refuses(lab.pack(group_pack(highest)), "U07");
}

void impossible_numbers(Lab& lab)
{
    for (const std::string version :
         {"0", "-1", "+1", "01", "1 ", "", "9223372036854775808", "18446744073709551616", "0x1", "1.0", "１"})
        lab.refuses(rewritten(lab, group_pack(1),
                              [&](std::string& text) {
                                  text.replace(text.find("\nversion 1\n"), 11, "\nversion " + version + "\n");
                              }),
                    "U03");
}

void two_on_one_stick(Lab& lab)
{
    const auto lower_file = lab.pack(group_pack(3), "three");
    const auto higher = lab.pack(group_pack(4), "four");
    for (const auto& files : {std::vector{lower_file, higher}, std::vector{higher, lower_file}})
        lab.install(files);
    lab.expect(lab.version_of(group_role) == 4, "not the higher one");
    lab.shows_content();
}

void needs_what_is_not_here(Lab& lab)
{
    const auto hospital = lab.pack(hospital_pack(2, 5, 9));
    lab.refuses(hospital, "U13");
    lab.expect(lab.install({hospital}).log.find("base/hokkaido 5..9") != std::string::npos,
               "it is not said what is missing");
    // What is beside it on the stick is not to blame.
    lab.install({hospital, lab.pack(group_pack(1), "group")});
    lab.expect(lab.version_of(group_role) == 1, "a good pack was refused for another's sake");
    lab.expect(lab.version_of("hospital") == 1, "a pack without what it needs is active");
}

void together(Lab& lab)
{
    lab.takes({lab.pack(hospital_pack(2, 5, 9), "hospital"), lab.pack(base_pack(5), "base")});
    lab.expect(lab.version_of("base/hokkaido") == 5 && lab.version_of("hospital") == 2, "not both");
    lab.expect(lab.admin({"rollback"}).status == 0, "cannot go back");
    lab.expect(lab.version_of("base/hokkaido") == 1 && lab.version_of("hospital") == 1,
               "they were two generations");
}

void one_of_two_bad(Lab& lab)
{
    // The hospital that is here is content with any base: the base goes alone.
    const auto broken = lab.pack(hospital_pack(2, 5, 9), "broken");
    test::flip_byte(broken, std::filesystem::file_size(broken) - 1000);
    lab.install({lab.pack(base_pack(5), "base"), broken});
    lab.expect(lab.version_of("base/hokkaido") == 5 && lab.version_of("hospital") == 1,
               "the good base did not go alone");
    // This one is not content with any other base: neither.
    lab.takes({lab.pack(hospital_pack(3, 5, 5), "three")});
    const auto worse = lab.pack(hospital_pack(4, 6, 6), "worse");
    test::flip_byte(worse, std::filesystem::file_size(worse) - 1000);
    lab.refuses({lab.pack(base_pack(6), "base"), worse}, "U13");
    lab.expect(lab.version_of("base/hokkaido") == 5 && lab.version_of("hospital") == 3, "not what was there");
}

void revoked_and_back(Lab& lab)
{
    const auto old = lab.pack(group_pack(9), "old");
    lab.takes({old});
    auto trust = test::after(test::trust());
    trust.roles.erase(trust.roles.begin() + 4);
    trusts(lab, trust);
    lab.expect(lab.version_of(group_role) == 0, "a group without a role is shown");
    lab.refuses(old, "U04");
    auto back = test::trust();
    back.version = 3;
    back.prev = test::after(trust).prev;
    rule_of(back, group_role).epoch = 2;
    trusts(lab, back);
    lab.refuses(old, "U07");
    lab.refuses(lab.pack(group_pack(10)), "U07");
    auto fresh = group_pack(1);
    fresh.epoch = 2;
    lab.takes({lab.pack(fresh)});
}

void state_lost(Lab& lab)
{
    const auto first = lab.pack(group_pack(1), "one");
    lab.takes({first});
    settles(lab);
    lab.takes({lab.pack(group_pack(2))});
    settles(lab);
    auto trust = test::after(test::trust());
    replace_key(trust, "group/other", "fresh");
    trusts(lab, trust);
    // Torn: what stood before knows less, and is not believed where more is known.
    test::write_file(lab.store() / "state", "torn");
    lab.refuses(first, "U07");
    lab.expect(trust_version(lab) == 2, "a revocation was forgotten");
    std::filesystem::remove(lab.store() / "state");
    std::filesystem::remove(lab.store() / "state.prev");
    lab.expect(lab.version_of(group_role) == 2, "not the highest that is here");
    lab.expect(lab.install({first}).code() == "U07", "a lost state opens a way back");
    lab.expect(lab.install({lab.pack(group_pack(1, "other"))}).code() == "U04", "a revocation was forgotten");
    lab.shows_content();
}

void undone_here(Lab& lab)
{
    const auto first = lab.pack(group_pack(1), "one");
    const auto second = lab.pack(group_pack(2), "two");
    const auto third = lab.pack(group_pack(3), "three");
    for (const auto& file : {first, second, third}) {
        lab.takes({file});
        settles(lab);
    }
    lab.refuses(second, "U07");
    lab.expect(lab.admin({"rollback"}).status == 0, "cannot be undone here");
    lab.expect(lab.version_of(group_role) == 2, "not the version before");
    lab.refuses(first, "U07");
    lab.takes({third});
    lab.expect(lab.version_of(group_role) == 3, "what was undone by hand cannot come again");
}

constexpr std::array cases{
    Case{48, 'D', "a lower version", lower},
    Case{49, 'D', "the same version with other bytes", same_number_other_words},
    Case{50, 'D', "the same bytes again, also under a new number",
         [](Lab& lab) {
             same_bytes(lab);
             same_content_new_number(lab);
         }},
    Case{51, 'D', "the highest version there can be, and a new epoch", fast_forward},
    Case{52, 'D', "versions that are no number from 1", impossible_numbers},
    Case{53, 'D', "two versions on one stick", two_on_one_stick},
    Case{54, 'D', "a hospital's pack that needs another base pack", needs_what_is_not_here},
    Case{55, 'D', "both on one stick", together},
    Case{56, 'D', "both on one stick, one of them damaged", one_of_two_bad},
    Case{57, 'D', "a group's old pack after the group came back in a new epoch", revoked_and_back},
    Case{58, 'D', "floors and revocations after the state was lost", state_lost},
    Case{59, 'D', "undone here by hand, and from a stick", undone_here},
};

} // namespace

std::span<const Case> version_cases()
{
    return cases;
}

} // namespace conformance
