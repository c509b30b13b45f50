#include "kiosk/window.h"

#include "base/log.h"
#include "kiosk/x_errors.h"
#include "kiosk/x_picture.h"

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

Window::Window(std::unique_ptr<Glfw> glfw, const base::Clock& clock)
    : glfw_(std::move(glfw))
    , clock_(clock)
{
}

Window::~Window()
{
    picture_.reset(); // Still needs the window's connection.
    if (window_)
        glfwDestroyWindow(window_);
}

base::Result<std::unique_ptr<Window>> Window::open(const Options& options, const base::Clock& clock)
{
    if (!glfwInit())
        return base::fail(base::Code::not_found,
                          "no X server to draw on (is DISPLAY set, and the server running?): "
                              + glfw_reason());
    std::unique_ptr<Window> window(new Window(std::make_unique<Glfw>(), clock));
    TRY(window->create(options));
    return window;
}

base::Result<void> Window::create(const Options& options)
{
    windowed_ = options.windowed.has_value();
    glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
    glfwWindowHint(GLFW_RESIZABLE, GLFW_FALSE);
    glfwWindowHint(GLFW_DECORATED, windowed_ ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE); // Until there is something to see.
    root_ = root_size();
    const Size size = windowed_ ? *options.windowed : root_;
    if (size.width <= 0 || size.height <= 0)
        return base::fail(base::Code::bad_input, "a window needs a width and a height");
    window_ = glfwCreateWindow(size.width, size.height, options.title.c_str(), nullptr, nullptr);
    if (!window_)
        return base::fail(base::Code::io, "the X server gave no window: " + glfw_reason());
    if (!windowed_) {
        glfwSetWindowPos(window_, 0, 0);
        glfwSetInputMode(window_, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    }
    listen();
    install_x_error_handlers();
    return take_size(size);
}

base::Result<void> Window::take_size(const Size size)
{
    TRY_SET(picture_,
            XPicture::create(glfwGetX11Display(), glfwGetX11Window(window_), size.width, size.height,
                             shared_memory_wanted()));
    repaint_wanted_ = true;
    return {};
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
        // The place of the latest move, which X sends before every button. glfwGetCursorPos would ask the
        // server where the pointer is by now.
        if (self.touches_ && button == GLFW_MOUSE_BUTTON_LEFT)
            self.touches_->push_button(self.pointer_x_, self.pointer_y_, action == GLFW_PRESS,
                                       self.clock_.monotonic());
    });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) { self_of(window).covered_ = true; });
    glfwSetWindowCloseCallback(window_, [](GLFWwindow* window) {
        if (!self_of(window).windowed_)
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
    const auto taken = take_size(root);
    if (!taken)
        base::Log{}.line("window", taken.error().where);
}

void Window::wait(const base::Ms timeout)
{
    if (timeout > base::Ms(0))
        glfwWaitEventsTimeout(std::chrono::duration<double>(timeout).count());
    else
        glfwPollEvents();
    install_x_error_handlers();
    if (!windowed_)
        follow_root();
    if (std::exchange(covered_, false) && shown_ && !repaint_wanted_)
        picture_->show(std::array{surface().bounds()});
}

void Window::wake()
{
    glfwPostEmptyEvent();
}

paint::Surface Window::surface() const
{
    return picture_->surface();
}

void Window::present(const std::span<const paint::Rect> dirty)
{
    if (!std::exchange(shown_, true)) {
        glfwShowWindow(window_);
        install_x_error_handlers();
    }
    picture_->show(dirty);
    repaint_wanted_ = false;
}

bool Window::closing() const
{
    return glfwWindowShouldClose(window_) == GLFW_TRUE;
}

bool Window::shares_memory() const
{
    return picture_->shared();
}

void Window::set_title(const std::string& title)
{
    glfwSetWindowTitle(window_, title.c_str());
}

} // namespace kiosk
