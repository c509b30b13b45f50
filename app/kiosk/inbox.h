#pragma once
// The inbox folder, into which hospital IT pushes signed packs. The kiosk never opens them: machiai-admin, the one
// writer of the store, runs as a child and judges. What it has judged is not shown to it again until it changes.

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
    explicit Inbox(std::filesystem::path folder) : folder_(std::move(folder)) {}
    // Whole packs that were not handed out yet, in the order of their names. A folder that is not there has none.
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

// Runs `machiai-admin --store STORE install FILES`, the program beside our own, and waits for it.
Installed install(const std::filesystem::path& store, const std::vector<std::filesystem::path>& files);

} // namespace kiosk
