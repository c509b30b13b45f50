#pragma once
// How often what is measured, and in which order: A B C A B C, so that whatever else the machine does meets
// all.

#include "bench/report.h"
#include "bench/visit.h"

#include <chrono>
#include <functional>

namespace bench {

struct Effort {
    int starts_discarded = 5;
    int starts = 30;
    int rounds = 3; // Of visits, a new process each.
    int taps_discarded = 3; // Pairs: to the groups, and back to the first page.
    int taps = 6;
    int drags = 1; // Up and down, after one that does not count.
    std::chrono::seconds idle{60};
};
// For who is at work on the bench itself.
inline constexpr Effort quick_effort{1, 4, 1, 2, 3, 1, std::chrono::seconds(6)};

// A line of progress.
using Say = std::function<void(const std::string&)>;

struct Measured {
    std::vector<double> start_ms, tap_ms, own_ms, events_tap_ms, frame_ms, pss_mb;
    double idle_cpu_pct = 0;
    double idle_switches_per_s = 0;
    Figures figures() const;
};

struct Contestant {
    Candidate candidate;
    Pages pages;
    std::filesystem::path log;
    Measured measured = {};
};

// Looks at a candidate's pages once; pictures of them go into `folder`.
base::Result<Contestant> meet(Screen& screen, Candidate candidate, const std::filesystem::path& folder);
base::Result<std::vector<Contestant>> meet_all(Screen& screen, std::vector<Candidate> candidates,
                                               const std::filesystem::path& folder);
base::Result<void> measure_starts(Screen& screen, std::vector<Contestant>& all, const Effort& effort);
struct VisitPlan {
    bool drags = true;
    bool events = false; // Also taps that open the events.
};
// Taps, drags and, after them, memory.
base::Result<void> measure_visits(Screen& screen, std::vector<Contestant>& all, const Effort& effort,
                                  const VisitPlan& plan);
// The first page, untouched; all at the same time, each on a screen of its own, because who sleeps is in
// nobody's way.
base::Result<void> measure_idle(Size size, std::vector<Contestant>& all, const Effort& effort);

} // namespace bench
