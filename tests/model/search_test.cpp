#include "kit/search_kit.h"
#include "model/guide_sample.h"

namespace {

using model::Subject;
using test::Ids;
using test::Named;

constexpr base::Date today{2026, 11, 21};

std::string place(const std::string& name, const std::string& reading)
{
    const std::string id = "hosp:" + name;
    return "INSERT INTO place VALUES('" + id + "',0,'toilet','" + reading + "','" + reading + "');"
        + test::titled(id, name);
}

std::string event_row(const std::string& id, const std::vector<std::string>& starts,
                      const std::string& state = "planned")
{
    std::string sql;
    for (const auto& start : starts)
        sql += test::event(id, start, state);
    return sql + test::titled(id, id);
}

// Layers of the search alone, beside what GuideTest has of each.
struct SearchTest : testing::Test {
    std::filesystem::path folder = test::scratch("search");

    model::Guide layers(const std::vector<Named>& base, const std::vector<Named>& hospital,
                        const std::vector<Named>& group, const std::string& hospital_more = {},
                        const std::string& group_more = {})
    {
        const auto layer = [&](const std::string& name, const std::string& role, const std::string& sql) {
            return model::Guide::Layer{test::open_pack(folder / (name + ".db"), {.role = role, .sql = sql})};
        };
        auto opened = model::Guide::open(
            {layer("s-base", "base/hokkaido", test::base_sql() + test::search_sql(base)),
             layer("s-hospital", "hospital",
                   test::hospital_sql() + hospital_more + test::search_sql(hospital)),
             layer("s-group", "group/hidamari", test::group_sql() + group_more + test::search_sql(group))});
        VERIFY(opened);
        return std::move(*opened);
    }

    static Ids found(const model::Guide& guide, const Subject subject, const std::string& typed)
    {
        for (const auto& answer : guide.search(typed, today, "ja"))
            if (answer.subject == subject)
                return test::ids(answer.found);
        return {};
    }
};

TEST_F(SearchTest, PutsBeginningsBeforeTheInsideOfNamesEachByItsReading)
{
    const std::string places =
        place("a", "かいぎしつ") + place("b", "かい") + place("c", "えかき") + place("d", "いか");
    const auto guide = layers({},
                              {{"place", "hosp:a", "かいぎしつ"},
                               {"place", "hosp:b", "かい"},
                               {"place", "hosp:c", "えかき"},
                               {"place", "hosp:d", "いかい"}},
                              {}, places);
    EXPECT_EQ(found(guide, Subject::place, "かい"), (Ids{"hosp:b", "hosp:a", "hosp:d"}));
    EXPECT_EQ(found(guide, Subject::place, "いき"), Ids{"hosp:a"}); // ぎ and き are one.
    EXPECT_EQ(found(guide, Subject::place, "しつ"), Ids{"hosp:a"});
    EXPECT_EQ(found(guide, Subject::place, "ぬ"), Ids{});
}

TEST_F(SearchTest, LooksInsideForOneLetterOnlyWhereNothingBeginsWithIt)
{
    const auto guide = layers({}, {{"place", "hosp:a", "かいぎしつ"}, {"place", "hosp:b", "いか"}}, {},
                              place("a", "かいぎしつ") + place("b", "いか"));
    EXPECT_EQ(found(guide, Subject::place, "か"), Ids{"hosp:a"});
    EXPECT_EQ(found(guide, Subject::place, "つ"), Ids{"hosp:a"});
}

TEST_F(SearchTest, ShowsHiddenThingsNowhereAndReplacedOnesOnce)
{
    const std::string replaced = "INSERT INTO tombstone VALUES('pref:c');";
    auto guide =
        layers({{"group", "pref:a", "たきかわ"}, {"group", "pref:c", "たきのうえ"}}, {}, {}, replaced);
    EXPECT_EQ(found(guide, Subject::group, "たき"), Ids{"pref:a"});
    // A layer that was edited at the kiosk has the same ids and other names.
    auto edited = model::Guide::open(
        {{test::open_pack(folder / "old.db",
                          {.role = "group/hidamari",
                           .sql = test::group_sql()
                               + test::search_sql({{"group", "grp:hidamari:hidamari", "ひだまり"}})})},
         {test::open_pack(folder / "new.db",
                          {.role = "group/hidamari",
                           .sql = test::group("grp:hidamari:hidamari", "あかり", "", "")
                               + test::search_sql({{"group", "grp:hidamari:hidamari", "あかり"}})})}});
    ASSERT_TRUE(edited);
    EXPECT_EQ(found(*edited, Subject::group, "あか"), Ids{"grp:hidamari:hidamari"});
    EXPECT_EQ(found(*edited, Subject::group, "ひだ"), Ids{});
}

TEST_F(SearchTest, HidesTheEventsOfAGroupThatStaffHid)
{
    const std::vector<Named> group{{"event", "grp:hidamari:weekly", "おりがみ", "2026-12-09"}};
    EXPECT_EQ(found(layers({}, {}, group), Subject::event, "おり"), Ids{"grp:hidamari:weekly"});
    EXPECT_EQ(found(layers({}, {}, group, "INSERT INTO tombstone VALUES('grp:hidamari:hidamari');"),
                    Subject::event, "おり"),
              Ids{});
}

TEST_F(SearchTest, FindsARepeatedEventOnceWithItsNextDay)
{
    const std::string id = "grp:hidamari:songs";
    const auto guide =
        layers({}, {}, {{"event", id, "うたのかい", "2026-12-23"}, {"event", id, "songs", "2026-12-23"}}, {},
               event_row(id, {"2026-11-18T10:00", "2026-11-25T10:00", "2026-12-23T10:00"}));
    const auto& answers = guide.search("うた", today, "ja");
    ASSERT_EQ(answers.size(), 1U);
    ASSERT_EQ(answers[0].found.size(), 1U);
    EXPECT_EQ(answers[0].found[0].event->start, (base::LocalTime{{2026, 11, 25}, 600}));
    EXPECT_EQ(found(guide, Subject::event, "so"), Ids{id});
}

TEST_F(SearchTest, FindsEventsOfOneTitleAndGroupOnce)
{
    const auto one = [](const int day) { return "grp:hidamari:w" + std::to_string(day); };
    std::vector<Named> names;
    std::string rows;
    for (const int day : {18, 25, 27}) {
        const std::string iso = "2026-11-" + std::to_string(day);
        names.push_back({"event", one(day), "おりがみ", iso});
        rows += event_row(one(day), {iso + "T10:00"}, day == 25 ? "cancelled" : "planned");
    }
    const std::string other = "hosp:origami";
    const auto guide = layers(
        {}, {{"event", other, "おりがみ", "2026-11-30"}}, names,
        "INSERT INTO event VALUES('hosp:origami',NULL,'sewing','planned',0,NULL,'',NULL,NULL,'お','お');"
        "INSERT INTO occurrence VALUES('2026-11-30T10:00','hosp:origami',NULL,NULL,'planned');",
        rows);
    EXPECT_EQ(found(guide, Subject::event, "おり"), (Ids{one(27), other})); // The 25th is cancelled.
}

TEST_F(SearchTest, ShowsEventsThatAreOverOnlyWhenThereIsNothingElse)
{
    const std::string id = "grp:hidamari:summer";
    const std::vector<Named> group{{"event", id, "なつまつり", "2026-08-01"}};
    const std::string rows = event_row(id, {"2026-08-01T10:00"});
    const auto alone = layers({}, {}, group, {}, rows);
    const auto& answers = alone.search("なつ", today, "ja");
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_TRUE(answers[0].past);
    EXPECT_EQ(answers[0].found[0].event->start, (base::LocalTime{{2026, 8, 1}, 600}));
    const auto guide = layers({}, {{"place", "hosp:a", "なつのへや"}}, group, place("a", "なつのへや"), rows);
    EXPECT_EQ(found(guide, Subject::place, "なつ"), Ids{"hosp:a"});
    EXPECT_EQ(found(guide, Subject::event, "なつ"), Ids{});
}

TEST_F(SearchTest, FindsAnEventOnItsLastDay)
{
    const std::string id = "grp:hidamari:now";
    const std::string rows = "INSERT INTO event VALUES('" + id
        + "','grp:hidamari:hidamari','display','planned',1,NULL,'',NULL,NULL,'え','え');"
          "INSERT INTO occurrence VALUES('2026-11-14','"
        + id + "','grp:hidamari:hidamari','2026-11-21','planned');" + test::titled(id, "pictures");
    const auto guide = layers({}, {}, {{"event", id, "えのてんじ", "2026-11-21"}}, {}, rows);
    const auto& answers = guide.search("えの", today, "ja");
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_FALSE(answers[0].past);
    EXPECT_EQ(answers[0].found[0].event->start, (base::LocalTime{{2026, 11, 14}, 0}));
}

TEST_F(SearchTest, LeadsOnlyWhereThereIsSomething)
{
    const std::vector<Named> base{
        {"area", "pref:takikawa", "たきかわし"}, {"area", "pref:sorachi", "そらち"},
        {"area", "pref:empty", "からっぽ"},      {"number", "pref:119", "119"},
        {"number", "pref:7119", "7119"},         {"group", "pref:nobody", "だれも"}};
    const auto guide = layers(base, {}, {});
    const auto& towns = guide.search("たきかわ", today, "ja");
    ASSERT_EQ(towns.size(), 1U);
    EXPECT_EQ(towns[0].found[0].area, "pref:sorachi");
    EXPECT_EQ(towns[0].found[0].line.markup, "Sorachi");
    EXPECT_EQ(found(guide, Subject::area, "そら"), Ids{"pref:sorachi"});
    EXPECT_EQ(found(guide, Subject::area, "から"), Ids{}); // No group is there.
    EXPECT_EQ(found(guide, Subject::number, "119"), Ids{"pref:119"});
    EXPECT_EQ(found(guide, Subject::number, "7119"), Ids{}); // It works in Sapporo only.
    EXPECT_EQ(found(guide, Subject::group, "だれ"), Ids{}); // A key to nothing.
}

TEST_F(SearchTest, SaysWhenThereIsMoreThanItShows)
{
    std::vector<Named> names;
    std::string rows;
    for (int i = 0; i <= model::found_max; ++i) {
        const std::string name = "r" + std::to_string(100 + i);
        names.push_back({"place", "hosp:" + name, "room " + std::to_string(100 + i)});
        rows += place(name, "room" + std::to_string(100 + i));
    }
    const auto guide = layers({}, names, {}, rows);
    const auto& all = guide.search("room", today, "ja");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].found.size(), std::size_t{model::found_max});
    EXPECT_TRUE(all[0].more);
    EXPECT_EQ(all[0].found.front().id, "hosp:r100");
    const auto& some = guide.search("room11", today, "ja");
    EXPECT_EQ(some[0].found.size(), 10U);
    EXPECT_FALSE(some[0].more);
    EXPECT_EQ(found(guide, Subject::place, "13"), Ids{"hosp:r130"});
}

TEST_F(SearchTest, SpeaksTheLanguageOfTheVisitor)
{
    const auto guide = layers({}, {{"place", "hosp:a", "かい"}}, {}, place("a", "かい"));
    EXPECT_EQ(guide.search("か", today, "en")[0].found[0].title.markup, "a (en)");
    EXPECT_EQ(guide.search("か", today, "ja")[0].found[0].title.markup, "a");
}

TEST_F(SearchTest, FindsNothingForNothing)
{
    for (const std::string typed : {"", "ー", " ", "\xff", "☆"})
        EXPECT_TRUE(layers({{"group", "pref:a", "たきかわ"}}, {}, {}).search(typed, today, "ja").empty())
            << typed;
}

} // namespace
