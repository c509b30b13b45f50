#include "kiosk/recorder.h"

#include "lobby.h"

#include "kiosk/rehearsal.h"

namespace {

struct Recorder : test::LobbyTest {
    std::filesystem::path touches_file = folder / "one.touch";

    void visit(kiosk::Recorder& recorder)
    {
        recorder.begin(touches, {panel.width_px, panel.height_px}, px_per_mm, wall, now);
        const auto seen = [&] { recorder.turned(attendant.path(), now); };
        open();
        seen();
        for (const char* const id : {"wake", "groups", "group/pref:g1", "back"}) {
            tap(id);
            seen();
        }
    }
};

TEST_F(Recorder, WritesWhatARehearsalRunsAgain)
{
    auto recorder = kiosk::Recorder::create(touches_file, true);
    ASSERT_TRUE(recorder) << recorder.error().where;
    visit(*recorder);
    const std::string text = test::read_file(touches_file);
    const auto script = kiosk::parse_touch_script(text);
    ASSERT_TRUE(script) << script.error().where << '\n' << text;
    const auto again = std::move(*kiosk::Scene::open());
    config::KioskConfig config;
    config.demo = true;
    const auto outcome = kiosk::Rehearsal(*again, *content, config, *script).run();
    EXPECT_EQ(outcome.expectations, 5) << text;
    EXPECT_TRUE(outcome.failures.empty()) << outcome.failures.front() << '\n' << text;
}

TEST_F(Recorder, KeepsPlacesOutsideOfTheScreenAtItsEdge)
{
    auto recorder = kiosk::Recorder::create(touches_file, true);
    ASSERT_TRUE(recorder);
    recorder->begin(touches, {panel.width_px, panel.height_px}, px_per_mm, wall, now);
    touches.push_button(-5, 20, true, now);
    touches.push_button(2000, 900, false, now + base::Ms(40));
    const std::string text = test::read_file(touches_file);
    EXPECT_NE(text.find("0 press 0 20\n40 release 1280 800\n"), std::string::npos) << text;
    EXPECT_TRUE(kiosk::parse_touch_script(text));
}

TEST_F(Recorder, NeverWritesDownAVisitor)
{
    const auto recorder = kiosk::Recorder::create(touches_file, false);
    ASSERT_FALSE(recorder);
    EXPECT_EQ(recorder.error().code, base::Code::denied);
    EXPECT_FALSE(std::filesystem::exists(touches_file));
}

TEST_F(Recorder, WritesOverNothing)
{
    test::write_file(touches_file, "precious");
    EXPECT_FALSE(kiosk::Recorder::create(touches_file, true));
    EXPECT_EQ(test::read_file(touches_file), "precious");
}

} // namespace
