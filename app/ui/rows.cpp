#include "ui/rows.h"

#include "ui/box.h"
#include "ui/button.h"
#include "words/common.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float fact_name_units = 62;

} // namespace

void fact(Column& column, const Label& name, const Label& words, const TextStyle& style)
{
    if (words.empty())
        return;
    Canvas& canvas = column.canvas;
    const TextStyle name_style{.type = Type::body, .bold = true, .ink = Tone::second_ink, .heading = true};
    const float name_width = canvas.u(fact_name_units) * (canvas.theme().display().large ? 1.25F : 1.0F);
    const bool beside = column.w > 2.6F * name_width;
    if (!beside) {
        column.text(name, name_style);
        column.space(2);
        column.text(words, style);
        column.space(5);
        return;
    }
    const Laid head = canvas.lay(name, name_style, name_width - canvas.u(4));
    const Laid body = canvas.lay(words, style, column.w - name_width);
    // Both begin on one line: align their first baselines.
    const float head_drop =
        head.offset + (head.paragraph->lines.empty() ? 0 : head.paragraph->lines.front().baseline);
    const float body_drop =
        body.offset + (body.paragraph->lines.empty() ? 0 : body.paragraph->lines.front().baseline);
    const float drop = std::max(head_drop, body_drop);
    canvas.draw(head, column.x, std::round(column.y + drop - head_drop));
    canvas.draw(body, column.x + name_width, std::round(column.y + drop - body_drop));
    column.y += std::max(head.height + drop - head_drop, body.height + drop - body_drop);
    column.space(5);
}

void heading(Column& column, const std::string_view icon, const Label& label, const Tone ink)
{
    Canvas& canvas = column.canvas;
    const float icon_size = icon.empty() ? 0 : canvas.u(11);
    const float left = icon.empty() ? 0 : icon_size + canvas.u(4);
    const Laid laid = canvas.lay(label, {.type = Type::card_title, .bold = true, .ink = ink, .heading = true},
                                 column.w - left);
    const Rect mark{column.x, std::round(column.y + laid.first_middle - icon_size / 2), icon_size, icon_size};
    if (!icon.empty() && canvas.visible(mark))
        canvas.icon(icon, mark, ink);
    canvas.draw(laid, column.x + left, std::round(column.y));
    column.y += laid.height;
    column.space(4);
}

void divider(Column& column)
{
    column.space(3);
    const float width = std::max(1.0F, std::round(column.canvas.u(size::hairline)));
    const Rect line = column.take(width);
    if (column.canvas.visible(line))
        column.canvas.fill(line, Tone::line);
    column.space(6);
}

void remember(Column& column, const std::string_view icon, const Label& label, const Tone spine)
{
    Canvas& canvas = column.canvas;
    const float pad = canvas.u(size::card_inner - 1);
    const float icon_size = canvas.u(14);
    const float left = canvas.u(size::spine) + pad + icon_size + canvas.u(5);
    const Laid laid = canvas.lay(label, {.type = Type::body, .bold = true}, column.w - left - pad);
    const Rect rect = column.take(std::max(laid.height, icon_size) + 2 * pad);
    if (!canvas.visible(rect))
        return;
    const Tone ground = spine == Tone::wood ? Tone::tint_yellow : Tone::tint_blue;
    spined(canvas, rect, ground, spine);
    if (canvas.theme().display().black)
        canvas.frame(rect, Tone::line, canvas.u(size::hairline), canvas.u(size::radius));
    const Canvas::Ground on(canvas, ground);
    canvas.icon(
        icon, {rect.x + canvas.u(size::spine) + pad, rect.y + (rect.h - icon_size) / 2, icon_size, icon_size},
        spine);
    canvas.draw(laid, std::round(rect.x + left), std::round(laid.top_centered(rect.y, rect.h)));
}

namespace {

struct TickLayout {
    float pad, box, left;
};

TickLayout tick_layout(const Canvas& canvas)
{
    const float pad = canvas.u(6);
    const float box = canvas.u(12);
    return {pad, box, pad + box + canvas.u(6)};
}

Laid tick_words(Canvas& canvas, const Tick& tick, const float width)
{
    const TickLayout layout = tick_layout(canvas);
    return canvas.lay(tick.label, {.type = Type::body, .bold = tick.ticked},
                      width - layout.left - layout.pad);
}

bool tick_at(Canvas& canvas, const Tick& tick, const Rect& rect)
{
    if (!canvas.visible(rect))
        return false;
    const TickLayout layout = tick_layout(canvas);
    const Touch touch = canvas.target(tick.id, Role::tick, tick.label, rect, tick.ticked);
    const BoxLook look = tick.ticked ? BoxLook{.ground = Tone::tint_blue,
                                               .held = Tone::tint_blue,
                                               .edge = Tone::ink,
                                               .edge_units = size::press_frame,
                                               .held_units = 2 * size::press_frame}
                                     : BoxLook{.held = Tone::tint_blue};
    const Canvas::Ground on(canvas, touch_box(canvas, rect, touch.pressed, look));
    const Canvas::Labels labels(canvas, tick.id);
    const Rect square{std::round(rect.x + layout.pad), std::round(rect.y + (rect.h - layout.box) / 2),
                      layout.box, layout.box};
    canvas.fill(square, tick.ticked ? Tone::indigo : Tone::card, canvas.u(1.5F));
    canvas.frame(square, Tone::indigo, canvas.u(0.9F), canvas.u(1.5F));
    if (tick.ticked) {
        const Canvas::Ground in_box(canvas, Tone::indigo);
        canvas.icon("check", square.shrunk(canvas.u(1)), Tone::on_dark);
    }
    const Laid laid = tick_words(canvas, tick, rect.w);
    canvas.draw(laid, std::round(rect.x + layout.left), std::round(laid.top_centered(rect.y, rect.h)));
    return touch.activated;
}

} // namespace

int tick_rows(Column& column, const std::vector<Tick>& ticks, const int columns)
{
    Canvas& canvas = column.canvas;
    const float gap = canvas.u(size::gap);
    const float width = (column.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    int touched = -1;
    for (std::size_t first = 0; first < ticks.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t last = std::min(ticks.size(), first + static_cast<std::size_t>(columns));
        float height = canvas.u(size::tick_row);
        for (std::size_t i = first; i < last; ++i)
            height = std::max(height, tick_words(canvas, ticks[i], width).height + canvas.u(8));
        for (std::size_t i = first; i < last; ++i)
            if (tick_at(canvas, ticks[i],
                        {column.x + static_cast<float>(i - first) * (width + gap), column.y, width, height}))
                touched = static_cast<int>(i);
        column.y += height + gap;
    }
    return touched;
}

bool choice_row(Column& column, const std::string_view id, const std::string_view icon, const Label& label,
                const bool selected)
{
    Canvas& canvas = column.canvas;
    const float pad = canvas.u(6);
    const float icon_size = canvas.u(12);
    const float left = pad + icon_size + canvas.u(6);
    const Laid laid = canvas.lay(
        label,
        {.type = Type::body, .bold = true, .ink = selected ? Tone::on_dark : Tone::indigo, .heading = true},
        column.w - left - pad);
    const Rect rect = column.take(std::max(canvas.u(size::tick_row), laid.height + canvas.u(8)));
    if (!canvas.visible(rect))
        return false;
    const Touch touch = canvas.target(id, Role::button, label, rect, selected);
    BoxLook look{.edge = Tone::indigo, .edge_units = size::button_frame};
    if (selected)
        look.ground = look.held = Tone::indigo;
    const Canvas::Ground on(canvas, touch_box(canvas, rect, touch.pressed, look));
    const Canvas::Labels labels(canvas, id);
    canvas.icon(icon, {rect.x + pad, rect.y + (rect.h - icon_size) / 2, icon_size, icon_size},
                selected ? Tone::on_dark : Tone::indigo);
    canvas.draw(laid, std::round(rect.x + left), std::round(laid.top_centered(rect.y, rect.h)));
    return touch.activated;
}

Turn page_turner(Canvas& canvas, const int page, const int pages, const Rect& band)
{
    Turn turn = Turn::none;
    const float width = std::min(band.w * 0.36F, canvas.u(110));
    if (page > 0
        && button(canvas, "page-back", ButtonKind::secondary, "chevron_left", canvas.say(words::previous),
                  {band.x, band.y, width, band.h}))
        turn = Turn::back;
    if (page + 1 < pages
        && button(canvas, "page-forward", ButtonKind::primary, "chevron_right", canvas.say(words::next),
                  {band.right() - width, band.y, width, band.h}))
        turn = Turn::forward;
    canvas.text_centered(band, {std::to_string(page + 1) + "／" + std::to_string(pages), "ja"},
                         {.type = Type::card_title, .bold = true, .tabular = true, .align = Align::center});
    return turn;
}

} // namespace ui
