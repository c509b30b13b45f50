#pragma once
// The inbox folder, into which hospital IT pushes signed packs. The kiosk never opens them: machiai-admin,
// the one writer of the store, runs as a child and judges. What it has judged is not shown to it again until
// it changes.

#include <compare>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

namespace kiosk {

class Inbox {
public:
    explicit Inbox(std::filesystem::path folder)
        : folder_(std::move(folder))
    {
    }
    // Whether something lies there that was not there when this was asked last. A file that is still arriving
    // changes.
    bool news();

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

} // namespace kiosk
