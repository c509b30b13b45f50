#pragma once
// Comma-separated values with a header line, as spreadsheets save them: "quoted, fields" and "" inside
// quotes.

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace author {

struct CsvRow {
    int line = 0;
    std::vector<std::string> fields;
};

// All rows, the header among them; refuses a quote that is never closed.
base::Result<std::vector<CsvRow>> parse_csv(std::string_view text);

} // namespace author
