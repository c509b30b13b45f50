#pragma once
// OpenGL as whoever made a context current hands it over: a function that finds functions, and no library.

#include <string>

struct GladGLContext; // <glad/gl.h>; only this folder calls OpenGL.

namespace paint {

using GlFunction = void (*)();
// As glfwGetProcAddress. Whoever plays a failing driver puts another one in its place.
using GlLoad = GlFunction (*)(const char* name);

// What the driver says of itself.
struct GlDriver {
    std::string vendor;
    std::string renderer;
    std::string version;
};

} // namespace paint
