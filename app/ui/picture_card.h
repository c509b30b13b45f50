#pragma once
// A picture on its card.

#include "ui/column.h"

namespace ui {

// No picture is more than so many times as long as wide, or as wide as long; longer ones get a card of this
// shape.
inline constexpr float picture_shape_max = 4;

// As wide as the column and no higher than `height_max` pixels, in its middle. The card has its size from
// what the content says, so nothing moves when the picture comes. It is white on the black screen too: that
// is the paper the picture was drawn on.
void picture_card(Column& column, const Picture& picture, float height_max);

} // namespace ui
