#include "paint/shape.h"

namespace paint {

namespace {

bool usable(const TextureView& texture)
{
    return texture.pixels && texture.width > 0 && texture.height > 0;
}

} // namespace

std::optional<Brush> brush_of(const ImDrawData& data, const ImDrawCmd& command, const Textures& textures,
                              const Rect& inside)
{
    if (command.ElemCount == 0) // As every user callback has.
        return std::nullopt;
    const ImVec4& clip = command.ClipRect;
    const ImVec2& scale = data.FramebufferScale;
    const Rect window = covered((static_cast<double>(clip.x) - data.DisplayPos.x) * scale.x,
                                (static_cast<double>(clip.y) - data.DisplayPos.y) * scale.y,
                                (static_cast<double>(clip.z) - data.DisplayPos.x) * scale.x,
                                (static_cast<double>(clip.w) - data.DisplayPos.y) * scale.y);
    Brush brush{intersection(window, inside), command.GetTexID(), std::nullopt};
    if (brush.clip.empty())
        return std::nullopt;
    if (brush.id) {
        brush.texture = textures(brush.id);
        if (!usable(*brush.texture))
            return std::nullopt;
    }
    return brush;
}

} // namespace paint
