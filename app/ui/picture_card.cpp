#include "ui/picture_card.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float pad_units = 4;
constexpr float shape_unknown = 1.5F;

float shape_of(const Picture& picture)
{
    if (picture.width <= 0 || picture.height <= 0)
        return shape_unknown;
    return std::clamp(static_cast<float>(picture.width) / static_cast<float>(picture.height),
                      1 / picture_shape_max, picture_shape_max);
}

} // namespace

void picture_card(Column& column, const Picture& picture, const float height_max)
{
    Canvas& canvas = column.canvas;
    const float pad = std::round(canvas.u(pad_units));
    const float shape = shape_of(picture);
    const float width = std::floor(std::min(column.w - 2 * pad, (height_max - 2 * pad) * shape));
    const float height = std::round(width / shape);
    const Rect band = column.take(height + 2 * pad);
    if (!canvas.visible(band))
        return;
    const Rect card{std::round(band.x + (band.w - width) / 2 - pad), std::round(band.y), width + 2 * pad,
                    height + 2 * pad};
    canvas.picture(picture, card, pad);
    canvas.frame(card, Tone::line, canvas.u(size::hairline), canvas.u(size::radius));
}

} // namespace ui
