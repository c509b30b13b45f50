#include "kiosk/rehearsal.h"

#include "lobby.h"

#include "base/file.h"

namespace {

std::vector<std::filesystem::path> replays()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(SOURCE_ROOT "/tests/kiosk/replays"))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

struct Replay : test::LobbyTest, testing::WithParamInterface<std::filesystem::path> { };

TEST_P(Replay, GoesAsExpected)
{
    content = std::move(kiosk::open_content(layout.root).content);
    ASSERT_TRUE(content);
    const auto text = base::read_text_limited(GetParam(), kiosk::script_bytes_max);
    ASSERT_TRUE(text) << text.error().where;
    const auto script = kiosk::parse_touch_script(*text);
    ASSERT_TRUE(script) << script.error().where;
    config::KioskConfig config;
    config.demo = true;
    const auto outcome = kiosk::Rehearsal(*scene, *content, config, *script).run();
    EXPECT_GT(outcome.expectations, 0);
    for (const std::string& failure : outcome.failures)
        ADD_FAILURE() << GetParam().filename().string() << ", " << failure;
}

std::string test_name(const testing::TestParamInfo<std::filesystem::path>& info)
{
    std::string name = info.param.stem().string();
    std::ranges::replace(name, '-', '_');
    return name;
}

struct Rehearsal : test::LobbyTest {
    config::KioskConfig config{.demo = true, .render = {}, .screen = {}, .paths = {}, .idle = {}};

    kiosk::Rehearsal::Outcome run(const std::string& lines)
    {
        content = std::move(kiosk::open_content(layout.root).content);
        VERIFY(content);
        const auto script = kiosk::parse_touch_script(
            "machiai-touch 1\nscreen 1280 800 2.14\nclock 2026-11-21T13:30\n" + lines);
        VERIFY(script);
        return kiosk::Rehearsal(*scene, *content, config, *script).run();
    }
};

TEST_F(Rehearsal, SaysWhatDiffersLineByLine)
{
    const auto outcome = run("0 expect page home\n0 expect page attract\n1000 press @groups\n"
                             "2000 expect paints = 7\n2000 expect shown groups\n2000 expect absent life\n"
                             "2000 expect selected life\n2000 expect pressed life\n2000 expect scroll >= 1\n"
                             "3000 press @life\n3000 expect nothing pressed\n");
    EXPECT_EQ(outcome.expectations, 9);
    const std::vector<std::string> failures{
        "line 4: the page is attract, not home",
        "line 6: there is no target groups",
        "line 7: 1 paints, not 7",
        "line 8: there is no target groups",
        "line 9: there is a target life",
        "line 10: life is not selected",
        "line 11: life does not look pressed, nothing does",
        "line 12: 0 mm scrolled, not at least 1",
        "line 14: life looks pressed",
    };
    EXPECT_EQ(outcome.failures, failures);
}

TEST_F(Rehearsal, CountsPaintsAndTurnsSinceTheyWereLastAskedFor)
{
    const auto outcome = run("0 expect paints = 1\n0 expect paints = 0\n180000 expect paints = 3\n"
                             "180000 expect turns = 4\n180000 expect turns = 0\n");
    EXPECT_TRUE(outcome.failures.empty()) << outcome.failures.front();
    EXPECT_EQ(outcome.paints, 4);
}

// The waiting picture would come after 30 s; this site wants none.
TEST_F(Rehearsal, WakesForTheMinuteAloneOnTheFirstPageToo)
{
    config.idle.attract_after = std::chrono::hours(2);
    const auto outcome =
        run("1000 press @wake\n1060 release @wake\n1060 expect page home\n"
            "1060 expect turns >= 1\n1060 expect paints >= 1\n"
            "3601060 expect page home\n3601060 expect turns <= 60\n3601060 expect paints <= 60\n");
    EXPECT_TRUE(outcome.failures.empty()) << outcome.failures.front();
}

INSTANTIATE_TEST_SUITE_P(All, Replay, testing::ValuesIn(replays()), test_name);

} // namespace
