#pragma once
// Whether a file is where files of its kind are, and whether anything reaches it.

#include "tidy/ladder.h"

namespace tidy {

// The top level holds what a stranger finds his way by, and dot-files.
Findings check_top_level(const std::set<std::string>& names);

// Every header of app/ is included somewhere.
Findings check_headers_used(const std::vector<Source>& sources);

// Every .cpp of app/ lies directly in a folder that is a layer; every test in a folder that has its line.
Findings check_sources_built(const std::set<std::string>& paths, const Ladder& ladder,
                             std::string_view tests_cmake);

// Every file of content/ is of a kind that machiai-pack reads, or a page for authors.
Findings check_content_kinds(const std::set<std::string>& paths);

} // namespace tidy
