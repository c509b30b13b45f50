#pragma once
// Payloads that were signed and still did not stand: the verdict by hash, so that the same bytes get the same
// answer at once. The bytes themselves are not kept.

#include "pack/refusal.h"
#include "store/disk.h"
#include "store/layout.h"

#include <optional>

namespace store {

inline constexpr int verdicts_max = 100; // More, and any of them goes: the file is then judged again.

std::optional<pack::Refusal> verdict_on(const Layout& layout, const base::Hash& payload);
base::Result<void> quarantine(const Layout& layout, Disk& disk, const base::Hash& payload,
                              pack::Refusal verdict);

} // namespace store
