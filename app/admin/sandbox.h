#pragma once
// What a child may do that opens payloads nobody has looked into: read files, use some memory and time, say
// one line.

#include "base/result.h"

namespace admin {

inline constexpr int check_cpu_s_max = 60;
inline constexpr long long check_memory_bytes_max = 1LL << 30;
inline constexpr long long check_heap_bytes_max = 256LL << 20; // SQLite's part of it.

// For good, for the whole process. Whatever else it tries ends it.
base::Result<void> enter_sandbox();

} // namespace admin
