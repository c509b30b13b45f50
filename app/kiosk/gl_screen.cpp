#include "kiosk/gl_screen.h"

#include "paint/gl_sample.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace kiosk {

GlScreen::GlScreen(GLFWwindow* const window, GlWitness* const witness)
    : window_(window)
    , witness_(witness)
{
}

GlScreen::~GlScreen()
{
    painter_.reset(); // Still needs the context.
    glfwMakeContextCurrent(nullptr);
}

void GlScreen::ask_for_context()
{
    glfwWindowHint(GLFW_CLIENT_API, GLFW_OPENGL_API);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    // So that a chip that was reset says so. A driver that cannot gives a context all the same.
    glfwWindowHint(GLFW_CONTEXT_ROBUSTNESS, GLFW_LOSE_CONTEXT_ON_RESET);
    for (const int unused : {GLFW_ALPHA_BITS, GLFW_DEPTH_BITS, GLFW_STENCIL_BITS})
        glfwWindowHint(unused, 0);
}

base::Result<std::unique_ptr<GlScreen>> GlScreen::create(GLFWwindow* const window, const Size size,
                                                         const GlAccess& access)
{
    std::unique_ptr<GlScreen> screen(new GlScreen(window, access.witness));
    const GlWitness::Work work(access.witness);
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1); // A picture that scrolls does not tear.
    TRY_SET(screen->painter_,
            paint::GlPainter::create(access.load != nullptr ? access.load : glfwGetProcAddress, size.width,
                                     size.height));
    return screen;
}

base::Result<void> GlScreen::show(const ImDrawData& data, const paint::Textures& textures,
                                  const std::span<const paint::Rect> damage)
{
    const GlWitness::Work work(witness_);
    TRY(painter_->paint(data, textures, damage));
    return present();
}

base::Result<void> GlScreen::show_again()
{
    const GlWitness::Work work(witness_);
    return present();
}

base::Result<void> GlScreen::resize(const Size size)
{
    const GlWitness::Work work(witness_);
    return painter_->resize(size.width, size.height);
}

base::Result<void> GlScreen::show_sample()
{
    TRY(paint::paint_sample(*painter_));
    return present();
}

base::Result<void> GlScreen::present()
{
    TRY(painter_->copy_to_window());
    glfwSwapBuffers(window_);
    // Drivers draw when they like. What goes wrong with this picture must go wrong while we say that they
    // are at work.
    return painter_->finish();
}

} // namespace kiosk
