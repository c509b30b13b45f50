// I. Errors: of the disk, of memory, of what lies on the disk. Those that need a disk or a process of their
// own are in shortage_cases.cpp.

#include "conformance/case.h"
#include "conformance/situation.h"
#include "conformance/sweep.h"

#include <algorithm>
#include <array>

namespace conformance {

namespace {

void fail_everywhere(Lab& lab)
{
    if (!may_trace(lab))
        return;
    Sweep(lab, keep(lab, "settled"), third_generation(lab)).fail_everywhere(300);
    Sweep(lab, keep(lab, "to go back"), {{"rollback"}, true}).fail_everywhere(100);
    Sweep(lab, keep(lab, "old trust"), trust_chain(lab)).fail_everywhere(100);
    lab.install({lab.at("base-3.machiai")});
    crash_three_times(lab);
    Sweep(lab, keep(lab, "crashed"), {{"boot"}}).fail_everywhere(100);
}

// Whether the descriptor of the sync that failed was synced again before it was closed.
bool synced_again(const std::string& log)
{
    const auto failed = log.find("(INJECTED)");
    const auto line = log.rfind('\n', failed) + 1;
    const std::string call = log.substr(line, log.find(')', line) - line + 1); // fsync(7)
    const std::string number = call.substr(call.find('('));
    const auto again = log.find("fsync" + number, failed);
    return again != std::string::npos && again < log.find("close" + number, failed);
}

void one_failed_sync(Lab& lab)
{
    if (!may_trace(lab))
        return;
    third_generation(lab);
    const Bed bed(keep(lab, "settled"), lab.at("bed"));
    const auto before = bed.restored().view();
    const Traced traced(bed.restored().store(), {"install", lab.at("base-3.machiai").string()}, bed.folder());
    int failed = 0;
    for (const Point& point : traced.points()) {
        if (point.name != "fsync")
            continue;
        bed.restore();
        const auto struck = traced.fail_at(point, "EIO", "close");
        failed += struck.happened ? 1 : 0;
        lab.expect(struck.happened, point.text() + " was not injected");
        lab.expect(!synced_again(struck.log), point.text() + " was tried again on the same file");
        lab.expect(std::filesystem::is_empty(bed.store() / "incoming"),
                   point.text() + " left its part behind");
        const bool done = struck.ran.status == 0;
        lab.expect(done || struck.ran.code() == "U09", point.text() + ": " + struck.ran.out);
        lab.expect(done == (bed.view() != before), point.text() + " was not told as it is");
    }
    lab.expect(failed >= 5, "only " + std::to_string(failed) + " syncs");
}

void fail_after_the_rename(Lab& lab)
{
    if (!may_trace(lab))
        return;
    Sweep(lab, keep(lab, "settled"), third_generation(lab)).fail_late(20);
}

// One bit in the middle, which no look at the file's form finds.
void rot(const Lab& lab, const std::string& role, const nlohmann::json& status)
{
    const auto file = lab.store() / "packs" / (status["roles"][role]["hash"].get<std::string>() + ".db");
    std::filesystem::permissions(file, std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
    test::flip_byte(file, std::filesystem::file_size(file) / 2);
}

void rot_in_the_active(Lab& lab)
{
    const auto former = lab.status();
    lab.takes({lab.pack(base_pack(2), "base-2"), lab.pack(chart_pack(2), "chart-2")});
    lab.admin({"settle"});
    const auto kept = keep(lab, "sound");
    rot(lab, "chart", lab.status());
    const Ran boot = lab.admin({"boot"});
    lab.expect(boot.status == 0 && boot.json["generation"] == former["generation"], "the chart: " + boot.out);
    std::filesystem::remove_all(lab.store());
    std::filesystem::copy(kept, lab.store(), std::filesystem::copy_options::recursive);
    rot(lab, "base/hokkaido", lab.status());
    // A start hashes the chart alone; the others are hashed once the picture stands, or by who asks.
    const Ran hashed = lab.admin({"boot", "--hashed"});
    lab.expect(hashed.status == 0 && hashed.json["generation"] == former["generation"],
               "base: " + hashed.out);
    lab.takes({lab.pack(base_pack(3), "base-3")});
}

void rot_in_both(Lab& lab)
{
    const auto former = lab.status();
    lab.takes({lab.pack(hospital_pack(2), "hospital-2")});
    lab.admin({"settle"});
    rot(lab, "hospital", former);
    rot(lab, "hospital", lab.status());
    const Ran boot = lab.admin({"boot", "--hashed"});
    lab.expect(boot.status == 0, "nothing is shown: " + boot.out);
    lab.expect(boot.json["generation"] != former["generation"]
                   && boot.json["generation"] != lab.status()["generation"],
               "a generation with rot in it is shown");
    lab.takes({lab.pack(hospital_pack(3), "hospital-3")});
    lab.expect(lab.admin({"boot", "--hashed"}).json["generation"] == lab.status()["generation"],
               "not mended");
}

void spoilt_state(Lab& lab)
{
    const auto old_copy = test::read_file(lab.store() / "state");
    const auto older = lab.pack(base_pack(1), "older");
    lab.takes({lab.pack(base_pack(2), "base-2")});
    lab.admin({"settle"});
    lab.takes({lab.pack(base_pack(3), "base-3")});
    lab.admin({"settle"});
    const auto whole = test::read_file(lab.store() / "state");
    const auto pattern = keep(lab, "whole");
    const Bed bed(pattern, lab.at("bed"));
    const std::string half = whole.substr(0, whole.size() / 2);
    std::string flipped = whole;
    flipped[whole.find("floor") + 20] ^= 1;
    for (const std::string& bytes :
         {std::string(), half, whole.substr(0, whole.size() - 1), std::string(4096, '\0'),
          std::string("garbage\n"), whole + whole, flipped, std::string(1 << 20, 'x')}) {
        bed.restore();
        test::write_file(bed.store() / "state", bytes);
        const std::string what = std::to_string(bytes.size()) + " bytes of state";
        lab.expect(bed.admin({"boot"}).status == 0, what + ": nothing is shown");
        lab.expect(bed.admin({"install", older.string()}).code() == "U07",
                   what + ": a way back to older content");
        lab.expect(bed.admin({"install", lab.at("base-2.machiai").string()}).code() == "U07",
                   what + ": a way back to the content before");
        lab.expect(bed.admin({"install", lab.pack(base_pack(4), "base-4").string()}).status == 0,
                   what + ": stuck");
        lab.expect(!bed.view().starts_with("nothing"), what + ": nothing is shown after an install");
    }
    bed.restore();
    test::write_file(bed.store() / "state", old_copy); // Whole, and from two installs ago.
    lab.expect(bed.admin({"boot"}).status == 0, "an old copy: nothing is shown");
    lab.expect(bed.admin({"install", lab.at("base-3.machiai").string()}).status == 0, "an old copy: stuck");
    lab.expect(bed.admin({"status"}).json["roles"]["base/hokkaido"]["version"] == 3,
               "an old copy: not mended");
}

} // namespace

std::span<const Case> error_cases()
{
    static const auto cases = [] {
        std::vector<Case> all{
            {110, 'I', "EIO, ENOSPC, EROFS, EINTR, EDQUOT at every system call", fail_everywhere},
            {112, 'I', "a sync that fails once", one_failed_sync},
            {116, 'I', "an error after the last rename", fail_after_the_rename},
            {118, 'I', "bit rot in the active generation", rot_in_the_active},
            {119, 'I', "bit rot in both generations", rot_in_both},
            {120, 'I', "a state file that is torn, zero, garbage or an old copy", spoilt_state},
        };
        const auto more = shortage_cases();
        all.insert(all.end(), more.begin(), more.end());
        std::ranges::sort(all, {}, &Case::number);
        return all;
    }();
    return cases;
}

} // namespace conformance
