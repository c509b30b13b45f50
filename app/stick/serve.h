#pragma once
// What machiai-stick does, once for each stick that is put in and once when it is taken out.

#include "base/log.h"
#include "stick/copy.h"

#include <filesystem>
#include <string>
#include <vector>

namespace stick {

struct Source {
    std::filesystem::path device; // A block device, or empty:
    std::filesystem::path folder; // a folder in place of a stick, for a desk without udev.
    std::vector<std::string> file_systems;
    // What it is listed as.
    std::string name() const;
};

// Copies what is for the kiosk into `into` and lists it; what is wrong with the stick is in the list. An
// error when the list could not be written or our own disk failed.
base::Result<Volume> serve(const Source& source, const std::filesystem::path& into, Limits limits);
base::Result<void> serve_removal(const Source& source, const std::filesystem::path& into);

} // namespace stick
