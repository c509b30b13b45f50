#pragma once
// What machiai-admin says about a stick, as one line of JSON, and what the pages make of it. Lines that are
// not as expected say nothing.

#include "model/stick.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

// Of `stage`: what would be active, and how it differs.
struct Staged {
    struct File {
        std::string role;
        std::optional<pack::Refusal> refusal;
    };
    std::vector<File> files; // In the order in which they were named.
    std::vector<model::StickPack> packs;
    std::vector<std::string> payloads; // Of those packs, in hex: what was looked at is what is installed.
    bool chart_changes = false;
};
std::optional<Staged> read_staged(std::string_view line);

// Of `install` and `rollback`: nothing when it was done.
struct WorkEnded {
    std::optional<pack::Refusal> refusal;
    std::vector<std::optional<pack::Refusal>> files;
};
// Without a line that can be read: the storage is to blame, nobody else.
WorkEnded read_work_ended(std::string_view line);

enum class PinEnd { right, wrong, waiting, unset };
struct PinAnswer {
    PinEnd end = PinEnd::wrong;
    int wait_s = 0; // Before another one is looked at.
};
// Of `pin check`. Nothing when it could not be looked at.
std::optional<PinAnswer> read_pin_answer(std::string_view line);

// Of `install --progress`, while it is under way: {"percent":37}.
std::optional<int> read_percent(std::string_view line);

} // namespace kiosk
