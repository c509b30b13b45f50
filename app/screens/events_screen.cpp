#include "calendar/dates.h"
#include "calendar/holidays.h"
#include "screens/pages.h"
#include "screens/parts.h"
#include "ui/box.h"
#include "ui/button.h"
#include "ui/chrome.h"
#include "ui/rows.h"
#include "ui/scroll.h"
#include "words/events.h"
#include "words/home.h"

#include <array>
#include <cmath>

namespace screens {

namespace {

constexpr int week_days = 7;
constexpr int month_rows = 6;
constexpr float mover_units = 62; // 前の月 and 次の月; "Previous" in the smallest type fits.
constexpr float month_grid_units = 176; // Six rows of days and their heads, below each other.
constexpr float month_beside_units_min = 140; // With less height the days would be too small to touch.
// A week of a busy hospital stays a page; the rest of a day is one touch away.
constexpr int week_day_cards = 6;
constexpr int month_day_cards = 12;
constexpr float day_row_units = 27; // Day and gap together.

base::LocalTime midnight(const base::Date day)
{
    return {day, 0};
}

base::Date plus(const base::Date day, const int days)
{
    return base::Date::from_days(day.days() + days);
}

base::Date next_month_of(const base::Date first)
{
    return {first.month == 12 ? first.year + 1 : first.year, first.month == 12 ? 1 : first.month + 1, 1};
}

// The cards of one day, `most` of them and then one that leads to all; the touched event.
Touched day_cards(ui::Column& column, const View& view, const base::Date day, const int most,
                  const int columns)
{
    ui::Canvas& canvas = column.canvas;
    auto events = view.guide.events(midnight(day), midnight(plus(day, 1)), most + 1, view.lang());
    const bool more = events.size() > static_cast<std::size_t>(most);
    if (more)
        events.pop_back();
    std::vector<GridCard> cards;
    for (const auto& event : events)
        cards.push_back(event_card(canvas, event, false));
    if (more) {
        ui::CardSpec all;
        all.icon = "today";
        all.title = canvas.say(words::all_events_day);
        cards.push_back({"more/" + day.iso(), all});
    }
    const int number = card_grid(column, cards, columns);
    if (number < 0)
        return std::nullopt;
    if (static_cast<std::size_t>(number) == events.size())
        return model::Open{model::EventsPage{model::EventView::today, day}};
    const auto& line = events[static_cast<std::size_t>(number)];
    return model::Open{model::EventPage{line.id, line.start}};
}

Touched week_view(ui::Canvas& canvas, const View& view, const ui::Rect& area, const base::Date first,
                  const int days)
{
    Touched touched;
    ui::Scroll scroll(canvas, "events#" + first.iso() + "/" + std::to_string(days), area);
    ui::Column& column = scroll.column();
    bool any = false;
    for (int i = 0; i < days; ++i) {
        const base::Date day = plus(first, i);
        if (view.guide.events(midnight(day), midnight(plus(day, 1)), 1, view.lang()).empty())
            continue;
        any = true;
        ui::heading(column, "", day_heading(canvas, view, day), ui::Tone::wood);
        if (const auto touch =
                day_cards(column, view, day, days == 1 ? model::day_events_max - 1 : week_day_cards,
                          columns_for(canvas)))
            touched = touch;
        column.space(6);
    }
    if (!any)
        column.text(canvas.say(days == 1 ? words::no_events_day : words::no_events_week), {});
    return touched;
}

// One day of the month: its number, and how many events.
bool day_cell(ui::Canvas& canvas, const base::Date day, const int events, const bool selected,
              const bool today, const ui::Rect& rect)
{
    const ui::Label label{calendar::long_date(day, words::lang_of(canvas.lang())),
                          words::lang_of(canvas.lang())};
    const ui::Touch touch = canvas.target("day/" + day.iso(), ui::Role::day, label, rect, selected);
    ui::BoxLook look{.ground = events > 0 ? ui::Tone::tint_violet : ui::Tone::card, .radius_units = 2};
    if (selected)
        look.ground = look.held = ui::Tone::indigo;
    if (today) {
        look.edge = ui::Tone::ink;
        look.edge_units = ui::size::press_frame;
        look.held_units = 2 * ui::size::press_frame;
    }
    const ui::Canvas::Ground on(canvas, ui::touch_box(canvas, rect, touch.pressed, look));
    const ui::Canvas::Labels labels(canvas, "day/" + day.iso());
    const bool rest = day.weekday() == 0 || calendar::is_holiday(day);
    const ui::Tone ink = selected ? ui::Tone::on_dark : rest ? ui::Tone::wood : ui::Tone::ink;
    const float inset = canvas.u(1);
    canvas.text_centered(
        {rect.x, rect.y, rect.w * (events > 0 ? 0.62F : 1.0F), rect.h}, {std::to_string(day.day), "ja"},
        {.type = ui::Type::body, .bold = true, .ink = ink, .tabular = true, .align = ui::Align::center});
    if (events > 0)
        canvas.text_centered({rect.x + rect.w * 0.55F, rect.y, rect.w * 0.45F - inset, rect.h},
                             {"●" + std::to_string(events), "ja"},
                             {.type = ui::Type::small,
                              .bold = true,
                              .ink = selected ? ui::Tone::on_dark : ui::Tone::wood,
                              .align = ui::Align::center});
    return touch.activated;
}

// 前の月 and 次の月 with the month's name between them.
Touched month_turner(ui::Canvas& canvas, const ui::Rect& band, const base::Date day)
{
    Touched touched;
    const auto lang = words::lang_of(canvas.lang());
    const base::Date first{day.year, day.month, 1};
    const base::Date before = plus(first, -1);
    const float mover = canvas.u(60);
    if (ui::button(canvas, "month-back", ui::ButtonKind::secondary, "chevron_left",
                   canvas.say(words::previous_month), {band.x, band.y, mover, band.h}))
        touched = model::Replace{
            model::EventsPage{model::EventView::month, base::Date{before.year, before.month, 1}}};
    if (ui::button(canvas, "month-forward", ui::ButtonKind::secondary, "chevron_right",
                   canvas.say(words::next_month), {band.right() - mover, band.y, mover, band.h}))
        touched = model::Replace{model::EventsPage{model::EventView::month, next_month_of(first)}};
    canvas.text_centered(
        {band.x + mover, band.y, band.w - 2 * mover, band.h},
        {calendar::month_title(day.year, day.month, lang), lang},
        {.type = ui::Type::card_title, .bold = true, .heading = true, .align = ui::Align::center});
    return touched;
}

Touched month_grid(ui::Canvas& canvas, const View& view, const ui::Rect& area, const base::Date day)
{
    Touched touched;
    const auto lang = words::lang_of(canvas.lang());
    const base::Date first{day.year, day.month, 1};
    const float gap = canvas.u(3.6F);
    const float names = canvas.u(12);
    const float width = (area.w - gap * (week_days - 1)) / week_days;
    for (int i = 0; i < week_days; ++i)
        canvas.text_centered({area.x + static_cast<float>(i) * (width + gap), area.y, width, names},
                             {calendar::weekday_head(i, lang), lang},
                             {.type = ui::Type::small,
                              .bold = true,
                              .ink = i == 0 ? ui::Tone::wood : ui::Tone::second_ink,
                              .align = ui::Align::center});
    const float top = area.y + names;
    // Room for the longest month, six rows: the grid keeps its measure when months are turned.
    const float height = (area.bottom() - top - gap * (month_rows - 1)) / month_rows;
    const auto counts = view.guide.events_by_day(day.year, day.month);
    const int days = next_month_of(first).days() - first.days();
    for (int i = 0; i < days; ++i) {
        const int cell = first.weekday() + i;
        const ui::Rect rect{std::round(area.x + static_cast<float>(cell % week_days) * (width + gap)),
                            std::round(top + static_cast<float>(cell / week_days) * (height + gap)),
                            std::floor(width), std::floor(height)};
        const base::Date date = plus(first, i);
        const bool today = view.moment.clock_trusted && date == view.moment.time.date;
        if (day_cell(canvas, date, counts[static_cast<std::size_t>(date.day)], date == day, today, rect))
            touched = model::Replace{model::EventsPage{model::EventView::month, date}};
    }
    return touched;
}

// The day's name and its events, as the month shows them.
Touched day_list(ui::Column& column, const View& view, const base::Date day)
{
    ui::Canvas& canvas = column.canvas;
    column.text(canvas.say(words::events_count), {.type = ui::Type::small, .ink = ui::Tone::second_ink});
    column.space(4);
    ui::heading(column, "", day_heading(canvas, view, day), ui::Tone::wood);
    if (view.guide.events(midnight(day), midnight(plus(day, 1)), 1, view.lang()).empty())
        column.text(canvas.say(words::no_events_day), {});
    return day_cards(column, view, day, month_day_cards, 1);
}

// Turner, grid and day below each other in one scrolled page: upright panels and lowered pages.
Touched month_stacked(ui::Canvas& canvas, const View& view, const ui::Rect& area, const base::Date day)
{
    ui::Scroll scroll(canvas, "month", area);
    ui::Column& column = scroll.column();
    Touched touched = month_turner(canvas, column.take(canvas.u(ui::size::target_min)), day);
    column.space(4);
    const float grid_h = canvas.u(month_grid_units);
    if (const auto touch = month_grid(canvas, view, column.take(grid_h), day))
        touched = touch;
    column.space(8);
    if (const auto touch = day_list(column, view, day))
        touched = touch;
    return touched;
}

Touched month_view(ui::Canvas& canvas, const View& view, const ui::Rect& area, const base::Date day)
{
    if (canvas.theme().portrait() || area.h < canvas.u(month_beside_units_min))
        return month_stacked(canvas, view, area, day);
    const float gap = canvas.u(9);
    const float turner = canvas.u(ui::size::target_min);
    const ui::Rect grid{area.x, area.y, area.w * 0.52F, area.h};
    ui::Rect list{grid.right() + gap, area.y, area.right() - grid.right() - gap, area.h};
    Touched touched = month_turner(canvas, {list.x, list.y, list.w, turner}, day);
    list.y += turner + canvas.u(8);
    list.h -= turner + canvas.u(8);
    if (const auto touch = month_grid(canvas, view, grid, day))
        touched = touch;
    ui::Scroll scroll(canvas, "month#" + day.iso(), list);
    if (const auto touch = day_list(scroll.column(), view, day))
        touched = touch;
    return touched;
}

// The three views; in landscape they stand in the title's row, for the month needs every millimetre of
// height.
ui::Rect view_tabs(ui::Canvas& canvas, const ui::Rect& content,
                   const std::optional<model::EventView> selected, Touched& touched)
{
    struct ViewTab {
        model::EventView view;
        const char* id;
        const char* icon;
        const words::Word& word;
    };
    const std::array tabs{ViewTab{model::EventView::today, "today", "today", words::today},
                          ViewTab{model::EventView::week, "week", "date_range", words::this_week},
                          ViewTab{model::EventView::month, "month", "calendar_today", words::month}};
    const bool portrait = canvas.theme().portrait();
    const float gap = canvas.u(ui::size::gap);
    const float height = canvas.u(ui::size::target_min);
    const ui::Rect title{content.x, content.y, portrait ? content.w : content.w * 0.46F, content.h};
    const ui::Rect below = ui::page_title(canvas, "event", canvas.say(words::events), title, ui::Tone::wood);
    const ui::Rect row = portrait
        ? ui::Rect{content.x, below.y, content.w, height}
        : ui::Rect{content.x + content.w * 0.48F, content.y, content.w * 0.52F, height};
    const float width = (row.w - 2 * gap) / 3;
    float x = row.x;
    for (const auto& entry : tabs) {
        if (ui::tab(canvas, entry.id, entry.icon, canvas.say(entry.word),
                    {std::round(x), row.y, std::floor(width), height}, entry.view == selected))
            touched = model::Replace{model::EventsPage{entry.view, std::nullopt}};
        x += width + gap;
    }
    const float top = std::max(below.y, row.bottom() + canvas.u(6));
    return {content.x, top, content.w, content.bottom() - top};
}

} // namespace

Touched events_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content,
                      const model::EventsPage& page)
{
    Touched touched;
    const base::Date day = page.day.value_or(view.moment.time.date);
    // Another day's list stands under no tab.
    const bool other_day = page.view == model::EventView::today && day != view.moment.time.date;
    const ui::Rect area =
        view_tabs(canvas, content, other_day ? std::nullopt : std::optional(page.view), touched);
    Touched inner;
    switch (page.view) {
    case model::EventView::today: inner = week_view(canvas, view, area, day, 1); break;
    case model::EventView::week: inner = week_view(canvas, view, area, day, week_days); break;
    case model::EventView::month: inner = month_view(canvas, view, area, day); break;
    }
    return inner ? inner : touched;
}

} // namespace screens
