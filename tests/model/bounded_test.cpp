// A large pack must not make a small answer slow: what SQLite steps is counted, not how long it takes.

#include "kit/pack_kit.h"
#include "model/guide.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace {

constexpr int large = 10'000;

std::string many_events()
{
    return "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<9999)"
           " INSERT INTO event SELECT "
           "printf('grp:hidamari:e%05d',i),'grp:hidamari:hidamari','concert','planned',0,"
           "NULL,'',NULL,NULL,'a','a' FROM n;"
           "INSERT INTO occurrence SELECT strftime('%Y-%m-%dT%H:%M','2020-01-01','+'||(rowid_*6)||' "
           "hours'),id,'grp:hidamari:hidamari',NULL,"
           "'planned' FROM (SELECT id, CAST(substr(id,15) AS INTEGER) AS rowid_ FROM event);"
           "INSERT INTO event "
           "VALUES('grp:hidamari:z','grp:hidamari:sister','cafe','planned',0,NULL,'',NULL,NULL,"
           "'z','z');"
           "INSERT INTO occurrence VALUES('2040-01-01T10:00','grp:hidamari:z','grp:hidamari:sister',NULL,"
           "'planned')";
}

std::string many_groups()
{
    return "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<9999)"
           " INSERT INTO support_group SELECT printf('pref:g%05d',i),NULL,'pref:sorachi',printf('%05d',i),"
           "printf('%05d',i),NULL,'founded','unknown','2019-10',0,0 FROM n;"
           "INSERT INTO translation SELECT id,'name','ja',id,NULL FROM support_group";
}

// Virtual machine steps of every statement that the guide has prepared on this connection since the last
// call.
int steps(const pack::Pack& pack)
{
    int sum = 0;
    for (sqlite3_stmt* one = sqlite3_next_stmt(pack.database().handle(), nullptr); one;
         one = sqlite3_next_stmt(pack.database().handle(), one))
        sum += sqlite3_stmt_status(one, SQLITE_STMTSTATUS_VM_STEP, 1);
    return sum;
}

TEST(BoundedGuide, ADayAmongTenThousandEventsCostsADay)
{
    const auto folder = test::scratch("bounded_events");
    const auto pack = test::open_pack(folder / "group.db", {.role = "group/hidamari", .sql = many_events()});
    const auto guide = model::Guide::open({{pack}}).value();
    steps(*pack);
    const base::Date day{2023, 5, 5};
    const auto lines = guide.events({day, 0}, {{2023, 5, 6}, 0}, 100, "ja");
    EXPECT_EQ(lines.size(), 4u);
    EXPECT_LT(steps(*pack), 1000);
    EXPECT_EQ(guide.events_by_day(2023, 5)[5], 4);
    EXPECT_LT(steps(*pack), 124 * 100);
    EXPECT_EQ(guide.events_by_day(2023, 5)[6], 4);
    EXPECT_EQ(steps(*pack), 0); // Counted once.
    EXPECT_EQ(guide.events_of("grp:hidamari:hidamari", {day, 0}, 3, "ja").size(), 3u);
    EXPECT_LT(steps(*pack), 1000);
    EXPECT_EQ(guide.events_of("grp:hidamari:sister", {day, 0}, 3, "ja").size(), 1u); // The very last of all.
    EXPECT_LT(steps(*pack), 1000);
    EXPECT_FALSE(guide.event("grp:hidamari:e05000", {day, 0}, "ja")); // Not on that day.
    EXPECT_LT(steps(*pack), 1000);
}

TEST(BoundedGuide, APageAmongTenThousandGroupsCostsAPage)
{
    const auto folder = test::scratch("bounded_groups");
    const auto pack = test::open_pack(folder / "base.db", {.sql = many_groups()});
    const auto guide = model::Guide::open({{pack}}).value();
    steps(*pack);
    EXPECT_EQ(guide.groups({}, 0, 20, "ja").size(), 20u);
    EXPECT_LT(steps(*pack), 20 * 200);
    EXPECT_EQ(guide.groups({"pref:sorachi", ""}, 0, 20, "ja").size(), 20u);
    EXPECT_LT(steps(*pack), 20 * 200);
    EXPECT_EQ(guide.group_count({}), large);
    EXPECT_GT(steps(*pack), large);
    EXPECT_EQ(guide.group_count({}), large); // Counted once.
    EXPECT_LT(steps(*pack), 100);
    EXPECT_EQ(guide.groups({}, 0, 1'000'000, "ja").size(), std::size_t{model::list_rows_max});
}

} // namespace
