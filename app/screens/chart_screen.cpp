#include "screens/chart_parts.h"
#include "screens/pages.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/chrome.h"
#include "ui/rows.h"
#include "ui/scroll.h"
#include "words/chart.h"
#include "words/common.h"
#include "words/home.h"
#include "words/hospital.h"

#include <cmath>

namespace screens {

namespace {

constexpr const char* icon = "medical_services";

model::ChartStep page_of(const chart::Step step)
{
    switch (step) {
    case chart::Step::gate: return model::ChartStep::gate;
    case chart::Step::who: return model::ChartStep::who;
    case chart::Step::symptom: return model::ChartStep::symptom;
    case chart::Step::red: return model::ChartStep::red;
    case chart::Step::amber: return model::ChartStep::amber;
    case chart::Step::modifiers: return model::ChartStep::modifiers;
    case chart::Step::result: return model::ChartStep::result;
    }
    return model::ChartStep::gate;
}

// The answers so far, and on to whatever the chart asks next.
model::Action go_on(const chart::Definition& chart, const chart::Answers& answers)
{
    return model::Answer{answers, model::ChartPage{page_of(chart::next_step(chart, answers))}};
}

void question(ui::Column& column, const ui::Label& words, const ui::Label& hint)
{
    column.text(words, {.type = ui::Type::page_title, .bold = true, .heading = true});
    column.space(3);
    column.text(hint, {.ink = ui::Tone::second_ink});
    column.space(6);
}

// どれもない and わからない, set apart from the signs; what was chosen.
Touched none_or_unsure(ui::Column& column, const chart::Definition& chart, const chart::Answers& answers,
                       const chart::Page page)
{
    ui::Canvas& canvas = column.canvas;
    Touched touched;
    column.space(ui::size::apart);
    const chart::PageAnswer& now = answers.of(page);
    const auto choose = [&](const chart::PageAnswer answer, const bool clears) {
        chart::Answers changed = answers;
        changed.of(page) = answer;
        if (clears) {
            for (const auto* sign : chart::signs_on(chart, answers, page))
                changed.ticked.erase(sign->id);
            if (page == chart::Page::modifiers)
                for (const auto* modifier : chart::modifiers_asked(chart, answers))
                    changed.ticked.erase(modifier->id);
        }
        touched = go_on(chart, changed);
    };
    if (ui::choice_row(column, "none", "do_not_disturb_on", canvas.say(words::none_of_these), now.none))
        choose({.none = true, .unsure = false}, true);
    column.space(ui::size::gap);
    if (ui::choice_row(column, "unsure", "help_outline", canvas.say(words::not_sure), now.unsure))
        choose({.none = false, .unsure = true}, false);
    column.space(ui::size::gap);
    return touched;
}

// One touch on a sign of life threat decides: nothing is asked after it. Others are ticked, several if need
// be.
Touched sign_page(ui::Column& column, const View& view, const chart::Definition& chart,
                  const chart::Page page)
{
    const chart::Answers& answers = view.session.answers;
    const auto signs = chart::signs_on(chart, answers, page);
    std::vector<ui::Tick> ticks;
    for (const auto* sign : signs)
        ticks.push_back({"sign/" + sign->id, view.guide.text(sign->id, "text", view.lang()),
                         answers.ticked.contains(sign->id)});
    const int number = ui::tick_rows(column, ticks, columns_for(column.canvas));
    if (number < 0)
        return std::nullopt;
    const std::string& id = signs[static_cast<std::size_t>(number)]->id;
    chart::Answers changed = answers;
    changed.of(page) = {};
    if (page == chart::Page::amber) {
        if (!changed.ticked.erase(id))
            changed.ticked.insert(id);
        return model::Answer{changed, view.session.page};
    }
    changed.ticked.insert(id);
    return go_on(chart, changed);
}

Touched modifier_page(ui::Column& column, const View& view, const chart::Definition& chart)
{
    const chart::Answers& answers = view.session.answers;
    const auto asked = chart::modifiers_asked(chart, answers);
    std::vector<ui::Tick> ticks;
    for (const auto* modifier : asked)
        ticks.push_back({"modifier/" + modifier->id, view.guide.text(modifier->id, "text", view.lang()),
                         answers.ticked.contains(modifier->id)});
    const int number = ui::tick_rows(column, ticks, columns_for(column.canvas));
    if (number < 0)
        return std::nullopt;
    const std::string& id = asked[static_cast<std::size_t>(number)]->id;
    chart::Answers changed = answers;
    changed.modifiers = {};
    if (!changed.ticked.erase(id))
        changed.ticked.insert(id);
    return model::Answer{changed, view.session.page};
}

// Pages on which several ticks make sense end with a button; it is there as soon as something is ticked.
bool next_button(ui::Column& column, const chart::Definition& chart, const chart::Answers& answers,
                 const chart::Page page)
{
    bool any = false;
    for (const auto* sign : chart::signs_on(chart, answers, page))
        any = any || answers.ticked.contains(sign->id);
    if (page == chart::Page::modifiers)
        for (const auto* modifier : chart::modifiers_asked(chart, answers))
            any = any || answers.ticked.contains(modifier->id);
    if (!any)
        return false;
    column.space(3);
    return ui::wide_button(column, "next", ui::ButtonKind::primary, "arrow_forward",
                           column.canvas.say(words::next));
}

// What the page leads to when it is left with its ticks as they are.
model::Action leave(const chart::Definition& chart, const chart::Answers& answers, const chart::Page page)
{
    const auto step = chart::next_step(chart, answers);
    if (page == chart::Page::amber && step == chart::Step::amber)
        return model::Answer{answers, model::ChartPage{model::ChartStep::modifiers}};
    return model::Answer{answers, model::ChartPage{page_of(step)}};
}

Touched who_page(ui::Column& column, const View& view, const chart::Definition& chart)
{
    ui::Canvas& canvas = column.canvas;
    const chart::Answers& answers = view.session.answers;
    std::vector<GridCard> cards;
    for (const auto& band : chart.age_bands()) {
        GridCard card;
        card.id = "age/" + band.id;
        card.spec.icon = band.ages.from_days < 6 * 365 ? "child_care"
            : band.ages.from_days >= 65 * 365          ? "elderly"
                                                       : "person";
        card.spec.title = view.guide.text(band.id, "name", view.lang());
        cards.push_back(std::move(card));
    }
    const int number = card_grid(column, cards, canvas.theme().portrait() ? 1 : 3);
    if (number < 0)
        return std::nullopt;
    chart::Answers changed = answers;
    changed.age_days = chart.age_bands()[static_cast<std::size_t>(number)].ages.from_days;
    return go_on(chart, changed);
}

Touched symptom_page(ui::Column& column, const View& view, const std::vector<const chart::Symptom*>& symptoms,
                     const chart::Definition& chart)
{
    std::vector<GridCard> cards;
    for (const auto* symptom : symptoms) {
        GridCard card;
        card.id = "symptom/" + symptom->id;
        card.spec.icon = symptom->icon;
        card.spec.title = view.guide.text(symptom->id, "title", view.lang());
        cards.push_back(std::move(card));
    }
    const int number = card_grid(column, cards, columns_for(column.canvas));
    if (number < 0)
        return std::nullopt;
    chart::Answers changed = view.session.answers;
    changed.symptom = symptoms[static_cast<std::size_t>(number)]->id;
    if (view.moment.service == chart::Service::table)
        return model::Answer{changed, model::ChartPage{model::ChartStep::red}};
    changed.red = {};
    changed.amber = {};
    changed.modifiers = {};
    return go_on(chart, changed);
}

// Without the approvals and the office's answer: the numbers, and where the staff are. Nothing is asked.
Touched card_page(ui::Column& column, const View& view)
{
    ui::Canvas& canvas = column.canvas;
    ui::remember(column, "info", canvas.say(words::chart_not_here));
    column.space(7);
    column.text(canvas.say(words::chart_numbers_instead), {});
    column.space(6);
    for (const auto& number : view.guide.numbers(view.moment.now(), view.lang()))
        number_card(column, number, view.moment.clock_trusted);
    return std::nullopt;
}

// To read, as on a leaflet: a symptom's published signs by level; nothing is ticked and nothing computed.
void table_page(ui::Column& column, const View& view, const chart::Definition& chart)
{
    const auto* symptom = chart.symptom(view.session.answers.symptom);
    if (!symptom)
        return;
    for (const auto level : {chart::Level::red, chart::Level::amber, chart::Level::yellow}) {
        bool headed = false;
        for (const auto& sign : symptom->signs) {
            if (sign.level != level)
                continue;
            if (!headed)
                level_heading(column, view, level);
            headed = true;
            bullet(column, view.guide.text(sign.id, "text", view.lang()));
        }
        column.space(5);
    }
}

Touched questions(ui::Column& column, const View& view, const model::ChartPage& page,
                  const chart::Definition& chart)
{
    ui::Canvas& canvas = column.canvas;
    const auto& answers = view.session.answers;
    const auto say = [&](const char* field) {
        return ui::Label(view.guide.text("chart:words", field, view.lang()));
    };
    const auto of_symptom = [&](const char* field) {
        return ui::Label(view.guide.text(answers.symptom, field, view.lang()));
    };
    const ui::Label tick_hint = canvas.say(words::tick_question);
    Touched touched;
    switch (page.step) {
    case model::ChartStep::intro:
    case model::ChartStep::gate: {
        question(column, canvas.say(words::gate_question), say("disclaimer"));
        touched = sign_page(column, view, chart, chart::Page::gate);
        const auto other = none_or_unsure(column, chart, answers, chart::Page::gate);
        return other ? other : touched;
    }
    case model::ChartStep::who: question(column, say("ask_who"), {}); return who_page(column, view, chart);
    case model::ChartStep::symptom:
        question(column, say("ask_symptom"), {});
        return symptom_page(column, view, chart.symptoms_for(answers.age_days.value_or(0)), chart);
    case model::ChartStep::red: {
        question(column, of_symptom("ask_red"), {});
        touched = sign_page(column, view, chart, chart::Page::red);
        const auto other = none_or_unsure(column, chart, answers, chart::Page::red);
        return other ? other : touched;
    }
    case model::ChartStep::amber: {
        question(column, of_symptom("ask_amber"), tick_hint);
        touched = sign_page(column, view, chart, chart::Page::amber);
        if (next_button(column, chart, answers, chart::Page::amber))
            touched = leave(chart, answers, chart::Page::amber);
        const auto other = none_or_unsure(column, chart, answers, chart::Page::amber);
        return other ? other : touched;
    }
    case model::ChartStep::modifiers: {
        question(column, say("ask_modifiers"), tick_hint);
        touched = modifier_page(column, view, chart);
        if (next_button(column, chart, answers, chart::Page::modifiers))
            touched = leave(chart, answers, chart::Page::modifiers);
        const auto other = none_or_unsure(column, chart, answers, chart::Page::modifiers);
        return other ? other : touched;
    }
    case model::ChartStep::result: return result_page(column, view, chart);
    }
    return touched;
}

} // namespace

Touched chart_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content,
                     const model::ChartPage& page)
{
    const chart::Definition* chart = view.guide.chart();
    const chart::Service service = chart ? view.moment.service : chart::Service::card;
    const bool whole_page = service == chart::Service::questions && page.step == model::ChartStep::result;
    const ui::Rect area =
        whole_page ? content : ui::page_title(canvas, icon, canvas.say(words::chart), content);
    ui::Scroll scroll(canvas, "chart#" + model::path_of(page) + view.session.answers.symptom, area);
    ui::Column& column = scroll.column();
    if (service == chart::Service::card)
        return card_page(column, view);
    if (service == chart::Service::questions)
        return questions(column, view, page, *chart);
    if (page.step == model::ChartStep::red) {
        question(column, view.guide.text(view.session.answers.symptom, "title", view.lang()),
                 view.guide.text("chart:words", "disclaimer", view.lang()));
        table_page(column, view, *chart);
        return std::nullopt;
    }
    question(column, view.guide.text("chart:words", "ask_symptom", view.lang()), {});
    std::vector<const chart::Symptom*> all;
    for (const auto& symptom : chart->symptoms())
        all.push_back(&symptom);
    return symptom_page(column, view, all, *chart);
}

} // namespace screens
