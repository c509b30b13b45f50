#pragma once
// The tree as it lies on the disk. Only here the rules' tests read files.

#include "tidy/source.h"

#include <filesystem>
#include <set>

namespace tidy {

// The names of the top level, without what git is told to ignore.
std::set<std::string> top_level_of(const std::filesystem::path& root);

// The paths of all files below the folders that belong to us, from the root; hidden files left out.
std::set<std::string> paths_of(const std::filesystem::path& root);

// The text files among them. Pictures, fonts and the test data that is broken on purpose are no text.
std::vector<Source> text_files_of(const std::filesystem::path& root);

} // namespace tidy
