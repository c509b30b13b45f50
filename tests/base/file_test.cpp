#include "base/database.h"
#include "base/file.h"
#include "base/hash.h"

#include <gtest/gtest.h>

namespace {

std::filesystem::path folder()
{
    const auto path = std::filesystem::temp_directory_path() / ("machiai_base_" + std::to_string(::getpid()));
    std::filesystem::create_directories(path);
    return path;
}

TEST(File, IsReplacedWhole)
{
    const auto file = folder() / "replaced";
    ASSERT_TRUE(base::replace_file(file, "one"));
    ASSERT_TRUE(base::replace_file(file, "two"));
    EXPECT_EQ(base::read_text_limited(file, 100).value(), "two");
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".new"));
}

TEST(File, OverItsLimitIsRefused)
{
    const auto file = folder() / "limit";
    ASSERT_TRUE(base::replace_file(file, "12345"));
    EXPECT_EQ(base::read_limited(file, 4).error().code, base::Code::too_large);
    EXPECT_EQ(base::read_limited(folder(), 4).error().code, base::Code::bad_input);
    EXPECT_EQ(base::read_limited(folder() / "none", 4).error().code, base::Code::not_found);
}

TEST(Hash, IsBlake2b256)
{
    // The published BLAKE2b-256 of the empty string.
    EXPECT_EQ(base::hash_of({}).hex(), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    EXPECT_FALSE(base::Hash::from_hex("0E57"));
}

TEST(Database, ImmutableOneCannotBeWritten)
{
    const auto file = folder() / "a.db";
    std::filesystem::remove(file);
    {
        auto database = base::Database::create(file);
        ASSERT_TRUE(database);
        ASSERT_TRUE(database->execute("CREATE TABLE t(x); INSERT INTO t VALUES(1)"));
    }
    auto database = base::Database::open_immutable(file);
    ASSERT_TRUE(database);
    EXPECT_FALSE(database->execute("INSERT INTO t VALUES(2)"));
    EXPECT_FALSE(base::Database::create(file));
    auto endless = base::Database::open_immutable(file);
    ASSERT_TRUE(endless);
    endless->stop_after(50);
    auto statement = endless->prepare("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c) "
                                      "SELECT max(n) FROM c");
    ASSERT_TRUE(statement);
    EXPECT_FALSE(statement->step());
}

} // namespace
