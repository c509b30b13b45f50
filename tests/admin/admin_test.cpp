#include "program.h"

#include "admin/sandbox.h"

#include <algorithm>
#include <csignal>
#include <sys/socket.h>

namespace {

using test::quoted;

struct Admin : test::AdminTest { };

TEST_F(Admin, MakesAStoreOnce)
{
    const auto fresh = test::admin_program() + " --store " + quoted(folder / "fresh") + " init ";
    EXPECT_EQ(test::shell(fresh + quoted(folder / "missing.machiai")).status, 1);
    EXPECT_EQ(test::shell(fresh + quoted(folder / "trust.machiai")).status, 0);
    EXPECT_EQ(test::shell(fresh + quoted(folder / "trust.machiai")).status, 0); // U00 is done too.
    EXPECT_EQ(test::shell(fresh + "--json " + quoted(folder / "trust.machiai")).json()["code"], "U00");
}

TEST_F(Admin, InstallsAndSaysWhatIsActive)
{
    const auto ran = admin("install --json " + quoted(file("base.machiai", test::base_pack(4))));
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.json()["code"], "");
    EXPECT_EQ(ran.json()["files"][0]["role"], "base/hokkaido");
    const auto status = admin("status --json");
    EXPECT_EQ(status.status, 0);
    const auto json = status.json();
    EXPECT_EQ(json["generation"], ran.json()["generation"]);
    const auto& base = json["roles"]["base/hokkaido"];
    EXPECT_EQ(base["version"], 4);
    EXPECT_EQ(base["epoch"], 1);
    EXPECT_EQ(base["hash"].get<std::string>().size(), 64u);
    EXPECT_EQ(base["state"], "trial");
    EXPECT_TRUE(json["clock"].is_string());
    EXPECT_EQ(json["last"]["code"], "");
    EXPECT_EQ(json["last"]["file"], "base.machiai");
}

TEST_F(Admin, SaysTheSixWordsOfItsTrustFile)
{
    const auto status = admin("status --json").json();
    const auto words = status["words"].get<std::string>();
    EXPECT_EQ(std::ranges::count(words, ' '), 5);
    EXPECT_EQ(status["trust"]["version"], 1);
    const auto again = admin("init --json " + quoted(folder / "trust.machiai"));
    EXPECT_EQ(again.status, 0);
    EXPECT_EQ(again.json()["words"], words);
    // Another trust file has other words, and a store that has one does not take it.
    auto other = test::trust();
    other.keys[0].name = "Another";
    test::write_trust(folder / "other.machiai", other);
    EXPECT_FALSE(admin("init --json " + quoted(folder / "other.machiai")).json().contains("words"));
    const auto fresh = test::shell(test::admin_program() + " --store " + quoted(folder / "fresh")
                                   + " init --json " + quoted(folder / "other.machiai"));
    EXPECT_NE(fresh.json()["words"], words);
}

TEST_F(Admin, SeveralPacksAreOneGeneration)
{
    const auto ran = admin("install --json " + quoted(file("base.machiai", test::base_pack(1))) + " "
                           + quoted(file("hospital.machiai", test::hospital_pack(1, 1, 2))));
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(version_of("hospital"), 1u);
    EXPECT_EQ(admin("rollback --json").json()["code"], "U01"); // There was nothing before.
}

TEST_F(Admin, TwoKiosksWithTheSamePacksNameThemAlike)
{
    const auto base = file("base.machiai", test::base_pack(1));
    const auto group = file("group.machiai", test::group_pack(1));
    const auto other = test::admin_program() + " --store " + quoted(folder / "other") + " ";
    test::shell(other + "init " + quoted(folder / "trust.machiai"));
    admin("install " + quoted(base) + " " + quoted(group));
    test::shell(other + "install " + quoted(group));
    test::shell(other + "install " + quoted(base));
    EXPECT_EQ(admin("status --json").json()["generation"],
              test::shell(other + "status --json").json()["generation"]);
}

TEST_F(Admin, RefusesWithACodeAndASentenceAndWithoutAPath)
{
    const auto bad = file("bad.machiai", test::base_pack(1));
    test::flip_byte(bad, std::filesystem::file_size(bad) - 1);
    auto wrong = test::base_pack(1);
    wrong.keys = {"K3"};
    const std::pair<std::filesystem::path, std::string> cases[] = {
        {bad, "U03"}, {file("wrong.machiai", wrong), "U04"}, {folder / "missing.machiai", "U01"}};
    for (const auto& [brought, code] : cases) {
        const auto ran = admin("install " + quoted(brought));
        EXPECT_EQ(ran.status, 1) << code;
        EXPECT_NE(ran.out.find(code), std::string::npos) << ran.out;
        EXPECT_NE(ran.out.find("ください"), std::string::npos) << ran.out;
        EXPECT_EQ(ran.out.find('/'), std::string::npos) << ran.out;
        EXPECT_EQ(ran.out.find("errno"), std::string::npos) << ran.out;
        EXPECT_EQ(admin("status --json").json()["last"]["code"], code);
    }
    test::write_file(folder / "empty.machiai", "");
    EXPECT_EQ(admin("install --json " + quoted(folder / "empty.machiai")).json()["code"], "U03");
    EXPECT_EQ(version_of("base/hokkaido"), 0u);
}

TEST_F(Admin, TheSameAgainIsDoneAndTheOlderIsRefused)
{
    const auto two = file("two.machiai", test::base_pack(2));
    admin("install " + quoted(two));
    const auto again = admin("install --json " + quoted(two));
    EXPECT_EQ(again.status, 0);
    EXPECT_EQ(again.json()["files"][0]["code"], "U00");
    const auto older = admin("install --json " + quoted(file("one.machiai", test::base_pack(1))));
    EXPECT_EQ(older.status, 1);
    EXPECT_EQ(older.json()["code"], "U07");
    EXPECT_EQ(version_of("base/hokkaido"), 2u);
}

TEST_F(Admin, APayloadThatIsSignedAndHostileIsStoppedByTheChild)
{
    auto view = test::base_pack(1);
    view.sql +=
        "CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c) SELECT n FROM c;";
    EXPECT_EQ(admin("install --json " + quoted(file("view.machiai", view))).json()["code"], "U03");
    auto foreign = test::group_pack(1);
    foreign.sql += test::words("hosp:x", "name", "x");
    EXPECT_EQ(admin("install --json " + quoted(file("foreign.machiai", foreign))).json()["code"], "U05");
    auto chart = test::chart_pack(1); // Signed by both, and nothing that can be followed.
    EXPECT_EQ(admin("install --json " + quoted(file("chart.machiai", chart))).json()["code"], "U03");
    EXPECT_EQ(admin("status --json").json()["roles"].size(), 0u);
}

TEST_F(Admin, APayloadThatIsNoDatabaseIsRefused)
{
    std::uint64_t version = 0;
    for (const auto& bytes : {std::string(), std::string("SQLite format 3"), std::string(32768, '\0')}) {
        auto none = test::base_pack(++version);
        none.payload = bytes;
        EXPECT_EQ(admin("install --json " + quoted(file("none.machiai", none))).json()["code"], "U03")
            << bytes.size();
    }
    EXPECT_EQ(version_of("base/hokkaido"), 0u);
}

TEST_F(Admin, WaitsWhileSomebodyElseWrites)
{
    const auto base = file("base.machiai", test::base_pack(1));
    const auto group = file("group.machiai", test::group_pack(1));
    auto writer = store::Writer::open(layout, disk);
    ASSERT_TRUE(writer);
    std::FILE* const other = ::popen((command("install " + quoted(base)) + " >/dev/null").c_str(), "r");
    ASSERT_TRUE(other);
    EXPECT_TRUE(test::taken(writer->install({group}, looks_good)));
    EXPECT_EQ(active("base/hokkaido"), 0u); // It has not had its turn.
    {
        const auto released = std::move(*writer);
    }
    EXPECT_EQ(::pclose(other), 0);
    EXPECT_EQ(version_of("base/hokkaido"), 1u);
    EXPECT_EQ(version_of("group/hidamari"), 1u);
}

TEST_F(Admin, CheckJudgesAndChangesNothing)
{
    const auto good = file("good.machiai", test::base_pack(1));
    const auto before = test::read_file(layout.state());
    EXPECT_EQ(admin("check " + quoted(good)).status, 0);
    EXPECT_EQ(admin("check " + quoted(folder / "trust.machiai")).status, 0);
    auto foreign = test::group_pack(1);
    foreign.sql += test::words("hosp:x", "name", "x");
    EXPECT_EQ(admin("check --json " + quoted(file("foreign.machiai", foreign))).json()["code"], "U05");
    EXPECT_EQ(admin("check " + quoted(folder / "missing")).status, 1);
    EXPECT_EQ(test::read_file(layout.state()), before);
    EXPECT_FALSE(std::filesystem::exists(layout.last()));
}

TEST_F(Admin, WrongUsageIsTwo)
{
    for (const std::string words :
         {"", "dance", "install", "check", "init", "status --loud", "install a --inbox b"})
        EXPECT_EQ(admin(words).status, 2) << words;
    EXPECT_EQ(test::shell(test::admin_program() + " status").status, 2);
    EXPECT_EQ(test::shell(test::admin_program() + " --help").status, 0);
}

TEST_F(Admin, AStoreThatIsNotThereIsRefusedInWords)
{
    for (const std::string words : {"status", "boot", "rollback", "settle", "install x"}) {
        const auto ran =
            test::shell(test::admin_program() + " --store " + quoted(folder / "nowhere") + " " + words);
        EXPECT_EQ(ran.status, 1) << words;
        EXPECT_NE(ran.out.find("ください"), std::string::npos) << words << ran.out;
    }
}

TEST_F(Admin, BootFindsTheContentWhateverHappenedToTheState)
{
    EXPECT_EQ(admin("boot").status, 1); // No content yet.
    const auto generation =
        admin("install --json " + quoted(file("base.machiai", test::base_pack(1)))).json()["generation"];
    for (const std::string bytes : {"", "garbage", "machiai-state 1\n"}) {
        test::write_file(layout.state(), bytes);
        test::write_file(layout.state_prev(), bytes);
        const auto ran = admin("boot --json");
        EXPECT_EQ(ran.status, 0);
        EXPECT_EQ(ran.json()["generation"], generation);
    }
}

TEST_F(Admin, ThreeStartsThatNeverSettleAreUndone)
{
    admin("install " + quoted(file("one.machiai", test::base_pack(1))));
    EXPECT_EQ(admin("settle").status, 0);
    EXPECT_EQ(admin("status --json").json()["roles"]["base/hokkaido"]["state"], "settled");
    admin("install " + quoted(file("two.machiai", test::base_pack(2))));
    for (int start = 0; start < store::trial_starts; ++start)
        EXPECT_EQ(admin("boot --json").json()["code"], "");
    EXPECT_EQ(admin("boot --json").json()["code"], "U11");
    EXPECT_EQ(version_of("base/hokkaido"), 1u);
    EXPECT_EQ(admin("install --json " + quoted(folder / "two.machiai")).json()["code"], "U11");
}

TEST_F(Admin, RollsBackAndForth)
{
    admin("install " + quoted(file("one.machiai", test::base_pack(1))));
    admin("settle");
    admin("install " + quoted(file("two.machiai", test::base_pack(2))));
    EXPECT_EQ(admin("rollback").status, 0);
    EXPECT_EQ(version_of("base/hokkaido"), 1u);
    EXPECT_EQ(admin("rollback").status, 0);
    EXPECT_EQ(version_of("base/hokkaido"), 2u);
}

TEST_F(Admin, TakesWhatLiesReadyInAnInbox)
{
    std::filesystem::create_directory(folder / "inbox");
    file("inbox/base.machiai", test::base_pack(1));
    test::write_file(folder / "inbox/half.machiai", "MCH1 and no more than this");
    const auto ran = admin("install --json --inbox " + quoted(folder / "inbox"));
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.json()["files"].size(), 1u);
    EXPECT_EQ(version_of("base/hokkaido"), 1u);
}

TEST_F(Admin, NamesThatAreNoTextDoNotBreakTheAnswer)
{
    test::write_file(folder / "\xff\x1b[2J.machiai", "foreign");
    const auto ran = admin("install --json " + quoted(folder / "\xff\x1b[2J.machiai"));
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.json()["code"], "U03");
    EXPECT_EQ(ran.out.find('\x1b'), std::string::npos);
}

TEST(SandboxDeathTest, EndsWhoeverOpensASocketOrWrites)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "AddressSanitizer needs more than the cage allows";
#endif
    testing::FLAGS_gtest_death_test_style = "threadsafe";
    const auto in_sandbox = [](const auto& deed) {
        if (!admin::enter_sandbox())
            std::_Exit(3);
        deed();
        std::_Exit(0);
    };
    EXPECT_EXIT(in_sandbox([] { ::socket(AF_INET, SOCK_STREAM, 0); }), testing::KilledBySignal(SIGSYS), "");
    EXPECT_EXIT(in_sandbox([] { ::open("/tmp/x", O_WRONLY | O_CREAT, 0600); }),
                testing::KilledBySignal(SIGSYS), "");
    EXPECT_EXIT(in_sandbox([] { ::fork(); }), testing::KilledBySignal(SIGSYS), "");
    EXPECT_EXIT(in_sandbox([] { ::unlink("/tmp/x"); }), testing::KilledBySignal(SIGSYS), "");
    EXPECT_EXIT(in_sandbox([] { ::open("/dev/null", O_RDONLY); }), testing::ExitedWithCode(0), "");
}

} // namespace
