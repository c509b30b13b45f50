#pragma once
// The programs that show the same pages, each started as one would in a lobby.

#include "bench/screen.h"

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

// Folders of the build that a run works with.
struct Workplace {
    std::filesystem::path programs; // machiai and its tools.
    std::filesystem::path folder; // Of the benchmark: site/, twin/, small/, large/.
};

struct Candidate {
    std::string name; // As in peer.json.
    Command command;
    bool waits_for_touch = false; // Its first picture is a page that only wakes.
};

// `store` is a folder with a kiosk.toml.
Candidate machiai(const Workplace& place, const std::string& name, const std::filesystem::path& store,
                  const std::string& render);
Candidate chromium(const Workplace& place, Size screen);
Candidate qt_quick(const Workplace& place);

// The settings for a kiosk with the store in that folder.
base::Result<void> write_config(const std::filesystem::path& store, const std::string& render);

// Whether the kiosk that ran last with that store says so in its log.
bool painted_by_opengl(const std::filesystem::path& store);

} // namespace bench
