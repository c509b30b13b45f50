#include "author/commands.h"
#include "author/container.h"
#include "author/key_file.h"
#include "author/trust_change.h"
#include "author/trust_text.h"
#include "base/file.h"
#include "kit/pack_kit.h"
#include "pack/six_words.h"
#include "pack/trust_chain.h"
#include "test_content.h"

#include <cstdlib>

namespace {

using test::fs::path;

bool stock(const std::string& command)
{
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

path at(const std::string& name)
{
    return test::folder() / name;
}

std::string quiet_key(const std::string& name)
{
    if (!test::fs::exists(at(name + ".key"))) {
        EXPECT_EQ(author::run(author::KeygenCommand{at(name + ".key"), at(name + ".pub"), true}), 0);
    }
    return at(name + ".pub").string();
}

void sign(const path& file, const std::string& key)
{
    EXPECT_EQ(author::run(author::SignCommand{file, at(key + ".key")}), 0);
}

// Root: two of three; the hospital: one of one.
path first_trust()
{
    author::TrustCommand command{.output = at("first.machiai"), .site = "mihon", .keys = {}, .roles = {}};
    for (const std::string name : {"r1", "r2", "r3", "h1"})
        command.keys.push_back("K" + std::to_string(command.keys.size() + 1) + "=" + quiet_key(name) + "="
                               + name);
    command.roles = {"root need 2 of K1 K2 K3", "hospital need 1 of K4 scope hosp:*"};
    EXPECT_EQ(author::run(command), 0);
    sign(command.output, "r1");
    sign(command.output, "r2");
    return command.output;
}

bool follows(const path& next, const path& trust)
{
    return author::run(author::VerifyCommand{next, trust}) == 0;
}

TEST(TrustRotate, PutsAKeyInThePlaceOfAnotherAndNeedsBothRootThresholds)
{
    const auto first = first_trust();
    const auto next = at("rotated.machiai");
    ASSERT_EQ(author::run(author::TrustRotateCommand{
                  .file = first, .output = next, .replaced = {"K3=" + quiet_key("r4") + "=Fourth"}}),
              0);
    const auto trust = author::trust_in(next).value();
    EXPECT_EQ(trust.version, 2u);
    EXPECT_EQ(trust.keys[2].id, "K5"); // Never K3 again.
    EXPECT_EQ(trust.keys[2].name, "Fourth");
    EXPECT_EQ(trust.rule("root")->needs[0].keys, (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_FALSE(follows(next, first));
    sign(next, "r1");
    sign(next, "r4");
    EXPECT_FALSE(follows(next, first)); // Two of the new ones, one of the old ones.
    sign(next, "r3");
    EXPECT_TRUE(follows(next, first)); // r3 had its say the last time.
}

TEST(TrustRotate, AddsGroupsChangesRulesAndBeginsEpochs)
{
    const auto first = first_trust();
    const auto next = at("grown.machiai");
    ASSERT_EQ(
        author::run(author::TrustRotateCommand{.file = first,
                                               .output = next,
                                               .replaced = {},
                                               .keys = {"K9=" + quiet_key("g1") + "=Group"},
                                               .roles = {"group/hana need 1 of K9 scope grp:hana:*",
                                                         "hospital need 1 of K4 scope hosp:* may-hide grp:*"},
                                               .epochs = {"hospital"}}),
        0);
    const auto trust = author::trust_in(next).value();
    EXPECT_EQ(trust.rule("group/hana")->scope, "grp:hana:");
    EXPECT_EQ(trust.rule("hospital")->may_hide, std::vector<std::string>{"grp:"});
    EXPECT_EQ(trust.rule("hospital")->epoch, 2u);
    EXPECT_EQ(trust.roles.size(), 3u);
}

TEST(TrustRotate, WritesNothingThatNobodyCouldLiveWith)
{
    const auto first = first_trust();
    const auto refused = [&](const author::TrustRotateCommand& change) {
        auto command = change;
        command.file = command.file.empty() ? first : command.file;
        command.output = at("never.machiai");
        EXPECT_EQ(author::run(command), 1);
        EXPECT_FALSE(test::fs::exists(command.output));
    };
    refused({.file = {}, .output = {}, .replaced = {"K7=" + quiet_key("r4") + "=x"}});
    refused({.file = {}, .output = {}, .replaced = {"K4=" + quiet_key("r1") + "=x"}}); // Is there already.
    refused({.file = {}, .output = {}, .replaced = {"K4=nowhere.pub=x"}});
    refused({.file = {}, .output = {}, .replaced = {}, .roles = {"hospital need 2 of K4 scope hosp:*"}});
    refused({.file = {}, .output = {}, .replaced = {}, .epochs = {"chart"}});
    // What nobody signed is nothing to go on from.
    const auto loose = at("loose.machiai");
    ASSERT_EQ(author::run(author::TrustRotateCommand{.file = first, .output = loose, .replaced = {}}), 0);
    refused({.file = loose, .output = {}, .replaced = {}});
}

TEST(TrustRevoke, TakesAKeyOutEverywhereAndRefusesTheLastOne)
{
    auto trust = author::following(test::trust());
    const auto less = author::without_key(trust, "K6");
    EXPECT_FALSE(less); // group/other has no other.
    trust.roles.pop_back();
    const auto without = author::without_key(trust, "K6").value();
    EXPECT_EQ(without.keys.size(), 5u);
    const auto first = author::without_key(author::with_role(trust, "root need 1 of K1 K2").value(),
                                           "K1"); // Places move down.
    ASSERT_TRUE(first);
    EXPECT_EQ(first->keys[first->rule("root")->needs[0].keys[0]].id, "K2");
    EXPECT_EQ(first->keys[first->rule("chart")->needs[1].keys[0]].id, "K4");
    EXPECT_TRUE(pack::parse_trust(pack::print_trust(*first)));
    EXPECT_FALSE(author::without_key(trust, "K9"));
}

TEST(TrustRevoke, IsFollowedByAKiosk)
{
    const auto first = first_trust();
    const auto next = at("revoked.machiai");
    ASSERT_EQ(author::run(author::TrustRevokeCommand{first, next, {"K3"}}), 0);
    EXPECT_EQ(author::run(author::TrustRevokeCommand{first, at("gone.machiai"), {"K2", "K3"}}), 1);
    EXPECT_EQ(author::run(author::TrustRevokeCommand{first, at("gone.machiai"), {"K4"}}), 1);
    EXPECT_FALSE(test::fs::exists(at("gone.machiai")));
    sign(next, "r1");
    EXPECT_FALSE(follows(next, first));
    sign(next, "r2");
    EXPECT_TRUE(follows(next, first));
}

TEST(TrustText, NamesEveryKeyAndRoleInBothTongues)
{
    const auto trust = test::trust();
    const auto text = author::trust_in_words(trust);
    for (const auto& key : trust.keys)
        EXPECT_NE(text.find(key.name), text.npos);
    EXPECT_NE(text.find(pack::six_words(pack::hash_of(trust))), text.npos);
    EXPECT_NE(text.find("K3「Key K3」 と、K4「Key K4」 の両方"), text.npos);
    EXPECT_NE(text.find("the emergency chart: K3 (Key K3), and K4 (Key K4), both"), text.npos);
}

TEST(TrustSheet, SaysWhoHoldsWhatAndRunsNothing)
{
    auto trust = test::trust();
    trust.keys[0].name = "<script>alert(1)</script>";
    const auto html = author::sheet_html(trust);
    EXPECT_EQ(html.find("<script"), html.npos);
    EXPECT_NE(html.find("&lt;script&gt;"), html.npos);
    const auto six = pack::six_words(pack::hash_of(trust));
    EXPECT_NE(html.find("<span>" + six.substr(0, six.find(' ')) + "</span>"), html.npos);
    EXPECT_EQ(html.find("</span></span>"), html.npos);
    EXPECT_NE(html.find("救急受診チャート"), html.npos);
    EXPECT_EQ(author::run(author::TrustSheetCommand{at("nowhere.machiai"), at("sheet.html")}), 1);
    EXPECT_EQ(author::run(author::TrustSheetCommand{first_trust(), at("sheet.html")}), 0);
}

// Each takes 1 GB and seconds, three times over.
TEST(Passwords, AreThoseOfStockMinisignBothWays)
{
    const auto message = at("protected-message").string();
    test::write(message, "a message");
    test::write(at("password"), "ひみつ no. 1\n");
    test::write(at("twice"), "ひみつ no. 1\nひみつ no. 1\n");
    test::write(at("wrong"), "ひみつ no. 2\n");
    ASSERT_EQ(author::run(
                  author::KeygenCommand{at("locked-ours.key"), at("locked-ours.pub"), false, at("password")}),
              0);
    EXPECT_TRUE(stock("minisign -S -s " + at("locked-ours.key").string() + " -m " + message + " <"
                      + at("password").string()));
    EXPECT_TRUE(stock("minisign -V -p " + at("locked-ours.pub").string() + " -m " + message));
    EXPECT_TRUE(stock("minisign -G -s " + at("locked-theirs.key").string() + " -p "
                      + at("locked-theirs.pub").string() + " <" + at("twice").string()));
    const auto theirs = author::read_secret_key(at("locked-theirs.key"),
                                                [] { return author::read_password(at("password")); });
    ASSERT_TRUE(theirs) << theirs.error().where;
    test::write(message + ".minisig", theirs->sign("a message", "a comment"));
    EXPECT_TRUE(stock("minisign -V -p " + at("locked-theirs.pub").string() + " -m " + message));
    const auto wrong =
        author::read_secret_key(at("locked-ours.key"), [] { return author::read_password(at("wrong")); });
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, base::Code::denied);
}

TEST(Passwords, AreOneLineOfAFile)
{
    const auto read = [](const std::string& bytes) {
        test::write(at("line"), bytes);
        return author::read_password(at("line"));
    };
    EXPECT_EQ(read("one\ntwo\n").value(), "one");
    EXPECT_EQ(read("one\r\n").value(), "one");
    EXPECT_EQ(read("one").value(), "one");
    EXPECT_FALSE(read(""));
    EXPECT_FALSE(read("\n"));
    EXPECT_FALSE(read(std::string(2000, 'x')));
    EXPECT_FALSE(author::read_password(at("nothing")));
}

} // namespace
