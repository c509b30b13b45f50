#pragma once
// Situations in which somebody cuts the power, pulls a plug, or fills a disk.

#include "conformance/case.h"
#include "conformance/sweep.h"

namespace conformance {

inline constexpr int starts_of_a_trial = 3;

// The store as it is now, under this name.
std::filesystem::path keep(const Lab& lab, const std::string& name);
// Two settled generations in the store, and a third to install: so something must be cleared away.
Deed third_generation(Lab& lab);
// Two trust files to install, each after the other.
Deed trust_chain(Lab& lab);
// What is on trial was started as often as it may be.
void crash_three_times(Lab& lab);

// False where strace may not trace: the case is not run then, and says so.
bool may_trace(Lab& lab);

// I, those that need a disk, memory or descriptors to run out: 111, 113 to 115, 117, 121.
std::span<const Case> shortage_cases();

} // namespace conformance
