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
constexpr int child_days = 6 * 365; // Up to here a child's face, from here on a person.

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

// What the page leads to when it is left with its ticks as they are.
model::Action leave(const chart::Definition& chart, const chart::Answers& answers, const chart::Page page)
{
    const auto step = chart::next_step(chart, answers);
    if (page == chart::Page::amber && step == chart::Step::amber)
        return model::Answer{answers, model::ChartPage{model::ChartStep::modifiers}};
    return model::Answer{answers, model::ChartPage{page_of(step)}};
}

chart::Answers without_ticks(const chart::Definition& chart, chart::Answers answers, const chart::Page page)
{
    for (const auto* sign : chart::signs_on(chart, answers, page))
        answers.ticked.erase(sign->id);
    if (page == chart::Page::modifiers)
        for (const auto* modifier : chart::modifiers_asked(chart, answers))
            answers.ticked.erase(modifier->id);
    return answers;
}

bool any_tick(const chart::Definition& chart, const chart::Answers& answers, const chart::Page page)
{
    return without_ticks(chart, answers, page).ticked != answers.ticked;
}

// どれもない and わからない, and 次へ as soon as something is ticked: always in sight, below what scrolls.
// Nobody can say どれもない before the last sign was on the screen: until then that place leads on.
Touched answer_bar(ui::Canvas& canvas, const ui::Rect& band, const chart::Definition& chart,
                   const chart::Answers& answers, const chart::Page page, const std::string& scroll_name)
{
    Touched touched;
    const float gap = canvas.u(ui::size::gap);
    const float width = (band.w - 2 * gap) / 3;
    const chart::PageAnswer& now = answers.of(page);
    const ui::Rect first{band.x, band.y, width, band.h};
    const ui::Rect second{band.x + width + gap, band.y, width, band.h};
    const ui::Rect third{band.x + 2 * (width + gap), band.y, width, band.h};
    const bool unseen = canvas.semantics().can_scroll_down;
    if (unseen) {
        if (ui::button(canvas, "read-on", ui::ButtonKind::primary, "keyboard_arrow_down",
                       canvas.say(words::read_on), first))
            ui::scroll_on(canvas, scroll_name);
    } else if (ui::tab(canvas, "none", "do_not_disturb_on", canvas.say(words::none_of_these), first,
                       now.none)) {
        chart::Answers changed = without_ticks(chart, answers, page);
        changed.of(page) = {.none = true, .unsure = false};
        touched = go_on(chart, changed);
    }
    if (ui::tab(canvas, "unsure", "help_outline", canvas.say(words::not_sure), second, now.unsure)) {
        chart::Answers changed = answers;
        changed.of(page) = {.none = false, .unsure = true};
        touched = go_on(chart, changed);
    }
    if (any_tick(chart, answers, page)
        && ui::button(canvas, "next", unseen ? ui::ButtonKind::secondary : ui::ButtonKind::primary,
                      "arrow_forward", canvas.say(words::next), third))
        touched = leave(chart, answers, page);
    return touched;
}

// Rows to tick, of signs or of modifiers; the id of the one that was touched.
std::optional<std::string> touched_tick(ui::Column& column, const View& view, const std::string& kind,
                                        const auto& rows)
{
    std::vector<ui::Tick> ticks;
    for (const auto* row : rows)
        ticks.push_back({kind + "/" + row->id, view.guide.text(row->id, "text", view.lang()),
                         view.session.answers.ticked.contains(row->id)});
    const int number = ui::tick_rows(column, ticks, columns_for(column.canvas));
    return number < 0 ? std::nullopt : std::optional(rows[static_cast<std::size_t>(number)]->id);
}

void tick_or_untick(chart::Answers& answers, const std::string& id)
{
    if (!answers.ticked.erase(id))
        answers.ticked.insert(id);
}

// One touch on a sign of life threat decides: nothing is asked after it. Others are ticked, several if need
// be.
Touched sign_page(ui::Column& column, const View& view, const chart::Definition& chart,
                  const chart::Page page)
{
    chart::Answers answers = view.session.answers;
    const auto id = touched_tick(column, view, "sign", chart::signs_on(chart, answers, page));
    if (!id)
        return std::nullopt;
    answers.of(page) = {};
    if (page == chart::Page::amber) {
        tick_or_untick(answers, *id);
        return model::Answer{answers, view.session.page};
    }
    answers.ticked.insert(*id);
    return go_on(chart, answers);
}

Touched modifier_page(ui::Column& column, const View& view, const chart::Definition& chart)
{
    chart::Answers answers = view.session.answers;
    const auto id = touched_tick(column, view, "modifier", chart::modifiers_asked(chart, answers));
    if (!id)
        return std::nullopt;
    answers.modifiers = {};
    tick_or_untick(answers, *id);
    return model::Answer{answers, view.session.page};
}

Touched who_page(ui::Column& column, const View& view, const chart::Definition& chart)
{
    ui::Canvas& canvas = column.canvas;
    const chart::Answers& answers = view.session.answers;
    std::vector<GridCard> cards;
    for (const auto& band : chart.age_bands()) {
        GridCard card;
        card.id = "age/" + band.id;
        card.spec.icon = band.ages.from_days < child_days ? "child_care" : "person";
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
    switch (page.step) {
    case model::ChartStep::intro:
    case model::ChartStep::gate:
        question(column, canvas.say(words::gate_question), say("disclaimer"));
        return sign_page(column, view, chart, chart::Page::gate);
    case model::ChartStep::who: question(column, say("ask_who"), {}); return who_page(column, view, chart);
    case model::ChartStep::symptom: {
        question(column, say("ask_symptom"), {});
        const Touched touched =
            symptom_page(column, view, chart.symptoms_for(answers.age_days.value_or(0)), chart);
        column.space(ui::size::apart);
        // Nobody is left without an answer because a list ends.
        if (ui::choice_row(column, "not-listed", "help_outline", canvas.say(words::not_listed), false))
            return model::Open{model::HospitalPage{model::HospitalSection::numbers}};
        column.space(ui::size::gap);
        return touched;
    }
    case model::ChartStep::red:
        question(column, of_symptom("ask_red"), {});
        return sign_page(column, view, chart, chart::Page::red);
    case model::ChartStep::amber:
        question(column, of_symptom("ask_amber"), tick_hint);
        return sign_page(column, view, chart, chart::Page::amber);
    case model::ChartStep::modifiers:
        question(column, say("ask_modifiers"), tick_hint);
        return modifier_page(column, view, chart);
    case model::ChartStep::result: return result_page(column, view, chart);
    }
    return std::nullopt;
}

// The pages that are ticked, by their step.
std::optional<chart::Page> ticked_page(const model::ChartStep step)
{
    switch (step) {
    case model::ChartStep::intro:
    case model::ChartStep::gate: return chart::Page::gate;
    case model::ChartStep::red: return chart::Page::red;
    case model::ChartStep::amber: return chart::Page::amber;
    case model::ChartStep::modifiers: return chart::Page::modifiers;
    case model::ChartStep::who:
    case model::ChartStep::symptom:
    case model::ChartStep::result: break;
    }
    return std::nullopt;
}

} // namespace

Touched chart_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content,
                     const model::ChartPage& page)
{
    const chart::Definition* chart = view.guide.chart();
    const chart::Service service = chart ? view.moment.service : chart::Service::card;
    const bool asks = service == chart::Service::questions;
    // A question is its own title; the other pages carry the chart's name.
    ui::Rect area = asks && page.step != model::ChartStep::who && page.step != model::ChartStep::symptom
        ? content
        : ui::page_title(canvas, icon, canvas.say(words::chart), content);
    const std::string scroll_name = "chart#" + model::path_of(page);
    if (const auto ticked = ticked_page(page.step); asks && ticked) {
        const float bar = canvas.u(ui::size::button);
        const ui::Rect band{area.x, area.bottom() - bar, area.w, bar};
        area.h -= bar + canvas.u(6);
        Touched touched;
        {
            ui::Scroll scroll(canvas, scroll_name, area);
            touched = questions(scroll.column(), view, page, *chart);
        }
        const Touched answered = answer_bar(canvas, band, *chart, view.session.answers, *ticked, scroll_name);
        return answered ? answered : touched;
    }
    ui::Scroll scroll(canvas, scroll_name, area);
    ui::Column& column = scroll.column();
    if (service == chart::Service::card)
        return card_page(column, view);
    if (asks)
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
