#pragma once
// What a kiosk knows about the time without a clock that anybody could trust. One fact only rises: no time
// before `low_s` can be now. It rises with the dates in signed packs and with the seconds that the machine
// ran; never with what its own clock says, so a clock that jumps ahead and is set right again leaves no
// trace. A group's packs do not count: a group must not be able to move a hospital's time. By this nothing is
// ever refused, deleted or hidden; while the clock is not believed the pages say so, and staff are asked.
//
// The file `time` of a store, strict text that hashes itself:
//
//   machiai-time 1
//   low 2026-11-22T05:00:00Z
//   told 2026-11-22T05:00:00Z      what the machine's clock said at the last tick
//   disputed no                    yes: a person gave another date than the clock does
//   running <36 characters> 7200   which start of the machine that was, and for how many seconds it ran
//   weighed <64 digits>            a pack whose date has had its say; in order
//   self <64 digits>               BLAKE2b-256 of everything above

#include "base/clock.h"
#include "base/hash.h"
#include "base/result.h"
#include "pack/manifest.h"
#include "store/layout.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace store {

// Later than all that is known by more: the clock jumped, or it lay in a cupboard for more than a year. A
// pack from so far ahead is believed only once a person has confirmed the date.
inline constexpr int ahead_days_max = 400;
inline constexpr std::size_t time_bytes_max = 64 * 1024;
inline constexpr std::size_t weighed_max = 512;
// This program did not exist before.
inline constexpr std::int64_t program_made_s =
    std::chrono::sys_days(std::chrono::year(2026) / 11 / 1).time_since_epoch() / std::chrono::seconds(1);

enum class ClockState {
    ok,
    behind, // It shows a time that has passed.
    ahead,
    unset, // It shows a time before this program was made: its battery is empty.
};
std::string_view name_of(ClockState state); // "ok", "behind" …

// A pack's own date.
struct Dated {
    base::Hash pack; // Its payload's hash.
    std::int64_t issued_s = 0;
};
// Nothing for a group's pack.
std::optional<Dated> dated(const pack::Manifest& manifest);

struct KnownTime {
    std::int64_t low_s = program_made_s;
    std::optional<std::int64_t> told_s; // Nothing before the first tick.
    bool disputed = false;
    base::Uptime running;
    std::vector<base::Hash> weighed; // Rises.
    bool operator==(const KnownTime&) const = default;
};

// The earliest time that can be now, while the clock says `clock_s` and these packs are active.
std::int64_t low_of(const KnownTime& known, std::span<const Dated> packs, std::int64_t clock_s);
ClockState clock_state(const KnownTime& known, std::span<const Dated> packs, std::int64_t clock_s);
// The latest date of a pack that is too far ahead of the clock to be believed without a person; nothing when
// there is none.
std::optional<std::int64_t> doubtful(const KnownTime& known, std::span<const Dated> packs,
                                     std::int64_t clock_s);

// What to begin lists with: the clock's time while it is believed, else the day before which it cannot be;
// so what is still to come is on the page, whether the clock says 1970 or 2099.
base::LocalTime shown_time(const KnownTime& known, std::span<const Dated> packs, base::LocalTime clock);

// Once an hour and at every start.
KnownTime ticked(KnownTime known, std::span<const Dated> packs, std::int64_t clock_s,
                 const base::Uptime& running);
// A person says which day it is in Japan: it outweighs all packs that are active, and what was known.
KnownTime confirmed(KnownTime known, std::span<const Dated> packs, std::int64_t clock_s,
                    const base::Uptime& running, base::Date today);

std::string print_time(const KnownTime& known);
// Refuses whatever would not print again byte for byte.
base::Result<KnownTime> parse_time(std::string_view text);
// What the last tick left; without a readable file what every kiosk knows.
KnownTime read_time(const Layout& layout);

} // namespace store
