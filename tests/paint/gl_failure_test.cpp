// Drivers that fail, played by a loader that puts its own functions in the place of the real driver's. A
// chip that is reset after an hour cannot be had in a test; what the painter hears of it can.

#include "hidden_gl.h"
#include "scene.h"

#include "paint/gl_sample.h"

#include <array>
#include <glad/gl.h>
#include <gtest/gtest.h>
#include <string_view>

namespace {

using namespace test;
using paint::GlFunction;

constexpr paint::Rect whole{0, 0, scene_width, scene_height};

// OpenGL passes its functions nothing of ours, so how the driver behaves has to lie here.
bool chip_was_reset = false;
bool out_of_memory = false;

template <class Function>
GlFunction as_gl(Function* const function)
{
    return reinterpret_cast<GlFunction>(function);
}

GlFunction load_failing(const char* const name)
{
    if (std::string_view(name) == "glGetGraphicsResetStatusARB")
        return as_gl(
            +[]() -> GLenum { return chip_was_reset ? GL_INNOCENT_CONTEXT_RESET_ARB : GL_NO_ERROR; });
    // A lost context never stops to report errors.
    if (std::string_view(name) == "glGetError")
        return as_gl(+[]() -> GLenum { return out_of_memory ? GL_OUT_OF_MEMORY : GL_NO_ERROR; });
    return glfwGetProcAddress(name);
}

GlFunction load_nothing(const char*)
{
    return nullptr;
}

GlFunction load_old(const char* const name)
{
    if (std::string_view(name) == "glGetString")
        return as_gl(
            +[](GLenum) -> const GLubyte* { return reinterpret_cast<const GLubyte*>("2.1 Mesa 7.0"); });
    return glfwGetProcAddress(name);
}

GlFunction load_without_shaders(const char* const name)
{
    if (std::string_view(name) == "glGetShaderiv")
        return as_gl(+[](GLuint, GLenum, GLint* const value) { *value = 0; });
    return glfwGetProcAddress(name);
}

GlFunction load_without_framebuffers(const char* const name)
{
    if (std::string_view(name) == "glCheckFramebufferStatus")
        return as_gl(+[](GLenum) -> GLenum { return GL_FRAMEBUFFER_UNSUPPORTED; });
    return glfwGetProcAddress(name);
}

// Draws nothing, and says that all went well.
GlFunction load_lazy(const char* const name)
{
    if (std::string_view(name) == "glDrawElements")
        return as_gl(+[](GLenum, GLsizei, GLenum, const void*) {});
    return glfwGetProcAddress(name);
}

struct GlFailure : testing::Test {
    GlFailure()
    {
        chip_was_reset = false;
        out_of_memory = false;
    }
    static auto create(const paint::GlLoad load)
    {
        return paint::GlPainter::create(load, scene_width, scene_height);
    }
    base::Result<void> paint_with(paint::GlPainter& painter)
    {
        return painter.paint(*draw.draw([](ImDrawList& list) {
            list.AddRectFilled({0, 0}, {50, 50}, half_ink);
        }),
                             no_textures, std::array{whole});
    }

    GlContext context{scene_width, scene_height};
    Scene draw;
};

TEST_F(GlFailure, AtBirthIsAnErrorAndNoPainter)
{
    for (const paint::GlLoad load :
         {load_nothing, load_old, load_without_shaders, load_without_framebuffers}) {
        const auto painter = create(load);
        ASSERT_FALSE(painter);
        EXPECT_EQ(painter.error().code, base::Code::unsupported) << painter.error().where;
    }
    chip_was_reset = true;
    EXPECT_FALSE(create(load_failing));
    EXPECT_TRUE(create(glfwGetProcAddress));
}

TEST_F(GlFailure, OfAChipThatIsResetIsToldByTheNextPaint)
{
    const auto painter = create(load_failing);
    ASSERT_TRUE(painter) << painter.error().where;
    EXPECT_TRUE(paint_with(**painter));
    chip_was_reset = true;
    const auto lost = paint_with(**painter);
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().code, base::Code::io);
    EXPECT_FALSE((*painter)->resize(100, 100));
}

TEST_F(GlFailure, ThatIsReportedForEverEndsToo)
{
    const auto painter = create(load_failing);
    ASSERT_TRUE(painter);
    out_of_memory = true;
    EXPECT_FALSE(paint_with(**painter));
    paint::Picture picture(scene_width, scene_height);
    EXPECT_FALSE((*painter)->read(picture.surface()));
}

TEST_F(GlFailure, ToDrawAtAllIsSeenByASample)
{
    constexpr int side = paint::sample_side_px;
    const auto honest = paint::GlPainter::create(glfwGetProcAddress, side, side);
    ASSERT_TRUE(honest);
    EXPECT_TRUE(paint::paint_sample(**honest));
    const auto lazy = paint::GlPainter::create(load_lazy, side, side);
    ASSERT_TRUE(lazy);
    EXPECT_FALSE(paint::paint_sample(**lazy));
}

} // namespace
