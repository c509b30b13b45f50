#pragma once
// What an install would do, said before anybody is asked for a PIN.

#include "admin/output.h"

#include <filesystem>
#include <vector>

namespace admin {

// One line of JSON, or a line a file and a pack:
//   {"code","files":[{"file","role","version","code"}],
//    "packs":[{"role","payload","title","new","changed","removed","changes":[{"kind","title","before"}]}],
//    "chart_changes"}
// Titles are {"ja","ja-easy","en"}, in the notation of content. Returns the exit status: 1 when nothing of
// it can be taken.
int stage(const store::Layout& layout, const std::vector<std::filesystem::path>& files, bool json);

} // namespace admin
