#include "tidy/source.h"

#include <gtest/gtest.h>

namespace {

TEST(Source, BlanksCommentsButKeepsPlaces)
{
    EXPECT_EQ(tidy::code_only("a; // b\nc; /* d\ne */ f;"), "a;     \nc;     \n     f;");
    EXPECT_EQ(tidy::comments_only("a; // b\nc;"), "   // b\n  ");
}

TEST(Source, KnowsALiteralFromAComment)
{
    EXPECT_EQ(tidy::code_only(R"(f("// no", '"'); // yes)"), R"(f("     ", ' ');       )");
    EXPECT_EQ(tidy::without_comments(R"(f("// no"); // yes)"), R"(f("// no");       )");
    EXPECT_EQ(tidy::code_only(R"(f("a\"// b");)"), R"(f("       ");)");
}

TEST(Source, DoesNotTakeADigitSeparatorForALiteral)
{
    EXPECT_EQ(tidy::code_only("60'000; f(); // x"), "60'000; f();     ");
    EXPECT_EQ(tidy::code_only("0xFF'FF; u8'x';"), "0xFF'FF; u8' ';");
}

TEST(Source, FindsTheEndOfARawLiteral)
{
    EXPECT_EQ(tidy::code_only("R\"sql(a \" ) b)sql\"; c"), "R\"               \"; c");
    EXPECT_EQ(tidy::code_only("R\"(never closed"), "R\"             ");
}

TEST(Source, EndsAnOpenLiteralWithItsLine)
{
    EXPECT_EQ(tidy::code_only("\"open\nnext();").substr(6), "next();");
}

TEST(Source, FindsWholeTokensOnly)
{
    EXPECT_EQ(tidy::places_of("rand operand rand_r x.rand", "rand").size(), 2u);
    EXPECT_EQ(tidy::calls_of("rand (); rand; rand()", "rand").size(), 2u);
    EXPECT_TRUE(tidy::calls_of("rand", "rand").empty());
}

TEST(Source, CountsLinesFromOne)
{
    EXPECT_EQ(tidy::line_at("a\nb", 0), 1);
    EXPECT_EQ(tidy::line_at("a\nb", 2), 2);
    EXPECT_EQ(tidy::lines_of("a\nb").size(), 2u);
    EXPECT_EQ(tidy::lines_of("a\nb\n").size(), 2u);
    EXPECT_TRUE(tidy::lines_of("").empty());
}

TEST(Source, KnowsTheFoldersOfApp)
{
    EXPECT_EQ(tidy::folder_of("app/base/file.h"), "base");
    EXPECT_EQ(tidy::folder_of("app/CMakeLists.txt"), "");
    EXPECT_EQ(tidy::folder_of("tests/base/file_test.cpp"), "");
}

} // namespace
