#include "kiosk/inbox.h"

#include "store/inbox.h"

#include <algorithm>

namespace kiosk {

bool Inbox::news()
{
    const store::InboxListing listing = store::look_into(folder_);
    std::set<Mark> present;
    for (const auto* files : {&listing.ready, &listing.foreign})
        for (const auto& file : *files) {
            std::error_code gone; // It may vanish between two looks.
            Mark mark{file.filename().string(), std::filesystem::file_size(file, gone), {}};
            if (!gone)
                mark.changed = std::filesystem::last_write_time(file, gone);
            if (!gone)
                present.insert(std::move(mark));
        }
    const bool found = !std::includes(seen_.begin(), seen_.end(), present.begin(), present.end());
    seen_ = std::move(present); // Files that left are forgotten, so the list stays as short as the folder.
    return found;
}

} // namespace kiosk
