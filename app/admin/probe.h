#pragma once
// The kiosk's own program as a child, which draws every page of a generation before anybody sees one.

#include "pack/refusal.h"
#include "store/layout.h"

#include <filesystem>

namespace admin {

inline constexpr int probe_wall_ms_max = 300'000; // An old machine, thousands of pages; more is a hang.

// `machiai --store … --probe ID`. Refused when a page cannot be drawn, lacks a glyph, or none comes in time.
pack::Outcome<void> probe(const std::filesystem::path& program, const store::Layout& layout,
                          const base::Hash& generation);

} // namespace admin
