// Measures from outside what a person in front of the screen would notice; `./dev bench` prepares everything
// and runs it. tests/bench/README.md says how it measures.

#include "base/file.h"
#include "bench/numbers.h"
#include "bench/plan.h"
#include "bench/search_cost.h"

#include <CLI/CLI.hpp>
#include <cstdio>

namespace {

using bench::Candidate;
using bench::Contestant;
using bench::Effort;
using bench::Scale;

constexpr bench::Size full_hd{1920, 1080};
constexpr bench::Size ultra_hd{3840, 2160};
constexpr double scale_max = 1.2;
constexpr double own_ms_max = 33;
constexpr double search_ms_max = 16;

// At once, though somebody keeps it in a file.
void print(const std::string& table)
{
    std::printf("\n%s\n", table.c_str());
    std::fflush(stdout);
}

void say(const std::string& text)
{
    std::fprintf(stderr, "%s\n", text.c_str());
}

// The painter for graphics chips, where there is a GL that it can be tried on.
std::optional<Contestant> opengl(bench::Screen& screen, const bench::Workplace& place)
{
    const auto store = place.folder / "small";
    auto one = bench::meet(screen, bench::machiai(place, "machiai-opengl", store, "opengl"),
                           place.folder / "pictures");
    if (one && bench::painted_by_opengl(store))
        return std::move(*one);
    say("No OpenGL here: " + (one ? std::string("it was painted by the CPU") : one.error().where));
    return std::nullopt;
}

base::Result<void> peers(const bench::Workplace& place, const Effort& effort)
{
    const auto pictures = place.folder / "pictures";
    TRY_SET(auto screen, bench::Screen::open(full_hd, pictures / "xvfb.log"));
    say("Looking at the pages of each");
    TRY_SET(auto all,
            bench::meet_all(screen,
                            {bench::machiai(place, "machiai", place.folder / "small", "cpu"),
                             bench::chromium(place, full_hd), bench::qt_quick(place)},
                            pictures));
    if (auto one = opengl(screen, place))
        all.push_back(std::move(*one));
    say("Starting each in turn");
    TRY(bench::measure_starts(screen, all, effort));
    say("Touching and dragging");
    TRY(bench::measure_visits(screen, all, effort, {}));
    say("Leaving each alone");
    TRY(bench::measure_idle(full_hd, all, effort));
    const bench::Peers found{all[0].measured.figures(), all[1].measured.figures(), all[2].measured.figures(),
                             all.size() > 3 ? std::optional(all[3].measured.figures()) : std::nullopt};
    print(bench::peer_table(found));
    return base::replace_file(place.folder / "peer.json", bench::peer_json(found));
}

std::vector<Scale> against_large(const Contestant& small, const Contestant& large)
{
    const auto a = small.measured.figures();
    const auto b = large.measured.figures();
    std::vector<Scale> scales;
    for (const std::string name : {"start_ms", "tap_ms_p50", "tap_ms_p95", "pss_mb"})
        scales.push_back({name, a.at(name), b.at(name), scale_max, std::nullopt});
    scales.push_back({"tap_events_ms_p95", bench::percentile(small.measured.events_tap_ms, 0.95),
                      bench::percentile(large.measured.events_tap_ms, 0.95), scale_max, std::nullopt});
    return scales;
}

base::Result<void> scale(const bench::Workplace& place, const Effort& effort)
{
    const auto pictures = place.folder / "pictures";
    std::vector<Scale> scales;
    std::vector<double> own_ms;
    std::vector<double> tap_ms;
    {
        TRY_SET(auto screen, bench::Screen::open(full_hd, pictures / "xvfb.log"));
        say("Against a large pack");
        TRY_SET(auto all,
                bench::meet_all(screen,
                                {bench::machiai(place, "machiai", place.folder / "small", "cpu"),
                                 bench::machiai(place, "machiai-large", place.folder / "large", "cpu")},
                                pictures));
        TRY(bench::measure_starts(screen, all, effort));
        TRY(bench::measure_visits(screen, all, effort, {.drags = false, .events = true}));
        scales = against_large(all[0], all[1]);
        own_ms = all[0].measured.own_ms;
        tap_ms = all[0].measured.tap_ms;
    }
    TRY_SET(auto screen, bench::Screen::open(ultra_hd, pictures / "xvfb.log"));
    say("On a screen of 3840x2160");
    TRY_SET(auto all,
            bench::meet_all(screen, {bench::machiai(place, "machiai-2160p", place.folder / "small", "cpu")},
                            pictures));
    TRY(bench::measure_visits(screen, all, effort, {.drags = false}));
    const auto& wide = all[0].measured;
    scales.push_back({"tap_ms_p95_2160p", bench::percentile(tap_ms, 0.95),
                      bench::percentile(wide.tap_ms, 0.95), std::nullopt, std::nullopt});
    scales.push_back({"tap_own_ms_p95_2160p", bench::percentile(own_ms, 0.95),
                      bench::percentile(wide.own_ms, 0.95), std::nullopt, own_ms_max});
    TRY_SET(const auto few, bench::search_key_ms(place.folder / "small/store"));
    TRY_SET(const auto many, bench::search_key_ms(place.folder / "large/store"));
    scales.push_back({"search_key_ms_p95", bench::percentile(few, 0.95), bench::percentile(many, 0.95),
                      std::nullopt, search_ms_max});
    print(bench::scale_table(scales));
    return base::replace_file(place.folder / "scale.json", bench::scale_json(scales));
}

base::Result<void> prepare(const bench::Workplace& place)
{
    for (const char* const folder : {"pictures", "home", "runtime", "small", "large"}) {
        std::error_code error;
        std::filesystem::create_directories(place.folder / folder, error);
        std::filesystem::permissions(place.folder / folder, std::filesystem::perms::owner_all, error);
        if (error)
            return base::fail(base::Code::io, (place.folder / folder).string());
    }
    TRY(bench::write_config(place.folder / "small", "opengl"));
    for (const char* const store : {"small", "large"})
        TRY(bench::write_config(place.folder / store, "cpu"));
    return {};
}

} // namespace

int main(const int count, const char* const* const words)
{
    bench::Workplace place;
    bool quick = false;
    std::string only;
    CLI::App app("Measures Machiai and its peers from outside");
    app.add_option("programs", place.programs, "The folder of machiai")->required();
    app.add_option("folder", place.folder, "What ./dev bench prepared, and where results go")->required();
    app.add_flag("--quick", quick, "Few samples, for who works on the bench");
    app.add_option("--only", only)->check(CLI::IsMember({"peers", "scale"}));
    CLI11_PARSE(app, count, words);
    const Effort effort = quick ? bench::quick_effort : Effort{};
    // Programs under measurement are told whole paths.
    place.programs = std::filesystem::absolute(place.programs);
    place.folder = std::filesystem::absolute(place.folder);
    bench::adopt_orphans();
    auto done = prepare(place);
    if (done && only != "scale")
        done = peers(place, effort);
    if (done && only != "peers")
        done = scale(place, effort);
    if (!done)
        say("bench: " + done.error().where);
    return done ? 0 : 1;
}
