#include "screens/parts.h"

#include "base/markup.h"
#include "calendar/dates.h"
#include "calendar/holidays.h"
#include "ui/rows.h"
#include "words/common.h"
#include "words/events.h"
#include "words/hospital.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace screens {

namespace {

constexpr int weekdays_mask = 0x7F;
constexpr int workdays_mask = 0x1F;
constexpr int next_events_shown = 3;

} // namespace

ui::Column part(const ui::Column& column, const float from, const float width)
{
    ui::Column piece = column;
    piece.x = std::round(column.x + column.w * from);
    piece.w = std::round(column.w * width);
    return piece;
}

void bullet(ui::Column& column, const ui::Label& label)
{
    if (label.empty())
        return;
    ui::Canvas& canvas = column.canvas;
    const float left = canvas.u(7);
    const ui::Laid laid = canvas.lay(label, {}, std::min(column.w - left, column.measure(ui::Type::body)));
    const float first_line = laid.paragraph->lines.empty()
        ? 0
        : laid.offset + laid.paragraph->lines.front().baseline - 0.38F * laid.em;
    const float dot = canvas.u(2);
    const ui::Rect mark{column.x + canvas.u(1), column.y + first_line - dot / 2, dot, dot};
    if (canvas.visible(mark))
        canvas.fill(mark, ui::Tone::wood, dot / 2);
    canvas.draw(laid, column.x + left, std::round(column.y));
    column.y += laid.height;
    column.space(4);
}

void icon_words(ui::Column& column, const std::vector<const Kind*>& kinds, const ui::Tone tone)
{
    ui::Canvas& canvas = column.canvas;
    const float icon = canvas.u(11);
    const float gap = canvas.u(3);
    std::vector<ui::Laid> words;
    float middle = icon / 2;
    for (const Kind* kind : kinds) {
        words.push_back(
            canvas.lay(canvas.say(*kind->word), {.bold = true, .heading = true}, column.w - icon - gap));
        middle = std::max(middle, words.back().first_middle);
    }
    float x = column.x;
    float below = 0; // What the fullest word of the row needs under the common middle.
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const ui::Laid& laid = words[i];
        const float width = icon + gap + laid.width;
        if (x > column.x && x + width > column.x + column.w) {
            x = column.x;
            column.y += middle + below + canvas.u(3);
            below = 0;
        }
        below = std::max({below, icon / 2, laid.height - laid.first_middle});
        const ui::Rect box{std::round(x), std::round(column.y + middle - icon / 2), icon, icon};
        if (canvas.visible(box))
            canvas.icon(kinds[i]->icon, box, tone);
        canvas.draw(laid, std::round(x + icon + gap), std::round(column.y + middle - laid.first_middle));
        x += width + canvas.u(9);
    }
    column.y += middle + below;
    column.space(6);
}

void number_line(ui::Column& column, const ui::Label& name, const std::string& number, const ui::Label& extra)
{
    if (number.empty())
        return;
    ui::Canvas& canvas = column.canvas;
    const ui::Laid head = canvas.lay(name, {.bold = true, .ink = ui::Tone::second_ink}, column.w);
    const ui::Laid digits =
        canvas.lay({number, "ja"}, {.type = ui::Type::card_title, .bold = true, .tabular = true}, column.w);
    const bool beside = head.width + digits.width + canvas.u(4) <= column.w;
    if (beside) {
        const float height = std::max(head.height, digits.height);
        canvas.draw(head, column.x, std::round(column.y + height - head.height - 0.06F * digits.em));
        canvas.draw(digits, std::round(column.x + head.width + canvas.u(4)),
                    std::round(column.y + height - digits.height));
        column.y += height;
    } else {
        canvas.draw(head, column.x, std::round(column.y));
        column.y += head.height + canvas.u(2);
        canvas.draw(digits, column.x, std::round(column.y));
        column.y += digits.height;
    }
    column.space(3);
    if (!extra.empty())
        column.text(extra, {.ink = ui::Tone::second_ink});
    column.space(4);
}

void sources(ui::Column& column, const std::vector<model::Text>& texts, const std::string& as_of)
{
    ui::Canvas& canvas = column.canvas;
    const ui::TextStyle small{.type = ui::Type::small, .ink = ui::Tone::second_ink};
    if (texts.empty())
        return;
    ui::divider(column);
    const ui::Label head = canvas.say(words::source);
    for (const auto& text : texts) {
        column.text({head.markup + (head.lang == "en" ? ": " : "：") + text.markup, text.lang}, small);
        column.space(2);
    }
    const auto lang = words::lang_of(canvas.lang());
    if (const auto day = calendar::vague_date(as_of, lang)) {
        const ui::Label word = canvas.say(words::as_of);
        column.text({word.lang == "en" ? word.markup + " " + *day : *day + word.markup, word.lang}, small);
        column.space(2);
    }
}

GridCard event_card(ui::Canvas& canvas, const model::EventLine& line, const bool with_date)
{
    const auto lang = words::lang_of(canvas.lang());
    GridCard card;
    card.id = "event/" + line.id + "/" + line.start.iso();
    card.spec.icon = activity(line.kind).icon;
    card.spec.spine = ui::Tone::wood;
    card.spec.title = line.title;
    std::string when = with_date ? calendar::short_date(line.start.date, lang) : "";
    if (line.all_day) {
        when += when.empty() ? std::string(canvas.say(words::all_day).markup) : "";
    } else {
        when += when.empty() ? "" : lang == "en" ? ", " : "　";
        when += line.until && line.until->date == line.start.date
            ? calendar::time_range(line.start.minute, line.until->minute, lang)
            : calendar::time_of_day(line.start.minute, lang);
    }
    card.spec.lines = {{when, lang}, line.place};
    if (line.state == "cancelled")
        card.spec.tag = canvas.say(words::cancelled);
    else if (line.state == "moved")
        card.spec.tag = canvas.say(words::moved);
    return card;
}

Touched next_events(ui::Column& column, const View& view, const model::Id& group)
{
    const auto events = view.guide.events_of(group, view.moment.time, next_events_shown, view.lang());
    if (events.empty())
        return std::nullopt;
    ui::Canvas& canvas = column.canvas;
    ui::heading(column, "event", canvas.say(words::next_events), ui::Tone::wood);
    std::vector<GridCard> cards;
    for (const auto& event : events)
        cards.push_back(event_card(canvas, event, true));
    const int number = card_grid(column, cards, 1);
    column.space(6);
    if (number < 0)
        return std::nullopt;
    const auto& line = events[static_cast<std::size_t>(number)];
    return model::Open{model::EventPage{line.id, line.start}};
}

ui::Label day_heading(const ui::Canvas& canvas, const View& view, const base::Date day)
{
    const auto lang = words::lang_of(canvas.lang());
    std::string markup = calendar::short_date(day, lang);
    const std::string space = lang == "en" ? " · " : "　";
    if (view.moment.clock_trusted && day == view.moment.time.date)
        markup += space + canvas.say(words::today).markup;
    if (const auto name = calendar::holiday_name(day, lang))
        markup += space + *name;
    return {markup, lang};
}

ui::Label days_words(const ui::Canvas& canvas, const int days)
{
    const auto lang = words::lang_of(canvas.lang());
    const bool holidays = (days & calendar::holiday_bit) != 0;
    const int week = days & weekdays_mask;
    if (week == weekdays_mask && holidays)
        return canvas.say(words::every_day);
    const std::string_view comma = lang == "en" ? ", " : "・";
    std::string markup;
    if (week == workdays_mask) {
        markup = canvas.say(words::monday_to_friday).markup;
    } else {
        for (int bit = 0; bit < 7; ++bit) {
            if ((week & (1 << bit)) == 0)
                continue;
            if (!markup.empty())
                markup += comma;
            markup += calendar::weekday_name((bit + 1) % 7, lang);
        }
    }
    if (holidays)
        markup += (markup.empty() ? "" : std::string(comma)) + canvas.say(words::holidays).markup;
    return {markup, lang};
}

ui::Label opening_words(const ui::Canvas& canvas, const calendar::Opening& opening)
{
    const auto lang = words::lang_of(canvas.lang());
    const ui::Label days = days_words(canvas, opening.days);
    return {days.markup + (lang == "en" ? ", " : "　")
                + calendar::time_range(opening.from_minute, opening.until_minute, lang),
            lang};
}

void number_card(ui::Column& column, const model::Number& number, const bool clock_trusted)
{
    ui::Canvas& canvas = column.canvas;
    ui::CardSpec spec;
    spec.icon = number_icon(number.kind);
    spec.chevron = false;
    // The number itself is what one looks for: it is the title, its name the first line.
    spec.title = {number.tel, "ja"};
    spec.title_ink = ui::Tone::indigo;
    if (clock_trusted && !number.open_now)
        spec.tag = canvas.say(words::not_working_now);
    spec.lines = {number.name, number.when};
    if (!number.alternative.empty()) {
        const ui::Label word = canvas.say(words::other_number);
        spec.lines.push_back(
            {word.markup + (word.lang == "en" ? ": " : "：") + number.alternative, word.lang});
    }
    if (!number.area.empty())
        spec.lines.push_back(number.area);
    if (!number.note.empty())
        spec.lines.push_back(number.note);
    ui::card(column, spec);
    column.space(ui::size::gap + 1);
}

} // namespace screens
