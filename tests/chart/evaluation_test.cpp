#include "chart/evaluation.h"

#include "chart/oracle.h"
#include "chart/small_chart.h"

#include <gtest/gtest.h>
#include <random>

namespace {

using chart::Answers;
using chart::Level;
using chart::Page;
using chart::Reason;
using chart::Step;

const chart::Definition definition = test::small_chart();

// Somebody who said none of these everywhere.
Answers nothing(const char* symptom = "ache", const int age_days = test::grown_days)
{
    Answers answers;
    for (const Page page : {Page::gate, Page::red, Page::amber, Page::modifiers})
        answers.of(page).none = true;
    answers.age_days = age_days;
    answers.symptom = symptom;
    return answers;
}

Answers ticking(const char* id, Answers answers = nothing())
{
    answers.ticked.insert(id);
    return answers;
}

Level level_of(const Answers& answers)
{
    return chart::evaluate(definition, answers).level;
}

TEST(Evaluate, TakesTheHighestTick)
{
    EXPECT_EQ(level_of(nothing()), Level::green);
    EXPECT_EQ(level_of(ticking("ache-green")), Level::green);
    EXPECT_EQ(level_of(ticking("ache-yellow")), Level::yellow);
    EXPECT_EQ(level_of(ticking("ache-amber", ticking("ache-yellow"))), Level::amber);
    EXPECT_EQ(level_of(ticking("ache-red", ticking("ache-green"))), Level::red);
    EXPECT_EQ(level_of(ticking("gate-blood")), Level::red);
}

TEST(Evaluate, NeverLetsNoneOutweighATick)
{
    Answers answers = ticking("ache-red");
    ASSERT_TRUE(answers.red.none);
    EXPECT_EQ(level_of(answers), Level::red);
}

TEST(Evaluate, TakesUnsureOnTheGateForRed)
{
    Answers answers = nothing();
    answers.gate = {.none = false, .unsure = true};
    EXPECT_EQ(level_of(answers), Level::red);
    answers = nothing();
    answers.unsure.insert("gate-breath");
    EXPECT_EQ(level_of(answers), Level::red);
}

TEST(Evaluate, TakesUnsureOnARedPageForAmberAtLeast)
{
    Answers answers = nothing();
    answers.red.unsure = true;
    EXPECT_EQ(level_of(answers), Level::amber);
    answers.ticked.insert("ache-red");
    EXPECT_EQ(level_of(answers), Level::red);
    answers = nothing();
    answers.unsure.insert("ache-red");
    EXPECT_EQ(level_of(answers), Level::amber);
}

TEST(Evaluate, RaisesADoubtAboutRedWithARiskAsTheSymptomSays)
{
    Answers ache = ticking("mod-far");
    ache.red.unsure = true;
    EXPECT_EQ(level_of(ache), Level::red);
    Answers fall = ticking("mod-far", nothing("fall", test::old_days));
    fall.red.unsure = true;
    EXPECT_EQ(level_of(fall), Level::amber);
}

TEST(Evaluate, TakesUnsureOnTheSecondPageForAmber)
{
    Answers answers = nothing();
    answers.amber.unsure = true;
    EXPECT_EQ(level_of(answers), Level::amber);
    answers = nothing();
    answers.unsure.insert("ache-yellow"); // A single doubt counts as the tick would.
    EXPECT_EQ(level_of(answers), Level::yellow);
}

TEST(Evaluate, RaisesOneStepHoweverManyApply)
{
    EXPECT_EQ(level_of(ticking("mod-far")), Level::yellow);
    EXPECT_EQ(level_of(ticking("mod-far", ticking("mod-alone"))), Level::yellow);
    EXPECT_EQ(level_of(ticking("mod-far", ticking("ache-yellow"))), Level::amber);
    EXPECT_EQ(level_of(ticking("mod-far", ticking("ache-amber"))), Level::amber); // raise_most.
    Answers unsure = nothing();
    unsure.modifiers.unsure = true;
    EXPECT_EQ(level_of(unsure), Level::yellow);
}

TEST(Evaluate, RaisesByAgeAloneExceptWhereTheSymptomIsForThatAge)
{
    EXPECT_EQ(level_of(nothing("ache", test::old_days)), Level::yellow);
    EXPECT_EQ(level_of(nothing("fall", test::old_days)), Level::yellow); // Its own floor, not one more.
    EXPECT_EQ(level_of(ticking("mod-alone", nothing("fall", test::old_days))), Level::amber);
}

TEST(Evaluate, KeepsTheFloorOfTheAge)
{
    const auto outcome = chart::evaluate(definition, nothing("ache", test::baby_days));
    EXPECT_EQ(outcome.level, Level::amber);
    EXPECT_EQ(outcome.floor, Level::amber);
    ASSERT_EQ(outcome.raised_by.size(), 1U);
    EXPECT_EQ(outcome.raised_by[0], (Reason{Reason::Kind::floor, "ache", Page::amber, Level::amber}));
}

TEST(Evaluate, NeverCountsWhatIsNotShown)
{
    EXPECT_EQ(level_of(ticking("ache-red-old")), Level::green); // Shown to the old alone.
    EXPECT_EQ(level_of(ticking("fall-red")), Level::green); // Of another symptom.
    EXPECT_EQ(level_of(ticking("no-such-sign")), Level::green);
    EXPECT_EQ(level_of(ticking("mod-alone", nothing("ache", test::baby_days))),
              Level::amber); // The floor alone.
    EXPECT_TRUE(chart::evaluate(definition, ticking("fall-red")).signs.empty());
}

TEST(Evaluate, NeverSaysStayHomeAfterAnInterruption)
{
    EXPECT_EQ(level_of({}), Level::red);
    for (const Page page : {Page::gate, Page::red, Page::amber, Page::modifiers}) {
        Answers answers = nothing();
        answers.of(page) = {};
        EXPECT_GT(level_of(answers), Level::green) << static_cast<int>(page);
    }
    Answers ageless = nothing();
    ageless.age_days.reset();
    EXPECT_EQ(level_of(ageless), Level::red);
    for (const int age : {-1, chart::age_days_max + 1})
        EXPECT_EQ(level_of(nothing("ache", age)), Level::red) << age;
    EXPECT_EQ(level_of(nothing("", test::grown_days)), Level::red);
    EXPECT_EQ(level_of(nothing("no-such-symptom")), Level::red);
    EXPECT_EQ(level_of(nothing("fall", test::grown_days)), Level::red); // Not for this age.
}

TEST(Evaluate, SaysWhatRaisedAndWhatToReadOut)
{
    const auto outcome =
        chart::evaluate(definition, ticking("mod-far", ticking("ache-yellow", ticking("ache-green"))));
    EXPECT_EQ(outcome.signs, (std::vector<std::string>{"ache-yellow", "ache-green"}));
    ASSERT_EQ(outcome.raised_by.size(), 3U);
    EXPECT_EQ(outcome.raised_by[0], (Reason{Reason::Kind::sign, "ache-yellow", Page::amber, Level::yellow}));
    EXPECT_EQ(outcome.raised_by[2],
              (Reason{Reason::Kind::modifier, "mod-far", Page::modifiers, Level::amber}));
}

TEST(Evaluate, AgreesWithTheOracleOnEveryClass)
{
    std::size_t count = 0;
    test::enumerate(definition, test::Gate::combined, [&](const Answers& answers) {
        ++count;
        ASSERT_EQ(static_cast<int>(level_of(answers)), test::oracle(definition, answers));
    });
    EXPECT_GT(count, 5'000U);
}

std::vector<std::string> every_id()
{
    std::vector<std::string> ids{"no-such-sign"};
    for (const auto& sign : definition.gate())
        ids.push_back(sign.id);
    for (const auto& symptom : definition.symptoms())
        for (const auto& sign : symptom.signs)
            ids.push_back(sign.id);
    for (const auto& modifier : definition.modifiers())
        ids.push_back(modifier.id);
    return ids;
}

TEST(Evaluate, AgreesWithTheOracleOnRandomAnswers)
{
    std::mt19937 random(20261121); // The same answers in every run.
    const auto one_in = [&](const unsigned n) { return random() % n == 0; };
    const auto ids = every_id();
    for (int round = 0; round < 100'000; ++round) {
        Answers answers;
        for (const Page page : {Page::gate, Page::red, Page::amber, Page::modifiers})
            answers.of(page) = {.none = !one_in(page == Page::gate ? 20 : 3), .unsure = one_in(5)};
        answers.gate.unsure = one_in(20);
        if (!one_in(20))
            answers.age_days = static_cast<int>(random() % (chart::age_days_max + 2));
        answers.symptom = one_in(2) ? "ache" : "fall";
        for (const auto& id : ids) {
            if (one_in(id.starts_with("gate") ? 40 : 6))
                answers.ticked.insert(id);
            if (one_in(id.starts_with("gate") ? 40 : 10))
                answers.unsure.insert(id);
        }
        ASSERT_EQ(static_cast<int>(level_of(answers)), test::oracle(definition, answers)) << round;
    }
}

TEST(Evaluate, IsNeverLoweredByOneMoreTickOrDoubt)
{
    const auto ids = every_id();
    std::size_t flips = 0;
    test::enumerate(definition, test::Gate::combined, [&](const Answers& answers) {
        if (!test::answered(definition, answers))
            return;
        const Level before = level_of(answers);
        test::each_flip(answers, ids, [&](const Answers& more) {
            ++flips;
            ASSERT_GE(level_of(more), before);
        });
    });
    EXPECT_GT(flips, 50'000U);
}

TEST(Evaluate, SaysGreenOnlyWhenEverythingWasAnswered)
{
    std::size_t green = 0;
    test::enumerate(definition, test::Gate::combined, [&](const Answers& answers) {
        if (level_of(answers) != Level::green)
            return;
        ++green;
        ASSERT_TRUE(test::answered(definition, answers));
        ASSERT_TRUE(answers.gate.none && answers.red.none);
    });
    EXPECT_GT(green, 0U);
}

TEST(NextStep, BeginsWithTheGateAndEndsThereWhenItIsTicked)
{
    Answers answers;
    EXPECT_EQ(chart::next_step(definition, answers), Step::gate);
    answers.ticked.insert("gate-blood");
    EXPECT_EQ(chart::next_step(definition, answers), Step::result);
    answers.ticked.clear();
    answers.gate.unsure = true;
    EXPECT_EQ(chart::next_step(definition, answers), Step::result);
}

TEST(NextStep, AsksPageAfterPage)
{
    Answers answers;
    answers.gate.none = true;
    EXPECT_EQ(chart::next_step(definition, answers), Step::who);
    answers.age_days = test::grown_days;
    EXPECT_EQ(chart::next_step(definition, answers), Step::symptom);
    answers.symptom = "fall"; // Not for this age: still to be chosen.
    EXPECT_EQ(chart::next_step(definition, answers), Step::symptom);
    answers.symptom = "ache";
    EXPECT_EQ(chart::next_step(definition, answers), Step::red);
    answers.red.none = true;
    EXPECT_EQ(chart::next_step(definition, answers), Step::amber);
    answers.amber.none = true;
    EXPECT_EQ(chart::next_step(definition, answers), Step::modifiers);
    answers.modifiers.none = true;
    EXPECT_EQ(chart::next_step(definition, answers), Step::result);
}

TEST(NextStep, StopsAtRed)
{
    Answers answers;
    answers.gate.none = true;
    answers.age_days = test::grown_days;
    answers.symptom = "ache";
    answers.ticked.insert("ache-red");
    EXPECT_EQ(chart::next_step(definition, answers), Step::result);
}

TEST(NextStep, SkipsThePageThatCannotChangeTheResult)
{
    Answers answers;
    answers.gate.none = true;
    answers.age_days = test::grown_days;
    answers.symptom = "ache";
    answers.red.unsure = true; // Amber for sure; a risk makes it red.
    EXPECT_EQ(chart::next_step(definition, answers), Step::modifiers);
    answers.age_days = test::baby_days; // The floor is amber already.
    answers.red = {.none = true, .unsure = false};
    EXPECT_EQ(chart::next_step(definition, answers), Step::result);
}

TEST(NextStep, SaysResultOnlyWhenNoOpenPageCouldChangeIt)
{
    test::enumerate(definition, test::Gate::combined, [&](const Answers& answers) {
        if (chart::next_step(definition, answers) != Step::result)
            return;
        const Level level = level_of(answers);
        for (const Page page : {Page::amber, Page::modifiers})
            for (const chart::PageAnswer flags : {chart::PageAnswer{true, false}, {false, true}}) {
                Answers other = answers;
                if (other.of(page) == chart::PageAnswer{} && test::untouched_page(definition, answers, page))
                    other.of(page) = flags;
                ASSERT_EQ(level_of(other), level);
            }
    });
}

} // namespace
