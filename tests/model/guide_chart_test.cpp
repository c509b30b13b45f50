#include "guide_sample.h"
#include "kit/chart_kit.h"

namespace {

struct GuideChart : test::GuideTest { };

TEST_F(GuideChart, ReadsTheChartAsItWasSigned)
{
    const auto pack = test::open_pack(folder / "chart.db", {.role = "chart", .sql = test::chart_sql()});
    const auto with_chart = model::Guide::open({{pack}}).value();
    const chart::Definition* const definition = with_chart.chart();
    ASSERT_TRUE(definition) << with_chart.fault().value_or(base::Error{}).where;
    EXPECT_EQ(definition->gate().size(), 1u);
    const chart::Symptom* const chest = definition->symptom("chart:chest");
    ASSERT_TRUE(chest);
    EXPECT_EQ(chest->floor, chart::Level::yellow);
    EXPECT_EQ(chart::floor_of(*chest, 100), chart::Level::amber);
    EXPECT_EQ(chest->unsure_at_risk, chart::Level::red);
    EXPECT_EQ(chest->signs.at(0).sources, (std::vector<std::string>{"chart:source"}));
    EXPECT_EQ(definition->raise_most(), chart::Level::red);
    EXPECT_EQ(with_chart.chart(), definition); // Read once.
    EXPECT_EQ(guide.chart(), nullptr); // No layer of that generation holds one.
}

TEST_F(GuideChart, AChartWithAHoleIsNoChart)
{
    const std::string holes[] = {
        "UPDATE chart_age_band SET until_days=100;", "DELETE FROM chart_sign WHERE symptom_id='chart:chest';",
        "UPDATE chart_sign SET level='A' WHERE symptom_id='chart:gate';", "DELETE FROM citation;"};
    for (const auto& hole : holes) {
        const auto pack =
            test::open_pack(folder / "hole.db", {.role = "chart", .sql = test::chart_sql() + hole});
        const auto with_hole = model::Guide::open({{pack}}).value();
        EXPECT_EQ(with_hole.chart(), nullptr) << hole;
        EXPECT_TRUE(with_hole.fault()) << hole;
    }
}

TEST_F(GuideChart, BytesThatRotUnderItGiveEmptyAnswersAndAFault)
{
    const auto file = folder / "rot.db";
    const auto pack = test::open_pack(file, {.sql = test::base_sql()});
    const auto rotten = model::Guide::open({{pack}}).value();
    // Every page but the first, which holds the schema: b-trees without a head.
    auto bytes = test::read_file(file);
    std::fill(bytes.begin() + 32768, bytes.end(), '\xAA');
    test::write_file(file, bytes);
    EXPECT_TRUE(rotten.groups({}, 0, 10, "ja").empty());
    ASSERT_TRUE(rotten.fault());
    EXPECT_EQ(rotten.fault()->code, base::Code::corrupt);
    EXPECT_EQ(rotten.group_count({}), 0);
    EXPECT_TRUE(rotten.areas("ja").empty());
    EXPECT_FALSE(rotten.group("pref:a", "ja"));
}

} // namespace
