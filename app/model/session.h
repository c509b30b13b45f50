#pragma once
// Everything a visitor can change, as one value that is thrown away when the visit ends. No clock, no file, no ImGui.

#include "base/clock.h"
#include "chart/evaluation.h"
#include "model/guide.h"
#include "model/stick.h"

#include <compare>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace model {

// The pages. A page's path (path_of) is stable: tests, logs and the window's title name it.
struct AttractPage { auto operator<=>(const AttractPage&) const = default; };
struct HomePage { auto operator<=>(const HomePage&) const = default; };
struct GroupsPage { GroupFilter filter; auto operator<=>(const GroupsPage&) const = default; };
struct GroupFilterPage { bool by_activity = false; auto operator<=>(const GroupFilterPage&) const = default; };
struct GroupPage { Id id; auto operator<=>(const GroupPage&) const = default; };
enum class EventView { today, week, month };
struct EventsPage {
    EventView view = EventView::week;
    std::optional<base::Date> day;
    auto operator<=>(const EventsPage&) const = default;
};
struct EventPage { Id id; base::LocalTime start; auto operator<=>(const EventPage&) const = default; };
struct HelpPage { auto operator<=>(const HelpPage&) const = default; };             // きょう頼めること
struct CardsPage { std::string card; auto operator<=>(const CardsPage&) const = default; }; // 指さしカード; empty: the choice
struct GuidancePage { auto operator<=>(const GuidancePage&) const = default; };
struct ArticlePage { Id id; int page = 0; auto operator<=>(const ArticlePage&) const = default; };
enum class HospitalSection { overview, departments, places, roster, numbers, buses };
struct HospitalPage {
    HospitalSection section = HospitalSection::overview;
    Id only = {}; // One department, desk, place or number of that section; empty: all.
    auto operator<=>(const HospitalPage&) const = default;
};
// Letters are typed with a board on the glass. What was typed stands in the page, so that もどる finds it again; it is
// no part of the page's path: nobody's words get into a log.
enum class Board { kana, latin, digits };
struct SearchPage {
    std::string letters = {};
    std::optional<Board> board = {};  // Until a visitor chooses one, the language does.
    bool results = false;             // Without the board: what was found, or of that the one subject.
    std::optional<Subject> subject = {};
    auto operator<=>(const SearchPage&) const = default;
};
struct AboutPage { auto operator<=>(const AboutPage&) const = default; };
struct LanguagePage { auto operator<=>(const LanguagePage&) const = default; };
enum class Where { unknown, here, elsewhere };
struct EmergencyPage { Where where = Where::unknown; auto operator<=>(const EmergencyPage&) const = default; };
enum class ChartStep { intro, gate, who, symptom, red, amber, modifiers, result };
struct ChartPage { ChartStep step = ChartStep::intro; auto operator<=>(const ChartPage&) const = default; };
// For whoever brought a stick. The digits of a PIN are no part of the path, and no step in the trail keeps them.
enum class StickStep { overview, file, changes, pin };
enum class PinFor { install, undo };
struct StickPage {
    StickStep step = StickStep::overview;
    int item = 0; // Of the files, of the packs.
    PinFor pin_for = PinFor::install;
    std::string digits = {};
    auto operator<=>(const StickPage&) const = default;
};

using Page = std::variant<AttractPage, HomePage, GroupsPage, GroupFilterPage, GroupPage, EventsPage,
                          EventPage, HelpPage, CardsPage, GuidancePage, ArticlePage, HospitalPage, SearchPage,
                          AboutPage, LanguagePage, EmergencyPage, ChartPage, StickPage>;

std::string path_of(const Page& page); // "home", "groups", "group/pref:takikawa-nanohana", "events/week" …

inline constexpr std::size_t pin_digits_max = 12;
inline constexpr std::size_t trail_max = 30; // もどる goes back so far; older steps are forgotten.

struct Session {
    int visit = 1;
    Page page = AttractPage{};
    std::vector<Page> trail;
    std::string lang = "ja";
    bool ruby = false;
    bool large = false;
    bool black = false;
    bool low = false;
    chart::Answers answers;

    bool operator==(const Session&) const = default;
};

// What a page asks the kiosk to do; what comes of it is told by a Stick and by PinAnswered.
struct EnterPin { PinFor purpose; std::string digits; };
struct InstallStick {};
struct UndoInstall {};
struct TellWhy { UndoReason reason; };
using Request = std::variant<EnterPin, InstallStick, UndoInstall, TellWhy>;

// What was touched.
struct Open { Page page; };            // Goes on; もどる comes back here.
struct Replace { Page page; };         // Another view of the same page: no step in the trail.
struct GoBack {};
struct GoHome {};
struct EndVisit {};
struct Wake {};                        // From attract; nothing else happens.
struct SetLanguage { std::string code; };
struct ToggleRuby {};
struct ToggleLarge {};
struct ToggleBlack {};
struct ToggleLow {};
struct StartChart {};                  // With no answer of a former question.
struct Answer { chart::Answers answers; Page next; };
struct Type { std::string letter; };   // On a SearchPage; elsewhere these four change nothing.
struct EraseLetter {};
struct EraseLetters {};
struct SetBoard { Board board; };
struct TypePin { char digit; };        // On a StickPage that asks for one; elsewhere these change nothing.
struct ErasePin {};
struct PinAnswered { bool right; };
struct Ask { Request request; };       // Whoever asks for a PIN to be looked at has given its digits away.

using Action = std::variant<Open, Replace, GoBack, GoHome, EndVisit, Wake, SetLanguage, ToggleRuby, ToggleLarge,
                            ToggleBlack, ToggleLow, StartChart, Answer, Type, EraseLetter, EraseLetters, SetBoard,
                            TypePin, ErasePin, PinAnswered, Ask>;

// Every way a session can change.
Session after(Session session, const Action& action);

} // namespace model
