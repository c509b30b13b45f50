#include "author/commands.h"
#include "author/key_file.h"
#include "base/database.h"
#include "pack/verify.h"
#include "test_content.h"

#include <cstdlib>

namespace {

bool stock(const std::string& command)
{
    return std::system((command + " >/dev/null 2>&1 </dev/null").c_str()) == 0;
}

std::string bytes(const test::fs::path& file)
{
    return base::read_text_limited(file, 1 << 30).value();
}

test::fs::path built(const test::Files& files, const std::string& name)
{
    const auto file = test::folder() / (name + ".machiai");
    const author::BuildCommand command{
        .source = test::written(files, name), .output = file, .issued = test::issued};
    EXPECT_EQ(author::run(command), 0);
    return file;
}

test::fs::path key(const std::string& name)
{
    const auto secret = test::folder() / (name + ".key");
    if (!test::fs::exists(secret)) {
        EXPECT_EQ(author::run(author::KeygenCommand{secret, test::folder() / (name + ".pub"), true}), 0);
    }
    return secret;
}

author::TrustCommand trust_command()
{
    key("root");
    key("base");
    return {.output = test::folder() / "trust.machiai",
            .site = "mihon",
            .keys = {"K1=" + (test::folder() / "root.pub").string() + "=Root",
                     "K2=" + (test::folder() / "base.pub").string() + "=Base"},
            .roles = {"root need 1 of K1", "base/hokkaido need 1 of K2 scope pref:*"}};
}

test::fs::path trust()
{
    const auto command = trust_command();
    EXPECT_EQ(author::run(command), 0);
    EXPECT_EQ(author::run(author::SignCommand{command.output, key("root")}), 0);
    return command.output;
}

TEST(Build, GivesTheSameBytesTwice)
{
    const auto first = bytes(built(test::base_pack(), "base"));
    EXPECT_EQ(bytes(built(test::base_pack(), "base")), first);
    auto other = test::base_pack();
    auto& group = other["groups/hana.toml"];
    group.replace(group.find("Flowers"), 7, "Blooms!");
    EXPECT_NE(bytes(built(other, "base")), first);
}

TEST(Build, RefusesWhatLintRefuses)
{
    auto files = test::base_pack();
    files["stray.txt"] = "x";
    const auto file = test::folder() / "refused.machiai";
    EXPECT_EQ(author::run(author::BuildCommand{
                  .source = test::written(files), .output = file, .issued = test::issued}),
              1);
    EXPECT_FALSE(test::fs::exists(file));
    const auto good = test::written(test::base_pack());
    EXPECT_EQ(author::run(author::BuildCommand{.source = good, .output = file, .issued = "yesterday"}), 1);
}

TEST(Build, ExpandsEventsAndMarksPhrases)
{
    const auto file = built(test::group_pack(), "group");
    EXPECT_EQ(author::run(author::UnpackCommand{file, test::folder() / "unpacked-group"}), 0);
    const auto database =
        base::Database::open_immutable(test::folder() / "unpacked-group/payload.db").value();
    auto row = database.prepare("SELECT group_concat(start || '/' || until, ' ') FROM occurrence").value();
    ASSERT_TRUE(row.step().value());
    EXPECT_EQ(row.text(0), "2026-12-12T14:00/2026-12-12T15:00 2027-02-13T14:00/2027-02-13T15:00");
    auto own = database.prepare("SELECT group_id FROM event").value();
    ASSERT_TRUE(own.step().value());
    EXPECT_EQ(own.text(0), "grp:hana:hana");
}

TEST(Pack, SignedByItsKeyIsGood)
{
    const auto file = built(test::base_pack(), "base");
    const auto trusted = trust();
    const author::VerifyCommand verify{file, trusted};
    EXPECT_EQ(author::run(verify), 1); // Not signed yet.
    EXPECT_EQ(author::run(author::SignCommand{file, key("stranger")}), 0);
    EXPECT_EQ(author::run(verify), 1);
    EXPECT_EQ(author::run(author::SignCommand{file, key("base")}), 0);
    EXPECT_EQ(author::run(verify), 0);
    // A key signs once, however often it is asked.
    const auto once = bytes(file);
    EXPECT_EQ(author::run(author::SignCommand{file, key("base")}), 0);
    EXPECT_EQ(bytes(file).size(), once.size());
    EXPECT_EQ(author::run(verify), 0);
    EXPECT_EQ(author::run(author::VerifyCommand{file, file}), 1);
    EXPECT_EQ(author::run(author::VerifyCommand{trusted, trusted}), 0);
}

TEST(Pack, ComesApartForStockPrograms)
{
    const auto file = built(test::base_pack(), "base");
    EXPECT_EQ(author::run(author::SignCommand{file, key("base")}), 0);
    EXPECT_EQ(author::run(author::SignCommand{file, key("root")}), 0);
    const auto folder = test::folder() / "unpacked";
    EXPECT_EQ(author::run(author::UnpackCommand{file, folder}), 0);
    const auto manifest = (folder / "manifest").string();
    const auto open = [](const std::string& name) { return (test::folder() / (name + ".pub")).string(); };
    EXPECT_TRUE(stock("minisign -V -m " + manifest + " -p " + open("base")));
    EXPECT_FALSE(stock("minisign -V -m " + manifest + " -p " + open("root")));
    EXPECT_TRUE(stock("minisign -V -m " + manifest + " -x " + manifest + ".2.minisig -p " + open("root")));
    EXPECT_TRUE(stock("test \"$(sqlite3 -readonly " + (folder / "payload.db").string()
                      + " 'SELECT count(*) FROM support_group')\" = 1"));
}

TEST(Keys, AreThoseOfStockMinisign)
{
    const auto folder = test::folder();
    const auto message = folder / "message";
    test::write(message, "a message");
    // Ours signs there, theirs signs here.
    EXPECT_TRUE(stock("minisign -S -s " + key("ours").string() + " -m " + message.string()));
    EXPECT_TRUE(stock("minisign -V -p " + (folder / "ours.pub").string() + " -m " + message.string()));
    EXPECT_TRUE(stock("minisign -G -W -s " + (folder / "theirs.key").string() + " -p "
                      + (folder / "theirs.pub").string()));
    const auto theirs = author::read_secret_key(folder / "theirs.key", [] { return std::string(); });
    ASSERT_TRUE(theirs) << theirs.error().where;
    test::write(message.string() + ".minisig", theirs->sign("a message", "a comment"));
    EXPECT_TRUE(stock("minisign -V -p " + (folder / "theirs.pub").string() + " -m " + message.string()));
}

TEST(Keys, AreNeverOverwrittenAndAreForTheirOwnerOnly)
{
    const auto secret = key("kept");
    EXPECT_EQ(test::fs::status(secret).permissions(),
              test::fs::perms::owner_read | test::fs::perms::owner_write);
    const auto before = bytes(secret);
    EXPECT_EQ(author::run(author::KeygenCommand{secret, test::folder() / "kept2.pub", true}), 1);
    EXPECT_EQ(bytes(secret), before);
    for (const std::string& broken :
         {std::string(), std::string("x\ny\n"), before.substr(0, 100), bytes(test::folder() / "kept.pub")}) {
        test::write(test::folder() / "broken.key", broken);
        EXPECT_FALSE(author::read_secret_key(test::folder() / "broken.key", [] { return std::string(); }));
    }
}

TEST(TrustNew, WritesNothingThatAKioskWouldRefuse)
{
    const auto refused = [](const std::function<void(author::TrustCommand&)>& change) {
        auto command = trust_command();
        command.output = test::folder() / "bad-trust.machiai";
        change(command);
        EXPECT_EQ(author::run(command), 1);
        EXPECT_FALSE(test::fs::exists(command.output));
    };
    refused([](auto& command) { command.roles.erase(command.roles.begin()); });
    refused([](auto& command) { command.roles.push_back("hospital need 2 of K2 scope hosp:*"); });
    refused([](auto& command) { command.roles.push_back("base/other need 1 of K2 scope pref:*"); });
    refused([](auto& command) { command.keys.push_back(command.keys.front()); });
    refused([](auto& command) { command.keys.push_back("K3"); });
    refused([](auto& command) { command.site = "Mi hon"; });
    refused([](auto& command) { command.version = 2; });
}

} // namespace
