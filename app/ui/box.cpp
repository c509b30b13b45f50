#include "ui/box.h"

namespace ui {

void spined(Canvas& canvas, const Rect& rect, const Tone ground, const Tone spine)
{
    const float radius = canvas.u(size::radius);
    canvas.fill(rect, ground, radius);
    const Canvas::Clip strip(canvas, {rect.x, rect.y, canvas.u(size::spine), rect.h});
    canvas.fill(rect, spine, radius);
}

Tone touch_box(Canvas& canvas, const Rect& rect, const bool held, const BoxLook& look)
{
    const Tone ground = held ? look.held : look.ground;
    const float radius = canvas.u(look.radius_units);
    if (look.spine)
        spined(canvas, rect, ground, *look.spine);
    else
        canvas.fill(rect, ground, radius);
    if (held)
        canvas.frame(rect, Tone::ink, canvas.u(look.held_units), radius);
    else if (look.edge_units > 0)
        canvas.frame(rect, look.edge, canvas.u(look.edge_units), radius);
    return ground;
}

} // namespace ui
