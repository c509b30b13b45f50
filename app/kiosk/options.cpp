#include "kiosk/options.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace kiosk {

namespace {

constexpr int side_px_min = 320;
constexpr int side_px_max = 7680;
// The day the samples are written for: the same words, the same picture, whenever a tour is made.
constexpr base::LocalTime sample_time{{2026, 11, 21}, 13 * 60 + 30};

std::optional<Size> parse_size(const std::string& text)
{
    Size size;
    char by = 0;
    char rest = 0;
    std::istringstream in(text);
    if (!(in >> size.width >> by >> size.height) || by != 'x' || in >> rest)
        return std::nullopt;
    const auto fits = [](const int side) { return side >= side_px_min && side <= side_px_max; };
    return fits(size.width) && fits(size.height) ? std::optional(size) : std::nullopt;
}

std::string size_problem(const std::string& text)
{
    return parse_size(text) ? std::string() : "a size is written 1920x1080, each side 320 to 7680";
}

std::string time_problem(const std::string& text)
{
    return base::LocalTime::parse(text) ? std::string() : "a time is written 2026-11-21T13:30";
}

// As words, before they mean anything.
struct Words {
    std::string config, store, windowed, tour, size, time, probe, replay, record;
    std::string text = "standard", contrast = "standard", layout = "standard";
    bool check_config = false, probe_gl = false;
};

void describe(CLI::App& app, Words& words, Options& options)
{
    app.add_option("--config", words.config, "kiosk.toml; without it /etc/machiai/kiosk.toml");
    app.add_option("--store", words.store, "The store to show, instead of the configured one");
    app.add_option("--windowed", words.windowed, "A window of this size, for development")
        ->check(size_problem);
    auto* const repaints =
        app.add_flag("--show-repaints", options.show_repaints, "Tint what was painted anew, for development");
    auto* const check =
        app.add_flag("--check-config", words.check_config, "Read the configuration, say what is wrong");
    auto* const tour =
        app.add_option("--tour", words.tour, "Visit every screen, and write pictures into this folder");
    auto* const probe = app.add_option("--probe", words.probe,
                                       "Draw every page of this generation (its id, active or previous)");
    auto* const probe_gl = app.add_flag("--probe-gl", words.probe_gl,
                                        "Try the graphics driver, and say on one line what came of it");
    auto* const replay =
        app.add_option("--replay", words.replay, "Run this script of touches, and say what differs");
    auto* const record = app.add_option("--record", words.record,
                                        "Write what is touched into this script, at a demonstration only");
    for (auto* const command : {check, tour, probe, probe_gl, replay}) {
        command->excludes(repaints)->excludes(record);
        for (auto* const other : {check, tour, probe, probe_gl, replay})
            if (command != other)
                command->excludes(other);
    }
    app.add_option("--size", words.size, "Of the tour's screen")->check(size_problem)->needs(tour);
    app.add_option("--lang", options.tour.lang, "ja, ja-easy, en or what a pack declares")->needs(tour);
    app.add_option("--text", words.text)->check(CLI::IsMember({"standard", "large"}))->needs(tour);
    app.add_option("--contrast", words.contrast)->check(CLI::IsMember({"standard", "black"}))->needs(tour);
    app.add_option("--layout", words.layout)->check(CLI::IsMember({"standard", "low"}))->needs(tour);
    app.add_option("--time", words.time, "What the tour's clock says")->check(time_problem)->needs(tour);
}

void understand(const Words& words, Options& options)
{
    if (!words.config.empty())
        options.config = words.config;
    if (!words.store.empty())
        options.store = words.store;
    options.windowed = parse_size(words.windowed);
    if (words.check_config)
        options.command = Options::Command::check_config;
    if (words.probe_gl)
        options.command = Options::Command::probe_gl;
    if (!words.probe.empty())
        options.command = Options::Command::probe;
    if (!words.tour.empty())
        options.command = Options::Command::tour;
    if (!words.replay.empty())
        options.command = Options::Command::replay;
    if (!words.record.empty())
        options.record = words.record;
    options.generation = words.probe;
    options.replay = words.replay;
    options.tour.folder = words.tour;
    options.tour.size = parse_size(words.size).value_or(options.tour.size);
    options.tour.large = words.text == "large";
    options.tour.black = words.contrast == "black";
    options.tour.low = words.layout == "low";
    options.tour.time = base::LocalTime::parse(words.time).value_or(sample_time);
}

} // namespace

tl::expected<Options, Ended> read_options(const int count, const char* const* const words)
{
    Options options;
    Words given;
    CLI::App app("Machiai: the kiosk of a hospital's lobby");
    describe(app, given, options);
    // CLI11 throws; nothing of it leaves here.
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        const bool asked_for_help = app.exit(error, std::cout, std::cerr) == 0;
        return tl::unexpected(Ended{asked_for_help ? 0 : exit_usage});
    }
    understand(given, options);
    return options;
}

} // namespace kiosk
