#include "author/contacts.h"
#include "author/csv.h"
#include "author/markdown.h"
#include "test_content.h"

namespace {

// One mistake, and where lint must find it.
struct Mistake {
    std::string file;
    std::string from;
    std::string to;
    int line;
    std::string at = {}; // Another file, when the mistake shows elsewhere.
};

void expect_found(const test::Files& good, const Mistake& mistake)
{
    auto files = good;
    auto& text = files.at(mistake.file);
    const auto at = text.find(mistake.from);
    ASSERT_NE(at, text.npos) << mistake.from;
    text.replace(at, mistake.from.size(), mistake.to);
    const auto bench = test::read(files);
    bool found = false;
    for (const auto& finding : bench.findings().in_order())
        found |= finding.is_error && finding.problem.line == mistake.line
            && finding.problem.file == (mistake.at.empty() ? mistake.file : mistake.at);
    EXPECT_TRUE(found) << mistake.from << " → " << mistake.to << "\n" << test::all_sentences(bench);
}

TEST(Lint, FindsNothingWrongInGoodContent)
{
    EXPECT_EQ(test::all_sentences(test::read(test::base_pack())), "");
    EXPECT_EQ(test::all_sentences(test::read(test::group_pack())), "");
}

TEST(Lint, ProposesAReadingAndKnowsThePacksOwnNames)
{
    auto files = test::base_pack();
    auto& text = files.at("groups/hana.toml");
    const std::string name = "ja = \"{花|はな}\"";
    text.replace(text.find(name), name.size(), "ja = \"{陽咲花|ひなた}\"");
    const std::string story = "{花|はな}です。";
    text.replace(text.find(story), story.size(), "3階の 陽咲花");
    const auto sentences = test::all_sentences(test::read(files));
    EXPECT_NE(sentences.find("perhaps 3{階|がい}の {陽咲花|ひなた}"), sentences.npos) << sentences;
}

TEST(Lint, FindsMistakesOfTheBasePackAtTheirLine)
{
    const std::string group = "groups/hana.toml";
    const std::string ja = "ja = \"{花|はな}\"";
    for (const auto& mistake : std::vector<Mistake>{
             {group, ja, "ja = \"花\"", 2}, // A kanji without reading.
             {group, "{花|はな}です。", "花です。", 2}, // In ja-easy as well.
             {group, ja, "ja = \"{花|花}\"", 2}, // A reading that is none.
             {group, ja, "ja = \"{花|はな\"", 2}, // A brace that never closes.
             {group, ja, "ja = \"{花|はな}}\"", 2}, // A brace too many.
             {group, ja + ", ", "", 2}, // Missing translations.
             {group, ", en = \"Flowers\"", "", 2},
             {group, "en = \"Flowers\"", "en = \"\"", 2},
             {group, "en = \"Flowers\"", "en = \"\U0001F9FF\"", 2}, // A glyph that nobody has.
             {group, "en = \"Flowers\"", "en = \"" + std::string(4'001, 'x') + "\"",
              2}, // A paragraph too long.
             {group, "{花|はな}です。",
              "{花|はな}が とても とても とても とても とても とても とても とても とても とても とても "
              "とても とても とても "
              "とても とても とても あります。",
              2},
             {group, "en = \"Flowers\"", "en = \"Call 090-1234-5678\"", 2},
             {group, "en = \"Flowers\"", "en = \"Call 0125-22-9999\"", 2},
             {group, "en = \"Flowers\"", "en = \"hana@gmail.com\"", 2},
             {group, "en = \"Flowers\"", "en = \"info@example.jp\"", 2},
             {group, "reading = \"はな\"", "reeding = \"はな\"", 3},
             {group, "reading = \"はな\"", "reading = \"はな\" # ０９０（１２３４）５６７８", 3},
             {group, "municipality = \"takikawa\"", "municipality = \"takigawa\"", 4},
             {group, "founded = \"2011-09\"", "founded = \"2011-13\"", 6},
             {group, "founded = \"2011-09\"", "founded = 2011-09-01", 6},
             {group, "[\"guide\"]", "[\"dance\"]", 8},
             {group, "[\"guide\"]", "[\"guide\", \"guide\"]", 8},
             {group, "status = \"unknown\"", "status = \"asleep\"", 11},
             {group, "source = \"letter\"", "source = \"rumour\"", 13},
             {group, "id = \"hana\"", "id = \"Hana\"", 1},
             {group, "id = \"hana\"", "id = \"other\"", 1},
             {group, "id = \"hana\"", "id = \"takikawa\"", 1},
             {group, "id = \"hana\"", "id = ", 1},
             {group, ja, "ja = \"\x89\xD4\"", 2}, // Shift_JIS.
             {"areas.toml", "area = \"sorachi\"", "area = \"nowhere\"", 7},
             {"numbers.toml", "kind = \"child\"", "kind = \"adult\"", 4},
             {"numbers.toml", "19:00", "25:00", 7},
             {"numbers.toml", "mon-sun", "mon-son", 7},
             {"numbers.toml", "[\"takikawa\"]", "[\"sapporo\"]", 9},
             {"numbers.toml", "[\"takikawa\"]", "[]", 9},
             {"articles/aed/article.toml", "[\"letter\"]", "[\"book\"]", 6},
             {"articles/aed/article.toml", "favorite", "no_such_icon", 0, "articles"},
             {"articles/aed/ja.md", "{使|つか}", "使", 1},
             {"articles/aed/ja.md", "## {順", "# {順", 5},
             {"articles/aed/ja.md", "\n\n---", "\n---", 1},
             {"articles/aed/ja.md", "2. ", "2. **b** ", 8},
             {"articles/aed/ja.md", "AEDは", "[AED](x)は", 1},
             {"articles/aed/ja.md", "AEDは", std::string(601, 'x'), 0},
             {"articles/aed/en.md", "\n---\n", "", 0},
             {"articles/aed/en.md", "Use\nit.\n\n---\n\n> Call.\n", "", 0},
             {"pack.toml", "\"en\"]", "\"xx\"]", 3},
             {"pack.toml", "[\"ja\", ", "[", 3},
             {"pack.toml", "requires = []", "requires = [\"base/hokkaido 2..1\"]", 5},
             {"pack.toml", "base/hokkaido", "base/", 1},
             {"pack.toml", "as_of = \"2026-11\"", "as_of = \"soon\"", 11},
         })
        expect_found(test::base_pack(), mistake);
}

TEST(Lint, FindsMistakesOfTheGroupsPackAtTheirLine)
{
    const std::string events = "events.toml";
    for (const auto& mistake : std::vector<Mistake>{
             {events, "weekday = \"sat\"", "weekday = \"sun\"", 9},
             {events, "weekday = \"sat\"", "weekday = \"saturday\"", 9},
             {events, "2026-12-12T14:00", "2026-12-12 14:00", 5},
             {events, "2026-12-12T15:00", "2026-12-12T13:00", 6},
             {events, "BYDAY=2SA", "BYDAY=2SU", 7},
             {events, "FREQ=MONTHLY", "FREQ=SECONDLY", 7},
             {events, "except = [\"2027-01-09\"]", "except = [\"2027-01-10\"]", 7},
             {events, "except = [\"2027-01-09\"]", "except = [\"tomorrow\"]", 8},
             {events, "kind = \"concert\"", "kind = \"party\"", 4},
             {events, "[\"sign\"]", "[\"stairs\"]", 15},
             {events, "state = \"planned\"", "state = \"maybe\"", 16},
             {events, "state = \"planned\"", "state = \"cancelled\"", 1}, // Without a reason.
             {"duty.toml", "[\"guide\"]", "[\"massage\"]", 3},
             {"duty.toml", "09:30", "9:30", 5},
         })
        expect_found(test::group_pack(), mistake);
}

TEST(Lint, FindsFilesThatNobodyReads)
{
    for (const std::string file :
         {"group/hana.toml", "notes.txt", "hospital.toml", "articles/other/ja.md", "groups/a.csv"}) {
        auto files = test::base_pack();
        files[file] = "";
        const auto bench = test::read(files);
        EXPECT_TRUE(bench.findings().has_errors()) << file;
        EXPECT_EQ(bench.findings().in_order().front().problem.file, file);
    }
    auto files = test::base_pack();
    files.erase("pack.toml");
    EXPECT_TRUE(test::read(files).findings().has_errors());
    EXPECT_FALSE(author::read_content(test::folder() / "nowhere", {}));
}

TEST(Lint, WarnsOfEventsThatAreOver)
{
    auto files = test::group_pack();
    auto& events = files["events.toml"];
    for (std::size_t at = 0; (at = events.find("2026-12-12", at)) != events.npos;)
        events.replace(at, 10, "2026-10-10");
    events.replace(events.find("repeat"), events.find("weekday") - events.find("repeat"), "");
    const auto bench = test::read(files);
    EXPECT_FALSE(bench.findings().has_errors()) << test::all_sentences(bench);
    ASSERT_EQ(bench.findings().in_order().size(), 1U);
    EXPECT_EQ(bench.findings().in_order().front().problem.line, 5);
}

std::vector<std::string> contacts(const std::string& line)
{
    std::vector<std::string> found;
    for (const auto& contact : author::find_contacts(line))
        found.push_back(contact.text + (contact.is_private ? " private" : ""));
    return found;
}

TEST(Contacts, AreFoundHoweverTheyAreWritten)
{
    using Found = std::vector<std::string>;
    EXPECT_EQ(contacts("電話0125-22-4311へ"), Found{"0125-22-4311"});
    EXPECT_EQ(contacts("０１２５（２２）４３１１"), Found{"0125-22-4311"});
    EXPECT_EQ(contacts("0125‐22−4311"), Found{"0125-22-4311"});
    EXPECT_EQ(contacts("0125224311"), Found{"0125224311"});
    EXPECT_EQ(contacts("#8000と＃7119"), (Found{"#8000", "#7119"}));
    EXPECT_EQ(contacts("090-1234-5678 08012345678"), (Found{"090-1234-5678 private", "08012345678 private"}));
    EXPECT_EQ(contacts("hana@docomo.ne.jp office@town.example.jp"),
              (Found{"hana@docomo.ne.jp private", "office@town.example.jp"}));
    for (const std::string line : {"2026-12-12", "〒073-0022", "119番", "3丁目4番地", "1-2-3",
                                   "0 1 2 3 4 5 6 7 8 9", "100から120回", "@home", "a@b"})
        EXPECT_EQ(contacts(line), Found{}) << line;
}

TEST(Markdown, KeepsOurNotation)
{
    const auto read = author::parse_markdown("a\\{b\\|c {漢|かん}\nd\n\n---\n\n> q\n\n- i\n- j\n", "");
    EXPECT_TRUE(read.problems.empty());
    ASSERT_EQ(read.blocks.size(), 4U);
    EXPECT_EQ(read.blocks[0].text, "a\\{b\\|c {漢|かん}d");
    EXPECT_EQ(read.blocks[1].kind, "remember");
    EXPECT_EQ(read.blocks[1].page, 1);
    EXPECT_EQ(read.blocks[2].kind, "item");
    EXPECT_EQ(read.blocks[3].line, 9);
    EXPECT_EQ(read.pages, 2);
}

TEST(Markdown, RefusesWhatArticlesDoNotHave)
{
    for (const std::string text :
         {"# a", "### a", "*a*", "`a`", "[a](b)", "a ![b](c)", "![b](c) a", "- ![b](c)", "![b](c \"d\")",
          "![a](b) ![c](d)", "```\na\n```", "a\n---", "- a\n  - b", "a  \nb", "&amp;"})
        EXPECT_FALSE(author::parse_markdown(text, "").problems.empty()) << text;
}

TEST(Csv, IsReadAsSpreadsheetsWriteIt)
{
    const auto rows = author::parse_csv("a,b\r\n\"x, \"\"y\"\"\nz\",\r\n\r\n1,2").value();
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1].fields, (std::vector<std::string>{"x, \"y\"\nz", ""}));
    EXPECT_EQ(rows[2].line, 5);
    EXPECT_FALSE(author::parse_csv("a,\"b\n"));
}

} // namespace
