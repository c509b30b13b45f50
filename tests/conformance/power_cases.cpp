// H. Power that goes and processes that are killed. A kill loses nothing that was written; what a disk may
// lose with the power is tests/store/power_test.cpp's.

#include "conformance/case.h"
#include "conformance/situation.h"
#include "conformance/sweep.h"

#include <array>

namespace conformance {

namespace {

void kill_everywhere(Lab& lab)
{
    if (!may_trace(lab))
        return;
    const Deed install = third_generation(lab);
    Sweep(lab, keep(lab, "settled"), install).kill_everywhere(300);
    Sweep(lab, keep(lab, "to go back"), {{"rollback"}, true}).kill_everywhere(150);
    Sweep(lab, keep(lab, "old trust"), trust_chain(lab)).kill_everywhere(150);
    const auto torn = keep(lab, "torn state");
    test::write_file(torn / "state", "machiai-state 1\n");
    Sweep(lab, torn, {{"boot"}}).kill_everywhere(150);
    lab.install({lab.at("base-3.machiai")});
    crash_three_times(lab);
    Sweep(lab, keep(lab, "crashed"), {{"boot"}}).kill_everywhere(150);
}

void kill_the_retry(Lab& lab)
{
    if (!may_trace(lab))
        return;
    const Deed install = third_generation(lab);
    Sweep sweep(lab, keep(lab, "settled"), install);
    sweep.kill_changes(20);
    sweep.kill_the_retry(61);
}

// Starts that are cut short count once or not at all, never twice.
void cut_in_trial(Lab& lab)
{
    if (!may_trace(lab))
        return;
    lab.install({lab.pack(base_pack(2))});
    const auto pattern = keep(lab, "trial");
    const Bed bed(pattern, lab.at("bed"));
    bed.restore();
    const Traced boot(bed.store(), {"boot"}, bed.folder());
    for (const Point& point : boot.points()) {
        if (point.name != "write" && point.name != "fsync" && point.name != "rename"
            && point.name != "unlink")
            continue;
        bed.restore();
        lab.expect(boot.kill_at(point).happened, point.text() + " was not killed");
        int starts = 0;
        while (starts <= starts_of_a_trial && bed.admin({"boot"}).code().empty())
            ++starts;
        lab.expect(starts == starts_of_a_trial || starts == starts_of_a_trial - 1,
                   "cut at " + point.text() + ", then gave up after " + std::to_string(starts) + " starts");
    }
}

void cut_after_the_rename(Lab& lab)
{
    if (!may_trace(lab))
        return;
    const Deed install = third_generation(lab);
    Sweep(lab, keep(lab, "settled"), install).kill_late(10);
}

void three_crashes(Lab& lab)
{
    const auto crashing = lab.pack(base_pack(2), "crashing");
    const auto before = lab.status()["generation"];
    lab.takes({crashing}); // And started once.
    const auto hash = lab.status()["roles"]["base/hokkaido"]["hash"].get<std::string>();
    for (int start = 1; start < starts_of_a_trial; ++start)
        lab.admin({"boot"});
    const Ran fourth = lab.admin({"boot"});
    lab.expect(fourth.status == 0 && fourth.code() == "U11", "the fourth start says " + fourth.out);
    lab.expect(fourth.json["generation"] == before, "another generation than the one before");
    lab.expect(lab.status()["last"]["code"] == "U11", "staff are not told");
    lab.expect(lab.version_of("base/hokkaido") == 1, "the crashing pack is still active");
    lab.refuses(crashing, "U11");
    lab.expect(lab.admin({"quarantine"}).json["quarantine"][0]["hash"] == hash, "it is not listed");
    lab.expect(lab.admin({"quarantine", "release", std::string(64, 'a')}).code() == "U01",
               "released what is not there");
    lab.expect(lab.admin({"quarantine", "release", hash}).status == 0, "staff cannot release it");
    lab.takes({crashing});
}

void crash_loop_of_both(Lab& lab)
{
    lab.takes({lab.pack(group_pack(1), "group-1")});
    lab.admin({"settle"});
    lab.takes({lab.pack(group_pack(2), "group-2")});
    int starts = 0;
    while (lab.version_of("hospital") != 0 && ++starts < 20)
        lab.admin({"boot"});
    lab.expect(lab.version_of("base/hokkaido") == 1 && lab.version_of("group/hidamari") == 0,
               "more than the base pack and the chart is left after " + std::to_string(starts) + " starts");
    for (int start = 0; start < 10; ++start)
        lab.shows_content();
    lab.expect(lab.admin({"rollback"}).status == 0, "staff cannot go back to what stood before");
    lab.expect(lab.version_of("group/hidamari") == 1 && lab.version_of("hospital") == 1,
               "something is missing");
    lab.refuses(lab.at("group-2.machiai"), "U11");
}

void twenty_cuts(Lab& lab)
{
    if (!may_trace(lab))
        return;
    constexpr int cuts = 20;
    const Deed install = third_generation(lab);
    const Bed bed(lab.store(), lab.at("bed"));
    bed.restore();
    const Traced traced(bed.store(), install.words, bed.folder());
    std::vector<Point> before_the_end;
    for (const Point& point : traced.points())
        if (point.own && !point.late && !point.child)
            before_the_end.push_back(point);
    before_the_end.resize(before_the_end.size()
                          / 2); // What remains of earlier cuts adds calls, and takes none away.
    bed.restore();
    for (std::size_t cut = 0; cut < cuts; ++cut) {
        const Point& point = before_the_end[(cut * 7919 + 13) % before_the_end.size()];
        lab.expect(traced.kill_at(point).happened, point.text() + " was not killed");
    }
    const auto former = bed.view();
    const Ran ran = traced.run();
    lab.expect(ran.status == 0 && ran.code().empty(), "after twenty cuts: " + ran.out);
    lab.expect(bed.view() != former && !bed.view().starts_with("nothing"), "shows " + bed.view());
    lab.expect(std::filesystem::is_empty(bed.store() / "incoming"), "something is left of them");
}

} // namespace

std::span<const Case> power_cases()
{
    static const std::array cases{
        Case{100, 'H', "killed at every system call of install, start, roll back and trust chain",
             kill_everywhere},
        Case{101, 'H', "killed again on the second attempt", kill_the_retry},
        Case{102, 'H', "every state that a disk may be in after a power cut", nullptr,
             "needs a disk that forgets; tests/store/power_test.cpp plays one inside a process"},
        Case{103, 'H', "a block device replayed up to every flush", nullptr,
             "needs a kernel with dm-log-writes; a virtual machine (qemu, blklogwrites)"},
        Case{104, 'H', "power cut during a trial start", cut_in_trial},
        Case{105, 'H', "cut between the rename and the sync of its folder", cut_after_the_rename},
        Case{106, 'H', "three crashes of new content", three_crashes},
        Case{107, 'H', "a crash loop of new and former content", crash_loop_of_both},
        Case{108, 'H', "twenty cuts in a row", twenty_cuts},
        Case{109, 'H', "a screen that hangs is ended by its watchdog, three times", nullptr,
             "needs a running systemd with the units of kiosk-config; a virtual machine"},
    };
    return cases;
}

} // namespace conformance
