#pragma once
// The only one who changes a store: holding a Writer is holding its lock. After every step that fails the
// store is what it was; after the last rename it is what the disk says, and that is what is reported.

#include "pack/pack.h"
#include "store/disk.h"
#include "store/known_time.h"
#include "store/layout.h"
#include "store/medium.h"
#include "store/recovery.h"
#include "store/report.h"
#include "store/transition.h"

#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace store {

inline constexpr std::size_t files_per_install_max = 33; // Packs, and what is none.
// A kiosk that was switched off for years catches up from one stick; each file takes less than a millisecond.
inline constexpr std::size_t trust_files_per_install_max = 10'000;

// Looks into a payload that nobody has looked into; both files lie in incoming/.
using Check = std::function<pack::Outcome<void>(const std::filesystem::path& payload,
                                                const std::filesystem::path& head)>;

enum class WhenBusy { wait, refuse };
// One role of the generation that would be active: its pack now and then. Null where there is none.
struct Candidate {
    std::string role;
    base::Hash hash; // Of the payload, or of the trust file; of what goes, where nothing comes.
    std::shared_ptr<const pack::Pack> before;
    std::shared_ptr<const pack::Pack> after;
};
// Looks at what would change. The packs live as long as the call.
using Look = std::function<void(const std::vector<Candidate>& changes)>;
// Draws every page of that generation, which the store's next state names already.
using Probe = std::function<pack::Outcome<void>(const base::Hash& generation)>;

struct Terms {
    std::set<base::Hash> only = {}; // What somebody looked at; nothing else is taken. Empty: whatever comes.
    Probe probe = {}; // None: nothing is drawn before the switch.
};

// The dates that the active packs have to say, for known_time.h.
std::vector<Dated> dated_packs(const Layout& layout, const Standing& standing);

class Writer {
public:
    // Makes the folders and takes the first trust file. A store that has one already is left as it is.
    static pack::Outcome<void> init(const Layout& layout, Disk& disk, const std::filesystem::path& trust);
    // Somebody else may be writing, for as long as a large install takes.
    static pack::Outcome<Writer> open(const Layout& layout, Disk& disk, WhenBusy busy = WhenBusy::wait);

    // All files become one generation. A file that is refused stays out; the others count.
    Report install(const std::vector<std::filesystem::path>& files, const Check& check,
                   const Terms& terms = {});
    // Judges the files as install would, up to the switch; the store stays as it is.
    Report stage(const std::vector<std::filesystem::path>& files, const Check& check, const Look& look);
    // A start of the kiosk: counts it while on trial, and goes back when the trial is over.
    pack::Outcome<Start> start();
    // The kiosk ran well for long enough.
    pack::Outcome<void> settle();
    pack::Outcome<void> roll_back();
    // Writes down what is known about the time. `clock_s`: what the machine's clock says, in seconds of UTC
    // since 1970. `today`: what day it is, by a person.
    pack::Outcome<KnownTime> tick(std::int64_t clock_s, const base::Uptime& running,
                                  const std::optional<base::Date>& today);
    // Staff want these bytes tried again. nothing_found when there is no verdict on them.
    pack::Outcome<void> release(const base::Hash& payload);

private:
    friend class Install;
    Writer(Layout layout, Disk* disk, base::FileDescriptor lock);
    // F3 and F4 of the protocol: synced, renamed, folder synced. True when the disk says so, whatever a step
    // said. With a probe: what it draws must stand before the rename.
    pack::Outcome<void> write_state(const State& state, const Probe& probe = {});
    pack::Outcome<void> keep_trust(const pack::Head& head, const pack::Trust& trust);
    void collect_garbage(const State& state);
    Layout layout_;
    Disk* disk_;
    base::FileDescriptor lock_;
};

} // namespace store
