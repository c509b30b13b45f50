#include "guide_sample.h"

namespace {

using test::at;
using test::group_sql;
using test::hospital_sql;
using test::ids;
using test::Ids;
using test::words;

using GuideTest = test::GuideTest;

TEST_F(GuideTest, ListsTheOwnGroupFirstThenByReading)
{
    const auto lines = guide.groups({}, 0, 10, "en");
    EXPECT_EQ(ids(lines), (Ids{"grp:hidamari:hidamari", "pref:b", "pref:a"}));
    EXPECT_TRUE(lines[0].own);
    EXPECT_FALSE(lines[1].own);
    EXPECT_EQ(lines[1].name.markup, "group a (en)");
    EXPECT_EQ(lines[0].municipality.markup, "Takikawa (en)"); // Of another layer.
    EXPECT_EQ(lines[2].activities, (std::vector<std::string>{"garden", "guide"}));
    EXPECT_EQ(guide.group_count({}), 3);
}

TEST_F(GuideTest, PagesWithoutLosingOrRepeatingAGroup)
{
    Ids all;
    for (int offset = 0; offset < 4; ++offset)
        for (const auto& id : ids(guide.groups({}, offset, 1, "ja")))
            all.push_back(id);
    EXPECT_EQ(all, (Ids{"grp:hidamari:hidamari", "pref:b", "pref:a"}));
    EXPECT_TRUE(guide.groups({}, 0, 0, "ja").empty());
    EXPECT_TRUE(guide.groups({}, 99, 5, "ja").empty());
    EXPECT_EQ(guide.groups({}, -3, 1, "ja").size(), 1u);
}

TEST_F(GuideTest, FiltersByAreaAlsoWhereOnlyTheBasePackKnowsTheArea)
{
    EXPECT_EQ(ids(guide.groups({"pref:sorachi", ""}, 0, 10, "ja")), (Ids{"grp:hidamari:hidamari", "pref:a"}));
    EXPECT_EQ(ids(guide.groups({"pref:rumoi", ""}, 0, 10, "ja")), (Ids{"pref:b"}));
    EXPECT_EQ(ids(guide.groups({"pref:sorachi", "garden"}, 0, 10, "ja")), (Ids{"pref:a"}));
    EXPECT_EQ(ids(guide.groups({"", "concert"}, 0, 10, "ja")), (Ids{"grp:hidamari:hidamari", "pref:b"}));
    EXPECT_TRUE(guide.groups({"pref:nowhere", ""}, 0, 10, "ja").empty());
    EXPECT_TRUE(guide.groups({"", "' OR 1=1 --"}, 0, 10, "ja").empty());
}

TEST_F(GuideTest, AGroupWithoutAMunicipalityIsInNoArea)
{
    const auto nowhere = open(hospital_sql(),
                              "INSERT INTO support_group VALUES('grp:hidamari:hidamari',NULL,NULL,'h','h',"
                              "NULL,'founded','active','2026-11',0,0);");
    EXPECT_EQ(nowhere.group_count({}), 4);
    EXPECT_EQ(ids(nowhere.groups({"pref:rumoi", ""}, 0, 10, "ja")), (Ids{"pref:b"}));
    int in_areas = 0;
    for (const auto& area : nowhere.areas("ja"))
        in_areas += area.groups;
    EXPECT_EQ(in_areas, 3);
}

TEST_F(GuideTest, CountsOnlyAreasAndActivitiesThatSomebodyHas)
{
    const auto areas = guide.areas("ja");
    EXPECT_EQ(ids(areas), (Ids{"pref:sorachi", "pref:rumoi"}));
    EXPECT_EQ(areas[0].groups, 2);
    const auto activities = guide.activities();
    ASSERT_EQ(activities.size(), 3u);
    EXPECT_EQ(activities[0].kind, "guide");
    EXPECT_EQ(activities[0].groups, 2);
    EXPECT_EQ(activities[1].kind, "garden");
    EXPECT_EQ(activities[1].groups, 1);
    EXPECT_EQ(activities[2].kind, "concert");
}

TEST_F(GuideTest, TombstonesHideAGroupEverywhere)
{
    EXPECT_FALSE(guide.group("pref:c", "ja"));
    EXPECT_TRUE(guide.group("pref:a", "ja"));
    EXPECT_FALSE(guide.group("pref:none", "ja"));
    EXPECT_FALSE(guide.group("", "ja"));
}

TEST_F(GuideTest, HidingAGroupHidesItsEventsAndItsDuties)
{
    const auto without = open(hospital_sql() + "INSERT INTO tombstone VALUES('grp:hidamari:hidamari')");
    EXPECT_FALSE(without.own_group());
    EXPECT_TRUE(without.events(at(12, 1), at(12, 31), 10, "ja").empty());
    EXPECT_TRUE(without.duties({2026, 12, 2}, "ja").empty());
    EXPECT_FALSE(without.event("grp:hidamari:weekly", at(12, 2, 600), "ja"));
}

TEST_F(GuideTest, LaterLayersReplaceRowsAndAllTheirWords)
{
    const std::string edited =
        "INSERT INTO support_group VALUES('grp:hidamari:hidamari','pref:takikawa',NULL,'z','z',"
        "'2011','active','active','2026-11',0,0);"
        + words("grp:hidamari:hidamari", "name", "edited")
        + test::event("grp:hidamari:weekly", "2026-12-16T10:00");
    const auto first = test::open_pack(folder / "one.db", {.role = "group/hidamari", .sql = group_sql()});
    const auto second =
        test::open_pack(folder / "two.db", {.role = "group/hidamari", .version = 2, .sql = edited});
    const auto both = model::Guide::open({{first}, {second}}).value();
    EXPECT_EQ(both.group_count({}), 1);
    EXPECT_EQ(both.group("grp:hidamari:hidamari", "ja")->line.name.markup, "edited");
    // The replaced row had a hospital; the new one has none, and none shines through.
    EXPECT_TRUE(both.text("grp:hidamari:hidamari", "hospital.0", "ja").empty());
    const auto events = both.events(at(12, 1), at(12, 31), 10, "ja");
    EXPECT_EQ(std::ranges::count(ids(events), "grp:hidamari:weekly"), 1);
    EXPECT_EQ(std::ranges::count(ids(events), "grp:hidamari:day"), 1);
}

TEST_F(GuideTest, NoLayerSpeaksForAnothersRows)
{
    const auto foreign =
        open(hospital_sql(), group_sql() + test::group("pref:a", "zz", "pref:rumoi", "sewing"));
    EXPECT_EQ(foreign.group("pref:a", "ja")->line.name.markup, "group b");
}

TEST_F(GuideTest, ListsEventsOfHalfOpenTimes)
{
    EXPECT_EQ(ids(guide.events(at(12, 2), at(12, 10), 10, "ja")),
              (Ids{"grp:hidamari:off", "grp:hidamari:weekly", "grp:hidamari:day", "grp:hidamari:weekly"}));
    EXPECT_EQ(guide.events(at(12, 2, 600), at(12, 2, 601), 10, "ja").size(), 1u);
    EXPECT_TRUE(guide.events(at(12, 2, 601), at(12, 3), 10, "ja").empty());
    EXPECT_TRUE(guide.events(at(12, 10), at(12, 2), 10, "ja").empty());
    EXPECT_EQ(guide.events(at(12, 2), at(12, 10), 1, "ja").size(), 1u);
}

TEST_F(GuideTest, AnEventOfAWholeDayBelongsToThatDay)
{
    const auto lines = guide.events(at(12, 4), at(12, 5), 10, "ja");
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].start, at(12, 4));
    EXPECT_TRUE(guide.events(at(12, 3), at(12, 4), 10, "ja").empty());
    EXPECT_TRUE(guide.event("grp:hidamari:day", at(12, 4), "ja"));
}

TEST_F(GuideTest, CountsOnlyWhatTakesPlace)
{
    const auto days = guide.events_by_day(2026, 12);
    EXPECT_EQ(days[2], 1); // The cancelled one does not count.
    EXPECT_EQ(days[3], 0); // Hidden.
    EXPECT_EQ(days[4], 1);
    EXPECT_EQ(days[9], 1);
    EXPECT_EQ(guide.events_by_day(2026, 1), (std::array<int, 32>{}));
}

TEST_F(GuideTest, AnEventKnowsItsLaterDays)
{
    const auto event = guide.event("grp:hidamari:weekly", at(12, 2, 600), "en");
    ASSERT_TRUE(event);
    EXPECT_EQ(event->line.title.markup, "weekly (en)");
    EXPECT_EQ(event->more, (std::vector<base::LocalTime>{at(12, 9, 600)}));
    EXPECT_EQ(event->access, (std::vector<std::string>{"step_free", "sign"}));
    EXPECT_EQ(event->group_name.markup, "group h (en)");
    EXPECT_FALSE(guide.event("grp:hidamari:weekly", at(12, 3, 600), "en")); // Not on that day.
    EXPECT_FALSE(guide.event("grp:hidamari:gone", at(12, 3, 540), "en"));
}

TEST_F(GuideTest, TellsAGroupsEventsFromNowOn)
{
    EXPECT_EQ(ids(guide.events_of("grp:hidamari:hidamari", at(12, 2, 600), 2, "ja")),
              (Ids{"grp:hidamari:weekly", "grp:hidamari:day"}));
    EXPECT_TRUE(guide.events_of("pref:a", at(1, 1), 10, "ja").empty());
}

TEST_F(GuideTest, AsksOnlyVolunteersOfThatDay)
{
    const auto duties = guide.duties({2026, 12, 2}, "ja"); // A Wednesday.
    ASSERT_EQ(duties.size(), 1u);
    EXPECT_EQ(duties[0].helps, (std::vector<std::string>{"guide", "wheelchair"}));
    EXPECT_EQ(duties[0].hours.from_minute, 570);
    EXPECT_TRUE(guide.duties({2026, 12, 5}, "ja").empty()); // A Saturday.
    EXPECT_TRUE(guide.duties({2026, 11, 23}, "ja").empty()); // A public holiday.
}

TEST_F(GuideTest, TurnsPagesInTheLanguageThatExists)
{
    EXPECT_EQ(ids(guide.articles("ja")), (Ids{"pref:early", "pref:late"}));
    const auto article = guide.article("pref:early", 0, "en");
    ASSERT_TRUE(article);
    EXPECT_EQ(article->pages, 2);
    EXPECT_EQ(article->blocks.at(0).text.lang, "en");
    EXPECT_EQ(guide.article("pref:early", 1, "en")->blocks.at(0).text.lang, "ja");
    EXPECT_EQ(guide.article("pref:early", 7, "ja")->page, 1);
    EXPECT_EQ(guide.article("pref:early", -1, "ja")->page, 0);
    EXPECT_FALSE(guide.article("pref:none", 0, "ja"));
}

TEST_F(GuideTest, NamesThePicturesOfArticlesEventsAndGroups)
{
    const auto page = guide.article("pref:early", 1, "ja");
    ASSERT_EQ(page->blocks.size(), 3u);
    EXPECT_FALSE(page->blocks[0].picture);
    const auto& picture = page->blocks[1].picture;
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->hash, test::picture_hash());
    EXPECT_EQ(picture->width, 640);
    EXPECT_EQ(picture->height, 480);
    EXPECT_EQ(picture->alt.markup, "箱");
    // One that the pack does not hold has its words and no size.
    ASSERT_TRUE(page->blocks[2].picture);
    EXPECT_EQ(page->blocks[2].picture->hash, base::Hash{});
    EXPECT_EQ(page->blocks[2].picture->width, 0);
    EXPECT_EQ(page->blocks[2].picture->alt.markup, "lost");

    const auto event = guide.event("grp:hidamari:weekly", test::at(12, 2, 600), "ja");
    ASSERT_TRUE(event && event->picture);
    EXPECT_EQ(event->picture->width, 64);
    EXPECT_EQ(event->picture->alt.markup, "a flyer");
    EXPECT_FALSE(guide.event("grp:hidamari:off", test::at(12, 2, 540), "ja")->picture);
    const auto group = guide.group("grp:hidamari:hidamari", "ja");
    ASSERT_TRUE(group && group->picture);
    EXPECT_EQ(group->picture->alt.markup, "us");
    EXPECT_FALSE(guide.group("pref:a", "ja")->picture);
    EXPECT_FALSE(guide.fault());
}

TEST_F(GuideTest, ShowsNoticesOfTheDayTheUrgentFirst)
{
    EXPECT_EQ(ids(guide.notices(base::Date{2026, 11, 21}, "ja")), (Ids{"hosp:flood", "hosp:flu"}));
    EXPECT_EQ(ids(guide.notices(base::Date{2026, 12, 1}, "ja")), (Ids{"hosp:flu"}));
    EXPECT_EQ(guide.notices(std::nullopt, "ja").size(), 3u);
}

TEST_F(GuideTest, OffersOnlyNumbersThatWorkHere)
{
    const auto numbers = guide.numbers(at(12, 2, 1100), "ja");
    ASSERT_EQ(ids(numbers), (Ids{"pref:119"}));
    EXPECT_FALSE(numbers[0].open_now);
    EXPECT_TRUE(guide.numbers(at(12, 2, 600), "ja")[0].open_now);
    EXPECT_TRUE(guide.numbers(std::nullopt, "ja")[0].open_now); // Nobody is sent away by a wrong clock.
}

TEST_F(GuideTest, KnowsTheHospital)
{
    const auto hospital = guide.hospital("en");
    ASSERT_TRUE(hospital);
    EXPECT_EQ(hospital->name.markup, "Hidamari hospital (en)");
    EXPECT_EQ(hospital->service_level, "card");
    EXPECT_FALSE(hospital->regulatory);
    EXPECT_EQ(guide.hours("ja").size(), 2u);
    EXPECT_FALSE(guide.desks(at(12, 5, 600), "ja").at(0).staffed_now);
    EXPECT_EQ(guide.roster({2026, 11, 21}, 2, "ja").size(), 1u);
    EXPECT_TRUE(guide.roster({2026, 11, 21}, 1, "ja").empty());
}

TEST_F(GuideTest, CountsConsultationDaysAcrossHolidays)
{
    EXPECT_EQ(guide.next_consultation_day(at(11, 21, 720)), (base::Date{2026, 11, 24}));
    EXPECT_EQ(guide.next_consultation_day(at(12, 28, 1000)), (base::Date{2027, 1, 4}));
}

TEST_F(GuideTest, SpeaksJapaneseWhereATranslationIsMissing)
{
    const auto text = guide.text("pref:a", "name", "vi");
    EXPECT_EQ(text.lang, "ja");
    EXPECT_EQ(text.markup, "group b");
    EXPECT_EQ(guide.text("pref:a", "name", "ja-easy").lang, "ja-easy");
    EXPECT_TRUE(guide.text("pref:a", "no such field", "ja").empty());
    EXPECT_EQ(guide.languages().front().code, "ja");
    EXPECT_EQ(guide.languages().size(), 3u); // "xx" is a group's.
}

TEST_F(GuideTest, WithoutAnyLayerAnswersEmpty)
{
    const auto empty = model::Guide::open({}).value();
    EXPECT_TRUE(empty.groups({}, 0, 10, "ja").empty());
    EXPECT_FALSE(empty.hospital("ja"));
    EXPECT_FALSE(empty.next_consultation_day(at(12, 1)));
    EXPECT_EQ(empty.chart(), nullptr);
    EXPECT_EQ(empty.languages().size(), 1u);
    EXPECT_FALSE(empty.fault());
}

} // namespace
