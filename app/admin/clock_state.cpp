#include "admin/clock_state.h"

#include "base/clock.h"
#include "pack/manifest.h"

#include <algorithm>

namespace admin {

std::string_view name_of(const ClockState state)
{
    switch (state) {
    case ClockState::ok: return "ok";
    case ClockState::behind: return "behind";
    case ClockState::ahead: return "ahead";
    case ClockState::unknown: return "unknown";
    }
    return "unknown";
}

ClockState clock_state(const store::Layout& layout, const store::Standing& standing)
{
    constexpr std::int64_t day_s = 24 * 3600;
    std::optional<std::int64_t> lowest;
    for (const store::PackRef& pack : standing.state.active.packs) {
        const auto head = store::read_signed(layout, pack, standing.trust);
        if (!head || pack.role.starts_with("group/"))
            continue;
        if (const auto issued = pack::issued_seconds(head->manifest().issued))
            lowest = std::max(lowest.value_or(*issued), *issued);
    }
    if (!lowest)
        return ClockState::unknown;
    const auto now = base::system_clock().wall().to_unix();
    // Minutes are what the clock tells.
    if (now + 60 < *lowest)
        return ClockState::behind;
    return now > *lowest + ahead_days_max * day_s ? ClockState::ahead : ClockState::ok;
}

} // namespace admin
