// A key stroke costs no more among many names than among some: what SQLite steps is counted, not how long it
// takes.

#include "kit/search_kit.h"
#include "model/guide_sample.h"

#include <sqlite3.h>

namespace {

constexpr int some = 1'000; // From here on every letter finds more than is shown.
constexpr int many = 10'000;
constexpr base::Date today{2026, 11, 21};
// About what thirty results of each of two subjects take, most events being over.
constexpr int steps_max = 30'000;

// Kana that follow from a number, so that names are different and begin alike.
std::string name_of(const int number)
{
    static const std::vector<std::string> letters{"か", "い", "ま", "た", "ら", "し", "の", "う", "ん", "ば"};
    std::string name;
    for (const char digit : std::to_string(1'000'000 + number))
        name += letters[static_cast<std::size_t>(digit - '0')];
    return name;
}

// One event of four is still to come; or none.
std::string day_of(const int number, const bool over)
{
    return base::Date::from_days(today.days() - 1500 + number * 7 % (over ? 1400 : 2000)).iso();
}

std::shared_ptr<const pack::Pack> pack_of(const std::string& role, const int events, const int places,
                                          const bool over)
{
    reading::SearchIndex index;
    std::string sql;
    for (int i = 0; i < events; ++i) {
        const std::string id = "grp:hidamari:e" + std::to_string(i);
        index.add(name_of(i), "event", id, day_of(i, over));
        sql += "INSERT INTO event VALUES('" + id + "',NULL,'concert','planned',0,NULL,'',NULL,NULL,'"
            + name_of(i) + "','" + name_of(i) + "');INSERT INTO occurrence VALUES('" + day_of(i, over)
            + "T10:00','" + id + "',NULL,NULL,'planned');INSERT INTO translation VALUES('" + id
            + "','title','ja','" + name_of(i) + "',NULL);";
    }
    for (int i = 0; i < places; ++i) {
        const std::string id = "hosp:p" + std::to_string(i);
        index.add(name_of(i), "place", id);
        sql += "INSERT INTO place VALUES('" + id + "',0,'toilet','" + name_of(i) + "','" + name_of(i)
            + "');INSERT INTO translation VALUES('" + id + "','name','ja','" + name_of(i) + "',NULL);";
    }
    return test::open_pack(test::scratch("bounded_search") / "payload.db",
                           {.role = role, .sql = sql + test::search_sql(index)});
}

// Of every statement since the last call.
int steps(const std::vector<std::shared_ptr<const pack::Pack>>& packs)
{
    int sum = 0;
    for (const auto& pack : packs)
        for (sqlite3_stmt* one = sqlite3_next_stmt(pack->database().handle(), nullptr); one;
             one = sqlite3_next_stmt(pack->database().handle(), one))
            sum += sqlite3_stmt_status(one, SQLITE_STMTSTATUS_VM_STEP, 1);
    return sum;
}

struct Sized {
    std::vector<std::shared_ptr<const pack::Pack>> packs;
    model::Guide guide;

    Sized(const int events, const int places, const bool over = false)
        : packs{pack_of("hospital", 0, places, over), pack_of("group/hidamari", events, 0, over)}
        , guide(model::Guide::open({{packs[0]}, {packs[1]}}).value())
    {
    }
    int cost(const std::string& typed)
    {
        steps(packs);
        guide.search(typed, today, "ja");
        return steps(packs);
    }
};

TEST(BoundedSearch, AKeyStrokeCostsNoMoreAmongManyNames)
{
    for (const int names : {some, many}) {
        Sized pack(names, names / 10);
        ASSERT_FALSE(pack.guide.fault());
        for (const std::string typed :
             {"い", "いか", "いかい", "まか", "んん", "かいかい", "ばばば", "ぬ", "いぬ"})
            EXPECT_LT(pack.cost(typed), steps_max) << typed << " among " << names;
        EXPECT_EQ(pack.guide.search("い", today, "ja").size(), 2U);
    }
}

TEST(BoundedSearch, EventsThatAreOverArePassedByInBoundedNumber)
{
    Sized pack(many, some, true);
    for (const std::string typed : {"い", "いか", "かい"})
        EXPECT_LT(pack.cost(typed), steps_max) << typed;
}

TEST(BoundedSearch, TheSameLettersAreLookedUpOnceUntilTheyAreForgotten)
{
    Sized pack(some, some);
    EXPECT_GT(pack.cost("い"), 0);
    EXPECT_EQ(pack.cost("い"), 0); // Asked by the next logic frame.
    EXPECT_GT(pack.cost("いか"), 0);
    pack.guide.forget_search();
    EXPECT_GT(pack.cost("いか"), 0);
}

} // namespace
