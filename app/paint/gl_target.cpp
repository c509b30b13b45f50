#include "paint/gl_target.h"

#include <glad/gl.h>

namespace paint {

GlTarget::GlTarget(const GladGLContext& gl, const int width, const int height)
    : gl_(&gl)
    , width_(width)
    , height_(height)
{
}

GlTarget::GlTarget(GlTarget&& other) noexcept
    : gl_(other.gl_)
    , width_(other.width_)
    , height_(other.height_)
    , framebuffer_(std::exchange(other.framebuffer_, 0))
    , pixels_(std::exchange(other.pixels_, 0))
{
}

GlTarget& GlTarget::operator=(GlTarget&& other) noexcept
{
    std::swap(gl_, other.gl_);
    std::swap(width_, other.width_);
    std::swap(height_, other.height_);
    std::swap(framebuffer_, other.framebuffer_);
    std::swap(pixels_, other.pixels_);
    return *this;
}

GlTarget::~GlTarget()
{
    if (framebuffer_ != 0)
        gl_->DeleteFramebuffers(1, &framebuffer_);
    if (pixels_ != 0)
        gl_->DeleteRenderbuffers(1, &pixels_);
}

base::Result<GlTarget> GlTarget::create(const GladGLContext& gl, const int width, const int height)
{
    GlTarget target(gl, width, height);
    int side_max = 0;
    gl.GetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &side_max);
    if (width <= 0 || height <= 0 || width > side_max || height > side_max)
        return base::fail(base::Code::too_large,
                          "OpenGL: a picture of " + std::to_string(width) + " × " + std::to_string(height)
                              + " pixels; the driver takes " + std::to_string(side_max));
    gl.GenRenderbuffers(1, &target.pixels_);
    gl.BindRenderbuffer(GL_RENDERBUFFER, target.pixels_);
    gl.RenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    gl.GenFramebuffers(1, &target.framebuffer_);
    gl.BindFramebuffer(GL_FRAMEBUFFER, target.framebuffer_);
    gl.FramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, target.pixels_);
    if (const GLenum status = gl.CheckFramebufferStatus(GL_FRAMEBUFFER); status != GL_FRAMEBUFFER_COMPLETE)
        return base::fail(base::Code::unsupported,
                          "OpenGL: no framebuffer object to draw into (" + std::to_string(status) + ")");
    target.bind();
    gl.Disable(GL_SCISSOR_TEST);
    gl.ClearColor(0, 0, 0, 1);
    gl.Clear(GL_COLOR_BUFFER_BIT);
    return target;
}

void GlTarget::bind() const
{
    gl_->BindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    gl_->Viewport(0, 0, width_, height_);
}

void GlTarget::copy_to_window() const
{
    gl_->BindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_);
    gl_->BindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    gl_->Disable(GL_SCISSOR_TEST); // It would cut the copy too.
    gl_->Viewport(0, 0, width_, height_); // Tells drivers to look whether the window has changed its size.
    // The window's first row is its lower edge.
    gl_->BlitFramebuffer(0, 0, width_, height_, 0, height_, width_, 0, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

void GlTarget::read(const Surface& into) const
{
    gl_->BindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_);
    gl_->PixelStorei(GL_PACK_ALIGNMENT, 4);
    gl_->PixelStorei(GL_PACK_ROW_LENGTH, into.stride_px);
    gl_->ReadPixels(0, 0, width_, height_, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, into.pixels);
}

} // namespace paint
