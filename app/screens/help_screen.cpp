#include "calendar/dates.h"
#include "screens/pages.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/chrome.h"
#include "ui/rows.h"
#include "ui/scroll.h"
#include "words/events.h"
#include "words/home.h"

#include <algorithm>
#include <array>

namespace screens {

namespace {

struct PointCard {
    std::string_view id;
    std::string_view icon;
    const words::Word& word;
};

// What a person may want to say without speaking; shown full screen, to be pointed at.
const std::array point_cards_all{
    PointCard{"interpreter", "translate", words::card_interpreter},
    PointCard{"writing", "edit", words::card_writing},
    PointCard{"wheelchair", "accessible", words::card_wheelchair},
    PointCard{"sick", "sick", words::card_sick},
};

enum class State { now, later, over };

State state_of(const View& view, const model::Duty& duty)
{
    if (!view.moment.clock_trusted)
        return State::later;
    const int minute = view.moment.time.minute;
    if (minute < duty.hours.from_minute)
        return State::later;
    return minute < duty.hours.until_minute || duty.hours.until_minute <= duty.hours.from_minute
        ? State::now
        : State::over;
}

void duty_card(ui::Column& column, const View& view, const model::Duty& duty)
{
    ui::Canvas& canvas = column.canvas;
    const auto lang = words::lang_of(canvas.lang());
    const State state = state_of(view, duty);
    ui::CardSpec spec;
    spec.icon = duty.helps.empty() ? "volunteer_activism" : activity(duty.helps.front()).icon;
    spec.spine = ui::Tone::wood;
    spec.chevron = false;
    std::string helps;
    for (const auto& help : duty.helps)
        helps += (helps.empty() ? "" : lang == "en" ? ", " : "・") + canvas.say(*activity(help).word).markup;
    spec.title = {helps, lang};
    if (view.moment.clock_trusted)
        spec.tag = canvas.say(state == State::now         ? words::on_duty_now
                                  : state == State::later ? words::on_duty_later
                                                          : words::on_duty_over);
    spec.lines = {{calendar::time_range(duty.hours.from_minute, duty.hours.until_minute, lang), lang},
                  duty.place};
    if (!duty.look_for.empty()) {
        const ui::Label word = canvas.say(words::look_for);
        spec.lines.push_back(
            {word.markup + (lang == "en" ? ": " : "：") + duty.look_for.markup, duty.look_for.lang});
    }
    ui::card(column, spec);
    column.space(ui::size::gap + 1);
}

} // namespace

Touched help_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content)
{
    Touched touched;
    const ui::Rect area =
        ui::page_title(canvas, "pan_tool", canvas.say(words::help), content, ui::Tone::wood);
    ui::Scroll scroll(canvas, "help", area);
    ui::Column& column = scroll.column();
    const auto duties = view.guide.duties(view.moment.time.date, view.lang());
    const bool all_over = view.moment.clock_trusted && !duties.empty()
        && std::all_of(duties.begin(), duties.end(),
                       [&](const auto& duty) { return state_of(view, duty) == State::over; });
    column.text(canvas.say(duties.empty() ? words::nobody_today
                               : all_over ? words::help_over
                                          : words::help_line),
                {});
    column.space(6);
    // Who is here now comes first, who has gone last.
    for (const State wanted : {State::now, State::later, State::over})
        for (const auto& duty : duties)
            if (state_of(view, duty) == wanted)
                duty_card(column, view, duty);
    column.space(3);
    if (ui::card(column, "cards",
                 {.icon = "front_hand",
                  .title = canvas.say(words::point_cards),
                  .lines = {canvas.say(words::point_cards_line)},
                  .tag = {},
                  .spine = ui::Tone::indigo}))
        touched = model::Open{model::CardsPage{}};
    return touched;
}

Touched cards_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content,
                     const model::CardsPage& page)
{
    static_cast<void>(view);
    Touched touched;
    for (const PointCard& card : point_cards_all) {
        if (card.id != page.card)
            continue;
        // To be held up to somebody at the desk: Japanese in the largest type, the visitor's own language
        // below it.
        canvas.fill(content, ui::Tone::card, canvas.u(ui::size::radius));
        canvas.frame(content, ui::Tone::ink, canvas.u(ui::size::level_frame), canvas.u(ui::size::radius));
        const ui::Canvas::Ground on(canvas, ui::Tone::card);
        const float icon = std::min(canvas.u(60), content.h * 0.34F);
        const ui::Rect inner = content.shrunk(canvas.u(10));
        canvas.icon(card.icon, {content.x + (content.w - icon) / 2, inner.y, icon, icon}, ui::Tone::indigo);
        const ui::Label japanese{words::text(card.word, "ja"), "ja"};
        const float below = inner.y + icon + canvas.u(8);
        const bool own = canvas.lang() != "ja";
        const ui::Rect words{inner.x, below, inner.w, (inner.bottom() - below) * (own ? 0.66F : 1.0F)};
        canvas.text_centered(
            words, japanese,
            {.type = ui::Type::level, .bold = true, .heading = true, .align = ui::Align::center});
        if (own)
            canvas.text_centered({inner.x, words.bottom(), inner.w, inner.bottom() - words.bottom()},
                                 canvas.say(card.word),
                                 {.type = ui::Type::page_title, .heading = true, .align = ui::Align::center});
        return touched;
    }
    const ui::Rect area = ui::page_title(canvas, "front_hand", canvas.say(words::point_cards), content);
    ui::Scroll scroll(canvas, "cards", area);
    ui::Column& column = scroll.column();
    column.text(canvas.say(words::point_cards_line), {});
    column.space(6);
    std::vector<GridCard> cards;
    for (const PointCard& card : point_cards_all) {
        GridCard entry;
        entry.id = "card/" + std::string(card.id);
        entry.spec.icon = card.icon;
        entry.spec.title = canvas.say(card.word);
        cards.push_back(std::move(entry));
    }
    if (const int number = card_grid(column, cards, columns_for(canvas)); number >= 0)
        touched =
            model::Open{model::CardsPage{std::string(point_cards_all[static_cast<std::size_t>(number)].id)}};
    return touched;
}

} // namespace screens
