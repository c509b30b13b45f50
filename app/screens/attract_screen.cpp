#include "base/markup.h"
#include "calendar/dates.h"
#include "screens/pages.h"
#include "screens/parts.h"
#include "ui/card.h"
#include "ui/rows.h"
#include "ui/shapes.h"
#include "words/common.h"

#include <cmath>

namespace screens {

namespace {

constexpr int events_shown = 3;
constexpr int days_ahead = 14;

// Date and time as far as the other end of the lobby.
void clock(ui::Column& column, const View& view)
{
    ui::Canvas& canvas = column.canvas;
    const auto lang = words::lang_of(canvas.lang());
    if (const auto hospital = view.guide.hospital(view.lang())) {
        column.text(hospital->name, {.type = ui::Type::page_title, .bold = true, .heading = true});
        column.space(9);
    }
    column.text({calendar::long_date(view.moment.time.date, lang), lang},
                {.type = ui::Type::page_title, .heading = true});
    column.space(6);
    column.text({calendar::time_of_day(view.moment.time.minute, lang), lang},
                {.type = ui::Type::far, .bold = true, .heading = true});
}

// What fits is shown, whole or not at all: nobody scrolls an attract page.
void cards(ui::Column& column, const View& view, const float bottom)
{
    ui::Canvas& canvas = column.canvas;
    const auto put = [&](const ui::CardSpec& spec) {
        const float height = ui::card_height(canvas, spec, column.w);
        if (column.y + height > bottom)
            return false;
        ui::card(column, spec);
        column.space(ui::size::gap + 1);
        return true;
    };
    const float head = canvas.u(40);
    const auto notices = view.guide.notices(
        view.moment.now() ? std::optional(view.moment.time.date) : std::nullopt, view.lang());
    if (!notices.empty() && column.y + head < bottom) {
        ui::heading(column, "campaign", canvas.say(words::notices));
        for (const auto& notice : notices)
            put({.icon = notice.level == "info" ? "info" : "priority_high",
                 .title = notice.title,
                 .lines = {notice.text},
                 .tag = {},
                 .chevron = false});
        column.space(4);
    }
    base::LocalTime until{base::Date::from_days(view.moment.time.date.days() + days_ahead), 0};
    const auto events = view.guide.events(view.moment.time, until, events_shown, view.lang());
    if (events.empty() || column.y + head >= bottom)
        return;
    ui::heading(column, "event", canvas.say(words::next_events), ui::Tone::wood);
    for (const auto& event : events) {
        ui::CardSpec spec = event_card(canvas, event, true).spec;
        spec.chevron = false;
        if (!put(spec))
            return;
    }
}

} // namespace

Touched attract_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content)
{
    Touched touched;
    const bool portrait = canvas.theme().portrait();
    // The whole page wakes; the red bar, drawn outside of it, is live.
    const ui::Touch touch = canvas.target("wake", ui::Role::bar, canvas.say(words::wake), content);
    if (touch.activated)
        touched = model::Wake{};
    const float prompt_h = canvas.u(30);
    const ui::Rect prompt{content.x, content.bottom() - prompt_h, portrait ? content.w : content.w * 0.46F, prompt_h};
    ui::Column left(canvas, {content.x, content.y, portrait ? content.w : content.w * 0.46F, content.h});
    clock(left, view);
    if (portrait) {
        const float side = canvas.u(92);
        left.space(6);
        ui::season(canvas, view.moment.time.date.month, {content.right() - side, content.y, side, side});
        ui::Column below(canvas, {content.x, std::max(left.y, content.y + side) + canvas.u(8), content.w, content.h});
        cards(below, view, prompt.y - canvas.u(6));
    } else {
        const float room = prompt.y - left.y - canvas.u(8);
        const float side = std::min(room, canvas.u(104));
        const float side_min = canvas.u(30); // Smaller, a season is a blot.
        if (side > side_min)
            ui::season(canvas, view.moment.time.date.month, {content.x, std::round(left.y + canvas.u(6)), side, side});
        ui::Column right(canvas, {content.x + content.w * 0.52F, content.y, content.w * 0.48F, content.h});
        cards(right, view, content.bottom());
    }
    canvas.fill(prompt, ui::Tone::indigo, canvas.u(ui::size::radius));
    const ui::Canvas::Ground on(canvas, ui::Tone::indigo);
    const float icon = canvas.u(16);
    const ui::Laid words =
        canvas.lay(canvas.say(words::wake),
                   {.type = ui::Type::page_title, .bold = true, .ink = ui::Tone::on_dark, .heading = true},
                   prompt.w - icon - canvas.u(16));
    const float x = prompt.x + (prompt.w - icon - canvas.u(6) - words.width) / 2;
    canvas.icon("touch_app", {x, prompt.y + (prompt.h - icon) / 2, icon, icon}, ui::Tone::on_dark);
    canvas.draw(words, std::round(x + icon + canvas.u(6)), std::round(prompt.y + (prompt.h - words.height) / 2));
    return touched;
}

} // namespace screens
