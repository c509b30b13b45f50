#pragma once
// The inbox folder, into which hospital IT pushes signed packs. The kiosk never opens them: machiai-admin, the one
// writer of the store, runs as a child and judges. What it has judged is not shown to it again until the file changes.

#include "kiosk/mailbox.h"

#include <compare>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace kiosk {

class Inbox {
public:
    static constexpr std::size_t files_max = 256; // Looked at in one go; the rest waits for the next look.

    explicit Inbox(std::filesystem::path folder) : folder_(std::move(folder)) {}
    // Packs in the folder that were not handed out yet, by name. A folder that is not there has none.
    std::vector<std::filesystem::path> fresh();

private:
    struct Mark {
        std::string name;
        std::uintmax_t bytes = 0;
        std::filesystem::file_time_type changed;
        auto operator<=>(const Mark&) const = default;
    };
    std::filesystem::path folder_;
    std::set<Mark> seen_;
};

// Runs `machiai-admin --store STORE install FILE`, the program beside our own, and waits for it.
Installed install(const std::filesystem::path& store, const std::filesystem::path& file);

} // namespace kiosk
