#include "toml/toml_reader.h"

#include <gtest/gtest.h>

namespace {

toml::Document document(const std::string_view text)
{
    auto parsed = toml::Document::parse(text, "a.toml");
    EXPECT_TRUE(parsed.has_value()) << parsed.error().where;
    return std::move(*parsed);
}

// The lines of the problems: the place is the promise, the words may change.
std::vector<int> lines(const toml::Document& document)
{
    std::vector<int> all;
    for (const auto& problem : document.finish())
        all.push_back(problem.line);
    return all;
}

using Lines = std::vector<int>;

TEST(Toml, GivesWhatIsAskedFor)
{
    const auto file =
        document("a = \"x\"\nb = 3\nc = 2.5\nd = true\ne = [\"p\", \"q\"]\n[t]\nz = 1\n[[u]]\n[[u]]\n");
    const auto root = file.root();
    EXPECT_EQ(root.text("a"), "x");
    EXPECT_EQ(root.number("b", 0, 9), 3);
    EXPECT_EQ(root.real_if("b", 0, 9), 3.0);
    EXPECT_EQ(root.real_if("c", 0, 9), 2.5);
    EXPECT_EQ(root.flag_if("d"), true);
    EXPECT_EQ(root.texts("e").at(1).value, "q");
    EXPECT_EQ(root.table("t")->number("z", 0, 9), 1);
    EXPECT_EQ(root.tables("u").size(), 2U);
    EXPECT_EQ(root.text_if("none"), std::nullopt);
    EXPECT_EQ(lines(file), Lines{});
}

TEST(Toml, ComplainsOfKeysThatNobodyAskedFor)
{
    const auto file = document("a = \"x\"\nb = 3\n[t]\nz = 1\n[[u]]\nv = 1\nw = 2\n");
    const auto root = file.root();
    root.text("a");
    root.table("t");
    for (const auto& one : root.tables("u"))
        one.number("v", 0, 9);
    EXPECT_EQ(lines(file), (Lines{2, 4, 7}));
}

TEST(Toml, ComplainsOfMissingKeysAtTheLineOfTheirTable)
{
    const auto file = document("a = 1\n\n[t]\n");
    const auto root = file.root();
    root.number("a", 0, 9);
    EXPECT_EQ(root.table("t")->text("name"), "");
    EXPECT_EQ(root.table("none"), std::nullopt);
    EXPECT_EQ(lines(file).back(), 3);
    EXPECT_EQ(lines(file).size(), 2U);
}

TEST(Toml, ComplainsOfWrongTypesAndRanges)
{
    const auto file =
        document("a = 1\nb = \"1\"\nc = 10\nd = nan\ne = [1]\nf = 2026-12-01\ng = \"\"\nh = \"red\"\n");
    const auto root = file.root();
    EXPECT_EQ(root.text("a"), "");
    EXPECT_EQ(root.number_if("b", 0, 9), std::nullopt);
    EXPECT_EQ(root.number_if("c", 0, 9), std::nullopt);
    EXPECT_EQ(root.real_if("d", 0, 9), std::nullopt);
    EXPECT_TRUE(root.texts("e").empty());
    EXPECT_EQ(root.text_if("f"), std::nullopt);
    EXPECT_EQ(root.text_if("g"), std::nullopt);
    EXPECT_EQ(root.choice("h", {"blue", "green"}), "");
    EXPECT_EQ(lines(file), (Lines{1, 2, 3, 4, 5, 6, 7, 8}));
}

TEST(Toml, ShiftJisIsRefusedWithItsLine)
{
    const auto parsed = toml::Document::parse("a = 1\nb = \"\x8E\xF3\x8E\xE1\"\n", "kiosk.toml");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().code, base::Code::bad_input);
    EXPECT_NE(parsed.error().where.find("kiosk.toml line 2"), std::string::npos);
}

TEST(Toml, BrokenFilesAreRefused)
{
    for (const std::string_view text : {"a = ", "a = 1\na = 2\n", "[t",
                                        "\xEF\xBB\xBF"
                                        "a = 1\n",
                                        "a = \"x", "= 3"})
        EXPECT_FALSE(toml::Document::parse(text, "a.toml")) << text;
    EXPECT_FALSE(toml::Document::parse(std::string(toml::file_bytes_max + 1, '\n'), "a.toml"));
    EXPECT_FALSE(toml::Document::parse("a = " + std::string(5000, '[') + std::string(5000, ']'), "a.toml"));
    EXPECT_FALSE(toml::Document::read("/nowhere/a.toml", "a.toml"));
}

TEST(Toml, GivesListsOfNumbersOfTheAskedLengthAndRangeOnly)
{
    const auto file = document("a = [535, 952]\nb = [1]\nc = [1, 2, 3]\nd = [1, 10]\ne = [1, 2.5]\nf = 1\n");
    const auto root = file.root();
    EXPECT_EQ(root.numbers_if("a", 2, 0, 999), (std::vector<std::int64_t>{535, 952}));
    for (const char* key : {"b", "c", "d", "e", "f"})
        EXPECT_EQ(root.numbers_if(key, 2, 0, 9), std::nullopt) << key;
    EXPECT_EQ(root.numbers_if("none", 2, 0, 9), std::nullopt);
    EXPECT_EQ(lines(file), (Lines{2, 3, 4, 5, 6}));
}

TEST(Toml, NamesUtf16WithAndWithoutItsMark)
{
    for (const std::string& text : {std::string("\xFF\xFE"
                                                "a\0",
                                                4),
                                    std::string("\xFE\xFF\0a", 4), std::string("a\0 \0=\0", 6)}) {
        const auto parsed = toml::Document::parse(text, "a.toml");
        ASSERT_FALSE(parsed);
        EXPECT_NE(parsed.error().where.find("UTF-16"), std::string::npos);
    }
}

// Found by the fuzzer: the library is undefined for letters that have no place in TOML.
TEST(Toml, NamesTheLineOfLettersOutsideQuotes)
{
    for (const char* text : {"a = 1\nb = あ", "# あ\né = 1", "a = \"あ\"\nb = 1 、", "a = 'あ\nb = あ",
                             "a = 1\n\u02CB", "a = '''あ'\n'''あ", "a = 1\nb =\u00A02"}) {
        const auto document = toml::Document::parse(text, "f.toml");
        ASSERT_FALSE(document) << text;
        EXPECT_NE(document.error().where.find("line 2"), std::string::npos) << text << document.error().where;
        EXPECT_NE(document.error().where.find("quotes"), std::string::npos) << text;
    }
    for (const char* text :
         {"a = \"é\\\"あ\" # い\n# う", "a = \"\"\"あ\n\"い\" \"\"\"\nb = 'う\\'", "\"あ\" = 1"})
        EXPECT_TRUE(toml::Document::parse(text, "f.toml")) << text;
}

} // namespace
