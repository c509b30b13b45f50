#pragma once
// The shaders. Three ways to colour a pixel, one file of arithmetic that follows the CPU painter's: corners
// in pixels with y downwards, textures read texel by texel, every step rounded to the 255 levels that a byte
// has.

#include "base/result.h"
#include "paint/gl_context.h"

#include <memory>

namespace paint {

class GlProgram {
public:
    enum class Kind {
        plain, // The corner's colour.
        coverage, // The corner's colour, its alpha times the texture's one channel.
        picture, // The texture's colour times the corner's, multiplied by alpha.
    };
    // `gl` must outlive it.
    static base::Result<GlProgram> create(const GladGLContext& gl, Kind kind);
    ~GlProgram();
    GlProgram(GlProgram&& other) noexcept;
    GlProgram& operator=(GlProgram&&) = delete;

    // From now on corners are coloured so, on a picture of that many pixels.
    void use(int width, int height) const;

private:
    explicit GlProgram(const GladGLContext& gl);
    base::Result<void> compile(unsigned stage, const char* source);
    base::Result<void> link();

    const GladGLContext& gl_;
    unsigned name_ = 0;
    int size_ = -1; // The place of the uniform.
};

} // namespace paint
