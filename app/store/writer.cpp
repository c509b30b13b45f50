#include "store/writer.h"

#include "pack/trust_chain.h"
#include "pack/writer.h"
#include "store/quarantine.h"
#include "store/refused.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/file.h>

namespace store {

namespace {

using pack::Refusal;

pack::Outcome<base::FileDescriptor> take_lock(const Layout& layout, const WhenBusy busy)
{
    base::FileDescriptor fd(::open(layout.lock().c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
    const int how = LOCK_EX | (busy == WhenBusy::wait ? 0 : LOCK_NB);
    while (fd.valid() && ::flock(fd.get(), how) != 0)
        if (errno != EINTR)
            fd.reset(); // Closing does not change errno when it succeeds.
    if (!fd.valid())
        return pack::refuse(Refusal::storage_error, base::fail_errno("lock").value().where);
    return fd;
}

void remove_all_in(const std::filesystem::path& folder, Disk& disk)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        files.push_back(entry->path());
    for (const auto& file : files)
        static_cast<void>(disk.remove(file));
}

// For the staff's eyes: what was left, by the names of its packs.
Report fallen_report(const Start& start)
{
    Report report;
    for (const PackRef& pack : start.fallen)
        report.files.push_back({pack.role + " " + std::to_string(pack.version), pack.role, pack.version,
                                pack::Refused{Refusal::rolled_back, "did not start"}});
    if (report.files.empty())
        report.files.push_back({"", "", 0, pack::Refused{Refusal::rolled_back, "did not start"}});
    return report;
}

} // namespace

Writer::Writer(Layout layout, Disk* disk, base::FileDescriptor lock)
    : layout_(std::move(layout))
    , disk_(disk)
    , lock_(std::move(lock))
{
}

pack::Outcome<Writer> Writer::open(const Layout& layout, Disk& disk, const WhenBusy busy)
{
    TRY_SET(auto lock, take_lock(layout, busy));
    Writer writer(layout, &disk, std::move(lock));
    // What an interrupted install left behind.
    remove_all_in(layout.incoming(), disk);
    return writer;
}

pack::Outcome<void> Writer::init(const Layout& layout, Disk& disk, const std::filesystem::path& trust_file)
{
    std::error_code error;
    for (const auto& folder : {layout.packs(), layout.trust(), layout.incoming(), layout.quarantine()})
        if (std::filesystem::create_directories(folder, error); error)
            return pack::refuse(Refusal::storage_error, "make the store: " + error.message());
    TRY_SET(const auto medium, open_medium(trust_file));
    if (!medium.is_trust())
        return pack::refuse(Refusal::not_signed, medium.name + " is no trust file");
    TRY_SET(const auto trust, pack::verify_trust(medium.head));
    TRY_SET(auto writer, open(layout, disk));
    if (const auto known = newest_trust(layout)) {
        if (*known == trust)
            return pack::refuse(Refusal::already_here, "the store has this trust file");
        return pack::refuse(Refusal::not_signed, "the store has another trust file; install this one");
    }
    TRY(writer.keep_trust(medium.head, trust));
    State state;
    state.trust_version = trust.version;
    state.trust = pack::hash_of(trust);
    return writer.write_state(state);
}

pack::Outcome<void> Writer::keep_trust(const pack::Head& head, const pack::Trust& trust)
{
    const auto part = layout_.incoming() / "trust.part";
    TRY(on_disk(disk_->remove(part)));
    const auto bytes = pack::print_head(head.manifest, head.signatures, 0);
    TRY(on_disk(disk_->write_new(part, bytes)));
    TRY(on_disk(disk_->rename(part, layout_.trust_file(trust.version))));
    return on_disk(disk_->sync_folder(layout_.trust()));
}

pack::Outcome<void> Writer::write_state(const State& state, const Probe& probe)
{
    TRY(on_disk(disk_->remove(layout_.state_new())));
    TRY(on_disk(disk_->write_new(layout_.state_new(), print_state(state))));
    if (auto drawn = probe ? probe(id_of(state.active)) : pack::Outcome<void>(); !drawn) {
        static_cast<void>(disk_->remove(layout_.state_new()));
        return drawn;
    }
    const auto written = [&]() -> base::Result<void> {
        // A state that cannot be read must not push out the one before it.
        const auto now = base::read_text_limited(layout_.state(), state_bytes_max);
        if (now && parse_state(*now))
            TRY(disk_->rename(layout_.state(), layout_.state_prev()));
        TRY(disk_->rename(layout_.state_new(), layout_.state()));
        return disk_->sync_folder(layout_.root);
    }();
    if (written)
        return {};
    // The rename may have happened: what the disk says is the truth.
    if (const auto stands = read_state(layout_); stands && *stands == state)
        return {};
    return on_disk(written);
}

// Keeps what the state names, and the head of the highest version of each role: floors are derived from it
// when the state is lost.
void Writer::collect_garbage(const State& state)
{
    std::set<std::string> kept;
    for (const PackSet* set : {&state.active, &state.previous}) {
        for (const PackRef& pack : set->packs) {
            kept.insert(layout_.payload(pack.hash).filename());
            kept.insert(layout_.head(pack).filename());
        }
        for (const LocalRef& local : set->locals)
            kept.insert(layout_.payload(local.hash).filename());
    }
    for (const PackRef& floor : state.floors)
        kept.insert(layout_.head(floor).filename());
    std::vector<std::filesystem::path> gone;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(layout_.packs(), error), end; !error && entry != end;
         entry.increment(error))
        if (!kept.contains(entry->path().filename()))
            gone.push_back(entry->path());
    for (const auto& file : gone)
        static_cast<void>(disk_->remove(file));
}

pack::Outcome<Start> Writer::start()
{
    TRY_SET(auto stands, standing(layout_));
    auto next = started(stands.state);
    if (next.state == stands.state && state_stands(layout_))
        return next;
    // Before the state: a start that is cut short between the two gives up again at the next one. A verdict
    // that cannot be written costs one more trial, no more.
    for (const PackRef& pack : next.fallen)
        static_cast<void>(quarantine(layout_, *disk_, pack, next.state.trust_version, Refusal::rolled_back));
    TRY(write_state(next.state));
    if (next.gave_up)
        write_last(layout_, fallen_report(next));
    return next;
}

pack::Outcome<void> Writer::settle()
{
    TRY_SET(auto stands, standing(layout_));
    if (!stands.state.starts_left)
        return {};
    return write_state(settled(std::move(stands.state)));
}

pack::Outcome<void> Writer::roll_back()
{
    TRY_SET(auto stands, standing(layout_));
    auto back = rolled_back(std::move(stands.state));
    if (!back)
        return pack::refuse(Refusal::nothing_found, "there is nothing to go back to");
    // Never onto packs that cannot be opened: the screen would lose what it has.
    TRY(Generation::open(layout_, back->active, stands.trust));
    return write_state(*back);
}

pack::Outcome<void> Writer::release(const base::Hash& payload)
{
    bool found = false;
    for (const Quarantined& one : quarantined(layout_)) {
        if (one.payload != payload)
            continue;
        TRY(on_disk(disk_->remove(one.file)));
        found = true;
    }
    if (!found)
        return pack::refuse(Refusal::nothing_found, "no verdict on " + payload.hex());
    return on_disk(disk_->sync_folder(layout_.quarantine()));
}

} // namespace store
