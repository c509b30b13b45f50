#pragma once
// A program under measurement, and everything that it starts.

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace bench {

using Time = std::chrono::steady_clock::time_point;

struct Command {
    std::vector<std::string> words; // The program first, sought in PATH.
    std::map<std::string, std::string> environment = {}; // On top of ours.
};

// What a tree of processes has used since it began.
struct Usage {
    // By thread, because threads end: run time, and how often it was put to sleep or stopped.
    struct Thread {
        std::int64_t run_ns = 0;
        std::int64_t switches = 0;
    };
    std::map<pid_t, Thread> threads;
};
// What was used between the two; a thread that ended in between counts as far as it was seen.
Usage::Thread used(const Usage& before, const Usage& after);

class Process {
public:
    // What it prints goes into `log`. Its session is its own, so that no signal of the terminal reaches it.
    static base::Result<Process> start(const Command& command, const std::filesystem::path& log);
    ~Process();
    Process(Process&& other) noexcept
        : pid_(std::exchange(other.pid_, 0))
        , started_(other.started_)
    {
    }
    Process& operator=(Process&&) = delete;

    Time started() const { return started_; } // Just before exec.
    pid_t pid() const { return pid_; }
    std::vector<pid_t> tree() const; // It and all that descend from it.
    double pss_mb() const; // Of the tree, in MB of 10^6 bytes.
    Usage usage() const; // Of the tree.
    std::int64_t run_ns() const; // Of the process alone, by its own clock.

    // Asks it to end, and ends what does not.
    void end();

private:
    Process(pid_t pid, Time started)
        : pid_(pid)
        , started_(started)
    {
    }
    pid_t pid_;
    Time started_;
};

// Orphans of programs under measurement become ours, so that end() finds them. Once, before the first
// start().
void adopt_orphans();

} // namespace bench
