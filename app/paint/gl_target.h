#pragma once
// The picture on the graphics chip: a framebuffer object, whose first row is the upper edge of the screen. It
// stays from paint to paint, which a window's own buffers do not.

#include "base/result.h"
#include "paint/gl_context.h"
#include "paint/surface.h"

namespace paint {

class GlTarget {
public:
    // Opaque black. `gl` must outlive it.
    static base::Result<GlTarget> create(const GladGLContext& gl, int width, int height);
    ~GlTarget();
    GlTarget(GlTarget&& other) noexcept;
    GlTarget& operator=(GlTarget&& other) noexcept;

    Rect bounds() const { return {0, 0, width_, height_}; }
    // From now on what is drawn goes into the picture.
    void bind() const;
    // Copies all of the picture into the window's back buffer, which has the same size.
    void copy_to_window() const;
    // `into` has the same size.
    void read(const Surface& into) const;

private:
    GlTarget(const GladGLContext& gl, int width, int height);

    const GladGLContext* gl_;
    int width_;
    int height_;
    unsigned framebuffer_ = 0;
    unsigned pixels_ = 0;
};

} // namespace paint
