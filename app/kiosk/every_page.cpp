#include "kiosk/every_page.h"

#include <set>

namespace kiosk {

namespace {

constexpr int event_days = 365;

class Pages {
public:
    explicit Pages(const std::string& lang) { session_.lang = lang; }

    void add(model::Page page, const chart::Answers& answers = {})
    {
        session_.page = std::move(page);
        session_.answers = answers;
        sessions_.push_back(session_);
    }
    std::vector<model::Session> take() { return std::move(sessions_); }

private:
    model::Session session_;
    std::vector<model::Session> sessions_;
};

void add_groups(Pages& pages, const model::Guide& guide, const std::string& lang)
{
    pages.add(model::GroupsPage{});
    pages.add(model::GroupFilterPage{false});
    pages.add(model::GroupFilterPage{true});
    for (const auto& area : guide.areas(lang))
        pages.add(model::GroupsPage{{.area = area.id, .activity = {}}});
    for (const auto& activity : guide.activities())
        pages.add(model::GroupsPage{{.area = {}, .activity = activity.kind}});
    // The list comes in pieces, so that no content is too long for it.
    for (int offset = 0;; offset += model::list_rows_max) {
        const auto lines = guide.groups({}, offset, model::list_rows_max, lang);
        for (const auto& line : lines)
            pages.add(model::GroupPage{line.id});
        if (lines.size() < static_cast<std::size_t>(model::list_rows_max))
            return;
    }
}

void add_events(Pages& pages, const model::Guide& guide, const base::LocalTime now, const std::string& lang)
{
    for (const auto view : {model::EventView::today, model::EventView::week, model::EventView::month})
        pages.add(model::EventsPage{view, std::nullopt});
    std::set<model::Id> seen; // A repeated event has one page's worth of words.
    for (int day = 0; day < event_days; ++day) {
        const base::LocalTime from{base::Date::from_days(now.date.days() + day), 0};
        const base::LocalTime until{base::Date::from_days(now.date.days() + day + 1), 0};
        for (const auto& line : guide.events(from, until, model::day_events_max, lang))
            if (seen.insert(line.id).second)
                pages.add(model::EventPage{line.id, line.start});
    }
}

void add_chart(Pages& pages, const model::Guide& guide)
{
    for (const auto step : {model::ChartStep::intro, model::ChartStep::gate, model::ChartStep::who})
        pages.add(model::ChartPage{step});
    const chart::Definition* const definition = guide.chart();
    if (definition == nullptr)
        return;
    for (const auto& band : definition->age_bands()) {
        chart::Answers answers;
        answers.age_days = band.ages.from_days;
        pages.add(model::ChartPage{model::ChartStep::symptom}, answers);
        for (const auto* const symptom : definition->symptoms_for(band.ages.from_days)) {
            answers.symptom = symptom->id;
            for (const auto step : {model::ChartStep::red, model::ChartStep::amber,
                                    model::ChartStep::modifiers, model::ChartStep::result})
                pages.add(model::ChartPage{step}, answers);
        }
    }
}

} // namespace

std::vector<model::Session> every_page(const model::Guide& guide, const base::LocalTime now,
                                       const std::string& lang)
{
    Pages pages(lang);
    pages.add(model::AttractPage{});
    pages.add(model::HomePage{});
    add_groups(pages, guide, lang);
    add_events(pages, guide, now, lang);
    add_chart(pages, guide);
    pages.add(model::HelpPage{});
    for (const std::string card : {"", "interpreter", "writing", "wheelchair", "sick"})
        pages.add(model::CardsPage{card});
    pages.add(model::GuidancePage{});
    for (const auto& line : guide.articles(lang)) {
        const auto article = guide.article(line.id, 0, lang);
        for (int page = 0; article && page < article->pages; ++page)
            pages.add(model::ArticlePage{line.id, page});
    }
    for (const auto section : {model::HospitalSection::overview, model::HospitalSection::departments,
                               model::HospitalSection::places, model::HospitalSection::roster,
                               model::HospitalSection::numbers, model::HospitalSection::buses})
        pages.add(model::HospitalPage{section});
    pages.add(model::SearchPage{});
    for (const auto board : {model::Board::kana, model::Board::latin, model::Board::digits})
        pages.add(model::SearchPage{.letters = "い", .board = board});
    pages.add(model::SearchPage{.letters = "い", .results = true});
    pages.add(model::AboutPage{});
    pages.add(model::LanguagePage{});
    for (const auto where : {model::Where::unknown, model::Where::here, model::Where::elsewhere})
        pages.add(model::EmergencyPage{where});
    return pages.take();
}

} // namespace kiosk
