#pragma once
// Whether the machine's clock can be believed: it cannot be earlier than what was issued into the packs it
// holds. Nothing is ever refused or hidden by this; staff are asked for the date.

#include "store/recovery.h"

#include <string_view>

namespace admin {

inline constexpr int ahead_days_max =
    400; // Later than the newest pack by more: the clock jumped, or nobody comes.

enum class ClockState { ok, behind, ahead, unknown };
std::string_view name_of(ClockState state);

// Group packs do not count: a group must not be able to move a hospital's time.
ClockState clock_state(const store::Layout& layout, const store::Standing& standing);

} // namespace admin
