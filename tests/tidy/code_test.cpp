#include "tidy/code.h"

#include <gtest/gtest.h>

namespace {

using tidy::Source;

std::size_t banned(const char* text, const char* path = "app/base/a.cpp")
{
    return tidy::check_banned({path, text}).size();
}

TEST(Banned, LeavesOurOwnNamesAlone)
{
    for (const char* text :
         {"window.wait(until);", "operand(1);", "clock.sleep(1);", "// system() is banned",
          "f(\"system(1)\");", "extern \"C\" {", "std::system_clock::now();", "int rand = 1;"})
        EXPECT_EQ(banned(text), 0u) << text;
}

TEST(Banned, FindsEachCall)
{
    for (const char* text :
         {"std::this_thread::sleep_for(1s);", "usleep(5);", "std::system(x);", "popen(x, y);",
          "strcpy(a, b);", "std::sprintf(a, b);", "gets(a);", "rand();", "Log::instance().write();"})
        EXPECT_EQ(banned(text), 1u) << text;
}

TEST(Banned, LetsTestsRunProgramsButNotSleep)
{
    EXPECT_EQ(banned("std::system(minisign);", "tests/pack/a_test.cpp"), 0u);
    EXPECT_EQ(banned("usleep(5);", "tests/pack/a_test.cpp"), 1u);
}

TEST(Banned, FindsExternState)
{
    EXPECT_EQ(banned("extern int state;"), 1u);
}

TEST(Banned, RefusesUsingNamespaceInHeadersOnly)
{
    EXPECT_EQ(banned("using namespace std;", "app/base/a.h"), 1u);
    EXPECT_EQ(banned("using namespace std::literals;", "app/base/a.cpp"), 0u);
}

TEST(Banned, LetsProgramsSpeakAndLibrariesNot)
{
    EXPECT_EQ(banned("std::cout << 1;", "app/pack/a.cpp"), 1u);
    EXPECT_EQ(banned("std::cout << 1;", "app/author/a.cpp"), 0u);
    EXPECT_EQ(banned("std::cout << 1;", "tests/pack/a_test.cpp"), 0u);
}

TEST(Imgui, StaysInUiAndKiosk)
{
    EXPECT_EQ(tidy::check_imgui({"app/screens/a.cpp", "ImGui::Text(x);"}).size(), 1u);
    EXPECT_EQ(tidy::check_imgui({"app/paint/a.cpp", "ImGui::GetDrawData();"}).size(), 1u);
    EXPECT_TRUE(
        tidy::check_imgui({"app/paint/a.cpp", "void f(const ImDrawData& data); // ImGui:: is not here"})
            .empty());
    EXPECT_TRUE(tidy::check_imgui({"app/ui/a.cpp", "ImGui::GetIO();"}).empty());
}

TEST(Colours, StandInTheThemeOnly)
{
    for (const char* text :
         {"IM_COL32(1, 2, 3, 4)", "ImVec4(0.1f, 0, 0, 1)", "ImVec4{1, 0, 0, 1}", "0xFF1F4E79", "0xFAF6EE",
          "0xFF1F'4E79", "f(\"#1F4E79\")", "Color{31, 78, 121}", "ImColor(1, 2, 3)"}) {
        EXPECT_EQ(tidy::check_colours({"app/screens/a.cpp", text}).size(), 1u) << text;
        EXPECT_TRUE(tidy::check_colours({"app/ui/theme.cpp", text}).empty()) << text;
    }
}

TEST(Colours, AreNotSeenInOtherNumbers)
{
    for (const char* text :
         {"ImVec4 clip = rect;", "ImVec4(x, y, right, bottom)", "0xFF", "0xcbf29ce484222325",
          "theme.color(Tone::ink)", "\"#7119\"", "// #1F4E79", "Color color{};"})
        EXPECT_TRUE(tidy::check_colours({"app/ui/a.cpp", text}).empty()) << text;
}

TEST(Sizes, KeepToTheGridOrHaveAName)
{
    for (const char* text :
         {"canvas.u(8)", "canvas.u(7)", "u(2.5F)", "canvas.u(size::icon)", "units(16 * rows)", "mm(0)",
          "u(picture_side)", "menu(13)", "const float mark = canvas.u(26);",
          "; const auto half = canvas.theme().units(30);"})
        EXPECT_TRUE(tidy::check_sizes({"app/screens/a.cpp", text}).empty()) << text;
    for (const char* text :
         {"float mark = canvas.u(26);", "const float twice = 2 * canvas.u(26);",
          "const float more = canvas.u(26) + x;", "const float a = f(canvas.u(26));", "canvas.u(13)",
          "mm(62)", "u(size::icon + 30)", "units(0.4F)", "u(-3.3F)", "u(20.5F)"})
        EXPECT_EQ(tidy::check_sizes({"app/screens/a.cpp", text}).size(), 1u) << text;
    EXPECT_TRUE(
        tidy::check_sizes({"app/ui/a.cpp", "u(13)"}).empty()); // Widgets have the theme's own numbers.
}

TEST(Leftovers, AreFoundInCommentsOnly)
{
    const std::string word = std::string("TO") + "DO";
    EXPECT_EQ(tidy::check_leftovers({"a.cpp", "// " + word + ": later"}).size(), 1u);
    EXPECT_EQ(tidy::check_leftovers({"a.toml", "# " + word}).size(), 1u);
    EXPECT_TRUE(tidy::check_leftovers({"a.cpp", "f(\"" + word + "\");"}).empty());
    EXPECT_TRUE(tidy::check_leftovers({"a.cpp", "// " + word + "S_MAX is a name"}).empty());
}

TEST(CommentedCode, IsFound)
{
    for (const char* text :
         {"// f(x);", "//int a = 1;", "    // return a;", "// if (a) {", "// }", "// #include <x>"})
        EXPECT_EQ(tidy::check_commented_code({"a.cpp", text}).size(), 1u) << text;
}

TEST(CommentedCode, IsNoSentenceAndNoExample)
{
    for (const char* text :
         {"// Trust before parsing; no byte of it (f) is read.", "// a; b", "//   const auto x = f();",
          "f(); // Old or new, never half: temp, fsync, rename;", "x(\"// f();\");"})
        EXPECT_TRUE(tidy::check_commented_code({"a.cpp", text}).empty()) << text;
}

} // namespace
