#include "model/session.h"

#include "base/kana.h"
#include "base/match.h"
#include "base/utf8.h"

namespace model {

namespace {

std::string view_name(const EventView view)
{
    switch (view) {
    case EventView::today: return "today";
    case EventView::week: return "week";
    case EventView::month: return "month";
    }
    return {};
}

std::string section_name(const HospitalSection section)
{
    switch (section) {
    case HospitalSection::overview: return "overview";
    case HospitalSection::departments: return "departments";
    case HospitalSection::places: return "places";
    case HospitalSection::roster: return "roster";
    case HospitalSection::numbers: return "numbers";
    case HospitalSection::buses: return "buses";
    }
    return {};
}

std::string subject_name(const Subject subject)
{
    switch (subject) {
    case Subject::symptom: return "symptom";
    case Subject::department: return "department";
    case Subject::desk: return "desk";
    case Subject::place: return "place";
    case Subject::number: return "number";
    case Subject::event: return "event";
    case Subject::group: return "group";
    case Subject::area: return "area";
    case Subject::article: return "article";
    }
    return {};
}

std::string step_name(const ChartStep step)
{
    switch (step) {
    case ChartStep::intro: return "intro";
    case ChartStep::gate: return "gate";
    case ChartStep::who: return "who";
    case ChartStep::symptom: return "symptom";
    case ChartStep::red: return "red";
    case ChartStep::amber: return "amber";
    case ChartStep::modifiers: return "modifiers";
    case ChartStep::result: return "result";
    }
    return {};
}

std::string stick_path(const StickPage& page)
{
    switch (page.step) {
    case StickStep::overview: return "stick";
    case StickStep::file: return "stick/file/" + std::to_string(page.item + 1);
    case StickStep::changes: return "stick/changes/" + std::to_string(page.item + 1);
    case StickStep::pin: return page.pin_for == PinFor::install ? "stick/pin" : "stick/pin/undo";
    }
    return {};
}

// The page that asks for a PIN, where it is the one on the screen.
StickPage* pin_page(Session& session)
{
    auto* const page = std::get_if<StickPage>(&session.page);
    return page && page->step == StickStep::pin ? page : nullptr;
}

void type_pin(Session& session, const TypePin& typed)
{
    if (auto* const page = pin_page(session); page && page->digits.size() < pin_digits_max)
        page->digits += typed.digit;
}

void erase_pin(Session& session)
{
    if (auto* const page = pin_page(session); page && !page->digits.empty())
        page->digits.pop_back();
}

void forget_pin(Session& session)
{
    if (auto* const page = pin_page(session))
        page->digits.clear();
}

void open(Session& session, Page page)
{
    if (session.page == page)
        return;
    forget_pin(session);
    // The attract page is left for good: もどる never leads to it.
    if (!std::holds_alternative<AttractPage>(session.page))
        session.trail.push_back(std::move(session.page));
    if (session.trail.size() > trail_max)
        session.trail.erase(session.trail.begin());
    session.page = std::move(page);
}

void go_back(Session& session)
{
    if (session.trail.empty()) {
        session.page = HomePage{};
        return;
    }
    session.page = std::move(session.trail.back());
    session.trail.pop_back();
}

void pin_answered(Session& session, const PinAnswered& answer)
{
    if (pin_page(session) && answer.right)
        go_back(session);
    else
        forget_pin(session);
}

// A change of what is typed, where something is typed at all.
void type(Session& session, const std::function<void(std::u32string& letters)>& change)
{
    auto* const page = std::get_if<SearchPage>(&session.page);
    if (!page)
        return;
    std::u32string letters = base::decode_utf8_lossy(page->letters);
    change(letters);
    page->letters = base::encode_utf8(letters);
}

} // namespace

std::string path_of(const Page& page)
{
    return std::visit(
        base::Match{
            [](const AttractPage&) { return std::string("attract"); },
            [](const HomePage&) { return std::string("home"); },
            [](const GroupsPage& p) {
                return "groups" + (p.filter.area.empty() ? "" : "/area/" + p.filter.area)
                    + (p.filter.activity.empty() ? "" : "/activity/" + p.filter.activity);
            },
            [](const GroupFilterPage& p) {
                return std::string(p.by_activity ? "groups/by-activity" : "groups/by-area");
            },
            [](const GroupPage& p) { return "group/" + p.id; },
            [](const EventsPage& p) {
                return "events/" + view_name(p.view) + (p.day ? "/" + p.day->iso() : "");
            },
            [](const EventPage& p) { return "event/" + p.id + "/" + p.start.iso(); },
            [](const HelpPage&) { return std::string("help"); },
            [](const CardsPage& p) { return p.card.empty() ? std::string("cards") : "card/" + p.card; },
            [](const GuidancePage&) { return std::string("guidance"); },
            [](const ArticlePage& p) { return "article/" + p.id + "/" + std::to_string(p.page + 1); },
            [](const HospitalPage& p) {
                return "hospital/" + section_name(p.section) + (p.only.empty() ? "" : "/" + p.only);
            },
            [](const SearchPage& p) {
                return std::string("search") + (p.results ? "/results" : "")
                    + (p.subject ? "/" + subject_name(*p.subject) : "");
            },
            [](const AboutPage&) { return std::string("about"); },
            [](const LanguagePage&) { return std::string("language"); },
            [](const EmergencyPage& p) {
                return std::string("emergency")
                    + (p.where == Where::here            ? "/here"
                           : p.where == Where::elsewhere ? "/elsewhere"
                                                         : "");
            },
            [](const ChartPage& p) { return "chart/" + step_name(p.step); },
            [](const StickPage& p) { return stick_path(p); },
        },
        page);
}

Session after(Session session, const Action& action)
{
    std::visit(
        base::Match{
            [&](const Open& a) { open(session, a.page); },
            [&](const Replace& a) { session.page = a.page; },
            [&](const GoBack&) { go_back(session); },
            [&](const GoHome&) {
                session.page = HomePage{};
                session.trail.clear();
            },
            [&](const EndVisit&) {
                const int visit = session.visit + 1;
                session = {};
                session.visit = visit;
            },
            [&](const Wake&) { session.page = HomePage{}; },
            [&](const SetLanguage& a) {
                session.lang = a.code;
                go_back(session);
            },
            [&](const ToggleRuby&) { session.ruby = !session.ruby; },
            [&](const ToggleLarge&) { session.large = !session.large; },
            [&](const ToggleBlack&) { session.black = !session.black; },
            [&](const ToggleLow&) { session.low = !session.low; },
            [&](const StartChart&) {
                session.answers = {};
                open(session, ChartPage{ChartStep::gate});
            },
            [&](const Answer& a) {
                session.answers = a.answers;
                open(session, a.next);
            },
            [&](const Type& a) {
                type(session, [&](std::u32string& letters) {
                    const auto more = base::decode_utf8_lossy(a.letter);
                    if (letters.size() + more.size() <= base::search_letters_max)
                        letters += more;
                });
            },
            [&](const EraseLetter&) {
                type(session, [](std::u32string& letters) {
                    if (!letters.empty())
                        letters.pop_back();
                });
            },
            [&](const EraseLetters&) { type(session, [](std::u32string& letters) { letters.clear(); }); },
            [&](const SetBoard& a) {
                if (auto* const page = std::get_if<SearchPage>(&session.page))
                    page->board = a.board;
            },
            [&](const TypePin& a) { type_pin(session, a); },
            [&](const ErasePin&) { erase_pin(session); },
            [&](const PinAnswered& a) { pin_answered(session, a); },
            [&](const Ask&) { forget_pin(session); },
        },
        action);
    return session;
}

} // namespace model
