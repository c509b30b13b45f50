#include "paint/gl_textures.h"

#include <glad/gl.h>

namespace paint {

namespace {

int texel_bytes(const TextureView::Format format)
{
    return format == TextureView::Format::a8 ? 1 : 4;
}

} // namespace

std::size_t GlTextures::Copy::bytes() const
{
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height)
        * static_cast<std::size_t>(texel_bytes(format));
}

GlTextures::GlTextures(const GladGLContext& gl)
    : gl_(gl)
{
}

GlTextures::~GlTextures()
{
    for (const auto& [id, copy] : copies_)
        gl_.DeleteTextures(1, &copy.name);
}

void GlTextures::begin()
{
    if (bytes_ > bytes_max)
        std::erase_if(copies_, [this](const auto& entry) {
            const Copy& copy = entry.second;
            if (copy.picture == picture_)
                return false;
            gl_.DeleteTextures(1, &copy.name);
            bytes_ -= copy.bytes();
            return true;
        });
    ++picture_;
}

void GlTextures::bind(const ImTextureID id, const TextureView& view)
{
    Copy& copy = copies_[id];
    const bool fits = copy.name != 0 && copy.format == view.format && copy.width == view.width
        && copy.height == view.height;
    if (copy.name == 0)
        gl_.GenTextures(1, &copy.name);
    gl_.BindTexture(GL_TEXTURE_2D, copy.name);
    if (!fits || copy.version != view.version)
        upload(copy, view);
    copy.picture = picture_;
}

void GlTextures::upload(Copy& copy, const TextureView& view)
{
    const bool coverage = view.format == TextureView::Format::a8;
    // Texels are fetched by number, so nothing is filtered; but without this a texture lacks its smaller
    // versions and is none at all.
    gl_.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    gl_.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    gl_.PixelStorei(GL_UNPACK_ALIGNMENT, 1);
    gl_.PixelStorei(GL_UNPACK_ROW_LENGTH, view.stride / texel_bytes(view.format));
    gl_.TexImage2D(GL_TEXTURE_2D, 0, coverage ? GL_R8 : GL_RGBA8, view.width, view.height, 0,
                   coverage ? GL_RED : GL_RGBA, GL_UNSIGNED_BYTE, view.pixels);
    bytes_ -= copy.bytes();
    copy.version = view.version;
    copy.format = view.format;
    copy.width = view.width;
    copy.height = view.height;
    bytes_ += copy.bytes();
    ++uploads_;
}

} // namespace paint
