#pragma once
// The ladder: which folder of app/ may include which, read from the layer() lines of app/CMakeLists.txt.

#include "tidy/source.h"

#include <map>
#include <set>

namespace tidy {

struct Layer {
    std::set<std::string> uses; // Folders of app/.
    std::set<std::string> libs; // Names behind third_party::
    int line = 0;
};

using Ladder = std::map<std::string, Layer>;

Ladder parse_ladder(std::string_view cmake);

// The ladder itself: every folder has a rung, uses none of a higher one and none it must never know; no
// circle.
Findings check_ladder(const Ladder& ladder);

// Every #include of one file against its folder's line. Libraries of a used folder do not come along with it,
// but for `expected`, which is in the type of everything that can fail.
Findings check_includes(const Source& source, const Ladder& ladder);

// A .cpp includes its own header first. Where several share one header (screens), they include one of their
// folder.
Findings check_own_header_first(const Source& source, const std::set<std::string>& paths);

struct Include {
    std::string name; // base/file.h or vector.
    bool quoted = false;
    int line = 0;
};

std::vector<Include> includes_of(std::string_view cpp);

} // namespace tidy
