#include "calendar/dates.h"
#include "screens/pages.h"
#include "screens/parts.h"
#include "ui/card.h"
#include "ui/chrome.h"
#include "ui/rows.h"
#include "ui/shapes.h"
#include "words/common.h"

#include <cmath>

namespace screens {

namespace {

constexpr int events_shown = 3;
constexpr int days_ahead = 14;
constexpr float heading_units = 30; // With the air around it.

// Date and time as far as the other end of the lobby.
void clock(ui::Column& column, const View& view)
{
    ui::Canvas& canvas = column.canvas;
    const auto lang = words::lang_of(canvas.lang());
    if (const auto hospital = view.guide.hospital(view.lang())) {
        column.text(hospital->name, {.type = ui::Type::page_title, .bold = true, .heading = true});
        column.space(3);
        if (view.moment.demo)
            column.text(canvas.say(words::demo),
                        {.type = ui::Type::small, .bold = true, .ink = ui::Tone::second_ink});
        column.space(6);
    }
    const auto one_line = [&](const std::string& markup, const ui::TextStyle& style) {
        const ui::Laid laid = canvas.lay_fitting({markup, lang}, style, column.w, canvas.screen().h, 1);
        canvas.draw(laid, column.x, std::round(column.y));
        column.y += laid.height;
    };
    one_line(calendar::long_date(view.moment.time.date, lang),
             {.type = ui::Type::page_title, .heading = true});
    column.space(6);
    one_line(calendar::time_of_day(view.moment.time.minute, lang),
             {.type = ui::Type::far, .bold = true, .heading = true});
}

std::vector<ui::CardSpec> notice_cards(ui::Canvas& canvas, const View& view)
{
    std::vector<ui::CardSpec> cards;
    const auto day = view.moment.now() ? std::optional(view.moment.time.date) : std::nullopt;
    for (const auto& notice : view.guide.notices(day, view.lang()))
        cards.push_back({.icon = notice.level == "info" ? "info" : "priority_high",
                         .title = notice.title,
                         .lines = {notice.text},
                         .tag = notice.level == "disaster" ? canvas.say(words::disaster) : ui::Label{},
                         .chevron = false});
    return cards;
}

std::vector<ui::CardSpec> event_cards(ui::Canvas& canvas, const View& view)
{
    std::vector<ui::CardSpec> cards;
    const base::LocalTime until{base::Date::from_days(view.moment.time.date.days() + days_ahead), 0};
    for (const auto& event : view.guide.events(view.moment.time, until, events_shown, view.lang())) {
        cards.push_back(event_card(canvas, event, true).spec);
        cards.back().chevron = false;
    }
    return cards;
}

// As many as end above `bottom`, whole or not at all: nobody scrolls an attract page. No heading stands
// alone.
void part_of(ui::Column& column, const float bottom, const std::vector<ui::CardSpec>& cards,
             const std::string_view icon, const ui::Label& title, const ui::Tone tone)
{
    ui::Canvas& canvas = column.canvas;
    const float head = canvas.u(24);
    if (cards.empty() || column.y + head + ui::card_height(canvas, cards.front(), column.w) > bottom)
        return;
    ui::heading(column, icon, title, tone);
    for (const auto& card : cards) {
        if (column.y + ui::card_height(canvas, card, column.w) > bottom)
            break;
        ui::card(column, card);
        column.space(ui::size::gap + 1);
    }
    column.space(4);
}

// Notices first, but never so many that the next event has no room.
void cards(ui::Column& column, const View& view, const float bottom)
{
    ui::Canvas& canvas = column.canvas;
    const auto events = event_cards(canvas, view);
    const float kept =
        events.empty() ? 0 : canvas.u(heading_units) + ui::card_height(canvas, events.front(), column.w);
    part_of(column, bottom - kept, notice_cards(canvas, view), "campaign", canvas.say(words::notices),
            ui::Tone::indigo);
    part_of(column, bottom, events, "event", canvas.say(words::next_events), ui::Tone::wood);
}

// What to do, where the strip stands on every other page. It answers a finger anywhere on the page.
bool prompt(ui::Canvas& canvas, const ui::Rect& band, const bool page_pressed)
{
    // Whoever comes next may read either.
    const ui::Label label{std::string(words::wake.ja) + "　Touch the screen", "ja"};
    const ui::Touch touch = canvas.target("wake-prompt", ui::Role::bar, label, band);
    const ui::Tone ground = page_pressed || touch.pressed ? ui::Tone::ink : ui::Tone::indigo;
    canvas.fill(band, ground, canvas.u(ui::size::radius));
    const ui::Canvas::Ground on(canvas, ground);
    const ui::Canvas::Labels labels(canvas, "wake-prompt");
    const float icon = canvas.u(14);
    const float gap = canvas.u(6);
    const ui::Laid words = canvas.lay(
        label, {.type = ui::Type::page_title, .bold = true, .ink = ui::Tone::on_dark, .heading = true},
        band.w - icon - 4 * gap);
    const float x = band.x + (band.w - icon - gap - words.width) / 2;
    canvas.icon("touch_app", {x, band.y + (band.h - icon) / 2, icon, icon}, ui::Tone::on_dark);
    canvas.draw(words, std::round(x + icon + gap), std::round(words.top_centered(band.y, band.h)));
    return touch.activated;
}

} // namespace

Touched attract_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content)
{
    // The whole page wakes; only the red bar, drawn outside of this, does something else.
    const ui::Touch touch = canvas.target("wake", ui::Role::bar, canvas.say(words::wake), content);
    const int month = view.moment.time.date.month;
    if (canvas.theme().portrait()) {
        ui::Column column(canvas, content);
        const float side = canvas.u(84);
        ui::season(canvas, month, {content.right() - side, content.y, side, side});
        column.w = content.w - side - canvas.u(ui::size::gutter);
        clock(column, view);
        ui::Column below(canvas,
                         {content.x, std::max(column.y, content.y + side) + canvas.u(10), content.w, 0});
        cards(below, view, content.bottom());
    } else {
        ui::Column left(canvas, {content.x, content.y, content.w * 0.44F, content.h});
        clock(left, view);
        const float room = content.bottom() - left.y - canvas.u(10);
        const float side = std::min(room, canvas.u(104));
        if (side > canvas.u(40))
            ui::season(canvas, month, {content.x, std::round(content.bottom() - side), side, side});
        ui::Column right(canvas, {content.x + content.w * 0.5F, content.y, content.w * 0.5F, content.h});
        cards(right, view, content.bottom());
    }
    const bool below = prompt(canvas, ui::bands(canvas, ui::HeaderKind::none).strip, touch.pressed);
    return touch.activated || below ? Touched(model::Wake{}) : std::nullopt;
}

} // namespace screens
