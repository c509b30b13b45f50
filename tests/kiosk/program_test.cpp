// The real program: no X, no content, bad content, content that comes later.

#include "program.h"

#include "kit/store_kit.h"

#include <algorithm>

namespace {

struct Machiai : test::StoreTest {
    std::filesystem::path config = folder / "kiosk.toml";
    std::filesystem::path said = folder / "said";

    Machiai()
    {
        std::filesystem::create_directories(folder / "inbox");
        test::write_file(
            config, "demo = true\n[paths]\nstore = \"store\"\ninbox = \"inbox\"\nlog = \"machiai.log\"\n");
    }
    std::vector<std::string> command() const
    {
        return {test::build_file("machiai"), "--config", config.string()};
    }
    void put(const std::uint64_t version)
    {
        ASSERT_TRUE(test::taken(install({file("base.machiai", test::base_pack(version))})));
    }
    // The only payload in the store.
    std::filesystem::path payload() const
    {
        for (const auto& entry : std::filesystem::directory_iterator(layout.packs()))
            if (entry.path().extension() == ".db") {
                std::filesystem::permissions(entry.path(), std::filesystem::perms::owner_write,
                                             std::filesystem::perm_options::add);
                return entry.path();
            }
        return {};
    }
};

TEST_F(Machiai, WithoutXSaysOneSentenceAndEndsWithOne)
{
    put(1);
    unsetenv("DISPLAY");
    test::Program program(command(), said);
    EXPECT_EQ(program.wait(), 1);
    const std::string words = program.said();
    EXPECT_EQ(std::ranges::count(words, '\n'), 1) << words;
    EXPECT_TRUE(words.starts_with("machiai: no X server")) << words;
}

TEST_F(Machiai, ShowsTheAttractPageAndEndsCleanlyWhenAsked)
{
    put(1);
    const test::XServer server;
    test::Program program(command(), said);
    EXPECT_TRUE(test::title_becomes(server, "machiai: attract"));
    EXPECT_EQ(program.end(SIGTERM), 0);
}

TEST_F(Machiai, StartsAgainAfterItWasKilled)
{
    put(1);
    const test::XServer server;
    test::Program first(command(), said);
    EXPECT_TRUE(test::title_becomes(server, "machiai: attract"));
    EXPECT_EQ(first.end(SIGKILL), 128 + SIGKILL);
    test::Program second(command(), said);
    EXPECT_TRUE(test::title_becomes(server, "machiai: attract"));
    EXPECT_EQ(second.end(SIGTERM), 0);
}

TEST_F(Machiai, OnAnEmptyStoreKeepsTheCardUntilContentComes)
{
    const test::XServer server;
    test::Program program(command(), said);
    EXPECT_TRUE(test::title_becomes(server, "machiai: card"));
    EXPECT_TRUE(program.running());
    put(1);
    EXPECT_TRUE(test::title_becomes(server, "machiai: attract"));
}

TEST_F(Machiai, WithoutAStoreKeepsTheCardUp)
{
    std::filesystem::remove_all(layout.root);
    const test::XServer server;
    test::Program program(command(), said);
    EXPECT_TRUE(test::title_becomes(server, "machiai: card"));
    EXPECT_TRUE(program.running());
    EXPECT_NE(program.said().find("no content"), std::string::npos);
}

TEST_F(Machiai, WithAnEmptyDatabaseKeepsTheCardUp)
{
    put(1);
    std::filesystem::resize_file(payload(), 0);
    const test::XServer server;
    test::Program program(command(), said);
    EXPECT_TRUE(test::title_becomes(server, "machiai: card"));
    EXPECT_TRUE(program.running());
}

TEST_F(Machiai, LeavesARottenPayloadForTheCard)
{
    put(1);
    test::flip_byte(payload(), std::filesystem::file_size(payload()) - 100);
    const test::XServer server;
    test::Program program(command(), said);
    EXPECT_TRUE(test::title_becomes(server, "machiai: card"));
    EXPECT_TRUE(program.running());
}

TEST_F(Machiai, WithAConfigurationInAnotherEncodingShowsTheCardAndSaysSo)
{
    put(1);
    test::write_file(config, "# \x93\xfa\x96\x7b\x8c\xea\ndemo = true\n");
    const test::XServer server;
    test::Program program(command(), said);
    EXPECT_TRUE(test::title_becomes(server, "machiai: card"));
    EXPECT_TRUE(program.running());
    EXPECT_NE(program.said().find("kiosk.toml"), std::string::npos);
}

TEST_F(Machiai, ChecksItsConfiguration)
{
    EXPECT_EQ(
        test::Program({test::build_file("machiai"), "--check-config", "--config", config.string()}, said)
            .wait(),
        0);
    test::write_file(config, "demo = true\nvolume = 11\n");
    test::Program wrong({test::build_file("machiai"), "--check-config", "--config", config.string()}, said);
    EXPECT_EQ(wrong.wait(), 1);
    EXPECT_NE(wrong.said().find("line 2"), std::string::npos) << wrong.said();
}

TEST_F(Machiai, TakesNoCommandItDoesNotKnow)
{
    EXPECT_EQ(test::Program({test::build_file("machiai"), "--shout"}, said).wait(), 2);
    EXPECT_EQ(test::Program({test::build_file("machiai"), "--size", "1920x1080"}, said).wait(), 2);
    EXPECT_EQ(test::Program({test::build_file("machiai"), "--tour", "x", "--size", "big"}, said).wait(), 2);
}

TEST_F(Machiai, InstallsASignedPackFromItsInbox)
{
    const test::XServer server;
    test::Program program(command(), said);
    EXPECT_TRUE(test::title_becomes(server, "machiai: card"));
    test::write_pack(folder / "base.part", test::base_pack(1));
    std::filesystem::rename(folder / "base.part", folder / "inbox/base.machiai");
    EXPECT_TRUE(test::title_becomes(server, "machiai: attract"));
    EXPECT_EQ(program.end(SIGTERM), 0);
    EXPECT_FALSE(state().active.empty()) << program.said();
}

TEST_F(Machiai, TellsWhatATourDoesNotFind)
{
    put(1);
    unsetenv("DISPLAY");
    auto words = command();
    words.insert(words.end(), {"--tour", (folder / "tour").string()});
    test::Program program(words, said);
    EXPECT_EQ(program.wait(), 1);
    EXPECT_TRUE(program.said().starts_with("machiai: tour: ")) << program.said();
    EXPECT_TRUE(std::filesystem::exists(folder / "tour/001-attract.png"));
    EXPECT_FALSE(std::filesystem::exists(folder / "tour/contact-sheet.png"));
}

TEST_F(Machiai, MakesNoTourOfAStoreWithoutContent)
{
    unsetenv("DISPLAY");
    auto words = command();
    words.insert(words.end(), {"--tour", (folder / "tour").string()});
    test::Program program(words, said);
    EXPECT_EQ(program.wait(), 1);
    EXPECT_NE(program.said().find("no content"), std::string::npos) << program.said();
}

TEST_F(Machiai, ProbesAGenerationByItsId)
{
    put(1);
    const std::string id = store::id_of(state().active).hex();
    const auto probe = [&](const std::string& generation) {
        return test::Program(
                   {test::build_file("machiai"), "--config", config.string(), "--probe", generation}, said)
            .wait();
    };
    EXPECT_EQ(probe(id), 0);
    EXPECT_EQ(probe("active"), 0);
    EXPECT_EQ(probe("previous"), 1);
    EXPECT_EQ(probe(std::string(64, '0')), 1);
    test::flip_byte(payload(), 60);
    EXPECT_EQ(probe(id), 1);
}

} // namespace
