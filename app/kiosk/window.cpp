#include "kiosk/window.h"

#include "kiosk/x_errors.h"
#include "kiosk/x_picture.h"
#include "paint/cpu_painter.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <array>
#include <cstdlib>
#include <string_view>

// As <GLFW/glfw3native.h> declares them, which would also want the headers of Xrandr.
extern "C" {
Display* glfwGetX11Display(void);
Window glfwGetX11Window(GLFWwindow* window);
}

namespace kiosk {

struct Window::Glfw {
    ~Glfw() { glfwTerminate(); }
};

namespace {

std::string glfw_reason()
{
    const char* description = nullptr;
    glfwGetError(&description);
    return description ? description : "unknown reason";
}

bool shared_memory_wanted()
{
    const char* const no = std::getenv("MACHIAI_NO_SHM");
    return !no || std::string_view(no) != "1";
}

Window& self_of(GLFWwindow* window)
{
    return *static_cast<Window*>(glfwGetWindowUserPointer(window));
}

} // namespace

Window::Window(std::unique_ptr<Glfw> glfw, const Options& options, const base::Clock& clock)
    : glfw_(std::move(glfw))
    , options_(options)
    , clock_(clock)
{
}

Window::~Window()
{
    close_window();
}

base::Result<std::unique_ptr<Window>> Window::open(const Options& options, const base::Clock& clock)
{
    // Xlib parses half a megabyte of rules on how keys combine, a fifth of a start, for a keyboard that nobody
    // here has. Before any thread: the environment is the whole process's.
    setenv("XCOMPOSEFILE", "/dev/null", 1);
    if (!glfwInit())
        return base::fail(base::Code::not_found,
                          "no X server to draw on (is DISPLAY set, and the server running?): "
                              + glfw_reason());
    std::unique_ptr<Window> window(new Window(std::make_unique<Glfw>(), options, clock));
    TRY(window->create());
    return window;
}

base::Result<void> Window::create()
{
    root_ = root_size();
    const Size size = options_.windowed.value_or(root_);
    if (size.width <= 0 || size.height <= 0)
        return base::fail(base::Code::bad_input, "a window needs a width and a height");
    if (options_.opengl) {
        size_ = size;
        if (const auto with = create_window(size, true); !with)
            lose_opengl(with.error().where);
        return {};
    }
    return create_window(size, false);
}

base::Result<void> Window::create_window(const Size size, const bool with_opengl)
{
    glfwDefaultWindowHints();
    if (with_opengl)
        GlScreen::ask_for_context();
    else
        glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
    glfwWindowHint(GLFW_RESIZABLE, GLFW_FALSE);
    glfwWindowHint(GLFW_DECORATED, options_.windowed ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE); // Until there is something to see.
    {
        const GlWitness::Work work(with_opengl ? options_.opengl->witness : nullptr);
        window_ = glfwCreateWindow(size.width, size.height, options_.title.c_str(), nullptr, nullptr);
    }
    if (!window_)
        return base::fail(base::Code::io, "the X server gave no window: " + glfw_reason());
    if (!options_.windowed) {
        glfwSetWindowPos(window_, 0, 0);
        glfwSetInputMode(window_, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    }
    listen();
    install_x_error_handlers();
    if (!with_opengl)
        return take_size(size);
    TRY_SET(gl_, GlScreen::create(window_, size, *options_.opengl));
    size_ = size;
    repaint_wanted_ = true;
    return {};
}

base::Result<void> Window::take_size(const Size size)
{
    size_ = size;
    repaint_wanted_ = true;
    if (gl_)
        return gl_->resize(size);
    TRY_SET(picture_,
            XPicture::create(glfwGetX11Display(), glfwGetX11Window(window_), size.width, size.height,
                             shared_memory_wanted()));
    return {};
}

void Window::close_window()
{
    picture_.reset(); // Still needs the window's connection.
    gl_.reset();
    if (window_)
        glfwDestroyWindow(std::exchange(window_, nullptr));
}

// A window of GLFW has a context from birth to death, so another one takes its place. Touches go on, and
// whoever paints is asked for the whole picture.
void Window::lose_opengl(const std::string& why)
{
    options_.log.line("picture", "goes on without OpenGL: " + why);
    if (GlWitness* const witness = options_.opengl->witness)
        if (const auto kept = witness->lose(why); !kept)
            options_.log.line("picture", kept.error().where);
    close_window();
    shown_ = false;
    const auto created = create_window(size_, false);
    if (!created)
        options_.log.line("picture", created.error().where);
    // Without a window there is nothing to go on with; the supervisor starts us again, without OpenGL.
    VERIFY(created);
}

void Window::listen()
{
    glfwSetWindowUserPointer(window_, this);
    glfwSetCursorPosCallback(window_, [](GLFWwindow* window, const double x, const double y) {
        Window& self = self_of(window);
        self.pointer_x_ = static_cast<float>(x);
        self.pointer_y_ = static_cast<float>(y);
        if (self.touches_)
            self.touches_->push_move(self.pointer_x_, self.pointer_y_, self.clock_.monotonic());
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, const int button, const int action, int) {
        Window& self = self_of(window);
        if (button == GLFW_MOUSE_BUTTON_LEFT)
            self.finger_down_ = action == GLFW_PRESS;
        // The place of the latest move, which X sends before every button. glfwGetCursorPos would ask the
        // server where the pointer is by now.
        if (self.touches_ && button == GLFW_MOUSE_BUTTON_LEFT)
            self.touches_->push_button(self.pointer_x_, self.pointer_y_, action == GLFW_PRESS,
                                       self.clock_.monotonic());
    });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) { self_of(window).covered_ = true; });
    glfwSetWindowCloseCallback(window_, [](GLFWwindow* window) {
        if (!self_of(window).options_.windowed)
            glfwSetWindowShouldClose(window, GLFW_FALSE);
    });
}

Size Window::root_size() const
{
    ::Display* const display = glfwGetX11Display();
    ::Window root = 0;
    int x = 0;
    int y = 0;
    unsigned width = 0;
    unsigned height = 0;
    unsigned border = 0;
    unsigned depth = 0;
    XGetGeometry(display, DefaultRootWindow(display), &root, &x, &y, &width, &height, &border, &depth);
    return {static_cast<int>(width), static_cast<int>(height)};
}

// A television that comes back may bring another resolution, and a window manager may have moved us. GLFW's
// monitor callback tells of new outputs but not of new sizes, so the server is asked: one round trip a wait.
void Window::follow_root()
{
    const Size root = root_size();
    if (root == root_ || root.width <= 0 || root.height <= 0)
        return;
    root_ = root;
    glfwSetWindowPos(window_, 0, 0);
    glfwSetWindowSize(window_, root.width, root.height);
    if (const auto taken = take_size(root); taken)
        return;
    else if (gl_)
        lose_opengl(taken.error().where);
    else
        options_.log.line("window", taken.error().where);
}

void Window::wait(const base::Ms timeout)
{
    if (timeout > base::Ms(0))
        glfwWaitEventsTimeout(std::chrono::duration<double>(timeout).count());
    else
        glfwPollEvents();
    install_x_error_handlers();
    // Asking for the size waits for the server; a list that a finger drags does not wait for that.
    if (!finger_down_ && !options_.windowed)
        follow_root();
    if (!std::exchange(covered_, false) || !shown_ || repaint_wanted_)
        return;
    if (!gl_)
        picture_->show(std::array{surface().bounds()});
    else if (const auto shown = gl_->show_again(); !shown)
        lose_opengl(shown.error().where);
}

void Window::wake()
{
    glfwPostEmptyEvent();
}

void Window::paint(const ImDrawData& data, const paint::Textures& textures,
                   const std::span<const paint::Rect> damage)
{
    const std::array whole{paint::Rect{0, 0, size_.width, size_.height}};
    bool lost = false;
    if (gl_) {
        show_window();
        const auto shown = gl_->show(data, textures, damage);
        if (shown) {
            repaint_wanted_ = false;
            return;
        }
        lose_opengl(shown.error().where);
        lost = true;
    }
    // The new window holds nothing yet.
    const std::span<const paint::Rect> parts = lost ? whole : damage;
    paint::paint(data, textures, surface(), parts);
    present(parts);
}

paint::Surface Window::surface() const
{
    VERIFY(picture_);
    return picture_->surface();
}

void Window::show_window()
{
    if (std::exchange(shown_, true))
        return;
    glfwShowWindow(window_);
    install_x_error_handlers();
}

void Window::present(const std::span<const paint::Rect> dirty)
{
    show_window();
    picture_->show(dirty);
    repaint_wanted_ = false;
}

bool Window::closing() const
{
    return glfwWindowShouldClose(window_) == GLFW_TRUE;
}

bool Window::shares_memory() const
{
    return picture_ && picture_->shared();
}

void Window::set_title(const std::string& title)
{
    options_.title = title; // For another window too.
    glfwSetWindowTitle(window_, title.c_str());
}

} // namespace kiosk
