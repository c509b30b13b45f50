#pragma once
// What a texture id of the draw data stands for. Who keeps the pixels (the glyph atlas, the picture cache) is
// not the painter's business; they must stay where they are until paint() returns.

#include <cstdint>
#include <functional>
#include <imgui/imgui.h>

namespace paint {

struct TextureView {
    enum class Format {
        a8, // Coverage; the colour is the vertex's.
        rgba, // Bytes R, G, B, A; colour not multiplied by alpha.
    };
    Format format = Format::a8;
    int width = 0;
    int height = 0;
    int stride = 0; // Bytes from row to row.
    const std::uint8_t* pixels = nullptr;
    // Grows with every change of the bytes: a copy of them is to be made anew. No two states of one id share
    // a version.
    std::uint64_t version = 0;
    // Another one when what stood at a place may now be something else: all that was drawn with this texture
    // is damaged then. A glyph put where nothing was leaves it as it is.
    std::uint64_t epoch = 0;
};

// ImTextureID nullptr never gets here: it means untextured. So the fonts' own atlas keeps TexID nullptr, and
// ImGuiStyle::AntiAliasedLinesUseTex must be off, or thin lines would need that atlas.
// An id that nobody knows is answered by an empty view; what would be drawn with it is left out.
using Textures = std::function<TextureView(ImTextureID)>;

} // namespace paint
