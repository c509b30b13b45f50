#pragma once
// The boxes of this house: a ground with rounded corners, perhaps a spine at its left, and a frame.

#include "ui/canvas.h"

#include <optional>

namespace ui {

// The spine follows the rounded corners: the same shape, cut to the spine's width.
void spined(Canvas& canvas, const Rect& rect, Tone ground, Tone spine);

// What can be touched. While it is held its ground is another tone and its frame is of ink.
struct BoxLook {
    Tone ground = Tone::card;
    Tone held = Tone::pressed;
    Tone edge = Tone::line;
    float edge_units = size::hairline; // 0: no frame unless it is held.
    float held_units = size::press_frame; // More than the other where a press shows in the frame alone.
    float radius_units = size::radius;
    std::optional<Tone> spine{};
};
// Draws it. What is written on it stands on the tone that is returned.
[[nodiscard]] Tone touch_box(Canvas& canvas, const Rect& rect, bool held, const BoxLook& look);

} // namespace ui
