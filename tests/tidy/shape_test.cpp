#include "tidy/shape.h"

#include <gtest/gtest.h>

namespace {

std::string repeat(const std::string& text, const int times)
{
    std::string repeated;
    for (int i = 0; i < times; ++i)
        repeated += text;
    return repeated;
}

TEST(Shape, AcceptsCleanBytes)
{
    EXPECT_TRUE(tidy::check_bytes({"a", "待合\n\nb\n"}).empty());
    EXPECT_TRUE(tidy::check_bytes({"a", ""}).empty());
}

TEST(Shape, RefusesUncleanBytes)
{
    for (const char* text : {"a", "a\n\n", "a \n", "a\tb\n", "a\r\n",
                             "\xEF\xBB\xBF"
                             "a\n",
                             "\x91\xD2\n"})
        EXPECT_EQ(tidy::check_bytes({"a", text}).size(), 1u) << testing::PrintToString(text);
}

TEST(Shape, StopsAtFourHundredLines)
{
    EXPECT_TRUE(tidy::check_file_size({"app/base/a.cpp", repeat("\n", 400)}).empty());
    EXPECT_EQ(tidy::check_file_size({"app/base/a.cpp", repeat("\n", 401)}).size(), 1u);
    EXPECT_TRUE(tidy::check_file_size({"app/words/a.h", repeat("\n", 401)}).empty());
}

TEST(Shape, CountsColumnsInCharacters)
{
    EXPECT_TRUE(tidy::check_line_length({"app/base/a.cpp", repeat("待", 120) + "\n"}).empty());
    EXPECT_EQ(tidy::check_line_length({"app/base/a.cpp", "\n" + repeat("x", 121) + "\n"}).size(), 1u);
    EXPECT_EQ(tidy::check_line_length({"app/base/a.cpp", "\"" + repeat("x", 121) + "\"\n"}).size(), 1u);
    EXPECT_TRUE(tidy::check_line_length({"app/base/a.cpp", "R\"(" + repeat("x", 121) + ")\"\n"}).empty());
    EXPECT_TRUE(tidy::check_line_length({"app/words/a.h", repeat("x", 121) + "\n"}).empty());
}

TEST(Shape, WantsPragmaOnceOnTop)
{
    EXPECT_TRUE(tidy::check_header({"app/base/a.h", "#pragma once\n// Why.\n"}).empty());
    EXPECT_TRUE(tidy::check_header({"app/base/a.cpp", ""}).empty());
    EXPECT_EQ(tidy::check_header({"app/base/a.h", "#include <vector>\n"}).size(), 1u);
    EXPECT_EQ(tidy::check_header({"app/base/a.h", "#ifndef A\n"}).size(), 1u);
    EXPECT_EQ(tidy::check_header({"app/base/a.h", "// #pragma once\n"}).size(), 1u);
}

TEST(Shape, WantsTheFoldersNamespace)
{
    EXPECT_TRUE(tidy::check_namespace({"app/base/a.h", "namespace base {\n}"}).empty());
    EXPECT_TRUE(tidy::check_namespace({"app/base/a.h", "namespace base::detail {\n}"}).empty());
    EXPECT_TRUE(tidy::check_namespace({"app/kiosk/kiosk_main.cpp", "int main() {}"}).empty());
    EXPECT_TRUE(
        tidy::check_namespace({"app/base/a.cpp", "#include \"base/a.h\"\n"}).empty()); // Nothing to name.
    EXPECT_EQ(tidy::check_namespace({"app/base/a.h", "namespace basement {\n}"}).size(), 1u);
    EXPECT_EQ(tidy::check_namespace({"app/base/a.h", "namespace {\n}"}).size(), 1u);
    EXPECT_EQ(tidy::check_namespace({"app/base/a.h", "struct A {};"}).size(), 1u);
}

TEST(Shape, TellsOfLongFunctions)
{
    const auto function = [](const std::string& head, const int lines) {
        return "namespace a {\n" + head + "\n{\n" + repeat("    x();\n", lines - 2) + "}\n}\n";
    };
    EXPECT_TRUE(tidy::long_functions({"a.cpp", function("void f()", 70)}).empty());
    ASSERT_EQ(tidy::long_functions({"a.cpp", function("int A::f(int b) const", 71)}).size(), 1u);
    EXPECT_EQ(tidy::long_functions({"a.cpp", function("int A::f(int b) const", 71)}).front().line, 3);
    EXPECT_TRUE(tidy::long_functions({"a.cpp", function("struct A", 71)}).empty());
    EXPECT_TRUE(tidy::long_functions({"a.cpp", function("const std::array table = g(1)", 71)}).empty());
}

} // namespace
