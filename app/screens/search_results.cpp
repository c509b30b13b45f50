#include "screens/search_results.h"

#include "calendar/dates.h"
#include "screens/grid.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/rows.h"
#include "words/common.h"
#include "words/events.h"
#include "words/home.h"
#include "words/hospital.h"
#include "words/search.h"

#include <array>
#include <cmath>

namespace screens {

namespace {

constexpr float two_columns_em = 27; // The longest name of an entrance, twice.
constexpr std::size_t subject_shown = 3; // Of each subject, before all of it is asked for.

struct SubjectLook {
    model::Subject subject;
    std::string_view icon;
    const words::Word& word;
    ui::Tone tone;
};

// In the order of model::Subject.
const std::array looks{
    SubjectLook{model::Subject::symptom, "medical_services", words::found_symptoms, ui::Tone::indigo},
    SubjectLook{model::Subject::department, "local_hospital", words::departments, ui::Tone::indigo},
    SubjectLook{model::Subject::desk, "support_agent", words::desks, ui::Tone::indigo},
    SubjectLook{model::Subject::place, "map", words::places, ui::Tone::indigo},
    SubjectLook{model::Subject::number, "call", words::numbers, ui::Tone::indigo},
    SubjectLook{model::Subject::event, "event", words::found_events, ui::Tone::wood},
    SubjectLook{model::Subject::group, "volunteer_activism", words::groups, ui::Tone::wood},
    SubjectLook{model::Subject::area, "place", words::found_areas, ui::Tone::wood},
    SubjectLook{model::Subject::article, "menu_book", words::guidance, ui::Tone::indigo},
};

const SubjectLook& look_of(const model::Subject subject)
{
    return looks[static_cast<std::size_t>(subject)];
}

std::string_view icon_of(const model::Subject subject, const model::Found& found)
{
    switch (subject) {
    case model::Subject::desk: return desk_icon(found.icon);
    case model::Subject::place: return place_icon(found.icon);
    case model::Subject::number: return number_icon(found.icon);
    case model::Subject::group: return found.icon.empty() ? look_of(subject).icon : activity(found.icon).icon;
    case model::Subject::symptom:
    case model::Subject::article: return found.icon;
    case model::Subject::department:
    case model::Subject::event:
    case model::Subject::area: break;
    }
    return look_of(subject).icon;
}

model::Action leads_to(const View& view, const model::Subject subject, const model::Found& found)
{
    const auto in_hospital = [&](const model::HospitalSection section) {
        return model::Open{model::HospitalPage{section, found.id}};
    };
    switch (subject) {
    case model::Subject::symptom: {
        // The gate is asked before any symptom. The table asks nothing: there it is read at once.
        if (view.moment.service != chart::Service::table)
            return model::StartChart{};
        chart::Answers answers;
        answers.symptom = found.id;
        return model::Answer{answers, model::ChartPage{model::ChartStep::red}};
    }
    case model::Subject::department: return in_hospital(model::HospitalSection::departments);
    case model::Subject::desk: return in_hospital(model::HospitalSection::overview);
    case model::Subject::place: return in_hospital(model::HospitalSection::places);
    case model::Subject::number: return in_hospital(model::HospitalSection::numbers);
    case model::Subject::event: return model::Open{model::EventPage{found.id, found.event->start}};
    case model::Subject::group: return model::Open{model::GroupPage{found.id}};
    case model::Subject::area: return model::Open{model::GroupsPage{{.area = found.area, .activity = {}}}};
    case model::Subject::article: return model::Open{model::ArticlePage{found.id, 0}};
    }
    return model::GoHome{};
}

GridCard card_of(ui::Canvas& canvas, const View& view, const model::FoundSubject& all,
                 const model::Found& found)
{
    GridCard card;
    if (found.event) {
        card = event_card(canvas, *found.event, true);
        // Without its year a day of another year would be taken for one of this.
        if (all.past || found.event->start.date.year != view.moment.time.date.year) {
            const auto lang = words::lang_of(canvas.lang());
            card.spec.lines = {{calendar::long_date(found.event->start.date, lang), lang}, found.line};
        }
    } else {
        card.spec.icon = icon_of(all.subject, found);
        card.spec.title = found.title;
        card.spec.spine = look_of(all.subject).tone;
        for (const model::Text& line : {found.line, found.hospital})
            if (!line.empty())
                card.spec.lines.push_back(line);
    }
    card.id = "found/" + found.id;
    return card;
}

ui::Label counted(const ui::Canvas& canvas, const std::size_t count, const bool more)
{
    const ui::Label word = canvas.say(more ? words::found_many : words::found_count);
    return {std::to_string(count) + (word.lang == "en" ? " " : "") + word.markup, word.lang};
}

ui::Label title_of(const ui::Canvas& canvas, const model::FoundSubject& all)
{
    const ui::Label name = canvas.say(all.past ? words::found_past_events : look_of(all.subject).word);
    const ui::Label count = counted(canvas, all.found.size(), all.more);
    return {name.markup + (name.lang == "en" ? " · " : "　") + count.markup, name.lang};
}

Touched subject(ui::Column& column, const View& view, const model::SearchPage& page,
                const model::FoundSubject& all)
{
    ui::Canvas& canvas = column.canvas;
    const SubjectLook& look = look_of(all.subject);
    ui::heading(column, look.icon, title_of(canvas, all), look.tone);
    const bool whole = page.subject || all.found.size() <= subject_shown;
    std::vector<GridCard> cards;
    for (const auto& found : all.found)
        if (whole || cards.size() < subject_shown)
            cards.push_back(card_of(canvas, view, all, found));
    Touched touched;
    if (const int number = card_grid(column, cards, page.subject ? columns_for(canvas) : 1); number >= 0)
        touched = leads_to(view, all.subject, all.found[static_cast<std::size_t>(number)]);
    if (!whole) {
        const ui::Label word = canvas.say(words::found_all);
        const ui::Label count = counted(canvas, all.found.size(), all.more);
        const std::string id = "all/" + model::path_of(model::SearchPage{.subject = all.subject});
        if (ui::wide_button(column, id, ui::ButtonKind::secondary, "",
                            {word.markup + (word.lang == "en" ? " · " : "　") + count.markup, word.lang})) {
            model::SearchPage only = page;
            only.results = true;
            only.subject = all.subject;
            touched = model::Open{only};
        }
    }
    if (page.subject && all.more)
        column.text(canvas.say(words::found_fewer), {});
    column.space(8);
    return touched;
}

struct Entrance {
    const char* id;
    std::string_view icon;
    const words::Word& word;
    model::Action action;
};

// The ways in that need no letters.
Touched entrances(ui::Column& column)
{
    ui::Canvas& canvas = column.canvas;
    const auto hospital = [](const model::HospitalSection section) {
        return model::Open{model::HospitalPage{section}};
    };
    const std::array all{
        Entrance{"to-chart", "medical_services", words::chart, model::StartChart{}},
        Entrance{"to-departments", "local_hospital", words::departments,
                 hospital(model::HospitalSection::departments)},
        Entrance{"to-desks", "support_agent", words::desks, hospital(model::HospitalSection::overview)},
        Entrance{"to-places", "map", words::places, hospital(model::HospitalSection::places)},
        Entrance{"to-numbers", "call", words::numbers, hospital(model::HospitalSection::numbers)},
        Entrance{"to-events", "event", words::events,
                 model::Open{model::EventsPage{model::EventView::month, std::nullopt}}},
        Entrance{"to-groups", "volunteer_activism", words::groups,
                 model::Open{model::GroupFilterPage{false}}},
        Entrance{"to-guidance", "menu_book", words::guidance, model::Open{model::GuidancePage{}}},
    };
    Touched touched;
    const float gap = canvas.u(ui::size::gap);
    const float height = canvas.u(ui::size::button);
    const int columns = column.w < two_columns_em * canvas.theme().em(ui::Type::body) ? 1 : 2;
    const float width = (column.w - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns);
    int number = 0;
    for (const Entrance& entrance : all) {
        const auto at = static_cast<float>(number++ % columns);
        const ui::Rect rect{std::round(column.x + at * (width + gap)), column.y, std::floor(width), height};
        if (ui::quiet_button(canvas, entrance.id, entrance.icon, canvas.say(entrance.word), rect))
            touched = entrance.action;
        if (number % columns == 0 || number == static_cast<int>(all.size()))
            column.y += height + gap;
    }
    return touched;
}

ui::Label quoted(const ui::Canvas& canvas, const std::string& letters)
{
    const ui::Label words = canvas.say(words::found_nothing);
    return words.lang == "en" ? ui::Label("“" + letters + "” " + words.markup, words.lang)
                              : ui::Label("「" + letters + "」" + words.markup, words.lang);
}

} // namespace

FoundSubjects found_here(const View& view, const model::SearchPage& page)
{
    const auto& all = view.guide.search(page.letters, view.moment.time.date, view.lang());
    FoundSubjects found;
    for (const auto& one : all)
        // Where the chart may not be used its symptoms are not shown either; its card with numbers is an
        // entrance.
        if ((one.subject != model::Subject::symptom || view.moment.service != chart::Service::card)
            && (!page.subject || page.subject == one.subject))
            found.push_back(&one);
    return found;
}

ui::Label count_words(const ui::Canvas& canvas, const FoundSubjects& found)
{
    std::size_t count = 0;
    bool more = false;
    for (const auto* one : found) {
        count += one->found.size();
        more |= one->more;
    }
    return counted(canvas, count, more);
}

Touched search_results(ui::Column& column, const View& view, const model::SearchPage& page,
                       const FoundSubjects& found)
{
    ui::Canvas& canvas = column.canvas;
    if (page.letters.empty()) {
        column.text(canvas.say(words::search_here), {});
        column.space(7);
        ui::heading(column, "", canvas.say(words::search_for));
        Touched touched = entrances(column);
        column.space(7);
        column.text(canvas.say(words::search_marks), {.ink = ui::Tone::second_ink});
        return touched;
    }
    if (found.empty()) {
        ui::remember(column, "search_off", quoted(canvas, page.letters));
        column.space(6);
        column.text(canvas.say(words::found_nothing_line), {});
        column.space(7);
        return entrances(column);
    }
    Touched touched;
    for (const auto* one : found)
        if (const Touched here = subject(column, view, page, *one))
            touched = here;
    return touched;
}

} // namespace screens
