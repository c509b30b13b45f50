// What was asked before is answered from memory, the same, and memory stays small.

#include "model/query_memo.h"

#include "kit/pack_kit.h"
#include "model/pack_reader.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace {

using model::Answer;
using model::QueryMemo;

Answer answer_of(const std::size_t bytes)
{
    return {1, {std::string(bytes, 'x')}, bytes};
}

TEST(QueryMemo, KnowsNothingAtFirst)
{
    EXPECT_EQ(QueryMemo().find("a"), nullptr);
}

TEST(QueryMemo, KeepsAnAnswerAsItWas)
{
    QueryMemo memo;
    memo.keep("a", {2, {"1", "2", "3", "4"}, 4});
    const auto answer = memo.find("a");
    ASSERT_NE(answer, nullptr);
    EXPECT_EQ(answer->rows(), 2u);
    EXPECT_EQ(answer->cells[3], "4");
    EXPECT_EQ(memo.find("b"), nullptr);
}

TEST(QueryMemo, KeepsNoLongAnswer)
{
    QueryMemo memo;
    memo.keep("a", answer_of(QueryMemo::answer_bytes_max + 1));
    EXPECT_EQ(memo.find("a"), nullptr);
    EXPECT_EQ(memo.bytes(), 0u);
}

TEST(QueryMemo, StaysSmallWhateverIsAsked)
{
    QueryMemo memo;
    std::size_t most = 0;
    for (int i = 0; i < 100'000; ++i) {
        memo.keep(std::to_string(i), answer_of(static_cast<std::size_t>(i % 3000)));
        memo.find(std::to_string(i / 2));
        most = std::max(most, memo.bytes());
    }
    EXPECT_LE(most, QueryMemo::bytes_max);
    EXPECT_GT(most, QueryMemo::bytes_max / 2);
}

TEST(QueryMemo, ForgetsWhatNobodyAskedForAnyMore)
{
    QueryMemo memo;
    memo.keep("asked", answer_of(10));
    memo.keep("left", answer_of(10));
    for (int i = 0; i < 2'000; ++i) {
        memo.keep(std::to_string(i), answer_of(1'000));
        ASSERT_NE(memo.find("asked"), nullptr) << i;
    }
    EXPECT_EQ(memo.find("left"), nullptr);
}

TEST(QueryMemo, CountsWhatWasAskedForAgainAsBefore)
{
    QueryMemo memo;
    memo.keep("asked", answer_of(10));
    for (std::size_t bytes = 0; bytes < QueryMemo::bytes_max / 2; bytes += 10'000)
        memo.keep(std::to_string(bytes), answer_of(10'000));
    const auto before = memo.bytes();
    ASSERT_NE(memo.find("asked"), nullptr);
    EXPECT_EQ(memo.bytes(), before);
}

TEST(QueryMemo, TakesAnAnswerThatIsKeptTwiceOnce)
{
    QueryMemo memo;
    memo.keep("a", answer_of(10));
    const auto bytes = memo.bytes();
    memo.keep("a", answer_of(10));
    EXPECT_EQ(memo.bytes(), bytes);
}

constexpr std::string_view by_group =
    "SELECT kind, seq, NULL FROM group_activity WHERE group_id=?1 ORDER BY seq LIMIT ?2";
constexpr std::string_view one_kind = "SELECT kind FROM group_activity WHERE group_id=?1 LIMIT 1";

struct Reader : testing::Test {
    Reader()
    {
        std::string sql =
            "INSERT INTO support_group VALUES('pref:a',NULL,NULL,'a','a',NULL,'founded','unknown',"
            "'2019-10',1,0),('pref:b',NULL,NULL,'b','b',NULL,'founded','unknown','2019-10',1,0);";
        for (const std::string kind : {"garden", "guide", "cafe"})
            sql += "INSERT INTO group_activity VALUES('" + kind + "','pref:a'," + std::to_string(kind.size())
                + ");";
        pack = test::open_pack(test::scratch("query_memo") / "base.db", {.sql = sql});
        reader.emplace(pack, &fault);
        steps();
    }
    std::vector<std::string> rows(const std::string& group)
    {
        std::vector<std::string> all;
        auto row = reader->query(by_group, {group, std::int64_t{9}});
        while (row.next())
            all.push_back(row.text(0) + std::to_string(row.number(1)) + std::to_string(row.number(0))
                          + row.text(2));
        EXPECT_FALSE(row.next()) << "the end is the end";
        return all;
    }
    // Of SQLite's machine, since the last call.
    int steps() const
    {
        int sum = 0;
        for (auto* one = sqlite3_next_stmt(pack->database().handle(), nullptr); one;
             one = sqlite3_next_stmt(pack->database().handle(), one))
            sum += sqlite3_stmt_status(one, SQLITE_STMTSTATUS_VM_STEP, 1);
        return sum;
    }

    std::shared_ptr<const pack::Pack> pack;
    model::Fault fault;
    std::optional<model::PackReader> reader;
};

TEST_F(Reader, AnswersTheSecondTimeTheSameWithoutTheDatabase)
{
    const auto first = rows("pref:a");
    EXPECT_EQ(first, (std::vector<std::string>{"cafe40", "guide50", "garden60"}));
    EXPECT_GT(steps(), 0);
    EXPECT_EQ(rows("pref:a"), first);
    EXPECT_EQ(steps(), 0);
}

TEST_F(Reader, RemembersThatThereIsNothing)
{
    EXPECT_TRUE(rows("pref:b").empty());
    steps();
    EXPECT_TRUE(rows("pref:b").empty());
    EXPECT_EQ(steps(), 0);
}

TEST_F(Reader, DoesNotTakeOneQuestionForAnother)
{
    rows("pref:a");
    EXPECT_TRUE(rows("pref:b").empty());
    EXPECT_EQ(reader->query(by_group, {std::string("pref:a"), std::int64_t{0}}).next(), false);
    EXPECT_EQ(reader->query(one_kind, {std::string("pref:a")}).next(), true);
    EXPECT_EQ(rows("pref:a").size(), 3u);
}

TEST_F(Reader, TellsANumberFromAText)
{
    const auto echo = [this](const model::Value& value) {
        auto row = reader->query("SELECT ?1 LIMIT 1", {value});
        return row.next() ? row.text(0) : "nothing";
    };
    EXPECT_EQ(echo(std::int64_t{0}), "0");
    EXPECT_EQ(echo(std::string()), "");
}

TEST_F(Reader, KeepsTheBytesOfAHashAsTheyAre)
{
    base::Hash hash;
    for (std::size_t i = 0; i < hash.bytes.size(); ++i)
        hash.bytes[i] = static_cast<std::uint8_t>(i * 37); // 0 and bytes that are no text among them.
    base::Hash other = hash;
    other.bytes.back() ^= 1;
    for (int time = 0; time < 2; ++time) {
        for (const base::Hash& asked : {hash, other}) {
            auto row = reader->query("SELECT ?1, NULL LIMIT 1", {asked});
            ASSERT_TRUE(row.next());
            EXPECT_EQ(row.hash(0), asked);
            EXPECT_EQ(row.hash(1), std::nullopt);
        }
    }
}

TEST_F(Reader, RemembersTheOneRowOfWhoDidNotAskForMore)
{
    EXPECT_TRUE(reader->query(one_kind, {std::string("pref:a")}).next());
    steps();
    auto again = reader->query(one_kind, {std::string("pref:a")});
    ASSERT_TRUE(again.next());
    EXPECT_EQ(again.text(0), "cafe");
    EXPECT_EQ(steps(), 0);
}

TEST_F(Reader, DoesNotTakeAPartForTheWhole)
{
    for (const int taken : {0, 1, 2}) {
        auto row = reader->query(by_group, {std::string("pref:a"), std::int64_t{9}});
        for (int i = 0; i < taken; ++i)
            row.next();
    }
    EXPECT_EQ(rows("pref:a").size(), 3u);
}

TEST_F(Reader, AnswersWhatItKnowsWhileTheStatementIsOnLoan)
{
    rows("pref:a");
    auto live = reader->query(by_group, {std::string("pref:b"), std::int64_t{9}});
    EXPECT_EQ(rows("pref:a").size(), 3u);
    EXPECT_FALSE(live.next());
}

TEST_F(Reader, AnswersNothingAfterAFault)
{
    rows("pref:a");
    fault.set(base::fail(base::Code::corrupt, "torn").value());
    EXPECT_TRUE(rows("pref:a").empty());
}

} // namespace
