#pragma once
// A hidden window with an OpenGL context, on a server of its own. Here that is Mesa's llvmpipe, which is slow
// and exact.

#include "kiosk/x_server.h"

#include "paint/gl_painter.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

// As <GLFW/glfw3native.h> declares it, which would also want the headers of Xrandr.
extern "C" Window glfwGetX11Window(GLFWwindow* window);

namespace test {

class GlContext {
public:
    GlContext(const int width, const int height)
        : server_(width, height)
    {
        EXPECT_TRUE(glfwInit());
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_CONTEXT_ROBUSTNESS, GLFW_LOSE_CONTEXT_ON_RESET);
        glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
        glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
        window_ = glfwCreateWindow(width, height, "", nullptr, nullptr);
        EXPECT_TRUE(window_);
        glfwMakeContextCurrent(window_);
    }
    ~GlContext() { glfwTerminate(); }
    GlContext(const GlContext&) = delete;
    GlContext& operator=(const GlContext&) = delete;

    const XServer& server() const { return server_; }
    GLFWwindow* window() const { return window_; }

private:
    XServer server_;
    GLFWwindow* window_ = nullptr;
};

// How far two pictures of one size are apart.
struct Distance {
    int levels_max = 0; // The largest difference of one channel.
    int pixels = 0; // That differ by more than the two levels that rounding may make.
    double share = 0; // The same, of all pixels.
};

inline constexpr int levels_allowed = 2;
inline constexpr double share_allowed = 0.001; // Pixels on the edges of triangles.

inline Distance distance(const paint::Surface& a, const paint::Surface& b)
{
    Distance distance;
    for (int y = 0; y < a.height; ++y)
        for (int x = 0; x < a.width; ++x) {
            int levels = 0;
            for (const int shift : {0, 8, 16}) {
                const auto channel = [shift](const std::uint32_t pixel) {
                    return static_cast<int>((pixel >> shift) & 0xff);
                };
                levels = std::max(levels, std::abs(channel(a.row(y)[x]) - channel(b.row(y)[x])));
            }
            distance.levels_max = std::max(distance.levels_max, levels);
            distance.pixels += levels > levels_allowed ? 1 : 0;
        }
    distance.share = distance.pixels / (static_cast<double>(a.width) * a.height);
    return distance;
}

inline paint::Picture picture_of(paint::GlPainter& painter, const int width, const int height)
{
    paint::Picture picture(width, height);
    EXPECT_TRUE(painter.read(picture.surface()));
    return picture;
}

} // namespace test
