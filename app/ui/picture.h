#pragma once
// A picture of the content as the canvas sees it: something that is asked for while it is in view, and that
// may come later or not at all. Who decodes it is no business of ui/.

#include "base/hash.h"
#include "ui/label.h"

#include <cstdint>
#include <functional>

namespace ui {

// model::Picture and whatever else has these four.
struct Picture {
    base::Hash hash;
    int width = 0, height = 0; // What the content says it has.
    Label alt; // What it shows, in words.

    Picture() = default;
    template <class Other>
    requires requires(const Other& other)
    {
        base::Hash(other.hash);
        Label(other.alt);
    }
    explicit Picture(const Other& other)
        : hash(other.hash)
        , width(other.width)
        , height(other.height)
        , alt(other.alt)
    {
    }
};

// The picture at the size at which it will be seen, in whole pixels.
struct PictureWish {
    base::Hash hash;
    int width = 0, height = 0; // As the content says; another size is another picture.
    int shown_width = 0, shown_height = 0;
    auto operator<=>(const PictureWish&) const = default;
};

// Texture numbers of ImGui's draw commands: 0 has no texture, 1 + n is page n of the glyph atlas, and from
// here on every picture has its own, never given twice.
inline constexpr std::uint64_t picture_texture_first = 1 << 16;

struct PictureAnswer {
    enum class State { coming, here, refused };
    State state = State::refused;
    std::uint64_t texture = 0; // When it is here.
};

// Asked in every frame in which the picture is in view.
using Pictures = std::function<PictureAnswer(const PictureWish&)>;

} // namespace ui
