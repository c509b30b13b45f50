// The strict texts: what prints again byte for byte is read, and nothing else.
#include "pack/line_reader.h"
#include "test_pack.h"

namespace {

std::string manifest()
{
    return "machiai-manifest 1\nsite mihon\nrole group/hidamari\ntrust-min 1\nepoch 1\nversion 42\n"
           "issued 2026-11-20T09:12:00Z\nrecheck-by 2027-05-31\nschema 1\nrequires base/hokkaido 3..5\n"
           "payload 61796352 blake2b256 "
        + std::string(64, 'a') + "\nsection event 37 blake2b256 " + std::string(64, 'b') + "\n";
}

std::string changed(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    EXPECT_NE(at, text.npos) << from;
    return text.replace(at, from.size(), to);
}

struct Change {
    std::string from;
    std::string to;
};

TEST(Manifest, PrintsAsItWasRead)
{
    const auto parsed = pack::parse_manifest(manifest());
    ASSERT_TRUE(parsed) << parsed.error().where;
    EXPECT_EQ(pack::print_manifest(*parsed), manifest());
    EXPECT_EQ(parsed->version, 42U);
    EXPECT_EQ(parsed->requirements.at(0).until, 5U);
    EXPECT_TRUE(pack::parse_manifest(changed(manifest(), "recheck-by 2027-05-31\n", "")));
}

TEST(Manifest, WithAnythingElseIsRefused)
{
    for (const auto& [from, to] : std::vector<Change>{
             {"machiai-manifest 1", "machiai-manifest 2"},
             {"site mihon\n", ""},
             {"site mihon", "site  mihon"},
             {"site mihon", "site Mihon"},
             {"site mihon", "site mi\tho"},
             {"site mihon", "site mihon\r"},
             {"site mihon", "site mihon "},
             {"site mihon", std::string("site mi\0on", 10)},
             {"group/hidamari", "group/"},
             {"group/hidamari", "../../etc"},
             {"group/hidamari", "trust"},
             {"version 42", "version 0"},
             {"version 42", "version -1"},
             {"version 42", "version 042"},
             {"version 42", "version 18446744073709551616"},
             {"version 42", "version 9223372036854775808"},
             {"version 42", "version 42\nversion 42"},
             {"2026-11-20T", "2026-02-30T"},
             {"09:12:00Z", "24:12:00Z"},
             {"09:12:00Z", "09:12:00+"},
             {"2027-05-31", "2027-5-31"},
             {"3..5", "5..3"},
             {"3..5", "3...5"},
             {"3..5", "3-5"},
             {"61796352", "0"},
             {"61796352", "2147483649"},
             {"61796352", "9223372036854775807"},
             {"blake2b256", "sha256"},
             {std::string(64, 'a'), std::string(64, 'A')},
             {std::string(64, 'a'), std::string(63, 'a')},
             {"section event 37", "section event 0"},
             {"section event", "section Event"},
             {"section event", "sektion event"},
         })
        EXPECT_FALSE(pack::parse_manifest(changed(manifest(), from, to))) << from << " → " << to;
    EXPECT_FALSE(pack::parse_manifest(""));
    EXPECT_FALSE(pack::parse_manifest("\xEF\xBB\xBF" + manifest()));
    EXPECT_FALSE(pack::parse_manifest(manifest() + "\n"));
    EXPECT_FALSE(pack::parse_manifest(manifest().substr(0, manifest().size() - 1)));
    const auto section = manifest().substr(manifest().find("section"));
    EXPECT_FALSE(pack::parse_manifest(manifest() + section));
    std::string many = manifest();
    for (int i = 0; i < 64; ++i)
        many += changed(section, "event", std::string(static_cast<std::size_t>(i + 1), 'x'));
    EXPECT_FALSE(pack::parse_manifest(many));
    EXPECT_FALSE(pack::parse_manifest(manifest() + std::string(70'000, 'x')));
    const auto newer = pack::parse_manifest(changed(manifest(), "machiai-manifest 1", "machiai-manifest 2"));
    EXPECT_EQ(newer.error(), pack::Refusal::software_too_old);
}

TEST(Manifest, TimesAreSecondsAndBack)
{
    for (const std::string time : {"1970-01-01T00:00:00Z", "2026-11-20T09:12:00Z", "2028-02-29T23:59:59Z"})
        EXPECT_EQ(pack::issued_of(pack::issued_seconds(time).value()), time);
    EXPECT_EQ(pack::issued_seconds("2026-11-20T09:12:00Z"), 1'795'165'920);
}

TEST(TrustText, PrintsAsItWasRead)
{
    const auto parsed = pack::parse_trust(test::trust_text());
    ASSERT_TRUE(parsed) << parsed.error().where;
    EXPECT_EQ(pack::print_trust(*parsed), test::trust_text());
    EXPECT_EQ(parsed->rule("chart")->needs.size(), 2U);
    EXPECT_EQ(parsed->rule("group/hidamari")->bytes_max, 64U << 20);
    EXPECT_EQ(parsed->rule("nobody"), nullptr);
}

TEST(TrustText, ThatCouldBeUnderstoodInTwoWaysIsRefused)
{
    const auto first = test::public_key("root");
    const auto second = test::public_key("hospital");
    for (const auto& [from, to] : std::vector<Change>{
             {"need 1 of K1\n", "need 0 of K1\n"},
             {"need 1 of K1\n", "need 2 of K1\n"},
             {"need 1 of K1\n", "need 2 of K1 K1\n"},
             {"need 1 of K1\n", "need 1 of K9\n"},
             {"need 1 of K1\n", "need 1 of\n"},
             {"need 1 of K1\n", "need 1 of K1 scope pref:*\n"},
             {"role root need 1 of K1\n", ""},
             {"role root need 1 of K1\n", "role root need 1 of K1\nrole root need 1 of K2\n"},
             {"1 of K2 and 1 of K3", "1 of K2 and 1 of K2"},
             {"1 of K2 and 1 of K3", "1 of K2 K3 and 1 of K3"},
             {"1 of K2 and 1 of K3", "1 of K2 and need 1 of K3"},
             {"1 of K2 and 1 of K3", "1 of K2 and"},
             {"role hospital need 1 of K2", "role hospital need 1 of K2 and 1 of K3"},
             {"role hospital", "role base/other"},
             {"scope hosp:*", "scope pref:*"},
             {"scope hosp:*", "scope *"},
             {"scope hosp:* ", ""},
             {"scope grp:hidamari:*", "scope grp:*"},
             {"scope grp:hidamari:*", "scope grp:other:*"},
             {"may-hide grp:* pref:*", "may-hide chart:*"},
             {"may-hide grp:* pref:*", "may-hide"},
             {"scope chart:*", "scope chart:* may-hide grp:*"},
             {"max-rows 50", "max-rows 0"},
             {"max-bytes 64MiB", "max-bytes 64MB"},
             {"max-bytes 64MiB", "max-bytes 4GiB"},
             {"horizon 18months", "horizon 18"},
             {"horizon 18months", "horizon 18months more"},
             {"key K2", "key K1"},
             {"key K2 " + second, "key K2 " + first},
             {"\"Hospital desk\"", "Hospital"},
             {"\"Hospital desk\"", "\"a\" \"b\""},
             {"key K2 " + second, "key K2 " + std::string(56, 'A')},
             {"version 3", "version 1"},
             {"prev " + std::string(64, '0') + "\n", ""},
         })
        EXPECT_FALSE(pack::parse_trust(changed(test::trust_text(), from, to))) << from << " → " << to;
    // Two base packs whose ids nobody could tell apart.
    EXPECT_FALSE(pack::parse_trust(test::trust_text() + "role base/other need 1 of K5 scope pref:*\n"));
    EXPECT_FALSE(pack::parse_trust(test::trust_text() + "role base/other need 1 of K5 scope pref:other:*\n"));
}

TEST(TrustText, RefusesWeakKeys)
{
    // Key id 0 and the points that sign everything: all zero, the identity.
    for (const std::uint8_t first : {0, 1}) {
        pack::MinisignKey key;
        key.key[0] = first;
        EXPECT_FALSE(pack::parse_public_key(pack::print_public_key(key)));
    }
    EXPECT_TRUE(pack::parse_public_key(test::public_key("root")));
    EXPECT_TRUE(pack::parse_public_key_file(test::read(test::key("root").replace_extension(".pub"))));
    EXPECT_FALSE(pack::parse_public_key_file("untrusted comment: x\n"));
}

} // namespace
