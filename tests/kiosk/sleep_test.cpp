// Nobody touches: the kiosk paints when the minute changes, and otherwise does nothing at all.

#include "lobby.h"
#include "program.h"

#include "kiosk/frame_clock.h"

#include <fstream>
#include <sstream>

namespace {

using base::Ms;

constexpr Ms minute{60'000};

// The kiosk's own loop on a clock that jumps to whenever it wants to be woken.
struct Sleep : test::LobbyTest {
    using LobbyTest::LobbyTest;

    struct Count {
        int turns = 0;
        int paints = 0;
    };

    void show(Count& count)
    {
        attendant.answer(touches, &*content, {wall, now});
        count.paints += scene->repaint(screen.surface()).empty() ? 0 : 1;
        if (scene->moving()) {
            attendant.turn(touches, &*content, {wall, now});
            count.paints += scene->repaint(screen.surface()).empty() ? 0 : 1;
        }
        ++count.turns;
    }

    // For so long nobody touches anything. The wall clock and the other one go on together.
    Count untouched(const Ms time)
    {
        Count count;
        const base::Monotonic end = now + time;
        show(count);
        count = {}; // What came before is not counted.
        while (true) {
            if (const auto change = attendant.next_change(now))
                frames.frame_by(*change);
            const Ms wait = frames.until_next(now, into_minute);
            if (now + wait > end || count.turns > turns_max)
                return count;
            now += wait;
            into_minute += wait;
            if (into_minute >= minute) {
                into_minute -= minute;
                wall = base::LocalTime::from_unix(wall.to_unix() + 60);
            }
            show(count);
        }
    }

    static constexpr int turns_max = 10'000; // A kiosk that spins ends the test, too.
    kiosk::FrameClock frames{Ms{0}};
    paint::Picture screen{panel.width_px, panel.height_px};
    Ms into_minute{17'000};
};

TEST_F(Sleep, OnAttractPaintsOnceAMinuteAndDoesNotWakeInBetween)
{
    open();
    const Count count = untouched(180 * minute);
    EXPECT_EQ(attendant.path(), "attract");
    EXPECT_EQ(count.turns, 180);
    EXPECT_LE(count.paints, 180);
    EXPECT_GT(count.paints, 0) << "the clock stands still";
}

// The untouched first page stays for as long as may be configured.
struct PatientSleep : Sleep {
    PatientSleep()
        : Sleep(config::IdleConfig{
            .warn_after = Ms(60'000), .countdown = Ms(30'000), .attract_after = 10 * minute})
    {
    }
};

TEST_F(PatientSleep, OnHomePaintsOnceAMinuteUntilTheAttractPageComes)
{
    go_home();
    const Count count = untouched(idle.attract_after - Ms(1));
    EXPECT_EQ(attendant.path(), "home");
    EXPECT_LE(count.turns, 10);
    EXPECT_LE(count.paints, 10);
    EXPECT_GT(count.paints, 0) << "the clock stands still";
}

TEST_F(Sleep, CountsDownOnceASecondAndThenWantsNothingMore)
{
    go_home();
    tap("groups");
    const Count leaving = untouched(idle.warn_after + idle.countdown);
    EXPECT_EQ(attendant.path(), "attract");
    const auto seconds = static_cast<int>(idle.countdown / Ms(1'000));
    EXPECT_LE(leaving.turns, seconds + 4);
    EXPECT_GE(leaving.paints, seconds);
    const Count after = untouched(60 * minute);
    EXPECT_LE(after.turns, 60);
    EXPECT_LE(after.paints, 60);
}

TEST_F(Sleep, IsAskedForByNothingThatWasPushedBefore)
{
    open();
    for (int second = 1; second <= 50; ++second)
        frames.frame_by(now + Ms(second * 100));
    const Count count = untouched(10 * minute);
    EXPECT_LE(count.turns, 11) << "only the nearest of them counts, and once";
}

TEST_F(Sleep, OnTheCardPaintsNothing)
{
    content.reset();
    turn();
    scene->repaint(screen.surface());
    for (int i = 0; i < 10; ++i) {
        wall.minute += 1;
        turn();
        EXPECT_TRUE(scene->repaint(screen.surface()).empty()) << i;
    }
}

// Of all threads of the process, of their own will or not.
long switches_of(const pid_t process)
{
    long sum = 0;
    for (const auto& task :
         std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/task")) {
        std::ifstream status(task.path() / "status");
        for (std::string line; std::getline(status, line);)
            if (line.find("ctxt_switches:") != std::string::npos)
                sum += std::stol(line.substr(line.find(':') + 1));
    }
    return sum;
}

TEST_F(Sleep, OfTheRealProgramSwitchesNoContext)
{
    const test::XServer server;
    const auto config = folder / "kiosk.toml";
    test::write_file(config, "demo = true\n[paths]\nstore = \"store\"\nlog = \"log\"\n");
    test::Program program({test::build_file("machiai"), "--config", config.string()}, folder / "said");
    ASSERT_TRUE(test::title_becomes(server, "machiai: attract"));
    // A minute may end in one of the rounds, and packs are still hashed in the first; who wakes by himself is
    // seen in every one. The test keeps the X server busy meanwhile, with nothing that concerns the kiosk.
    constexpr int rounds = 12;
    constexpr int questions = 3'000;
    long fewest = std::numeric_limits<long>::max();
    for (int round = 0; round < rounds && fewest > 0; ++round) {
        const long before = switches_of(program.process());
        for (int question = 0; question < questions; ++question)
            server.pixel(question % test::root_width, question % test::root_height);
        fewest = std::min(fewest, switches_of(program.process()) - before);
    }
    EXPECT_EQ(fewest, 0);
    EXPECT_EQ(program.end(SIGTERM), 0);
}

} // namespace
