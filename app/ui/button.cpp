#include "ui/button.h"

#include "ui/box.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// Icon and word side by side in the middle of the box.
void icon_and_word(Canvas& canvas, const std::string_view icon, const Label& label, const Rect& box,
                   const TextStyle& style)
{
    const float icon_size = icon.empty() ? 0 : canvas.u(size::small_icon);
    const float gap = icon.empty() ? 0 : canvas.u(3);
    const Laid laid = canvas.lay_fitting(label, style, box.w - icon_size - gap, box.h);
    float x = std::round(box.x + (box.w - icon_size - gap - laid.width) / 2);
    if (!icon.empty())
        canvas.icon(icon, {x, box.y + (box.h - icon_size) / 2, icon_size, icon_size}, style.ink);
    x += icon_size + gap;
    canvas.draw(laid, x, std::round(laid.top_centered(box.y, box.h)));
}

} // namespace

bool button(Canvas& canvas, const std::string_view id, const ButtonKind kind, const std::string_view icon,
            const Label& label, const Rect& rect)
{
    const Touch touch = canvas.target(id, Role::button, label, rect);
    const bool primary = kind == ButtonKind::primary;
    const BoxLook look = primary ? BoxLook{.ground = Tone::indigo, .held = Tone::ink, .edge_units = 0}
                                 : BoxLook{.edge = Tone::indigo, .edge_units = size::button_frame};
    const Canvas::Ground on(canvas, touch_box(canvas, rect, touch.pressed, look));
    const Canvas::Labels labels(canvas, id);
    icon_and_word(
        canvas, icon, label, rect.shrunk(canvas.u(4)),
        {.type = Type::body, .bold = true, .ink = primary ? Tone::on_dark : Tone::indigo, .heading = true});
    return touch.activated;
}

bool wide_button(Column& column, const std::string_view id, const ButtonKind kind,
                 const std::string_view icon, const Label& label)
{
    Canvas& canvas = column.canvas;
    const float width = column.w - canvas.u(2 * 4 + size::small_icon + 3);
    const Laid laid = canvas.lay(label, {.type = Type::body, .bold = true, .heading = true}, width);
    const float height = std::max(canvas.u(size::button), laid.height + canvas.u(8));
    return button(canvas, id, kind, icon, label, column.take(height));
}

bool arrow_button(Canvas& canvas, const std::string_view id, const std::string_view icon, const Label& label,
                  const Rect& rect)
{
    const Touch touch = canvas.target(id, Role::button, label, rect);
    const Canvas::Ground on(
        canvas,
        touch_box(canvas, rect, touch.pressed, {.edge = Tone::indigo, .edge_units = size::button_frame}));
    const Canvas::Labels labels(canvas, id);
    const TextStyle style{
        .type = Type::strip, .bold = true, .ink = Tone::indigo, .heading = true, .align = Align::center};
    if (rect.w > 2 * rect.h) {
        icon_and_word(canvas, icon, label, rect.shrunk(canvas.u(2)), style);
        return touch.activated;
    }
    const float icon_size = canvas.u(12);
    const Laid laid = canvas.lay_fitting(label, style, rect.w - canvas.u(2), rect.h, 1);
    const float block = icon_size + laid.height - laid.hidden + canvas.u(1);
    const float y = rect.y + (rect.h - block) / 2;
    canvas.icon(icon, {rect.x + (rect.w - icon_size) / 2, y, icon_size, icon_size}, Tone::indigo);
    canvas.draw(laid, std::round(rect.x + (rect.w - laid.width) / 2),
                std::round(y + icon_size + canvas.u(1) - laid.hidden));
    return touch.activated;
}

bool tab(Canvas& canvas, const std::string_view id, const std::string_view icon, const Label& label,
         const Rect& rect, const bool selected)
{
    const Touch touch = canvas.target(id, Role::tab, label, rect, selected);
    const BoxLook look =
        selected ? BoxLook{.ground = Tone::indigo, .held = Tone::indigo, .edge = Tone::indigo} : BoxLook{};
    const Canvas::Ground on(canvas, touch_box(canvas, rect, touch.pressed, look));
    const Canvas::Labels labels(canvas, id);
    icon_and_word(
        canvas, icon, label, rect.shrunk(canvas.u(3)),
        {.type = Type::body, .bold = true, .ink = selected ? Tone::on_dark : Tone::ink, .heading = true});
    return touch.activated;
}

bool key(Canvas& canvas, const std::string_view id, const Label& letter, const Rect& rect)
{
    const Touch touch = canvas.target(id, Role::button, letter, rect);
    const Canvas::Ground on(canvas, touch_box(canvas, rect, touch.pressed, {}));
    const Canvas::Labels labels(canvas, id);
    const Laid laid = canvas.lay_fitting(letter, {.type = Type::tile, .bold = true}, rect.w, rect.h, 1);
    canvas.draw(laid, std::round(rect.x + (rect.w - laid.width) / 2),
                std::round(laid.top_centered(rect.y, rect.h)));
    return touch.activated;
}

} // namespace ui
