#pragma once
// A visit without a visitor: a script of touches (touch_script.h) is fed to the pages as the kiosk would feed
// it, with a clock that runs only as far as the script says. The kiosk's own deadlines wake it up in between.

#include "config/kiosk_config.h"
#include "kiosk/attendant.h"
#include "kiosk/frame_clock.h"
#include "kiosk/stick_desk.h"
#include "kiosk/touch_script.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk {

class Rehearsal {
public:
    // All of it must outlive the rehearsal.
    Rehearsal(Scene& scene, const Content& content, const config::KioskConfig& config,
              const TouchScript& script);

    // How touches reach the queue: directly, unless somebody leads them through a window of the script's
    // size. The window is given touches() and a clock that says now().
    struct Way {
        std::function<void(const ui::Contact&)> send;
        std::function<void()> arrive; // Returns when all that was sent is in the queue.
    };
    void lead(Way way) { way_ = std::move(way); }
    ui::TouchQueue& touches() { return touches_; }
    base::Monotonic now() const { return now_; }

    struct Outcome {
        std::vector<std::string>
            failures; // "line 12: the page is home, not groups"; empty when all was as expected.
        int expectations = 0;
        int paints = 0;
        int turns = 0;
    };
    Outcome run();

private:
    void turn();
    void paint();
    void pass_time_until(base::Monotonic when);
    void play(const ScriptLine& line);
    void deliver(const FingerDoes& finger);
    std::optional<ui::Rect> place_of(const std::string& id) const;
    std::optional<ScreenPlace> point(const Place& place);
    void check(const ExpectPage& expected);
    void check(const ExpectAmount& expected);
    void check(const ExpectTarget& expected);
    void check(const ExpectNothingPressed& expected);
    void check(const ExpectAsked& expected);
    void play(const StickIs& stick);
    void play(const AdminSays& said);
    void tell_of_stick();
    std::string pressed() const;
    void wrong(const std::string& what);

    Scene& scene_;
    const Content& content_;
    const TouchScript& script_;
    Attendant attendant_;
    FrameClock frames_{base::Ms{0}};
    ui::TouchQueue touches_;
    Way way_;
    base::Log log_;
    std::optional<StickJob> job_; // What machiai-admin has not answered yet.
    std::uint64_t copies_ = 0; // Each stick is another one.
    StickDesk desk_;
    paint::Picture picture_;
    base::Monotonic start_;
    base::Monotonic now_;
    base::Monotonic wake_;
    bool stalled_ = false;
    int line_ = 0;
    Outcome outcome_;
    int paints_asked_ = 0; // How many of them an expectation has counted already.
    int turns_asked_ = 0;
};

// The script in that file on the content of the configured store. Says what was not as expected, line by
// line.
base::Result<void> replay(const config::KioskConfig& config, const std::filesystem::path& file);

} // namespace kiosk
