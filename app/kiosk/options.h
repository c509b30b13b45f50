#pragma once
// The command line of machiai.

#include "base/clock.h"
#include "kiosk/window.h"

#include <filesystem>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace kiosk {

// A page at a time is shown in these ways by a tour.
struct TourOptions {
    std::filesystem::path folder;
    Size size{1920, 1080};
    std::string lang = "ja";
    bool large = false;
    bool black = false;
    bool low = false;
    base::LocalTime time;
};

struct Options {
    enum class Command { show, check_config, tour, replay, probe, probe_gl };
    Command command = Command::show;
    std::optional<std::filesystem::path> config;
    std::optional<std::filesystem::path> store; // In place of the configured one.
    std::optional<Size> windowed;
    bool show_repaints = false;
    TourOptions tour;
    std::string generation; // To probe.
    std::filesystem::path replay; // A script of touches.
    std::optional<std::filesystem::path> record; // Where to write one.
};

// What to end with when nothing is to be done: the words are printed already.
struct Ended {
    int exit_code = 0;
};

inline constexpr int exit_refused = 1;
inline constexpr int exit_usage = 2;

tl::expected<Options, Ended> read_options(int count, const char* const* words);

} // namespace kiosk
