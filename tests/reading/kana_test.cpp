#include "reading/kana.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace {

using reading::fold_for_search;
using reading::search_parts;
using reading::SearchPart;
using reading::sort_key;

constexpr bool inside = true;

TEST(Kana, SpellingsOfOneSoundFoldAlike)
{
    EXPECT_EQ(fold_for_search("コーヒー"), fold_for_search("こおひい"));
    EXPECT_EQ(fold_for_search("ｺｰﾋｰ"), fold_for_search("コーヒー"));
    EXPECT_EQ(fold_for_search("びょういん"), "ひよおいん");
    EXPECT_EQ(fold_for_search("ガッコウ"), "かつこお");
    EXPECT_EQ(fold_for_search("サヽエ"), "ささえ");
    EXPECT_EQ(fold_for_search("ＮＰＯ　ほうじん・かい"), "npoほおしんかい");
    EXPECT_EQ(fold_for_search("か\u3099"), "か");
    EXPECT_EQ(fold_for_search("とうきょう"), fold_for_search("トーキョー"));
    EXPECT_EQ(fold_for_search("せんせい"), fold_for_search("せんせえ"));
    EXPECT_EQ(fold_for_search("Đau bụng, café"), "daubungcafe");
}

TEST(Kana, DifferentSoundsStayApart)
{
    EXPECT_NE(fold_for_search("きた"), fold_for_search("きだい"));
    EXPECT_NE(fold_for_search("あい"), fold_for_search("おい"));
    EXPECT_NE(fold_for_search("ん"), fold_for_search("む"));
    EXPECT_NE(fold_for_search("わ"), fold_for_search("を"));
}

TEST(Kana, FoldsWhatIsNoTextToNothing)
{
    for (const char* text : {"", " ", "・。、", "ー", "ゝ", "\xff", "\xed\xa0\x80"})
        EXPECT_EQ(fold_for_search(text), "") << text;
}

TEST(Kana, KeysSortInTheOrderOfTheSyllabary)
{
    const std::vector<std::string> ordered{"あいべつ", "あかびら", "いしかり", "えべつ", "おしゃまんべ",
                                           "かい",     "がい",     "かいご",   "かんご", "くしろ",
                                           "さっぽろ", "しべちゃ", "たきかわ", "ちとせ", "なのはな",
                                           "はし",     "ばし",     "ぱし",     "はしら", "むかわ",
                                           "めむろ",   "ゆに",     "よいち",   "らうす", "わっかない"};
    auto sorted = ordered;
    std::reverse(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
    EXPECT_EQ(sorted, ordered);
}

TEST(Kana, TheFoldOfABeginningIsTheBeginningOfTheFold)
{
    for (const std::string whole : {"びょういん", "コーヒー", "せいけいげか", "サヽエ", "CTけんさ"})
        for (std::size_t bytes = 3; bytes < whole.size(); bytes += 3)
            EXPECT_TRUE(fold_for_search(whole).starts_with(fold_for_search(whole.substr(0, bytes)))) << whole;
}

TEST(Kana, APartBeginsAtEveryKanaThatAWordCanBeginWith)
{
    EXPECT_EQ(search_parts("りょうり"),
              (std::vector<SearchPart>{{!inside, "りよおり"}, {inside, "うり"}, {inside, "り"}}));
    EXPECT_EQ(search_parts("こーひー"), (std::vector<SearchPart>{{!inside, "こおひい"}, {inside, "ひい"}}));
    EXPECT_EQ(search_parts("ああ"), (std::vector<SearchPart>{{!inside, "ああ"}, {inside, "あ"}}));
    EXPECT_TRUE(search_parts("・ー").empty());
}

TEST(Kana, APartInsideIsFoldedAsIfItStoodAlone)
{
    const auto parts = search_parts("していただく");
    EXPECT_EQ(parts.front(), (SearchPart{!inside, "してえたたく"}));
    EXPECT_NE(std::find(parts.begin(), parts.end(), SearchPart{inside, "いたたく"}), parts.end());
}

TEST(Kana, APartOfLatinBeginsAtItsWordsAndNumbers)
{
    EXPECT_EQ(search_parts("CTけん 2か所"),
              (std::vector<SearchPart>{{!inside, "ctけん2か所"},
                                       {inside, "2か所"},
                                       {inside, "か所"},
                                       {inside, "けん2か所"},
                                       {inside, "ん2か所"}}));
    EXPECT_EQ(search_parts("Ward 3B, (room)"),
              (std::vector<SearchPart>{
                  {!inside, "ward3broom"}, {inside, "3broom"}, {inside, "broom"}, {inside, "room"}}));
    EXPECT_EQ(search_parts("011-221"), (std::vector<SearchPart>{{!inside, "011221"}, {inside, "221"}}));
}

TEST(Kana, NoPartIsLongerThanWhatCanBeTyped)
{
    const auto parts = search_parts("しゃかいふくしきょうぎかいじむきょく");
    EXPECT_EQ(parts.front().text, "しやかいふくしきよおきかいしむき");
}

} // namespace
