#pragma once
// Dear ImGui draw data → pixels by a graphics chip, with OpenGL 3.3 core. The pixels are the CPU painter's
// (cpu_painter.h has the rules) within two levels of 255 a channel; edges of triangles may fall on another
// pixel, because each driver rounds for itself.

#include "base/result.h"
#include "paint/gl_context.h"
#include "paint/surface.h"
#include "paint/texture.h"

#include <memory>
#include <span>

namespace paint {

class GlPainter {
public:
    // `load` finds the functions of the context that is current on this thread, and stays so until after the
    // destructor. Code::unsupported when they are not those of OpenGL 3.3. The picture begins opaque black.
    static base::Result<std::unique_ptr<GlPainter>> create(GlLoad load, int width, int height);
    ~GlPainter();
    GlPainter(const GlPainter&) = delete;
    GlPainter& operator=(const GlPainter&) = delete;

    const GlDriver& driver() const;

    // Blends over what the picture holds, inside `damage`, whose rectangles must not overlap one another.
    // After an error, as when the driver has lost its context, the painter is good for nothing any more.
    base::Result<void> paint(const ImDrawData& data, const Textures& textures, std::span<const Rect> damage);
    // Copies the picture into the back buffer of the context's window, which has its size.
    base::Result<void> copy_to_window();
    // Returns when the driver has done all that it was asked.
    base::Result<void> finish();
    // Another size: the picture is black again.
    base::Result<void> resize(int width, int height);
    // The picture as it is, for tests and for the trial of a driver. `into` has its size.
    base::Result<void> read(const Surface& into);
    // Textures copied to the chip since birth.
    int uploads() const;

private:
    struct Parts;
    explicit GlPainter(std::unique_ptr<Parts> parts);
    void draw(std::span<const Rect> damage);
    base::Result<void> status() const;

    std::unique_ptr<Parts> parts_;
};

} // namespace paint
