#include "model/session.h"

#include <gtest/gtest.h>

namespace {

using namespace model;

Session at_home()
{
    return after(Session{}, Wake{});
}

TEST(Session, BeginsAtTheAttractPageAndWakesToHome)
{
    EXPECT_EQ(path_of(Session{}.page), "attract");
    EXPECT_EQ(path_of(at_home().page), "home");
    EXPECT_TRUE(at_home().trail.empty());
}

TEST(Session, GoesBackTheWayItCame)
{
    auto session = after(at_home(), Open{GroupsPage{}});
    session = after(session, Open{GroupPage{"pref:takikawa-nanohana"}});
    EXPECT_EQ(path_of(session.page), "group/pref:takikawa-nanohana");
    session = after(session, GoBack{});
    EXPECT_EQ(path_of(session.page), "groups");
    session = after(session, GoBack{});
    EXPECT_EQ(path_of(session.page), "home");
}

TEST(Session, GoesHomeWhereNothingLiesBehind)
{
    EXPECT_EQ(path_of(after(at_home(), GoBack{}).page), "home");
    const auto session = after(Session{}, Open{EmergencyPage{}});
    EXPECT_EQ(path_of(after(session, GoBack{}).page), "home");
}

TEST(Session, NeverLeadsBackToTheAttractPage)
{
    const auto session = after(Session{}, Open{GroupsPage{}});
    EXPECT_TRUE(session.trail.empty());
}

TEST(Session, DoesNotCountTheSamePageTwice)
{
    const auto session = after(after(at_home(), Open{GroupsPage{}}), Open{GroupsPage{}});
    EXPECT_EQ(session.trail.size(), 1u);
}

TEST(Session, ReplacesAViewWithoutAStep)
{
    auto session = after(at_home(), Open{EventsPage{EventView::week, std::nullopt}});
    session = after(session, Replace{EventsPage{EventView::month, base::Date{2026, 12, 3}}});
    EXPECT_EQ(path_of(session.page), "events/month/2026-12-03");
    EXPECT_EQ(path_of(after(session, GoBack{}).page), "home");
}

TEST(Session, ForgetsTheOldestStepsOfALongWay)
{
    auto session = at_home();
    for (std::size_t i = 0; i < 2 * trail_max; ++i)
        session = after(session, Open{GroupPage{"pref:" + std::to_string(i)}});
    EXPECT_EQ(session.trail.size(), trail_max);
    EXPECT_EQ(path_of(after(session, GoBack{}).page), "group/pref:" + std::to_string(2 * trail_max - 2));
}

TEST(Session, LeavesNothingToTheNextVisitor)
{
    auto session = after(at_home(), Open{ChartPage{}});
    session = after(session, SetLanguage{"en"});
    session = after(session, ToggleLarge{});
    session = after(session, ToggleBlack{});
    session = after(session, ToggleLow{});
    session = after(session, ToggleRuby{});
    chart::Answers answers;
    answers.ticked.insert("chart:chest.sudden");
    session = after(session, Answer{answers, ChartPage{ChartStep::red}});
    Session fresh;
    fresh.visit = session.visit + 1;
    EXPECT_EQ(after(session, EndVisit{}), fresh);
}

TEST(Session, TurnsEverySwitchBothWays)
{
    const auto home = at_home();
    const Action switches[] = {ToggleRuby{}, ToggleLarge{}, ToggleBlack{}, ToggleLow{}};
    for (const auto& action : switches) {
        EXPECT_NE(after(home, action), home);
        EXPECT_EQ(after(after(home, action), action), home);
    }
}

TEST(Session, StartsTheChartWithoutFormerAnswers)
{
    chart::Answers answers;
    answers.ticked.insert("chart:chest.sudden");
    auto session = after(at_home(), Answer{answers, ChartPage{ChartStep::result}});
    session = after(session, StartChart{});
    EXPECT_EQ(session.answers, chart::Answers{});
    EXPECT_EQ(path_of(session.page), "chart/gate"); // Life first.
}

Session searching(const std::vector<std::string>& letters)
{
    auto session = after(at_home(), Open{SearchPage{}});
    for (const auto& letter : letters)
        session = after(session, Type{letter});
    return session;
}

const SearchPage& typed(const Session& session)
{
    return std::get<SearchPage>(session.page);
}

TEST(Session, TypesAndErasesLetterByLetter)
{
    auto session = searching({"び", "C", "8"});
    EXPECT_EQ(typed(session).letters, "びC8");
    session = after(after(session, EraseLetter{}), EraseLetter{});
    EXPECT_EQ(typed(session).letters, "び");
    EXPECT_EQ(typed(after(after(session, EraseLetter{}), EraseLetter{})).letters, "");
    EXPECT_EQ(typed(after(session, EraseLetters{})).letters, "");
    EXPECT_EQ(typed(after(session, SetBoard{Board::digits})).board, Board::digits);
    EXPECT_EQ(path_of(session.page), "search"); // No word of a visitor's is a part of it.
}

TEST(Session, TakesNoMoreLettersThanTheSearchKnows)
{
    const auto full = searching(std::vector<std::string>(100, "あ"));
    EXPECT_EQ(typed(full).letters.size(), 16 * std::string("あ").size());
    EXPECT_EQ(typed(after(full, EraseLetter{})).letters.size(), 15 * std::string("あ").size());
}

TEST(Session, KeepsWhatWasTypedForTheWayBackOnly)
{
    auto session = after(searching({"か", "い"}), SetBoard{Board::latin});
    const auto page = typed(session);
    session = after(session, Open{GroupPage{"pref:a"}});
    session = after(session, SetLanguage{"en"}); // Opened over it, and left by the choice.
    EXPECT_EQ(typed(session), page);
    session = after(after(session, GoHome{}), Open{SearchPage{}});
    EXPECT_EQ(typed(session), SearchPage{});
    Session fresh;
    fresh.visit = 2;
    EXPECT_EQ(after(searching({"か"}), EndVisit{}), fresh);
}

TEST(Session, TypesNothingElsewhere)
{
    const Action actions[] = {Type{"か"}, EraseLetter{}, EraseLetters{}, SetBoard{Board::latin}};
    for (const auto& action : actions)
        EXPECT_EQ(after(at_home(), action), at_home());
}

TEST(Session, NamesEveryPageDifferently)
{
    const Page pages[] = {AttractPage{},
                          HomePage{},
                          GroupsPage{},
                          GroupsPage{{"pref:sorachi", ""}},
                          GroupsPage{{"", "garden"}},
                          GroupFilterPage{},
                          GroupFilterPage{true},
                          GroupPage{"a"},
                          EventsPage{},
                          EventPage{"a", {}},
                          HelpPage{},
                          CardsPage{},
                          CardsPage{"write"},
                          GuidancePage{},
                          ArticlePage{"a", 0},
                          ArticlePage{"a", 1},
                          HospitalPage{},
                          HospitalPage{HospitalSection::places, "hosp:toilet"},
                          SearchPage{},
                          SearchPage{.results = true},
                          SearchPage{.results = true, .subject = Subject::event},
                          AboutPage{},
                          LanguagePage{},
                          EmergencyPage{},
                          EmergencyPage{Where::here},
                          ChartPage{},
                          ChartPage{ChartStep::gate}};
    std::set<std::string> paths;
    for (const auto& page : pages)
        EXPECT_TRUE(paths.insert(path_of(page)).second) << path_of(page);
}

Session with_pin(const std::string& digits)
{
    auto session = after(after(at_home(), Open{StickPage{}}), Open{StickPage{.step = StickStep::pin}});
    for (const char digit : digits)
        session = after(session, TypePin{digit});
    return session;
}

const std::string& digits(const Session& session)
{
    return std::get<StickPage>(session.page).digits;
}

TEST(Session, TypesAPinDigitByDigit)
{
    EXPECT_EQ(digits(with_pin("1909")), "1909");
    EXPECT_EQ(digits(after(with_pin("19"), ErasePin{})), "1");
    EXPECT_EQ(digits(after(with_pin(""), ErasePin{})), "");
    EXPECT_EQ(digits(with_pin(std::string(40, '7'))).size(), pin_digits_max);
    EXPECT_EQ(path_of(with_pin("1909").page), "stick/pin"); // The digits are no part of it.
    EXPECT_EQ(after(at_home(), TypePin{'1'}), at_home());
}

TEST(Session, KeepsNoPin)
{
    const auto typed = with_pin("1909");
    EXPECT_EQ(digits(after(typed, Ask{EnterPin{PinFor::install, "1909"}})), "");
    EXPECT_EQ(digits(after(typed, PinAnswered{false})), "");
    const auto away = after(typed, Open{EmergencyPage{}}); // The red bar, and back.
    EXPECT_EQ(digits(after(away, GoBack{})), "");
    EXPECT_EQ(path_of(after(typed, PinAnswered{true}).page), "stick");
    EXPECT_EQ(after(at_home(), PinAnswered{true}), at_home()) << "an answer that comes late";
}

} // namespace
