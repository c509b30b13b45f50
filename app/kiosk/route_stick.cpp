#include "kiosk/route_stick.h"

namespace kiosk {

namespace {

constexpr int half_way = 37;
constexpr int pin_pause_s = 25;

base::Result<void> told(Walk& walk, const std::string& name, const model::Stick& stick)
{
    walk.tell(stick);
    return walk.pictures("stick-" + name);
}

// PIN, and everything that can come of it.
base::Result<void> pin(Walk& walk, model::Stick stick)
{
    TRY(walk.go("install", "stick/pin"));
    TRY(walk.picture("stick-pin"));
    for (const std::string digit : {"1", "9", "0"})
        TRY(walk.tap("pin/" + digit));
    TRY(walk.tap("pin-erase"));
    TRY(walk.picture("stick-pin-typed"));
    stick.pin_checking = true;
    TRY(told(walk, "pin-checking", stick));
    stick.pin_checking = false;
    stick.pin_wrong = true;
    TRY(told(walk, "pin-wrong", stick));
    stick.pin_wait_s = pin_pause_s;
    TRY(told(walk, "pin-wait", stick));
    stick.pin_wait_s = 0;
    stick.pin_wrong = false;
    stick.pin_missing = true;
    TRY(told(walk, "pin-missing", stick));
    return walk.back();
}

base::Result<void> one_pack(Walk& walk)
{
    model::Stick stick = sample_stick(walk.guide());
    stick.phase = model::StickPhase::reading;
    walk.tell(stick);
    TRY(walk.go("groups", "groups"));
    TRY(walk.picture("stick-in-the-corner"));
    TRY(walk.go("corner", "stick/reading"));
    TRY(walk.pictures("stick-reading"));
    stick.phase = model::StickPhase::ready;
    TRY(told(walk, "ready", stick));
    TRY(pin(walk, stick));
    stick.phase = model::StickPhase::working;
    stick.percent = half_way;
    TRY(told(walk, "working", stick));
    TRY(walk.home());
    TRY(walk.picture("stick-working-in-the-corner"));
    TRY(walk.go("corner", "stick/working"));
    stick.phase = model::StickPhase::done;
    TRY(told(walk, "done", stick));
    stick.phase = model::StickPhase::undone;
    TRY(told(walk, "undone", stick));
    stick.reason = model::UndoReason::looks;
    return told(walk, "undone-why", stick);
}

base::Result<void> many_files(Walk& walk)
{
    model::Stick stick = crowded_stick(walk.guide());
    ++stick.turn;
    TRY(told(walk, "ready-several", stick));
    TRY(walk.go("pack/1", "stick/changes/1"));
    TRY(walk.pictures("stick-changes"));
    TRY(walk.back());
    TRY(walk.go("file/3", "stick/file/3"));
    TRY(walk.pictures("stick-file"));
    TRY(walk.back());
    stick.phase = model::StickPhase::done;
    ++stick.turn;
    TRY(told(walk, "done-several", stick));
    stick.packs.clear();
    stick.phase = model::StickPhase::refused;
    ++stick.turn;
    return told(walk, "refused-several", stick);
}

} // namespace

base::Result<void> stick(Walk& walk)
{
    TRY(one_pack(walk));
    TRY(many_files(walk));
    for (int i = 0; i <= static_cast<int>(pack::Refusal::needs_another); ++i) {
        const auto refusal = static_cast<pack::Refusal>(i);
        TRY(told(walk, std::string(pack::code_of(refusal)), refused_stick(refusal)));
    }
    model::Stick unreadable;
    unreadable.phase = model::StickPhase::refused;
    unreadable.unreadable = true;
    TRY(told(walk, "unreadable", unreadable));
    TRY(told(walk, "gone", {}));
    return walk.home();
}

} // namespace kiosk
