#pragma once
// What is true of this machine: its screen, its folders, its waiting times. What is true of the hospital is
// signed content. Every value has its default here; kiosk-config/kiosk.toml says the same with explanations.

#include "base/clock.h"
#include "base/result.h"

#include <filesystem>
#include <optional>

namespace config {

// The visible part of the panel, as one would measure it with a ruler.
struct PanelMm {
    int width = 0;
    int height = 0;
    bool operator==(const PanelMm&) const = default;
};

enum class Orientation {
    automatic, // As the screen's pixels are.
    portrait,
    landscape,
};

enum class Render {
    automatic, // OpenGL where a graphics chip has shown that it can draw, the CPU everywhere else.
    cpu,
    opengl, // Whatever the chip is and has done.
};

struct ScreenConfig {
    static constexpr PanelMm portrait_43_inch{535, 952};
    static constexpr PanelMm landscape_27_inch{598, 336};

    Orientation orientation = Orientation::automatic;
    std::optional<PanelMm>
        panel_mm; // Each side 150 to 3'000. Without it, the usual panel of the orientation.
    int screen_bottom_mm = 700; // 0 to 1'500. The lower edge of the picture above the floor.
    int view_distance_mm = 600; // 300 to 1'500.

    // The panel for a screen or a window of this many pixels.
    PanelMm panel_for(int width_px, int height_px) const;
};

struct PathsConfig {
    std::filesystem::path store = "/var/lib/machiai/store";
    std::filesystem::path inbox = "/var/lib/machiai/inbox";
    std::filesystem::path stick = "/var/lib/machiai/stick"; // What machiai-stick found, and copied.
    std::filesystem::path log = "/var/log/machiai/machiai.log";

    // What a graphics driver did to us. Beside the store and not beside the log: logs may lie in memory only,
    // but a driver that takes the kiosk down must be remembered through a restart of the machine.
    std::filesystem::path opengl_state() const { return store.parent_path() / "opengl-state"; }
};

struct IdleConfig {
    base::Ms warn_after{60'000}; // 60'000 to 600'000. Untouched for this long: "are you still there?"
    base::Ms countdown{30'000}; // 20'000 to 120'000. Then everything a visitor did is forgotten.
    base::Ms attract_after{30'000}; // 0 to 600'000. The untouched first page, until the waiting picture.
};

struct KioskConfig {
    bool demo = false;
    Render render = Render::automatic;
    ScreenConfig screen;
    PathsConfig paths;
    IdleConfig idle;
};

// Strict: the error's text has one sentence a line, with the file's name and line, for every mistake in it.
// Paths that are not absolute count from the file's folder. Code::not_found when there is no such file.
base::Result<KioskConfig> read_kiosk_config(const std::filesystem::path& file);

} // namespace config
