#pragma once
// A trial of the graphics driver in a process of its own: a driver may crash there, or hang, and nobody sees
// it.

#include "base/clock.h"
#include "base/result.h"
#include "paint/gl_context.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace kiosk {

// As long as a driver is read from a slow disk and has not hung.
inline constexpr base::Ms gl_trial_ms_max{5'000};

// `machiai --probe-gl`: draws a triangle into a hidden window, compares it with the CPU painter's, shows it,
// and prints one line of what came of it. The error is on that line too.
base::Result<void> probe_gl();

// Runs `program --probe-gl` and gives what the driver said of itself; an error when it crashed, took longer
// than `limit`, or drew something else.
base::Result<paint::GlDriver> try_gl(const std::filesystem::path& program, base::Ms limit = gl_trial_ms_max);

// The line, and what it says.
std::string print_trial(const base::Result<paint::GlDriver>& trial);
base::Result<paint::GlDriver> parse_trial(std::string_view line);

} // namespace kiosk
