#pragma once
// Looking into a payload: in a child of this very program, inside the sandbox. A payload that breaks SQLite
// breaks a process that holds nothing, and its file is refused.

#include "pack/refusal.h"
#include "store/layout.h"

#include <filesystem>

namespace admin {

inline constexpr int check_wall_ms_max = 120'000;

// The child's side: `machiai-admin --store DIR check --payload FILE --head FILE`. Prints one line when it
// refuses.
pack::Outcome<void> check_payload(const store::Layout& layout, const std::filesystem::path& payload,
                                  const std::filesystem::path& head);

// The parent's side.
pack::Outcome<void> check_payload_in_child(const store::Layout& layout, const std::filesystem::path& payload,
                                           const std::filesystem::path& head);

} // namespace admin
