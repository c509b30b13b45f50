#pragma once
// Payloads that were signed and still did not stand: the verdict by role and hash, so that the same bytes get
// the same answer at once. By role too, or whoever may sign one role could have another's next pack condemned
// by signing its payload first. Under another trust file a pack may be within its scope, so it is judged
// anew; what crashed stays out until staff release it. The bytes themselves are not kept.

#include "pack/refusal.h"
#include "store/disk.h"
#include "store/layout.h"

#include <optional>
#include <vector>

namespace store {

inline constexpr std::size_t verdicts_max = 100; // More, and one of them goes: its file is then judged again.

std::optional<pack::Refusal> verdict_on(const Layout& layout, const PackRef& pack,
                                        std::uint64_t trust_version);
base::Result<void> quarantine(const Layout& layout, Disk& disk, const PackRef& pack,
                              std::uint64_t trust_version, pack::Refusal verdict);

struct Quarantined {
    std::filesystem::path file;
    std::string role;
    base::Hash payload;
    pack::Refusal verdict;
};
std::vector<Quarantined> quarantined(const Layout& layout);

} // namespace store
