#include "model/changes.h"

#include "kit/pack_kit.h"

#include <gtest/gtest.h>

namespace {

std::string event(const std::string& name, const std::string& title, const std::string& day = "2026-12-12",
                  const std::string& rrule = "NULL")
{
    const std::string id = "grp:hidamari:" + name;
    return "INSERT INTO event VALUES('" + id + "',NULL,'concert','planned',0," + rrule
        + ",'',NULL,NULL,'おんがく','おんがく');INSERT INTO occurrence VALUES('" + day + "T14:00','" + id
        + "',NULL,NULL,'planned');" + test::words(id, "title", title);
}

struct Changes : testing::Test {
    std::filesystem::path folder = test::scratch("changes");
    ~Changes() override { std::filesystem::remove_all(folder); }

    std::shared_ptr<const pack::Pack> pack(const std::uint64_t version, const std::string& sql)
    {
        test::PackSpec spec;
        spec.role = "group/hidamari";
        spec.version = version;
        spec.sql = test::words("pack", "title", "ひだまり") + sql;
        return test::open_pack(folder / (std::to_string(version) + ".db"), spec);
    }
    model::StickPack between(const std::string& before, const std::string& after)
    {
        const auto was = pack(1, before);
        const auto now = pack(2, after);
        return *model::changes("group/hidamari", was.get(), now.get());
    }
};

TEST_F(Changes, TellsWhatIsNewChangedAndGone)
{
    const auto told = between(event("a", "A") + event("b", "B") + event("c", "C"),
                              event("b", "B") + event("c", "Z") + event("d", "D"));
    EXPECT_EQ(told.title.ja, "ひだまり");
    EXPECT_EQ(std::tuple(told.added, told.changed, told.removed), std::tuple(1, 1, 1));
    ASSERT_EQ(told.changes.size(), 3U);
    EXPECT_EQ(told.changes[0].title.ja, "Z");
    EXPECT_EQ(told.changes[0].before.ja, "C");
    EXPECT_EQ(told.changes[1].title.ja, "D");
    EXPECT_EQ(told.changes[2].title.ja, "A");
}

TEST_F(Changes, SeesWhatHangsOnAThing)
{
    const auto day = between(event("a", "A") + event("b", "B", "2026-12-20"),
                             event("a", "A", "2026-12-19") + event("b", "B", "2026-12-20"));
    EXPECT_EQ(day.changed, 1);
    EXPECT_TRUE(day.changes.front().before.empty()) << "its title stays";
    const auto place =
        between(event("a", "A"), event("a", "A") + test::words("grp:hidamari:a", "place", "x"));
    EXPECT_EQ(place.changed, 1);
    EXPECT_EQ(between(event("a", "A"), event("a", "A")).changed, 0);
}

TEST_F(Changes, TakesDatesThatOnlyOnePackReachesForNoChange)
{
    const std::string later =
        "INSERT INTO occurrence VALUES('2027-06-12T14:00','grp:hidamari:a',NULL,NULL,'planned');";
    EXPECT_EQ(between(event("a", "A"), event("a", "A") + later).changed, 0);
}

TEST_F(Changes, SeesWhatHangsOnNothing)
{
    const auto told = between("INSERT INTO meta VALUES('k','1');", "INSERT INTO meta VALUES('k','2');");
    EXPECT_EQ(told.changed, 1);
    EXPECT_EQ(told.changes.front().title.ja, "ひだまり");
}

TEST_F(Changes, OfARoleThatComesOrGoesAreAllItHas)
{
    const auto only = pack(1, event("a", "A") + event("b", "B"));
    EXPECT_EQ(model::changes("group/hidamari", nullptr, only.get())->added, 2);
    EXPECT_EQ(model::changes("group/hidamari", only.get(), nullptr)->removed, 2);
}

TEST_F(Changes, CountsAllAndTellsSome)
{
    std::string many;
    for (int i = 0; i < 90; ++i)
        many += event("e" + std::to_string(i), "E");
    const auto told = between("", many);
    EXPECT_EQ(told.added, 90);
    EXPECT_LE(told.changes.size(), model::stick_changes_max);
}

} // namespace
