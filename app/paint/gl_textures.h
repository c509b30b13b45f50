#pragma once
// Copies of the textures in the memory of the graphics chip, made anew when their version is another one.

#include "paint/gl_context.h"
#include "paint/texture.h"

#include <cstddef>
#include <map>

namespace paint {

class GlTextures {
public:
    // Above this, what the present picture does not use goes.
    static constexpr std::size_t bytes_max = std::size_t{96} << 20;

    explicit GlTextures(const GladGLContext& gl); // Must outlive it.
    ~GlTextures();
    GlTextures(const GlTextures&) = delete;
    GlTextures& operator=(const GlTextures&) = delete;

    // Before the textures of one picture.
    void begin();
    // The copy, made or renewed where it has to be, becomes the one that is drawn with.
    void bind(ImTextureID id, const TextureView& view);

    std::size_t bytes() const { return bytes_; }
    int uploads() const { return uploads_; } // Since birth.

private:
    struct Copy {
        unsigned name = 0;
        std::uint64_t version = 0;
        TextureView::Format format{};
        int width = 0;
        int height = 0;
        std::uint64_t picture = 0; // The last one that was drawn with it.
        std::size_t bytes() const;
    };
    void upload(Copy& copy, const TextureView& view);

    const GladGLContext& gl_;
    std::map<ImTextureID, Copy> copies_;
    std::uint64_t picture_ = 0;
    std::size_t bytes_ = 0;
    int uploads_ = 0;
};

} // namespace paint
