#pragma once
// A folder that other machines push into (rsync, Syncthing). Only whole .machiai files count; a file that is
// still arriving is left alone, and what cannot become good by waiting moves to refused/ so that it is judged
// once.

#include "base/log.h"
#include "store/writer.h"

namespace store {

inline constexpr std::size_t inbox_entries_max = 1000; // Looked at; an inbox with more is somebody's mistake.

struct InboxListing {
    std::vector<std::filesystem::path> ready;
    std::vector<std::filesystem::path> foreign; // Named .machiai, and no content pack.
};
InboxListing look_into(const std::filesystem::path& inbox);

// At most files_per_install_max packs, and the trust files beside them, as one generation; a line in the log
// for every file that is refused.
Report install_from_inbox(Writer& writer, const std::filesystem::path& inbox, const Check& check,
                          const base::Log& log);

} // namespace store
