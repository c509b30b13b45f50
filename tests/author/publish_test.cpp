#include "author/commands.h"
#include "author/key_file.h"
#include "author/site_files.h"
#include "test_content.h"

#include <nlohmann/json.hpp>
#include <regex>

namespace {

std::string bytes(const test::fs::path& file)
{
    return base::read_text_limited(file, 1 << 24).value_or(std::string());
}

std::string html(const std::string& markup, const std::string& lang = "ja")
{
    return author::html_of({markup, lang});
}

// A pack of base content and whom to believe, published into a folder of its own.
struct Publish : testing::Test {
    test::fs::path folder = test::folder() / "publish";
    test::fs::path pack = folder / "base.machiai";
    author::PublishCommand command{.files = {pack}, .folder = folder / "site", .day = "2026-11-21"};

    Publish()
    {
        test::fs::remove_all(folder);
        test::fs::create_directories(folder);
        for (const std::string name : {"root", "base"})
            EXPECT_EQ(
                author::run(author::KeygenCommand{folder / (name + ".key"), folder / (name + ".pub"), true}),
                0);
        const author::TrustCommand trust{
            .output = folder / "trust.machiai",
            .site = "mihon",
            .keys = {"K1=" + (folder / "root.pub").string() + "=Root",
                     "K2=" + (folder / "base.pub").string() + "=Base"},
            .roles = {"root need 1 of K1", "base/hokkaido need 1 of K2 scope pref:*"}};
        EXPECT_EQ(author::run(trust), 0);
        EXPECT_EQ(author::run(author::SignCommand{trust.output, folder / "root.key"}), 0);
    }

    void build(const test::Files& files, const std::string& key = "base") const
    {
        EXPECT_EQ(author::run(author::BuildCommand{.source = test::written(files, "publish/content"),
                                                   .output = pack,
                                                   .issued = test::issued}),
                  0);
        EXPECT_EQ(author::run(author::SignCommand{pack, folder / (key + ".key")}), 0);
    }
    std::string page(const std::string& name) const { return bytes(command.folder / name); }
};

TEST(Html, EscapesWhateverStandsInAPack)
{
    EXPECT_EQ(html("<script>alert('a' & \"b\")</script>"),
              "&lt;script&gt;alert(&#39;a&#39; &amp; &quot;b&quot;)&lt;/script&gt;");
    EXPECT_EQ(html("{<b>|\"><i>}"), "<ruby>&lt;b&gt;<rt>&quot;&gt;&lt;i&gt;</rt></ruby>");
    EXPECT_EQ(html("x", "\"><i>"), "<span lang=\"&quot;&gt;&lt;i&gt;\">x</span>");
}

TEST(Html, HasReadingsAsRubyAndPhraseEndsAsBreaks)
{
    EXPECT_EQ(html("{受診|じゅしん}の|ご{案内|あんない}"),
              "<ruby>受診<rt>じゅしん</rt></ruby>の<wbr>ご<ruby>案内<rt>あんない</rt></ruby>");
}

TEST_F(Publish, MakesFourPagesWhoseLinksAllLeadSomewhere)
{
    build(test::base_pack());
    ASSERT_EQ(author::run(command), 0);
    for (const std::string name : {"index.html", "groups.html", "events.html", "guidance.html"}) {
        const std::string text = page(name);
        ASSERT_NE(text, "") << name;
        const std::regex link("(?:href|src)=\"([^\"#]*)(?:#([^\"]*))?\"");
        for (auto at = std::sregex_iterator(text.begin(), text.end(), link); at != std::sregex_iterator();
             ++at) {
            const std::string target = at->str(1).empty() ? name : at->str(1);
            EXPECT_TRUE(test::fs::exists(command.folder / target)) << name << ": " << at->str();
            if (at->length(2) > 0) {
                EXPECT_NE(page(target).find("id=\"" + at->str(2) + "\""), std::string::npos) << at->str();
            }
        }
    }
    EXPECT_NE(page("groups.html").find("<ruby>花<rt>はな</rt></ruby>"), std::string::npos);
    EXPECT_NE(page("guidance.html").find("AEDは<wbr><ruby>使<rt>つか</rt></ruby>えます。"), std::string::npos);
}

TEST_F(Publish, AsksNoNetwork)
{
    build(test::base_pack());
    ASSERT_EQ(author::run(command), 0);
    for (const auto& file : test::fs::directory_iterator(command.folder)) {
        if (file.path().extension() == ".ttf")
            continue;
        const std::string text = bytes(file.path());
        EXPECT_EQ(text.find("://"), std::string::npos) << file.path();
        EXPECT_EQ(text.find("url(//"), std::string::npos) << file.path();
    }
}

TEST_F(Publish, RefusesWhatAKioskWouldRefuse)
{
    build(test::base_pack(), "root"); // Not by the key of this role.
    EXPECT_EQ(author::run(command), 1);
    EXPECT_FALSE(test::fs::exists(command.folder));
    build(test::base_pack());
    command.day = "21 November";
    EXPECT_EQ(author::run(command), 1);
    command.day = "2026-11-21";
    command.trust = pack; // A pack is no trust file.
    EXPECT_EQ(author::run(command), 1);
    EXPECT_FALSE(test::fs::exists(command.folder));
}

TEST_F(Publish, TakesTheTrustFileFromAmongThePacks)
{
    build(test::base_pack());
    test::fs::create_directories(folder / "apart");
    test::fs::rename(folder / "trust.machiai", folder / "apart/t.machiai");
    EXPECT_EQ(author::run(command), 1);
    command.files = {folder / "apart/t.machiai", pack};
    EXPECT_EQ(author::run(command), 0);
}

TEST_F(Publish, SaysOnEveryPageThatItIsASample)
{
    build(test::base_pack());
    ASSERT_EQ(author::run(command), 0);
    EXPECT_EQ(page("index.html").find("見本"), std::string::npos);
    command.demo = true;
    ASSERT_EQ(author::run(command), 0);
    for (const std::string name : {"index.html", "groups.html", "events.html", "guidance.html"})
        EXPECT_NE(page(name).find("見本"), std::string::npos) << name;
}

TEST_F(Publish, WritesTheSameWordsForOtherPrograms)
{
    build(test::base_pack());
    ASSERT_EQ(author::run(command), 0);
    const auto json = nlohmann::json::parse(page("content.json"));
    const auto& sections = json.at("pages").at("groups").at("sections");
    ASSERT_EQ(sections.size(), 1U);
    EXPECT_EQ(sections[0].at("cards").at(0).at("title"), "花");
}

} // namespace
