#pragma once
// One run of a candidate: started, touched, dragged, left alone, ended; and what the stopwatch saw.

#include "bench/candidate.h"
#include "bench/screen.h"
#include "bench/watch.h"

#include <optional>
#include <vector>

namespace bench {

// Where a finger goes, as parts of the screen. The candidates have the same pages, so the same places serve
// all.
struct Place {
    double x = 0;
    double y = 0;
};
inline constexpr Place groups_tile{0.33, 0.57};
inline constexpr Place events_tile{0.82, 0.57};
inline constexpr Place first_page_button{0.20, 0.94};

// The pages of a candidate at rest.
struct Pages {
    PageWatch first; // What stands there after the start.
    PageWatch home;
    PageWatch groups;
};

struct Tap {
    double ms = 0; // From the release to the first pixels of the next page.
    double own_ms = 0; // What the candidate's own process ran in the meantime.
};

class Visit {
public:
    // Until its first page is there; `pages` as learn() saw them.
    static base::Result<Visit> start(Screen& screen, const Candidate& candidate,
                                     const std::filesystem::path& log, const PageWatch& first);
    // Starts it for the first time, looks at its pages, and keeps pictures of them as `folder`/NAME-home.png
    // ….
    static base::Result<Pages> learn(Screen& screen, const Candidate& candidate,
                                     const std::filesystem::path& log, const std::filesystem::path& folder);

    double start_ms() const { return start_ms_; }
    // To the first page, when it was waiting for a touch.
    base::Result<void> wake(const Candidate& candidate, const PageWatch& home);
    // A touch at that place, which must lead from one page to the other.
    base::Result<Tap> tap(Place place, const PageWatch& from, const PageWatch& to);
    // A touch whose effect nobody measures.
    void touch(Place place);
    // The page at rest that a touch leads to from this one; on a busy machine it may be long in coming.
    base::Result<Picture> follow(Place place, const PageWatch& from);
    // Drags the list up and down again; milliseconds of each motion.
    base::Result<std::vector<double>> drag(const PageWatch& list);

    const Process& process() const { return process_; }
    void end();

private:
    Visit(Screen& screen, Process process, double start_ms);
    base::Result<std::vector<double>> drag_once(int x, int from_y, int to_y);
    void space_out();

    Screen* screen_;
    Process process_;
    double start_ms_;
    Time last_touch_;
};

} // namespace bench
