#include "ui/card.h"

#include "ui/box.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

constexpr float line_gap = 2.4F;
constexpr float chevron_size = 12;
constexpr float title_height_max = std::numeric_limits<float>::max(); // A card grows with its title.

const TextStyle tag_style{.type = Type::small, .bold = true, .ink = Tone::ink};

TextStyle title_style(const CardSpec& spec)
{
    return {.type = Type::card_title, .bold = true, .ink = spec.title_ink, .heading = true};
}

// As large as its longest word allows.
Laid title_of(Canvas& canvas, const CardSpec& spec, const float width)
{
    return canvas.lay_fitting(spec.title, title_style(spec), width, title_height_max);
}

const TextStyle line_style{.type = Type::body, .ink = Tone::second_ink};

struct Inner {
    float left, width;
};

Inner inner_of(Canvas& canvas, const CardSpec& spec, const float width)
{
    const float left = canvas.u(size::spine + size::card_inner)
        + (spec.icon.empty() ? 0 : canvas.u(size::icon + size::card_inner - 2));
    const float right = canvas.u(spec.chevron ? size::card_inner + chevron_size : size::card_inner);
    return {left, width - left - right};
}

// Words of a card from the top of its inner area; draws when asked, and always measures.
float words_of(Canvas& canvas, const CardSpec& spec, const Rect& box, const bool drawing)
{
    float y = box.y;
    if (!spec.tag.empty()) {
        const Laid tag = canvas.lay(spec.tag, tag_style, box.w);
        const float pad = canvas.u(2);
        const Rect frame{box.x, y, tag.width + 2 * pad + canvas.u(2), tag.height - tag.hidden + 2 * pad};
        if (drawing) {
            canvas.frame(frame, Tone::ink, canvas.u(0.6F), canvas.u(1.5F));
            canvas.draw(tag, std::round(frame.x + pad + canvas.u(1)), std::round(frame.y + pad - tag.hidden));
        }
        y += frame.h + canvas.u(line_gap);
    }
    const Laid title = title_of(canvas, spec, box.w);
    if (drawing)
        canvas.draw(title, box.x, std::round(y));
    y += title.height;
    for (const Label& label : spec.lines) {
        if (label.empty())
            continue;
        y += canvas.u(line_gap);
        const float widest = size::column_chars_max * canvas.theme().em(line_style.type);
        const Laid line = canvas.lay(label, line_style, std::min(box.w, widest));
        if (drawing)
            canvas.draw(line, box.x, std::round(y));
        y += line.height;
    }
    return y - box.y;
}

enum class CardUse { touch, pressed, read };

void draw_card(Canvas& canvas, const CardSpec& spec, const Rect& rect, const CardUse use)
{
    Tone ground = Tone::paper;
    if (use == CardUse::read) // What cannot be touched has no box: a thin line at its side holds it together.
        canvas.fill({rect.x, rect.y, canvas.u(size::press_frame), rect.h}, spec.spine);
    else
        ground = touch_box(canvas, rect, use == CardUse::pressed, {.spine = spec.spine});
    const Canvas::Ground on(canvas, ground);
    const Inner inner = inner_of(canvas, spec, rect.w);
    const float height = words_of(canvas, spec, {rect.x, rect.y, inner.width, 0}, false);
    const float hidden = spec.tag.empty() ? title_of(canvas, spec, inner.width).hidden : 0;
    const float top = rect.y + (rect.h - height - hidden) / 2;
    words_of(canvas, spec, {std::round(rect.x + inner.left), std::round(top), inner.width, height}, true);
    const float icon_size = canvas.u(size::icon);
    if (!spec.icon.empty())
        canvas.icon(spec.icon,
                    {rect.x + canvas.u(size::spine + size::card_inner - 1), rect.y + (rect.h - icon_size) / 2,
                     icon_size, icon_size},
                    spec.spine);
    const float arrow = canvas.u(chevron_size);
    if (spec.chevron)
        canvas.icon("chevron_right",
                    {rect.right() - arrow - canvas.u(4), rect.y + (rect.h - arrow) / 2, arrow, arrow},
                    spec.spine);
}

} // namespace

float card_height(Canvas& canvas, const CardSpec& spec, const float width)
{
    const Inner inner = inner_of(canvas, spec, width);
    const float words = words_of(canvas, spec, {0, 0, inner.width, 0}, false);
    const float least = spec.icon.empty() ? size::target_min + 4 : size::icon + 12;
    return std::round(std::max(words + canvas.u(2 * (size::card_inner - 1)), canvas.u(least)));
}

bool card_at(Canvas& canvas, const std::string_view id, const CardSpec& spec, const Rect& rect)
{
    if (!canvas.visible(rect))
        return false; // Rows outside the view are measured, never drawn.
    const Touch touch = canvas.target(id, Role::card, spec.title, rect);
    const Canvas::Labels labels(canvas, id);
    draw_card(canvas, spec, rect, touch.pressed ? CardUse::pressed : CardUse::touch);
    return touch.activated;
}

bool card(Column& column, const std::string_view id, const CardSpec& spec)
{
    return card_at(column.canvas, id, spec, column.take(card_height(column.canvas, spec, column.w)));
}

void card(Column& column, const CardSpec& spec)
{
    const Rect rect = column.take(card_height(column.canvas, spec, column.w));
    if (column.canvas.visible(rect))
        draw_card(column.canvas, spec, rect, CardUse::read);
}

bool tile(Canvas& canvas, const std::string_view id, const TileSpec& spec, const Rect& rect)
{
    const Touch touch = canvas.target(id, Role::tile, spec.title, rect);
    const Canvas::Ground on(canvas,
                            touch_box(canvas, rect, touch.pressed,
                                      {.ground = spec.tint, .held = Tone::card, .spine = spec.spine}));
    const Canvas::Labels labels(canvas, id);
    const float inner = canvas.u(size::card_inner + 2);
    const bool beside = rect.w > 1.35F * rect.h;
    const float icon_size = std::min(canvas.u(34), rect.h * (beside ? 0.42F : 0.26F));
    const float left = beside ? inner + icon_size + canvas.u(10) : inner + canvas.u(2);
    const float width = rect.w - left - inner;
    const float gap = canvas.u(4);
    const float room = rect.h - inner - (beside ? 0 : icon_size + gap);
    Laid title;
    Laid line;
    bool fits = false;
    for (const float scale : fitting_steps) {
        title = canvas.lay(spec.title, {.type = Type::tile, .bold = true, .heading = true, .scale = scale},
                           width);
        line = canvas.lay(spec.line, {.type = Type::body, .heading = true, .scale = scale}, width);
        fits = title.height + gap + line.height <= room && !title.broken_word && !line.broken_word;
        if (fits)
            break;
    }
    if (!fits) { // The title alone says where the tile leads.
        title =
            canvas.lay_fitting(spec.title, {.type = Type::tile, .bold = true, .heading = true}, width, room);
        line = canvas.lay({}, {}, width);
    }
    if (beside) {
        canvas.icon(spec.icon,
                    {rect.x + inner + canvas.u(1), rect.y + (rect.h - icon_size) / 2, icon_size, icon_size},
                    spec.spine);
        float y = rect.y + (rect.h - title.height - gap - line.height - title.hidden) / 2;
        canvas.draw(title, rect.x + left, std::round(y));
        y += title.height + gap;
        canvas.draw(line, rect.x + left, std::round(y));
    } else {
        // Icons of neighbours stand on one line, however long their words are.
        const float block = icon_size + gap + title.height + gap + line.height;
        float y = rect.y + std::max(inner / 2, std::min(rect.h * 0.14F, (rect.h - block) / 2));
        canvas.icon(spec.icon, {rect.x + left, y, icon_size, icon_size}, spec.spine);
        y += icon_size + gap;
        canvas.draw(title, rect.x + left, std::round(y));
        y += title.height + gap;
        canvas.draw(line, rect.x + left, std::round(y));
    }
    return touch.activated;
}

bool quiet_button(Canvas& canvas, const std::string_view id, const std::string_view icon, const Label& label,
                  const Rect& rect)
{
    const Touch touch = canvas.target(id, Role::button, label, rect);
    const Canvas::Ground on(canvas, touch_box(canvas, rect, touch.pressed, {.ground = Tone::paper}));
    const Canvas::Labels labels(canvas, id);
    const float icon_size = canvas.u(size::small_icon);
    const float pad = canvas.u(6);
    canvas.icon(icon, {rect.x + pad, rect.y + (rect.h - icon_size) / 2, icon_size, icon_size},
                Tone::second_ink);
    const float left = pad + icon_size + canvas.u(4);
    canvas.text_centered({rect.x + left, rect.y, rect.w - left - canvas.u(3), rect.h}, label,
                         {.type = Type::body, .bold = true, .ink = Tone::ink, .heading = true});
    return touch.activated;
}

} // namespace ui
