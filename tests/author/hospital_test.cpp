#include "test_content.h"

namespace {

// What lint says of the shipped hospital when one text of hospital.toml is another.
std::string sentences_with(const std::string& from, const std::string& to)
{
    const test::fs::path shipped = test::fs::path(SOURCE_ROOT) / "content";
    const auto root = test::folder() / "hospital";
    test::fs::remove_all(root);
    test::fs::copy(shipped / "sample-hospital", root, test::fs::copy_options::recursive);
    const auto bytes = base::read_limited(root / "hospital.toml", 1 << 20).value();
    std::string text(bytes.begin(), bytes.end());
    const auto at = text.find(from);
    EXPECT_NE(at, text.npos) << from;
    text.replace(at, from.size(), to);
    test::write(root / "hospital.toml", text);
    author::ReadOptions options;
    options.beside = {shipped / "base-hokkaido", shipped / "sample-group"};
    options.issued = pack::issued_seconds(test::issued).value();
    const auto bench = author::read_content(root, options);
    EXPECT_TRUE(bench) << bench.error().where;
    return test::all_sentences(*bench);
}

TEST(Hospital, AsItShipsHasNoFinding)
{
    EXPECT_EQ(sentences_with("\"08:45\", \"09:40\"", "\"08:45\", \"09:40\""), "");
}

// The kiosk shows the first time that is not over as the next bus.
TEST(Hospital, WithABusThatRunsBackInTimeIsAskedAbout)
{
    EXPECT_NE(sentences_with("\"08:45\", \"09:40\"", "\"09:40\", \"08:45\""), "");
    EXPECT_NE(sentences_with("\"08:45\", \"09:40\"", "\"08:45\", \"08:45\""), "");
    EXPECT_NE(sentences_with("\"08:45\", \"09:40\"", "\"08:45\", \"9時\""), "");
}

} // namespace
