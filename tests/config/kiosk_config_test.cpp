#include "config/kiosk_config.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace {

using base::Code;
using base::Ms;
using config::PanelMm;

// A folder of its own for each test, so that they may run side by side.
class KioskConfig : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = testing::TempDir() + "machiai_config_XXXXXX";
        ASSERT_TRUE(mkdtemp(pattern.data()));
        folder = pattern;
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    base::Result<config::KioskConfig> read(const std::string_view text) const
    {
        const auto file = folder / "kiosk.toml";
        std::ofstream(file, std::ios::binary) << text;
        return config::read_kiosk_config(file);
    }

    void expect_problem_in_line(const std::string_view text, const int line) const
    {
        const auto config = read(text);
        ASSERT_FALSE(config) << text;
        EXPECT_EQ(config.error().code, Code::bad_input) << text;
        EXPECT_TRUE(config.error().where.starts_with("kiosk.toml line " + std::to_string(line) + ": "))
            << text << "\n→ " << config.error().where;
    }

    std::filesystem::path folder;
};

void expect_same(const config::KioskConfig& a, const config::KioskConfig& b)
{
    EXPECT_EQ(a.demo, b.demo);
    EXPECT_EQ(a.render, b.render);
    EXPECT_EQ(a.screen.orientation, b.screen.orientation);
    EXPECT_EQ(a.screen.panel_mm, b.screen.panel_mm);
    EXPECT_EQ(a.screen.screen_bottom_mm, b.screen.screen_bottom_mm);
    EXPECT_EQ(a.screen.view_distance_mm, b.screen.view_distance_mm);
    EXPECT_EQ(a.paths.store, b.paths.store);
    EXPECT_EQ(a.paths.inbox, b.paths.inbox);
    EXPECT_EQ(a.paths.stick, b.paths.stick);
    EXPECT_EQ(a.paths.log, b.paths.log);
    EXPECT_EQ(a.idle.warn_after, b.idle.warn_after);
    EXPECT_EQ(a.idle.countdown, b.idle.countdown);
    EXPECT_EQ(a.idle.attract_after, b.idle.attract_after);
}

TEST_F(KioskConfig, ThatIsEmptyIsTheDefaults)
{
    const auto config = read("");
    ASSERT_TRUE(config);
    expect_same(*config, config::KioskConfig{});
}

TEST_F(KioskConfig, ThatShipsSaysTheDefaults)
{
    const auto shipped = config::read_kiosk_config(SOURCE_ROOT "/kiosk-config/kiosk.toml");
    ASSERT_TRUE(shipped) << shipped.error().where;
    expect_same(*shipped, config::KioskConfig{});
}

TEST_F(KioskConfig, TakesEveryKey)
{
    const auto config =
        read("demo = true\nrender = \"cpu\"\n"
             "[screen]\norientation = \"portrait\"\npanel_mm = [396, 704]\nscreen_bottom_mm = 820\n"
             "view_distance_mm = 750\n"
             "[paths]\nstore = \"/srv/a\"\ninbox = \"b\"\nstick = \"s\"\nlog = \"../c.log\"\n"
             "[idle]\nwarn_after_ms = 600000\ncountdown_ms = 20000\nattract_after_ms = 0\n");
    ASSERT_TRUE(config) << config.error().where;
    config::KioskConfig wanted;
    wanted.demo = true;
    wanted.render = config::Render::cpu;
    wanted.screen = {config::Orientation::portrait, PanelMm{396, 704}, 820, 750};
    wanted.paths = {"/srv/a", folder / "b", folder / "s", folder.parent_path() / "c.log"};
    wanted.idle = {Ms(600'000), Ms(20'000), Ms(0)};
    expect_same(*config, wanted);
}

TEST_F(KioskConfig, KnowsThreeWaysToRender)
{
    EXPECT_EQ(read("render = \"auto\"")->render, config::Render::automatic);
    EXPECT_EQ(read("render = \"cpu\"")->render, config::Render::cpu);
    EXPECT_EQ(read("render = \"opengl\"")->render, config::Render::opengl);
}

TEST_F(KioskConfig, KeepsWhatOpenGlDidBesideTheStore)
{
    EXPECT_EQ(config::PathsConfig{}.opengl_state(), "/var/lib/machiai/opengl-state");
    EXPECT_EQ(read("[paths]\nstore = \"a/b\"")->paths.opengl_state(), folder / "a/opengl-state");
}

TEST_F(KioskConfig, NamesTheLineOfAKeyThatNobodyKnows)
{
    expect_problem_in_line("demo = true\nDemo = true\n", 2);
    expect_problem_in_line("[screen]\npanel = [535, 952]\n", 2);
    expect_problem_in_line("\n[network]\nproxy = \"x\"\n", 2);
}

TEST_F(KioskConfig, NamesTheLineOfANumberOutsideItsRange)
{
    for (const char* line : {"warn_after_ms = 59999", "warn_after_ms = 600001", "warn_after_ms = -60000",
                             "countdown_ms = 19999", "countdown_ms = 120001", "attract_after_ms = -1",
                             "attract_after_ms = 600001", "warn_after_ms = 99999999999999999999"})
        expect_problem_in_line(std::string("[idle]\n") + line, 2);
    for (const char* line : {"panel_mm = [149, 952]", "panel_mm = [535, 3001]", "screen_bottom_mm = -1",
                             "screen_bottom_mm = 1501", "view_distance_mm = 299", "view_distance_mm = 1501"})
        expect_problem_in_line(std::string("[screen]\n\n") + line, 3);
}

TEST_F(KioskConfig, NamesTheLineOfAValueOfTheWrongKind)
{
    expect_problem_in_line("demo = \"true\"", 1);
    expect_problem_in_line("demo = 1", 1);
    expect_problem_in_line("render = \"gpu\"", 1);
    expect_problem_in_line("screen = 3", 1);
    for (const char* line :
         {"panel_mm = 535", "panel_mm = [535]", "panel_mm = [535, 952, 1]", "panel_mm = [535.5, 952]",
          "orientation = \"Portrait\"", "screen_bottom_mm = \"700\""})
        expect_problem_in_line(std::string("[screen]\n") + line, 2);
    for (const char* line : {"store = \"\"", "log = 3", "inbox = \"/var/lib/machiai/store\"",
                             "stick = \"/var/lib/machiai/inbox\""})
        expect_problem_in_line(std::string("[paths]\n") + line, 2);
}

TEST_F(KioskConfig, NamesTheLineThatIsNoTomlAtAll)
{
    expect_problem_in_line("demo = true\ndemo = false\n", 2);
    expect_problem_in_line("demo = true\n[screen\n", 2);
    expect_problem_in_line("demo: true\n", 1);
}

TEST_F(KioskConfig, TellsEveryMistakeAtOnce)
{
    const auto config = read("demo = 1\nrender = \"x\"\n[idle]\nwarn_after_ms = 1\n");
    ASSERT_FALSE(config);
    EXPECT_EQ(std::count(config.error().where.begin(), config.error().where.end(), '\n'), 2);
}

TEST_F(KioskConfig, RefusesAPanelThatContradictsItsOrientation)
{
    expect_problem_in_line("[screen]\norientation = \"portrait\"\npanel_mm = [952, 535]\n", 3);
    expect_problem_in_line("[screen]\npanel_mm = [535, 952]\norientation = \"landscape\"\n", 2);
}

TEST_F(KioskConfig, RefusesOtherEncodingsOfWindows)
{
    expect_problem_in_line("demo = true\n# \x8c\xa9\x96\x7b\n", 2); // CP932: 見本
    expect_problem_in_line(std::string_view("\xff\xfe"
                                            "d\0e\0m\0o\0",
                                            10),
                           1); // UTF-16
    expect_problem_in_line("\xef\xbb\xbf"
                           "demo = true\n",
                           1); // UTF-8 with a mark
}

TEST_F(KioskConfig, SaysWhichFileIsMissing)
{
    const auto missing = config::read_kiosk_config(folder / "none.toml");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, Code::not_found);
    EXPECT_NE(missing.error().where.find((folder / "none.toml").string()), std::string::npos);
}

TEST_F(KioskConfig, RefusesWhatIsNoFileOrFarTooLong)
{
    EXPECT_FALSE(config::read_kiosk_config(folder));
    const auto long_one = read(std::string(2 << 20, '#'));
    ASSERT_FALSE(long_one);
    EXPECT_EQ(long_one.error().code, Code::too_large);
}

TEST(ScreenConfig, TakesTheUsualPanelOfTheOrientation)
{
    config::ScreenConfig screen;
    EXPECT_EQ(screen.panel_for(1080, 1920), (PanelMm{535, 952}));
    EXPECT_EQ(screen.panel_for(1920, 1080), (PanelMm{598, 336}));
    screen.orientation = config::Orientation::portrait;
    EXPECT_EQ(screen.panel_for(1920, 1080), (PanelMm{535, 952}));
    screen.panel_mm = PanelMm{400, 700};
    EXPECT_EQ(screen.panel_for(1920, 1080), (PanelMm{400, 700}));
}

} // namespace
