#pragma once
// Another program as a child: what it says and how it ends.

#include "base/clock.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk {

struct Said {
    int exit_code = 0;
    std::string words; // On one line, cut to what a log takes.
};

// Exit codes as shells give them. A signal that ends a child gives 128 and its number.
inline constexpr int could_not_run = 127;
inline constexpr int ran_too_long = 124;

// What a child writes to stderr: taken for its words too, or left to go where ours goes.
enum class Stderr { taken, left };

// Runs `command`, whose first word is the program's path, and waits for its end; when that has not come after
// `limit`, kills it. Never waits longer for a child that sits in the kernel and cannot be killed.
Said run_child(std::vector<std::string> command, Stderr errors, std::optional<base::Ms> limit = std::nullopt);

inline constexpr std::size_t child_line_bytes_max = 256 * 1024;
inline constexpr std::size_t child_input_bytes_max = 1024; // A pipe takes so much at once.
// Runs `command` with `input` as all that it can read, and gives every line it says to `heard` as it comes.
// Returns the exit code. For programs of ours, which end by themselves.
int talk_to_child(std::vector<std::string> command, const std::string& input,
                  const std::function<void(const std::string& line)>& heard);

} // namespace kiosk
