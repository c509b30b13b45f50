#pragma once
// A column of things, one below the other: the pen of every screen.

#include "ui/canvas.h"

#include <algorithm>

namespace ui {

struct Column {
    Canvas& canvas;
    float x = 0, y = 0, w = 0;

    Column(Canvas& on, const Rect& rect) : canvas(on), x(rect.x), y(rect.y), w(rect.w) {}
    void space(const float units) { y += canvas.u(units); }
    // The next `height` pixels of the column; the pen moves below them.
    Rect take(const float height)
    {
        const Rect rect{x, y, w, height};
        y += height;
        return rect;
    }
    // How wide text of this type may be: a line of more characters loses the eye.
    float measure(const Type type) const { return std::min(w, size::column_chars_max * canvas.theme().em(type)); }
    // Text over the whole width; the pen moves below it.
    void text(const Label& label, const TextStyle& style)
    {
        y += canvas.text({x, y, style.align == Align::left ? measure(style.type) : w, 0}, label, style);
    }
};

} // namespace ui
