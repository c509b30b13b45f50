#pragma once
// What all tours share, made once by whichever comes first: a store with the packs that ship, signed with
// keys made on the spot, and the list of pages that the first tour saw.

#include "base/result.h"

#include <filesystem>
#include <set>
#include <string>

namespace tour {

// Built anew when the content, a program or this test is newer. The configuration file of a kiosk that shows
// it.
base::Result<std::filesystem::path> demo_config();

// Of the first tour over this store these very names; every other tour compares its own with them.
base::Result<std::set<std::string>> first_names(const std::set<std::string>& names);

} // namespace tour
