#pragma once

namespace author {

// The whole program: 0 done, 1 refused, 2 wrong usage.
int run_command_line(int count, const char* const* words);

} // namespace author
