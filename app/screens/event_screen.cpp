#include "base/markup.h"
#include "calendar/dates.h"
#include "screens/pages.h"
#include "screens/parts.h"
#include "ui/card.h"
#include "ui/chrome.h"
#include "ui/picture_card.h"
#include "ui/rows.h"
#include "ui/scroll.h"
#include "ui/shapes.h"
#include "words/events.h"
#include "words/home.h"

#include <algorithm>

namespace screens {

namespace {

// "20261203T133000", local time in Japan.
std::string ical_time(const base::LocalTime time)
{
    std::string text = time.iso() + "00";
    std::erase_if(text, [](const char c) { return c == '-' || c == ':'; });
    return text;
}

// RFC 5545 escapes of a text value.
std::string ical_text(const std::string& markup)
{
    std::string out;
    for (const char c : base::plain_text(markup)) {
        if (c == ',' || c == ';' || c == '\\')
            out += '\\';
        out += c;
    }
    return out;
}

// The event itself, not an address of it: a telephone takes it in with no network on either side.
std::string vevent_of(const model::Event& event)
{
    std::string text = "BEGIN:VEVENT\nSUMMARY:" + ical_text(event.line.title.markup);
    if (event.line.all_day) {
        std::string day = event.line.start.date.iso();
        std::erase(day, '-');
        text += "\nDTSTART;VALUE=DATE:" + day;
    } else {
        text += "\nDTSTART;TZID=Asia/Tokyo:" + ical_time(event.line.start);
        if (event.line.until)
            text += "\nDTEND;TZID=Asia/Tokyo:" + ical_time(*event.line.until);
    }
    return text + "\nLOCATION:" + ical_text(event.line.place.markup) + "\nEND:VEVENT\n";
}

ui::Label when_words(const ui::Canvas& canvas, const model::EventLine& line)
{
    const auto lang = words::lang_of(canvas.lang());
    const std::string space = lang == "en" ? ", " : "　";
    std::string markup = calendar::long_date(line.start.date, lang);
    if (line.all_day && line.until && line.until->date != line.start.date)
        markup += " – " + calendar::short_date(line.until->date, lang);
    if (line.all_day)
        return {markup, lang};
    if (line.until && line.until->date == line.start.date)
        markup += space + calendar::time_range(line.start.minute, line.until->minute, lang);
    else
        markup += space + calendar::time_of_day(line.start.minute, lang);
    return {markup, lang};
}

void facts(ui::Column& column, const model::Event& event)
{
    ui::Canvas& canvas = column.canvas;
    ui::fact(column, canvas.say(words::when), when_words(canvas, event.line), {.bold = true});
    ui::fact(column, canvas.say(words::where), event.line.place, {.bold = true});
    ui::fact(column, canvas.say(words::who), event.who);
    ui::fact(column, canvas.say(words::fee), event.fee);
    ui::fact(column, canvas.say(words::apply), event.apply);
    ui::fact(column, canvas.say(words::bring), event.bring);
    ui::fact(column, canvas.say(words::held_by), event.group_name);
    if (!event.access.empty()) {
        column.space(3);
        ui::heading(column, "", canvas.say(words::access), ui::Tone::wood);
        std::vector<const Kind*> kinds;
        for (const auto& id : event.access)
            kinds.push_back(&access(id));
        icon_words(column, kinds, ui::Tone::wood);
    }
}

void later(ui::Column& column, const model::Event& event)
{
    if (event.more.empty())
        return;
    ui::Canvas& canvas = column.canvas;
    ui::heading(column, "date_range", canvas.say(words::more_dates), ui::Tone::wood);
    const auto lang = words::lang_of(canvas.lang());
    for (const auto& time : event.more)
        bullet(column,
               {calendar::short_date(time.date, lang)
                    + (event.line.all_day
                           ? ""
                           : (lang == "en" ? ", " : "　") + calendar::time_of_day(time.minute, lang)),
                lang});
    column.space(4);
}

void code(ui::Column& column, const model::Event& event)
{
    ui::Canvas& canvas = column.canvas;
    const float side = std::min(canvas.u(68), column.w);
    const ui::Rect box = column.take(side);
    if (canvas.visible(box) && !ui::qr_code(canvas, vevent_of(event), {box.x, box.y, side, side}))
        return;
    column.space(3);
    column.text(canvas.say(words::scan_event), {.type = ui::Type::small, .ink = ui::Tone::second_ink});
    column.space(6);
}

} // namespace

Touched event_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content, const model::EventPage& page)
{
    const auto event = view.guide.event(page.id, page.start, view.lang());
    if (!event) {
        canvas.text(content, canvas.say(words::nothing_here), {});
        return std::nullopt;
    }
    const ui::Rect area =
        ui::page_title(canvas, activity(event->line.kind).icon, event->line.title, content, ui::Tone::wood);
    ui::Scroll scroll(canvas, "event#" + page.id + page.start.iso(), area);
    ui::Column& column = scroll.column();
    const bool cancelled = event->line.state == "cancelled";
    if (event->line.state != "planned") {
        const ui::Label state = canvas.say(cancelled ? words::cancelled : words::moved);
        ui::remember(column, cancelled ? "event_busy" : "update",
                     {state.markup
                          + (event->state_note.empty()
                                 ? ""
                                 : (state.lang == "en" ? ". " : "　") + event->state_note.markup),
                      state.lang},
                     ui::Tone::wood);
        column.space(6);
    }
    const auto draw_left = [&](ui::Column& left) {
        if (!event->what.empty()) {
            left.text(event->what, {});
            left.space(8);
        }
        facts(left, *event);
    };
    const float view_h = scroll.viewport().h;
    if (canvas.theme().portrait()) {
        if (event->picture) {
            ui::picture_card(column, ui::Picture(*event->picture), view_h * picture_part);
            column.space(8);
        }
        draw_left(column);
        later(column, *event);
        if (!cancelled)
            code(column, *event);
        return std::nullopt;
    }
    ui::Column left = part(column, 0, 0.62F);
    ui::Column right = part(column, 0.67F, 0.33F);
    draw_left(left);
    if (event->picture) {
        ui::picture_card(right, ui::Picture(*event->picture), view_h);
        right.space(8);
    }
    if (!cancelled)
        code(right, *event);
    later(right, *event);
    column.y = std::max(left.y, right.y);
    return std::nullopt;
}

} // namespace screens
