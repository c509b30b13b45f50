#include "chart/definition.h"

#include "chart/small_chart.h"

#include <functional>
#include <gtest/gtest.h>

namespace {

using chart::Level;
using chart::Parts;

TEST(Definition, OfASoundChartIsMade)
{
    const auto definition = chart::Definition::create(test::small_parts());
    ASSERT_TRUE(definition) << definition.error().where;
    EXPECT_EQ(definition->band_of(test::grown_days)->id, "grown");
    EXPECT_EQ(definition->band("old")->ages.from_days, 23742);
    EXPECT_EQ(definition->symptoms_for(test::grown_days).size(), 1U);
    EXPECT_EQ(definition->symptoms_for(test::old_days).size(), 2U);
    EXPECT_EQ(chart::floor_of(*definition->symptom("ache"), test::baby_days), Level::amber);
    EXPECT_EQ(chart::floor_of(*definition->symptom("ache"), test::grown_days), Level::green);
}

TEST(Definition, DoesNotKnowWhatItDoesNotHold)
{
    const auto definition = test::small_chart();
    EXPECT_EQ(definition.band_of(-1), nullptr);
    EXPECT_EQ(definition.band_of(chart::age_days_max + 1), nullptr);
    EXPECT_EQ(definition.band(""), nullptr);
    EXPECT_EQ(definition.symptom("chart:gate"), nullptr);
}

struct Broken {
    const char* what;
    std::function<void(Parts&)> breaking;
    const char* named; // The id that the refusal must name.
};

const std::vector<Broken> broken_charts{
    {"no band", [](Parts& p) { p.age_bands.clear(); }, "age bands"},
    {"a hole between bands", [](Parts& p) { p.age_bands[1].ages.from_days += 1; }, "grown"},
    {"overlapping bands", [](Parts& p) { p.age_bands[1].ages.from_days -= 1; }, "grown"},
    {"bands out of order", [](Parts& p) { std::swap(p.age_bands[0], p.age_bands[1]); }, "grown"},
    {"an empty band", [](Parts& p) { p.age_bands[0].ages.until_days = -1; }, "baby"},
    {"bands that end early", [](Parts& p) { p.age_bands[2].ages.until_days -= 1; }, "old"},
    {"bands that end late", [](Parts& p) { p.age_bands[2].ages.until_days += 1; }, "old"},
    {"the last band missing", [](Parts& p) { p.age_bands.pop_back(); }, "grown"},
    {"a band without id", [](Parts& p) { p.age_bands[0].id.clear(); }, "an id"},
    {"a band id used twice", [](Parts& p) { p.age_bands[1].id = "baby"; }, "baby"},
    {"too many bands", [](Parts& p) { p.age_bands.resize(chart::age_bands_max + 1); }, "age bands"},
    {"no gate", [](Parts& p) { p.gate.clear(); }, "gate"},
    {"an amber gate sign", [](Parts& p) { p.gate[1].level = Level::amber; }, "gate-blood"},
    {"a gate sign for some", [](Parts& p) { p.gate[0].ages = test::old_age; }, "gate-breath"},
    {"too many gate signs", [](Parts& p) { p.gate.resize(chart::signs_max + 1); }, "gate"},
    {"a gate sign without a reason", [](Parts& p) { p.gate[0].sources.clear(); }, "gate-breath"},
    {"no symptom", [](Parts& p) { p.symptoms.clear(); }, "symptoms"},
    {"too many symptoms", [](Parts& p) { p.symptoms.resize(chart::symptoms_max + 1); }, "symptoms"},
    {"a symptom id used twice", [](Parts& p) { p.symptoms[1].id = "ache"; }, "ache"},
    {"a symptom named like a sign", [](Parts& p) { p.symptoms[1].id = "ache-red"; }, "ache-red"},
    {"a symptom that cuts a band", [](Parts& p) { p.symptoms[1].ages.from_days += 1; }, "fall"},
    {"a symptom backwards",
     [](Parts& p) {
         p.symptoms[1].ages = {23742, 91};
     },
     "fall"},
    {"a symptom listed nowhere", [](Parts& p) { p.symptoms[0].body_part.clear(); }, "ache"},
    {"unsure below amber", [](Parts& p) { p.symptoms[0].unsure_at_risk = Level::yellow; }, "ache"},
    {"a symptom without signs", [](Parts& p) { p.symptoms[1].signs.clear(); }, "fall"},
    {"an age without a red sign", [](Parts& p) { p.symptoms[0].signs[0].ages = test::grown; }, "ache"},
    {"a sign id used twice", [](Parts& p) { p.symptoms[1].signs[0].id = "ache-red"; }, "ache-red"},
    {"a sign id of the gate", [](Parts& p) { p.symptoms[1].signs[0].id = "gate-blood"; }, "gate-blood"},
    {"a sign without id", [](Parts& p) { p.symptoms[1].signs[1].id.clear(); }, "an id"},
    {"a sign with a long id", [](Parts& p) { p.symptoms[1].signs[1].id = std::string(81, 'x'); }, "xxx"},
    {"a sign that cuts a band",
     [](Parts& p) {
         p.symptoms[0].signs[2].ages = {0, 1000};
     },
     "ache-amber"},
    {"a sign for an age its symptom lacks", [](Parts& p) { p.symptoms[1].signs[1].ages = {}; }, "fall-amber"},
    {"a sign without a reason", [](Parts& p) { p.symptoms[0].signs[3].sources.clear(); }, "ache-yellow"},
    {"a sign with too many sources",
     [](Parts& p) { p.symptoms[0].signs[3].sources.resize(chart::sources_max + 1); }, "ache-yellow"},
    {"too many signs", [](Parts& p) { p.symptoms[0].signs.resize(chart::signs_max + 1); }, "ache"},
    {"a floor for an age its symptom lacks",
     [](Parts& p) {
         p.symptoms[1].floors = {{test::grown, Level::red}};
     },
     "fall"},
    {"a floor that cuts a band", [](Parts& p) { p.symptoms[0].floors[0].ages.until_days = 50; }, "ache"},
    {"a floor that changes nothing", [](Parts& p) { p.symptoms[0].floors[0].level = Level::green; }, "ache"},
    {"too many floors",
     [](Parts& p) {
         p.symptoms[0].floors.resize(chart::floors_max + 1, {test::baby, Level::red});
     },
     "ache"},
    {"a modifier id used twice", [](Parts& p) { p.modifiers[1].id = "mod-old"; }, "mod-old"},
    {"a modifier named like a sign", [](Parts& p) { p.modifiers[1].id = "ache-red"; }, "ache-red"},
    {"a modifier that cuts a band", [](Parts& p) { p.modifiers[1].ages.from_days = 100; }, "mod-alone"},
    {"a modifier for everybody, unasked", [](Parts& p) { p.modifiers[2].automatic = true; }, "mod-far"},
    {"too many modifiers", [](Parts& p) { p.modifiers.resize(chart::modifiers_max + 1); }, "modifiers"},
    {"modifiers that may not raise", [](Parts& p) { p.raise_most = Level::green; }, "modifiers"},
};

TEST(Definition, OfABrokenChartIsRefusedByName)
{
    EXPECT_GE(broken_charts.size(), 40U);
    for (const auto& broken : broken_charts) {
        Parts parts = test::small_parts();
        broken.breaking(parts);
        const auto definition = chart::Definition::create(std::move(parts));
        ASSERT_FALSE(definition) << broken.what;
        EXPECT_EQ(definition.error().code, base::Code::bad_input) << broken.what;
        EXPECT_NE(definition.error().where.find(broken.named), std::string::npos)
            << broken.what << ": " << definition.error().where;
    }
}

} // namespace
