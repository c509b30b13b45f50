#include "screens/pages.h"
#include "screens/parts.h"
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

// The red plate at the head of the page: mark, command, one line.
float plate(ui::Canvas& canvas, const ui::Rect& content, const ui::Label& command, const ui::Label& line)
{
    const float pad = canvas.u(7);
    const float mark = canvas.u(24);
    const float left = pad + mark + canvas.u(9);
    const ui::Canvas::Ground on(canvas, ui::Tone::life);
    const ui::Laid head =
        canvas.lay(command, {.type = ui::Type::tile, .bold = true, .ink = ui::Tone::on_life, .heading = true},
                   content.w - left - pad);
    const ui::Laid below =
        canvas.lay(line, {.type = ui::Type::body, .bold = true, .ink = ui::Tone::on_life, .heading = true},
                   content.w - left - pad);
    const float words = head.height + (line.empty() ? 0 : canvas.u(3) + below.height);
    const float height = std::max(words, mark) + 2 * pad;
    canvas.fill({content.x, content.y, content.w, height}, ui::Tone::life, canvas.u(ui::size::radius));
    ui::octagon_mark(canvas, {content.x + pad, content.y + (height - mark) / 2, mark, mark},
                     ui::Tone::on_life, ui::Tone::life);
    float y = content.y + (height - words) / 2;
    canvas.draw(head, content.x + left, std::round(y));
    y += head.height + canvas.u(3);
    if (!line.empty())
        canvas.draw(below, content.x + left, std::round(y));
    return height + canvas.u(7);
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

void here(ui::Canvas& canvas, const View& view, const ui::Rect& content)
{
    const float used = plate(canvas, content, canvas.say(words::call_staff), canvas.say(words::call_staff_line));
    ui::Scroll scroll(canvas, "emergency-here", {content.x, content.y + used, content.w, content.h - used});
    ui::Column& column = scroll.column();
    ui::heading(column, "support_agent", canvas.say(words::staffed_places));
    std::vector<GridCard> cards;
    for (const auto& desk : view.guide.desks(view.moment.now(), view.lang()))
        if (desk.staffed_now)
            cards.push_back({"",
                             {.icon = "support_agent",
                              .title = desk.name,
                              .lines = {desk.place},
                              .tag = {},
                              .spine = ui::Tone::life,
                              .chevron = false}});
    for (const auto& card : cards) {
        ui::card(column, card.spec);
        column.space(ui::size::gap);
    }
    if (cards.empty())
        column.text(canvas.say(words::reception), {.type = ui::Type::card_title, .bold = true});
    column.space(5);
    bool headed = false;
    for (const auto& place : view.guide.places(view.lang())) {
        if (place.kind != "aed")
            continue;
        if (!headed)
            ui::heading(column, "monitor_heart", canvas.say(words::nearest_aed));
        headed = true;
        ui::card(column,
                 {.icon = "monitor_heart",
                  .title = place.where,
                  .lines = {place.note},
                  .tag = {},
                  .spine = ui::Tone::life,
                  .chevron = false});
        column.space(ui::size::gap);
    }
}

void elsewhere(ui::Canvas& canvas, const View& view, const ui::Rect& content)
{
    static_cast<void>(view);
    const float used = plate(canvas, content, canvas.say(words::dial_119), canvas.say(words::does_not_call));
    ui::Scroll scroll(canvas, "emergency-elsewhere", {content.x, content.y + used, content.w, content.h - used});
    ui::Column& column = scroll.column();
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
    case model::Where::elsewhere: elsewhere(canvas, view, content); break;
    }
    return std::nullopt;
}

} // namespace screens
