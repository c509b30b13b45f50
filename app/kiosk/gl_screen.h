#pragma once
// A window's pictures by way of OpenGL.

#include "base/result.h"
#include "kiosk/gl_witness.h"
#include "kiosk/size.h"
#include "paint/gl_painter.h"

#include <memory>
#include <span>

struct GLFWwindow;

namespace kiosk {

// What a window needs to know to use OpenGL.
struct GlAccess {
    GlWitness* witness = nullptr; // Told whenever the driver is at work; must outlive the window.
    paint::GlLoad load = nullptr; // Null: the driver's own functions. Tests play failing drivers with it.
};

class GlScreen {
public:
    // Before glfwCreateWindow(): the next window has a context of OpenGL 3.3.
    static void ask_for_context();
    // Takes the window's context for this thread. The window must outlive it.
    static base::Result<std::unique_ptr<GlScreen>> create(GLFWwindow* window, Size size,
                                                          const GlAccess& access);
    ~GlScreen();
    GlScreen(const GlScreen&) = delete;
    GlScreen& operator=(const GlScreen&) = delete;

    const paint::GlDriver& driver() const { return painter_->driver(); }
    // Paints the damage and shows it all. After an error there is nothing more to be had of this screen.
    base::Result<void> show(const ImDrawData& data, const paint::Textures& textures,
                            std::span<const paint::Rect> damage);
    // When something had covered the window.
    base::Result<void> show_again();
    base::Result<void> resize(Size size);
    // A trial of the driver on a screen of paint::sample_side_px each way.
    base::Result<void> show_sample();

private:
    GlScreen(GLFWwindow* window, GlWitness* witness);
    base::Result<void> present();

    GLFWwindow* window_;
    GlWitness* witness_;
    std::unique_ptr<paint::GlPainter> painter_;
};

} // namespace kiosk
