#include "calendar/dates.h"
#include "screens/chart_parts.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/rows.h"
#include "ui/shapes.h"
#include "words/chart.h"
#include "words/common.h"
#include "words/home.h"

#include <cmath>

namespace screens {

namespace {

struct Look {
    ui::LevelMark mark;
    ui::Tone ground, ink;
};

Look look_of(const chart::Level level)
{
    switch (level) {
    case chart::Level::red: return {ui::LevelMark::life, ui::Tone::life, ui::Tone::on_life};
    case chart::Level::amber: return {ui::LevelMark::now, ui::Tone::now, ui::Tone::on_level};
    case chart::Level::yellow: return {ui::LevelMark::next_day, ui::Tone::next_day, ui::Tone::on_level};
    case chart::Level::green: break;
    }
    return {ui::LevelMark::home, ui::Tone::home, ui::Tone::on_level};
}

std::string field_of(const std::string& field, const chart::Level level, const char* rest = "")
{
    return field + "." + chart::letter_of(level) + rest;
}

// "火曜日 11月24日": the next day with consultations, in place of a vague "next day".
ui::Label time_of(ui::Canvas& canvas, const View& view, const chart::Level level)
{
    if (level == chart::Level::yellow && view.moment.clock_trusted)
        if (const auto day = view.guide.next_consultation_day(view.moment.time)) {
            const auto lang = words::lang_of(canvas.lang());
            return {calendar::long_date(*day, lang), lang};
        }
    return view.guide.text("chart:words", field_of("level", level, ".time"), view.lang());
}

void banner(ui::Column& column, const View& view, const chart::Level level)
{
    ui::Canvas& canvas = column.canvas;
    const Look look = look_of(level);
    const float pad = canvas.u(10);
    const float mark = canvas.u(36);
    const float left = pad + mark + canvas.u(11);
    const ui::Canvas::Ground on(canvas, look.ground);
    // The level's word in its own size where it fits in three lines, else a step smaller.
    ui::Laid word;
    for (const ui::Type type : {ui::Type::level, ui::Type::tile}) {
        word =
            canvas.lay(view.guide.text("chart:words", field_of("level", level), view.lang()),
                       {.type = type, .bold = true, .ink = look.ink, .heading = true}, column.w - left - pad);
        if (word.paragraph->lines.size() <= 2)
            break;
    }
    const ui::Laid time =
        canvas.lay(time_of(canvas, view, level),
                   {.type = ui::Type::card_title, .bold = true, .ink = look.ink, .heading = true},
                   column.w - left - pad);
    const float words_h = word.height + canvas.u(4) + time.height;
    const ui::Rect rect = column.take(std::max(words_h, mark) + 2 * pad);
    column.space(8);
    if (!canvas.visible(rect))
        return;
    canvas.fill(rect, look.ground, canvas.u(ui::size::radius));
    if (level == chart::Level::green)
        canvas.frame(rect, ui::Tone::ink, canvas.u(ui::size::level_frame), canvas.u(ui::size::radius));
    ui::level_mark(canvas, look.mark, {rect.x + pad, rect.y + (rect.h - mark) / 2, mark, mark}, look.ink,
                   look.ground);
    float y = rect.y + (rect.h - words_h) / 2;
    canvas.draw(word, rect.x + left, std::round(y));
    y += word.height + canvas.u(4);
    canvas.draw(time, rect.x + left, std::round(y));
}

// leaf.R.do.0, leaf.R.do.1 … until there is none: one idea a line.
void advice_list(ui::Column& column, const View& view, const std::string& owner, const std::string& field,
                 const char* icon, const words::Word& head)
{
    for (std::size_t line = 0; line < chart::advice_lines_max; ++line) {
        const auto text = view.guide.text(owner, field + "." + std::to_string(line), view.lang());
        if (text.empty())
            break;
        if (line == 0) {
            column.space(5);
            ui::heading(column, icon, column.canvas.say(head));
        }
        bullet(column, text);
    }
}

void advice(ui::Column& column, const View& view, const std::string& owner, const chart::Level level)
{
    advice_list(column, view, owner, field_of("leaf", level, ".do"), "playlist_add_check", words::meanwhile);
    advice_list(column, view, owner, field_of("leaf", level, ".dont"), "block", words::do_not);
    advice_list(column, view, owner, field_of("leaf", level, ".watch"), "warning", words::watch_for);
    column.space(5);
    if (const auto again = view.guide.text(owner, field_of("leaf", level, ".again"), view.lang());
        !again.empty()) {
        ui::remember(column, "update", again);
        column.space(7);
    }
}

void side(ui::Column& column, const View& view, const std::string& owner, const chart::Outcome& outcome)
{
    ui::Canvas& canvas = column.canvas;
    if (const auto department =
            view.guide.text(owner, field_of("leaf", outcome.level, ".department"), view.lang());
        !department.empty()) {
        ui::heading(column, "medical_services", canvas.say(words::which_department));
        column.text(department, {.bold = true});
        column.space(8);
    }
    if (!outcome.signs.empty()) {
        ui::heading(column, "fact_check", canvas.say(words::what_you_ticked));
        for (const auto& sign : outcome.signs)
            bullet(column, view.guide.text(sign, "text", view.lang()));
        column.space(6);
    }
    if (outcome.level != chart::Level::red) {
        ui::heading(column, "call", canvas.say(words::numbers_now));
        for (const auto& number : view.guide.numbers(view.moment.now(), view.lang())) {
            if (!number.open_now || number.kind == "poison")
                continue;
            number_line(column, number.name, number.tel, {});
        }
        if (outcome.level == chart::Level::yellow) {
            column.text(canvas.say(words::duty_doctor_too), {.ink = ui::Tone::second_ink});
            column.space(6);
        }
    }
}

void small_print(ui::Column& column, const View& view)
{
    ui::Canvas& canvas = column.canvas;
    const ui::TextStyle small{.type = ui::Type::small, .ink = ui::Tone::second_ink};
    ui::divider(column);
    column.text(view.guide.text("chart:words", "disclaimer", view.lang()), small);
    column.space(3);
    const ui::Label head = canvas.say(words::approved_by);
    const auto approver = view.guide.text("chart:words", "approver", view.lang());
    column.text({head.markup + (head.lang == "en" ? ": " : "：") + approver.markup, approver.lang}, small);
    column.space(6);
}

} // namespace

void level_heading(ui::Column& column, const View& view, const chart::Level level)
{
    ui::Canvas& canvas = column.canvas;
    const Look look = look_of(level);
    const float mark = canvas.u(12);
    const float pad = canvas.u(3);
    const ui::Canvas::Ground on(canvas, look.ground);
    const ui::Laid word =
        canvas.lay(view.guide.text("chart:words", field_of("level", level), view.lang()),
                   {.type = ui::Type::card_title, .bold = true, .ink = look.ink, .heading = true},
                   column.w - mark - 4 * pad);
    const ui::Rect rect = column.take(std::max(mark, word.height) + 2 * pad);
    canvas.fill(rect, look.ground, canvas.u(ui::size::radius));
    ui::level_mark(canvas, look.mark, {rect.x + pad, rect.y + (rect.h - mark) / 2, mark, mark}, look.ink,
                   look.ground);
    canvas.draw(word, std::round(rect.x + mark + 3 * pad), std::round(rect.y + (rect.h - word.height) / 2));
    column.space(5);
}

Touched result_page(ui::Column& column, const View& view, const chart::Definition& chart)
{
    ui::Canvas& canvas = column.canvas;
    Touched touched;
    const auto outcome = chart::evaluate(chart, view.session.answers);
    const std::string owner =
        view.session.answers.symptom.empty() ? "chart:gate" : view.session.answers.symptom;
    banner(column, view, outcome.level);
    if (outcome.level == chart::Level::red) {
        // First where the person is: metres from help here, or at home.
        if (ui::wide_button(column, "where", ui::ButtonKind::primary, "place",
                            canvas.say(words::where_is_person)))
            touched = model::Open{model::EmergencyPage{}};
        column.space(8);
    }
    if (canvas.theme().portrait()) {
        advice(column, view, owner, outcome.level);
        side(column, view, owner, outcome);
    } else {
        ui::Column left = part(column, 0, 0.56F);
        ui::Column right = part(column, 0.61F, 0.39F);
        advice(left, view, owner, outcome.level);
        right.space(5); // As above the first list on the left.
        side(right, view, owner, outcome);
        column.y = std::max(left.y, right.y);
    }
    small_print(column, view);
    if (ui::wide_button(column, "start-again", ui::ButtonKind::secondary, "refresh",
                        canvas.say(words::start_again)))
        touched = model::StartChart{};
    column.space(4);
    return touched;
}

} // namespace screens
