#pragma once
// The one window: undecorated and as large as the whole screen, or of a given size for development. X11 by
// GLFW. Without OpenGL no library of it is ever loaded, and the painter paints straight into the memory that
// the X server shows. With OpenGL the window goes on without it when the driver fails, on the same picture.

#include "base/clock.h"
#include "base/log.h"
#include "base/result.h"
#include "kiosk/gl_screen.h"
#include "kiosk/size.h"
#include "paint/surface.h"
#include "ui/touch.h"

#include <memory>
#include <optional>
#include <span>
#include <string>

struct GLFWwindow;

namespace kiosk {

class XPicture;

class Window {
public:
    struct Options {
        // Nothing: the whole root window, no pointer, cannot be closed. Not GLFW's fullscreen mode, which
        // turns into a small window when the television is switched off.
        std::optional<Size> windowed;
        std::string title;
        std::optional<GlAccess> opengl{}; // Nothing: without.
        base::Log log{};
    };
    // One at a time in a process. A driver that fails here already leaves a window without OpenGL. The
    // environment variable MACHIAI_NO_SHM=1 switches shared memory off.
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

    Size size() const { return size_; }
    bool uses_opengl() const { return gl_ != nullptr; }
    // Null without OpenGL.
    const paint::GlDriver* driver() const { return gl_ ? &gl_->driver() : nullptr; }

    // Paints the damage by whatever painter the window has, and shows it.
    void paint(const ImDrawData& data, const paint::Textures& textures, std::span<const paint::Rect> damage);

    // Without OpenGL: where to paint; what was there last is still there. Another one after wait() when the
    // screen has changed its size: then repaint_wanted() until the next present().
    paint::Surface surface() const;
    bool repaint_wanted() const { return repaint_wanted_; }

    // Shows what was painted; surface() waits until the X server has taken it. The first one makes the window
    // visible.
    void present(std::span<const paint::Rect> dirty);

    bool closing() const;
    bool shares_memory() const;
    void set_title(const std::string& title);

private:
    struct Glfw; // glfwInit and glfwTerminate.

    Window(std::unique_ptr<Glfw> glfw, const Options& options, const base::Clock& clock);
    base::Result<void> create();
    base::Result<void> create_window(Size size, bool with_opengl);
    base::Result<void> take_size(Size size);
    void close_window();
    void lose_opengl(const std::string& why);
    void show_window();
    void listen();
    Size root_size() const;
    void follow_root();

    std::unique_ptr<Glfw> glfw_; // First, so that it goes last.
    Options options_;
    base::Clock clock_;
    GLFWwindow* window_ = nullptr;
    std::unique_ptr<XPicture> picture_; // This one or the other.
    std::unique_ptr<GlScreen> gl_;
    Size root_;
    Size size_;
    ui::TouchQueue* touches_ = nullptr;
    float pointer_x_ = 0;
    float pointer_y_ = 0;
    bool finger_down_ = false;
    bool shown_ = false;
    bool covered_ = false; // The server lost some of what we showed.
    bool repaint_wanted_ = true;
};

} // namespace kiosk
