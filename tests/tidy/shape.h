#pragma once
// The shape of a file: bytes, lines, sizes.

#include "tidy/source.h"

namespace tidy {

inline constexpr int file_lines_max = 400;
inline constexpr int line_columns_max =
    120; // The formatter aims at less; a line it cannot break may stick out a bit.
inline constexpr int function_lines_max = 70;

// Every text file: UTF-8 without a byte order mark, LF, no tab, no trailing blank, one newline at the end.
Findings check_bytes(const Source& source);

// C++ only: lines in a file. Tables of words are as long as the kiosk has words.
Findings check_file_size(const Source& source);

// C++ only, counted in characters. Tables of words (one word a line) and raw literals (SQL) are exempt.
Findings check_line_length(const Source& source);

// C++ only: `#pragma once` before anything else in a header, and a namespace named as the folder.
Findings check_header(const Source& source);
Findings check_namespace(const Source& source);

// A tripwire, not a rule: functions longer than function_lines_max, to be looked at.
Findings long_functions(const Source& source);

} // namespace tidy
