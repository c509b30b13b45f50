#include "bench/plan.h"

#include "bench/numbers.h"

#include <list>

namespace bench {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds patience{30};
constexpr milliseconds rest{3000}; // After the start: what a program still does then, it does always.

Time now()
{
    return std::chrono::steady_clock::now();
}

base::Result<Visit> opened(Screen& screen, const Contestant& one)
{
    TRY_SET(auto visit, Visit::start(screen, one.candidate, one.log, one.pages.first));
    screen.settle(milliseconds(500), now() + patience);
    TRY(visit.wake(one.candidate, one.pages.home));
    return visit;
}

base::Result<void> tap_pairs(Visit& visit, Contestant& one, const Effort& effort)
{
    for (int i = -effort.taps_discarded; i < effort.taps; ++i) {
        TRY_SET(const auto there, visit.tap(groups_tile, one.pages.home, one.pages.groups));
        TRY_SET(const auto back, visit.tap(first_page_button, one.pages.groups, one.pages.home));
        if (i < 0)
            continue;
        for (const Tap& tap : {there, back}) {
            one.measured.tap_ms.push_back(tap.ms);
            one.measured.own_ms.push_back(tap.own_ms);
        }
    }
    return {};
}

base::Result<void> open_events(Visit& visit, Contestant& one, const Effort& effort)
{
    TRY_SET(auto picture, visit.follow(events_tile, one.pages.home));
    const PageWatch events(std::move(picture));
    TRY(write_picture(events.page(), one.log.parent_path() / (one.candidate.name + "-events.png")));
    TRY_SET([[maybe_unused]] const auto back, visit.tap(first_page_button, events, one.pages.home));
    for (int i = 0; i < effort.taps; ++i) {
        TRY_SET(const auto there, visit.tap(events_tile, one.pages.home, events));
        TRY_SET([[maybe_unused]] const auto again, visit.tap(first_page_button, events, one.pages.home));
        one.measured.events_tap_ms.push_back(there.ms);
    }
    return {};
}

base::Result<void> drags(Visit& visit, Contestant& one, const Effort& effort)
{
    TRY_SET([[maybe_unused]] const auto there, visit.tap(groups_tile, one.pages.home, one.pages.groups));
    // The first drag meets rows that were never shown; it is a warm-up like the first taps.
    for (int i = -1; i < effort.drags; ++i) {
        TRY_SET(const auto ms, visit.drag(one.pages.groups));
        if (i >= 0)
            one.measured.frame_ms.insert(one.measured.frame_ms.end(), ms.begin(), ms.end());
    }
    visit.touch(first_page_button);
    return {};
}

} // namespace

Figures Measured::figures() const
{
    return {{"start_ms", percentile(start_ms, 0.5)},
            {"pss_mb", percentile(pss_mb, 0.5)},
            {"idle_cpu_pct", idle_cpu_pct},
            {"idle_switches_per_s", idle_switches_per_s},
            {"tap_ms_p50", percentile(tap_ms, 0.5)},
            {"tap_ms_p95", percentile(tap_ms, 0.95)},
            {"scroll_frame_ms_p95", percentile(frame_ms, 0.95)}};
}

base::Result<Contestant> meet(Screen& screen, Candidate candidate, const std::filesystem::path& folder)
{
    const auto log = folder / (candidate.name + ".log");
    TRY_SET(auto pages, Visit::learn(screen, candidate, log, folder));
    return Contestant{std::move(candidate), std::move(pages), log};
}

base::Result<std::vector<Contestant>> meet_all(Screen& screen, std::vector<Candidate> candidates,
                                               const std::filesystem::path& folder)
{
    std::vector<Contestant> all;
    for (auto& candidate : candidates) {
        TRY_SET(auto one, meet(screen, std::move(candidate), folder));
        all.push_back(std::move(one));
    }
    return all;
}

base::Result<void> measure_starts(Screen& screen, std::vector<Contestant>& all, const Effort& effort)
{
    for (int i = -effort.starts_discarded; i < effort.starts; ++i)
        for (Contestant& one : all) {
            TRY_SET(auto visit, Visit::start(screen, one.candidate, one.log, one.pages.first));
            if (i >= 0)
                one.measured.start_ms.push_back(visit.start_ms());
            // It has to come to rest before it can end in order.
            screen.settle(milliseconds(300), now() + patience);
            visit.end();
        }
    return {};
}

base::Result<void> measure_visits(Screen& screen, std::vector<Contestant>& all, const Effort& effort,
                                  const VisitPlan& plan)
{
    for (int round = 0; round < effort.rounds; ++round)
        for (Contestant& one : all) {
            TRY_SET(auto visit, opened(screen, one));
            TRY(tap_pairs(visit, one, effort));
            if (plan.events)
                TRY(open_events(visit, one, effort));
            if (plan.drags)
                TRY(drags(visit, one, effort));
            screen.settle(milliseconds(1000), now() + patience);
            one.measured.pss_mb.push_back(visit.process().pss_mb());
            visit.end();
        }
    return {};
}

base::Result<void> measure_idle(const Size size, std::vector<Contestant>& all, const Effort& effort)
{
    std::list<Screen> screens; // A visit knows where its screen is.
    std::vector<Visit> visits;
    for (const Contestant& one : all) {
        TRY_SET(auto screen, Screen::open(size, one.log.parent_path() / "xvfb.log"));
        screens.push_back(std::move(screen));
        TRY_SET(auto visit, opened(screens.back(), one));
        visits.push_back(std::move(visit));
    }
    screens.back().pass(now() + rest);
    const Time from = now();
    std::vector<Usage> before;
    for (const Visit& visit : visits)
        before.push_back(visit.process().usage());
    screens.back().pass(from + effort.idle);
    const double s = std::chrono::duration<double>(now() - from).count();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto sum = used(before[i], visits[i].process().usage());
        all[i].measured.idle_cpu_pct = static_cast<double>(sum.run_ns) / 1e9 / s * 100;
        all[i].measured.idle_switches_per_s = static_cast<double>(sum.switches) / s;
    }
    return {};
}

} // namespace bench
