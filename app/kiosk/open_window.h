#pragma once
// The window of this start, with the painter that suits the machine.

#include "config/kiosk_config.h"
#include "kiosk/gl_witness.h"
#include "kiosk/renderer.h"
#include "kiosk/window.h"

#include <memory>
#include <optional>
#include <string>

namespace kiosk {

struct OpenedWindow {
    std::unique_ptr<GlWitness> witness; // Null without OpenGL. Goes after the window.
    std::unique_ptr<Window> window;
};

// Why OpenGL is out of the question before anything is asked of it; nothing: it is not.
std::optional<std::string> cpu_only(bool can_draw_pages, bool show_repaints);

// Says in one line of the log which painter it is and why. `cpu_because`: as cpu_only().
base::Result<OpenedWindow> open_window(Window::Options options, const config::KioskConfig& config,
                                       const std::optional<std::string>& cpu_because,
                                       const base::Clock& clock);

} // namespace kiosk
