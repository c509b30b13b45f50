// The chart that ships, read from its files and proven; and the mistakes of an author's hand.
#include "author/readers.h"

#include "base/file.h"
#include "chart/oracle.h"
#include "kit/pack_kit.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <random>

namespace {

namespace fs = std::filesystem;

using chart::Answers;
using chart::Level;

const fs::path shipped = fs::path(SOURCE_ROOT) / "content/chart";

struct Reading {
    author::Bench bench;
    std::optional<chart::Definition> definition;
};

Reading read(const fs::path& folder)
{
    author::Bench bench(*author::SourceFolder::open(folder), base::LocalTime{{2026, 11, 21}, 0});
    author::read_pack(bench);
    auto definition = author::read_chart(bench);
    return {std::move(bench), std::move(definition)};
}

std::string findings_of(const author::Bench& bench)
{
    std::string all;
    for (const auto& finding : bench.findings().in_order())
        all += finding.problem.sentence() + "\n";
    return all;
}

const Reading& shipped_chart()
{
    static const Reading reading = read(shipped);
    return reading;
}

bool has_text(const author::Bench& bench, const std::string& id, const std::string& field)
{
    return std::any_of(bench.texts.begin(), bench.texts.end(),
                       [&](const auto& text) { return text.id == id && text.field == field; });
}

TEST(ShippedChart, IsReadWithoutAComplaint)
{
    const auto& reading = shipped_chart();
    EXPECT_EQ(findings_of(reading.bench), "");
    ASSERT_TRUE(reading.definition);
    EXPECT_EQ(reading.definition->age_bands().size(), 9U);
    EXPECT_GE(reading.definition->gate().size(), 12U);
    ASSERT_EQ(reading.definition->symptoms().size(), 3U);
    EXPECT_EQ(reading.definition->symptoms()[0].id, "chart:adult-chest-pain");
}

TEST(ShippedChart, HasItsThresholdsWhereTheSourcesPutThem)
{
    const auto& definition = *shipped_chart().definition;
    const auto* fever = definition.symptom("chart:child-fever");
    const auto* fall = definition.symptom("chart:elderly-fall");
    const auto* chest = definition.symptom("chart:adult-chest-pain");
    ASSERT_TRUE(fever && fall && chest);
    for (const auto& band : definition.age_bands()) {
        const int age = band.ages.from_days;
        const bool under_3_months = age < 92;
        const bool under_15 = age < 5479;
        const bool from_65 = age >= 23742;
        EXPECT_EQ(fever->ages.contains(age), under_15) << band.id;
        EXPECT_EQ(chest->ages.contains(age), !under_15) << band.id;
        EXPECT_EQ(fall->ages.contains(age), from_65) << band.id;
        if (!under_15)
            continue;
        EXPECT_EQ(chart::floor_of(*fever, age), under_3_months ? Level::amber : Level::yellow) << band.id;
    }
}

TEST(ShippedChart, AgreesWithTheOracleAndNeverSaysStayHome)
{
    const auto& definition = *shipped_chart().definition;
    std::size_t count = 0;
    std::size_t levels[4] = {0, 0, 0, 0};
    test::enumerate(definition, test::Gate::alone, [&](const Answers& answers) {
        ++count;
        const Level level = chart::evaluate(definition, answers).level;
        ++levels[static_cast<std::size_t>(level)];
        ASSERT_EQ(static_cast<int>(level), test::oracle(definition, answers));
    });
    EXPECT_GT(count, 100'000U);
    EXPECT_EQ(levels[0], 0U); // All three have a floor of Y.
    for (const std::size_t level : {1U, 2U, 3U})
        EXPECT_GT(levels[level], 0U) << level;
    RecordProperty("classes", static_cast<int>(count));
}

TEST(ShippedChart, IsNeverLoweredByOneMoreTickOrDoubt)
{
    const auto& definition = *shipped_chart().definition;
    std::vector<std::string> ids;
    for (const auto& symptom : definition.symptoms())
        for (const auto& sign : symptom.signs)
            ids.push_back(sign.id);
    for (const auto& modifier : definition.modifiers())
        ids.push_back(modifier.id);
    // A sample: every class would be flipped some ten million times.
    constexpr std::size_t every = 211;
    std::size_t number = 0;
    test::enumerate(definition, test::Gate::alone, [&](const Answers& answers) {
        if (++number % every != 0 || !test::answered(definition, answers))
            return;
        const Level before = chart::evaluate(definition, answers).level;
        test::each_flip(answers, ids, [&](const Answers& more) {
            ASSERT_GE(chart::evaluate(definition, more).level, before);
        });
    });
    EXPECT_GT(number, every);
}

TEST(ShippedChart, AgreesWithTheOracleOnRandomAnswers)
{
    const auto& definition = *shipped_chart().definition;
    std::mt19937 random(5); // The same answers in every run.
    const auto one_in = [&](const unsigned n) { return random() % n == 0; };
    for (int round = 0; round < 20'000; ++round) {
        const auto& symptom = definition.symptoms()[random() % definition.symptoms().size()];
        Answers answers;
        answers.gate.none = true;
        answers.red = {.none = !one_in(3), .unsure = one_in(6)};
        answers.amber = {.none = !one_in(3), .unsure = one_in(6)};
        answers.modifiers = {.none = !one_in(3), .unsure = one_in(6)};
        answers.age_days = static_cast<int>(random() % (chart::age_days_max + 1));
        answers.symptom = symptom.id;
        for (const auto& sign : symptom.signs) {
            if (one_in(sign.level == Level::red ? 30 : 8))
                answers.ticked.insert(sign.id);
            if (one_in(20))
                answers.unsure.insert(sign.id);
        }
        for (const auto& modifier : definition.modifiers())
            if (one_in(12))
                answers.ticked.insert(modifier.id);
        ASSERT_EQ(static_cast<int>(chart::evaluate(definition, answers).level),
                  test::oracle(definition, answers))
            << round;
    }
}

TEST(ShippedChart, HasWordsForEveryResultItCanGive)
{
    const auto& [bench, definition] = shipped_chart();
    const auto complete = [&](const std::string& owner, const Level level) {
        const std::string leaf = std::string("leaf.") + chart::letter_of(level);
        for (const char* field : {".department", ".do.0", ".watch.0", ".again"})
            EXPECT_TRUE(has_text(bench, owner, leaf + field)) << owner << " " << leaf << field;
    };
    complete("chart:gate", Level::red);
    test::enumerate(*definition, test::Gate::alone, [&](const Answers& answers) {
        if (answers.gate.none)
            complete(answers.symptom, chart::evaluate(*definition, answers).level);
    });
    for (const char letter : {'R', 'A', 'Y', 'G'}) {
        EXPECT_TRUE(has_text(bench, "chart:words", std::string("level.") + letter));
        EXPECT_TRUE(has_text(bench, "chart:words", std::string("level.") + letter + ".time"));
    }
}

// The chart that ships, with one passage changed.
Reading read_changed(const std::string& file, const std::string& from, const std::string& to)
{
    const auto folder = test::scratch("chart");
    fs::copy(shipped, folder, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    auto text = *base::read_text_limited(folder / file, 1 << 20);
    const auto at = text.find(from);
    EXPECT_NE(at, text.npos) << file << ": " << from;
    if (at != text.npos)
        text.replace(at, from.size(), to);
    test::write_file(folder / file, text);
    return read(folder);
}

struct Mistake {
    const char* what;
    const char* file;
    const char* from;
    const char* to;
};

constexpr const char* fall = "symptoms/elderly-fall.toml";
constexpr const char* chest = "symptoms/adult-chest-pain.toml";
constexpr const char* fever = "symptoms/child-fever.toml";

const Mistake mistakes[] = {
    {"a sign without a level", fall, "level = \"R\"\n", ""},
    {"a level that does not exist", fall, "level = \"R\"", "level = \"B\""},
    {"a sign without words", fall, "\ntext = ", "\ntexts = "},
    {"a sign that English lacks", chest, ", en = \"Short of breath\" }", " }"},
    {"a sign without a reason", chest, "sources = [\"mhlw-kakarikata\"]\n\n[[sign]]\nid = \"chest-sudden\"",
     "\n[[sign]]\nid = \"chest-sudden\""},
    {"an id used twice", chest, "id = \"chest-sudden\"", "id = \"chest-squeeze\""},
    {"an id that another symptom has", fall, "id = \"fall-drowsy\"", "id = \"chest-squeeze\""},
    {"an age that is none", fever, "until = \"3m\"", "until = \"3 months\""},
    {"an age that cuts a band", fever, "until = \"6m\"", "until = \"5m\""},
    {"an age that its symptom lacks", fall, "id = \"fall-drowsy\"", "id = \"fall-drowsy\"\nfrom = \"15y\""},
    {"overlapping bands", "chart.toml", "from = \"3m\"", "from = \"2m\""},
    {"a hole between bands", "chart.toml", "from = \"65y\"\nuntil = \"75y\"",
     "from = \"66y\"\nuntil = \"75y\""},
    {"a gate sign with an age", "chart.toml", "id = \"gate-fit\"", "id = \"gate-fit\"\nfrom = \"15y\""},
    {"a gate sign with a level", "chart.toml", "id = \"gate-fit\"", "id = \"gate-fit\"\nlevel = \"Y\""},
    {"a modifier with a level", "chart.toml", "id = \"mod-kidney\"", "id = \"mod-kidney\"\nlevel = \"G\""},
    {"a modifier that lowers", "chart.toml", "id = \"mod-kidney\"", "id = \"mod-kidney\"\nsteps = -1"},
    {"nothing may be raised", "chart.toml", "raise_most = \"A\"", "raise_most = \"G\""},
    {"no words for a result", fall, "[leaf.A]", "[leaf.X]"},
    {"words for a result below the floor", fall, "floor = \"Y\"", "floor = \"A\""},
    {"nothing to watch for", fall, "watch = [", "look = ["},
    {"nobody says when to look again", fall, "again = ", "later = "},
    {"unsure that counts for little", chest, "unsure_at_risk = \"R\"", "unsure_at_risk = \"Y\""},
    {"a floor for no age", fever, "[[floor_for]]\nuntil = \"3m\"", "[[floor_for]]\nuntil = \"0d\""},
    {"a key that nobody knows", chest, "order = 1", "order = 1\nweight = 3"},
    {"a symptom without a version", chest, "version = 1\n", ""},
    {"a day that does not exist", chest, "2026-11-21", "2026-11-31"},
    {"TOML that is none", chest, "[leaf.R]", "[leaf.R"},
};

TEST(ReadChart, NamesTheFileOfEveryMistake)
{
    for (const auto& mistake : mistakes) {
        const auto reading = read_changed(mistake.file, mistake.from, mistake.to);
        EXPECT_TRUE(reading.bench.findings().has_errors()) << mistake.what;
        EXPECT_NE(findings_of(reading.bench).find(".toml"), std::string::npos) << mistake.what;
    }
}

TEST(ReadChart, LetsNoDefinitionOutOfAnUnsoundChart)
{
    for (const auto& [file, from, to] : {std::tuple{"chart.toml", "from = \"3m\"", "from = \"2m\""},
                                         {"chart.toml", "raise_most = \"A\"", "raise_most = \"G\""},
                                         {fever, "until = \"6m\"", "until = \"5m\""},
                                         {chest, "unsure_at_risk = \"R\"", "unsure_at_risk = \"G\""}})
        EXPECT_FALSE(read_changed(file, from, to).definition) << from;
}

TEST(ReadChart, ReadsNothingInAPackOfAnotherRole)
{
    author::Bench bench(*author::SourceFolder::open(shipped), base::LocalTime{{2026, 11, 21}, 0});
    EXPECT_FALSE(author::read_chart(bench));
    EXPECT_TRUE(bench.rows.empty());
}

} // namespace
