#pragma once
// A driver that works for an hour and fails then. The hour cannot be waited for; what the painter hears of
// the chip's reset can be played.

#include "paint/gl_context.h"

#include <string_view>

extern "C" void (*glfwGetProcAddress(const char* name))();

namespace test {

// OpenGL passes its functions nothing of ours, so what the driver says has to lie here.
inline bool chip_was_reset = false;

inline paint::GlFunction load_failing_later(const char* const name)
{
    constexpr unsigned innocent_reset = 0x8254; // GL_INNOCENT_CONTEXT_RESET_ARB
    if (std::string_view(name) == "glGetGraphicsResetStatusARB")
        return reinterpret_cast<paint::GlFunction>(
            +[]() -> unsigned { return chip_was_reset ? innocent_reset : 0; });
    return glfwGetProcAddress(name);
}

} // namespace test
