#pragma once
// The one window: undecorated and as large as the whole screen, or of a given size for development. X11 by
// GLFW without any OpenGL; the painter paints straight into the memory that the X server shows.

#include "base/clock.h"
#include "base/result.h"
#include "paint/surface.h"
#include "ui/touch.h"

#include <memory>
#include <optional>
#include <span>
#include <string>

struct GLFWwindow;

namespace kiosk {

class XPicture;

struct Size {
    int width = 0;
    int height = 0;
    bool operator==(const Size&) const = default;
};

class Window {
public:
    struct Options {
        // Nothing: the whole root window, no pointer, cannot be closed. Not GLFW's fullscreen mode, which
        // turns into a small window when the television is switched off.
        std::optional<Size> windowed;
        std::string title;
    };
    // One at a time in a process. The environment variable MACHIAI_NO_SHM=1 switches shared memory off.
    static base::Result<std::unique_ptr<Window>> open(const Options& options, const base::Clock& clock);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // From now on touches go there; it must outlive the window. Before, they are dropped.
    void feed(ui::TouchQueue& touches) { touches_ = &touches; }

    // Sleeps until something happens, or `timeout` passes. Restores by itself what another window has
    // covered.
    void wait(base::Ms timeout);
    // Ends a wait(). From any thread.
    static void wake();

    // Where to paint; what was there last is still there. Another one after wait() when the screen has
    // changed its size: then repaint_wanted() until the next present().
    paint::Surface surface() const;
    bool repaint_wanted() const { return repaint_wanted_; }

    // Shows what was painted; returns when the X server has taken it. The first one makes the window visible.
    void present(std::span<const paint::Rect> dirty);

    bool closing() const;
    bool shares_memory() const;
    void set_title(const std::string& title);

private:
    struct Glfw; // glfwInit and glfwTerminate.

    Window(std::unique_ptr<Glfw> glfw, const base::Clock& clock);
    base::Result<void> create(const Options& options);
    base::Result<void> take_size(Size size);
    void listen();
    Size root_size() const;
    void follow_root();

    std::unique_ptr<Glfw> glfw_; // First, so that it goes last.
    base::Clock clock_;
    GLFWwindow* window_ = nullptr;
    std::unique_ptr<XPicture> picture_;
    Size root_;
    ui::TouchQueue* touches_ = nullptr;
    float pointer_x_ = 0;
    float pointer_y_ = 0;
    bool windowed_ = false;
    bool shown_ = false;
    bool covered_ = false; // The server lost some of what we showed.
    bool repaint_wanted_ = true;
};

} // namespace kiosk
