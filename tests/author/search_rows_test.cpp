// Whatever a pack holds is found under its reading and under its words in every language; lint says where it
// is not.

#include "base/kana.h"
#include "test_content.h"

namespace {

using Ids = std::set<std::string>;

const std::string& text_of(const author::Row& row, const std::size_t column)
{
    return std::get<std::string>(row.values[column]);
}

std::int64_t number_of(const author::Row& row, const std::size_t column)
{
    return std::get<std::int64_t>(row.values[column]);
}

std::vector<const author::Row*> rows_of(const author::Bench& bench, const std::string& table)
{
    std::vector<const author::Row*> rows;
    for (const auto& row : bench.rows)
        if (row.table == table)
            rows.push_back(&row);
    return rows;
}

// As the kiosk looks it up.
Ids found(const author::Bench& bench, const std::string& kind, const std::string& typed, const bool inside)
{
    const std::string letters = base::fold_typed(typed);
    Ids ids;
    for (const auto* part : rows_of(bench, "search_part"))
        if (text_of(*part, 0) == kind && (number_of(*part, 1) != 0) == inside
            && text_of(*part, 2).starts_with(letters))
            for (const auto* key : rows_of(bench, "search_key"))
                if (number_of(*key, 0) == number_of(*part, 3))
                    ids.insert(text_of(*key, 2));
    return ids;
}

author::Bench shipped(const std::string& name)
{
    const test::fs::path content = SOURCE_ROOT "/content";
    EXPECT_TRUE(base::init_crypto());
    auto bench = author::read_content(
        content / name,
        {{content / "base-hokkaido", content / "sample-group"}, pack::issued_seconds(test::issued).value()});
    EXPECT_TRUE(bench) << bench.error().where;
    return std::move(*bench);
}

constexpr bool inside = true;

TEST(SearchRows, LeadToEverythingThatShips)
{
    const std::map<std::string, std::string> kinds{
        {"support_group", "group"},   {"event", "event"},           {"article", "article"},
        {"chart_symptom", "symptom"}, {"department", "department"}, {"desk", "desk"},
        {"place", "place"},           {"number", "number"},         {"area", "area"},
        {"municipality", "area"}};
    Ids seen;
    for (const std::string name : {"base-hokkaido", "sample-hospital", "sample-group", "chart"}) {
        const auto bench = shipped(name);
        for (const auto& [table, kind] : kinds) {
            const Ids all = found(bench, kind, "", !inside);
            for (const auto* row : rows_of(bench, table)) {
                EXPECT_TRUE(all.contains(text_of(*row, 0))) << text_of(*row, 0);
                seen.insert(table);
            }
        }
    }
    EXPECT_EQ(seen.size(), kinds.size());
}

TEST(SearchRows, HoldReadingsWordsOfEveryLanguageAndNumbers)
{
    const auto bench = shipped("base-hokkaido");
    const std::string nanohana = "pref:takikawa-nanohana";
    for (const std::string typed : {"たきかわしりつ", "takikawa"})
        EXPECT_TRUE(found(bench, "group", typed, !inside).contains(nanohana)) << typed;
    EXPECT_TRUE(found(bench, "group", "なのはな", inside).contains(nanohana));
    EXPECT_EQ(found(bench, "number", "119", !inside).size(), 1U);
    EXPECT_EQ(found(bench, "number", "8000", !inside).size(), 1U);
    EXPECT_TRUE(found(bench, "area", "たきかわ", !inside).contains("pref:takikawa"));
}

TEST(SearchRows, OfAnEventEndWithItsLastDay)
{
    const auto bench = test::read(test::group_pack());
    ASSERT_EQ(test::all_sentences(bench), "");
    bool any = false;
    for (const auto* key : rows_of(bench, "search_key")) {
        const bool event = text_of(*key, 2) == "grp:hana:concert";
        EXPECT_EQ(text_of(*key, 1), event ? "2027-02-13" : "") << text_of(*key, 2);
        any |= event;
    }
    EXPECT_TRUE(any);
}

TEST(SearchRows, ShareWhatSoundsAlike)
{
    reading::SearchIndex index;
    EXPECT_TRUE(index.add("おりがみ", "event", "grp:a:2"));
    EXPECT_TRUE(index.add("オリガミ", "event", "grp:a:1"));
    EXPECT_TRUE(index.add("おりがみ", "place", "grp:a:3"));
    EXPECT_FALSE(index.add("☆", "event", "grp:a:4"));
    EXPECT_FALSE(index.add("", "event", "grp:a:4"));
    const auto rows = index.rows();
    EXPECT_EQ(rows.parts.size(), 8U);
    ASSERT_EQ(rows.keys.size(), 3U);
    EXPECT_EQ(rows.keys[0].reading, rows.keys[1].reading);
    EXPECT_EQ(rows.keys[0].id, "grp:a:1");
    EXPECT_NE(rows.keys[1].reading, rows.keys[2].reading);
}

// "file line" of every error.
Ids errors_of(const author::Bench& bench)
{
    Ids places;
    for (const auto& finding : bench.findings().in_order())
        if (finding.is_error)
            places.insert(finding.problem.file + " " + std::to_string(finding.problem.line));
    return places;
}

Ids errors_with(test::Files files, const std::string& file, const std::string& from, const std::string& to)
{
    auto& text = files.at(file);
    text.replace(text.find(from), from.size(), to);
    return errors_of(test::read(files));
}

TEST(SearchRows, LintSaysWhatCannotBeTyped)
{
    const std::string title = "title = { ja = \"{花|はな}\"";
    EXPECT_EQ(errors_with(test::base_pack(), "groups/hana.toml", "reading = \"はな\"", "reading = \"花\""),
              Ids{"groups/hana.toml 3"});
    EXPECT_EQ(errors_with(test::base_pack(), "areas.toml", "reading = \"そらち\"", "reading = \"・\""),
              Ids{"areas.toml 4"});
    EXPECT_EQ(errors_with(test::group_pack(), "events.toml", title, "title = { ja = \"♪\""),
              Ids{"events.toml 3"});
    EXPECT_EQ(errors_with(test::base_pack(), "articles/aed/article.toml", title, "title = { ja = \"☆\""),
              Ids{"articles/aed/article.toml 4"});
    EXPECT_EQ(errors_with(test::base_pack(), "numbers.toml", "tel = \"#8000\"", "tel = \"#\""),
              Ids{"numbers.toml 3"});
}

} // namespace
