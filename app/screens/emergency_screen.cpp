#include "screens/pages.h"
#include "ui/card.h"
#include "ui/rows.h"
#include "ui/scroll.h"
#include "ui/shapes.h"
#include "words/chart.h"
#include "words/common.h"

#include <array>
#include <cmath>

namespace screens {

namespace {

// The red plate at the head of the page: mark, command, one line. It scrolls with the page: a plate that
// stood above it would leave a lowered page in large type no room to scroll in.
void plate(ui::Column& column, const ui::Label& command, const ui::Label& line)
{
    ui::Canvas& canvas = column.canvas;
    const float pad = canvas.u(7);
    const float mark = canvas.u(24);
    const float left = pad + mark + canvas.u(9);
    const float width = column.w - left - pad;
    ui::TextStyle style{.type = ui::Type::tile, .bold = true, .ink = ui::Tone::on_life, .heading = true};
    const ui::Laid head = canvas.lay(command, style, width);
    style.type = ui::Type::body;
    const ui::Laid below = canvas.lay(line, style, width);
    const float gap = canvas.u(3);
    const float words = head.height + gap + below.height;
    const ui::Rect rect = column.take(std::max(words, mark) + 2 * pad);
    column.space(6);
    if (!canvas.visible(rect))
        return;
    const ui::Canvas::Ground on(canvas, ui::Tone::life);
    canvas.fill(rect, ui::Tone::life, canvas.u(ui::size::radius));
    ui::octagon_mark(canvas, {rect.x + pad, rect.y + (rect.h - mark) / 2, mark, mark}, ui::Tone::on_life,
                     ui::Tone::life);
    const float y = rect.y + (rect.h - words) / 2;
    canvas.draw(head, rect.x + left, std::round(y));
    canvas.draw(below, rect.x + left, std::round(y + head.height + gap));
}

Touched where_question(ui::Canvas& canvas, const ui::Rect& content)
{
    Touched touched;
    const float used = canvas.text({content.x, content.y, content.w, 0}, canvas.say(words::where_is_person),
                                   {.type = ui::Type::tile, .bold = true, .heading = true})
        + canvas.u(10);
    const ui::Rect area{content.x, content.y + used, content.w, content.h - used};
    const float gap = canvas.u(ui::size::gutter);
    const bool portrait = canvas.theme().portrait();
    const float width = portrait ? area.w : (area.w - gap) / 2;
    const float height = std::min(canvas.u(96), portrait ? (area.h - gap) / 2 : area.h);
    const ui::Rect first{area.x, area.y, width, height};
    const ui::Rect second = portrait ? ui::Rect{area.x, area.y + height + gap, width, height}
                                     : ui::Rect{area.x + width + gap, area.y, width, height};
    if (ui::tile(canvas, "here",
                 {"local_hospital", canvas.say(words::here), {}, ui::Tone::card, ui::Tone::life}, first))
        touched = model::Open{model::EmergencyPage{model::Where::here}};
    if (ui::tile(canvas, "elsewhere",
                 {"home", canvas.say(words::elsewhere), {}, ui::Tone::card, ui::Tone::life}, second))
        touched = model::Open{model::EmergencyPage{model::Where::elsewhere}};
    return touched;
}

void place_card(ui::Column& column, const std::string_view icon, const ui::Label& title,
                const ui::Label& line)
{
    ui::card(column,
             {.icon = icon,
              .title = title,
              .lines = {line},
              .tag = {},
              .spine = ui::Tone::life,
              .chevron = false});
    column.space(ui::size::gap);
}

void here(ui::Canvas& canvas, const View& view, const ui::Rect& content)
{
    ui::Scroll scroll(canvas, "emergency-here", content);
    ui::Column& column = scroll.column();
    plate(column, canvas.say(words::call_staff), canvas.say(words::call_staff_line));
    ui::heading(column, "support_agent", canvas.say(words::staffed_places));
    bool anybody = false;
    for (const auto& desk : view.guide.desks(view.moment.now(), view.lang())) {
        if (!desk.staffed_now)
            continue;
        anybody = true;
        place_card(column, "support_agent", desk.name, desk.place);
    }
    if (!anybody)
        column.text(canvas.say(words::reception), {.type = ui::Type::card_title, .bold = true});
    column.space(5);
    bool headed = false;
    for (const auto& place : view.guide.places(view.lang())) {
        if (place.kind != "aed")
            continue;
        if (!headed)
            ui::heading(column, "monitor_heart", canvas.say(words::nearest_aed));
        headed = true;
        place_card(column, "monitor_heart", place.where, place.note);
    }
}

void elsewhere(ui::Canvas& canvas, const ui::Rect& content)
{
    ui::Scroll scroll(canvas, "emergency-elsewhere", content);
    ui::Column& column = scroll.column();
    plate(column, canvas.say(words::dial_119), canvas.say(words::does_not_call));
    ui::heading(column, "record_voice_over", canvas.say(words::what_to_say));
    const std::array<const words::Word*, 5> lines{&words::say_1, &words::say_2, &words::say_3, &words::say_4,
                                                  &words::say_5};
    int number = 0;
    for (const auto* line : lines) {
        const float left = canvas.u(16);
        const ui::Laid digit = canvas.lay(
            {std::to_string(++number), "ja"},
            {.type = ui::Type::card_title, .bold = true, .ink = ui::Tone::life, .tabular = true}, left);
        const ui::Laid laid =
            canvas.lay(canvas.say(*line), {.type = ui::Type::card_title, .bold = true, .heading = true},
                       column.w - left);
        canvas.draw(digit, column.x + canvas.u(2), std::round(column.y + laid.height - digit.height));
        canvas.draw(laid, column.x + left, std::round(column.y));
        column.y += laid.height;
        if (line != lines.back())
            column.space(3);
    }
}

} // namespace

Touched emergency_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content,
                         const model::EmergencyPage& page)
{
    switch (page.where) {
    case model::Where::unknown: return where_question(canvas, content);
    case model::Where::here: here(canvas, view, content); break;
    case model::Where::elsewhere: elsewhere(canvas, content); break;
    }
    return std::nullopt;
}

} // namespace screens
