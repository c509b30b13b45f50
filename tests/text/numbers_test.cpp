#include "lines.h"

#include <gtest/gtest.h>
#include <numeric>

namespace {

using test::lines_of;

// Whether some line has all of `word`, wherever between other words it stands.
void expect_whole(const std::string& word, const char* filling, const char* lang, const float ems)
{
    for (int filler = 0; filler < 14; ++filler) {
        std::string text;
        for (int i = 0; i < filler; ++i)
            text += filling;
        text += word + (std::string_view(lang) == "en" ? " is it" : "です");
        bool whole = false;
        for (const std::string& line : lines_of(text, lang, ems))
            whole = whole || line.find(word) != line.npos;
        EXPECT_TRUE(whole) << text;
    }
}

TEST(Numbers, StayWithWhatTheyCount)
{
    for (const char* word : {"3階",
                             "９階",
                             "10時30分",
                             "第2水曜",
                             "第1",
                             "午前9時",
                             "2,000円",
                             "10,000円",
                             "A1棟",
                             "X線",
                             "38.5℃",
                             "3か月",
                             "3ヶ月",
                             "3カ所",
                             "二十四時間",
                             "平成23年",
                             "令和元年",
                             "12月3日",
                             "¥500",
                             "３つ",
                             "約40人",
                             "1万5千円",
                             "10時半",
                             "第４水曜",
                             "10メートル",
                             "3人目",
                             "2回目",
                             "15分間",
                             "１２月３日（木）",
                             "11月21日(土)",
                             "23日（祝）",
                             "月曜日",
                             "3丁目",
                             "５歳児",
                             "B型",
                             "90％",
                             "3センチ"})
        expect_whole(word, "あ", "ja", 12);
}

TEST(Numbers, OfTelephonesAreNeverBroken)
{
    for (const char* word :
         {"03-1234-5678", "０３－１２３４－５６７８", "0120-000-000", "#8000", "＃８０００", "♯8000", "119番",
          "１１９番", "0125（22）4311", "０１２５（２２）４３１１", "(0125)22-4311", "(0125) 22-4311",
          "+81-125-22-4311", "+81 125 22 4311", "03‐1234‐5678", "#7119"})
        expect_whole(word, "あ", "ja", 12);
    for (const char* word : {"0125-22-4311", "(0125) 22-4311", "+81 125 22 4311", "#8000"})
        expect_whole(word, "on ", "en", 12);
}

TEST(Numbers, StayWithTheirLatinUnits)
{
    for (const char* word : {"9:30 a.m.", "5 km", "10:30 PM", "2,000 yen"})
        expect_whole(word, "on ", "en", 12);
    // A word that only begins like one is no unit.
    bool parted = false;
    for (int filler = 0; filler < 14; ++filler) {
        std::string text;
        for (int i = 0; i < filler; ++i)
            text += "on ";
        for (const std::string& line : lines_of(text + "9 meters long", "en", 12))
            parted = parted || line.ends_with("9");
    }
    EXPECT_TRUE(parted);
}

TEST(Numbers, DoNotHoldWhatIsNoPartOfThem)
{
    // Were all this one word, it would be broken between any two letters.
    EXPECT_EQ(lines_of("受付は3階です。会計は1階です。", "ja", 8),
              (std::vector<std::string>{"受付は3階です。", "会計は1階です。"}));
    EXPECT_EQ(lines_of("（月）から（金）まで", "ja", 6).size(), 2U);
}

TEST(Links, AreBrokenWhereAReaderSeesThatTheyGoOn)
{
    const std::string url = "https://www.example.jp/hospital/information/access.html";
    for (const float ems : {8.0F, 10.0F, 12.0F, 16.0F}) {
        const auto lines = lines_of("くわしくは" + url + "を見てください", "ja", ems);
        std::string together = std::accumulate(lines.begin(), lines.end(), std::string());
        EXPECT_NE(together.find(url), together.npos);
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            const std::string& line = lines[i];
            if (line.find("くわしく") == line.npos && line.find("を") == line.npos) {
                EXPECT_TRUE(line.ends_with("/") || line.ends_with(".")) << ems << line;
                EXPECT_FALSE(line.ends_with("://") || line.ends_with(":/") || line.ends_with(":")) << line;
            }
        }
    }
}

TEST(Links, AMailAddressIsBrokenBeforeItsMark)
{
    const auto lines = lines_of("madoguchi-hikari@hospital-takikawa.example.jp", "ja", 14);
    ASSERT_GT(lines.size(), 1U);
    EXPECT_EQ(lines[0], "madoguchi-hikari");
    EXPECT_TRUE(lines[1].starts_with("@hospital-takikawa.")) << lines[1];
}

TEST(Links, StayWholeWhereTheyFit)
{
    for (const char* word : {"www.example.jp", "info@example.jp", "https://example.jp/a"})
        expect_whole(word, "あ", "ja", 16);
}

TEST(Links, TheSentenceAroundThemKeepsItsRules)
{
    for (int half_ems = 10; half_ems < 40; ++half_ems)
        for (const std::string& line :
             lines_of("申込は（https://example.jp/moushikomi/）。次に、info@example.jpへ。", "ja",
                      static_cast<float>(half_ems) / 2)) {
            EXPECT_FALSE(line.starts_with("）") || line.starts_with("。") || line.starts_with("."));
            EXPECT_FALSE(line.ends_with("（"));
        }
}

} // namespace
