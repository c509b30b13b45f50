#include "reading/kana.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace {

using reading::fold_for_search;
using reading::sort_key;

TEST(Kana, SpellingsOfOneSoundFoldAlike)
{
    EXPECT_EQ(fold_for_search("コーヒー"), fold_for_search("こおひい"));
    EXPECT_EQ(fold_for_search("ｺｰﾋｰ"), fold_for_search("コーヒー"));
    EXPECT_EQ(fold_for_search("びょういん"), "ひよういん");
    EXPECT_EQ(fold_for_search("ガッコウ"), "かつこう");
    EXPECT_EQ(fold_for_search("サヽエ"), "ささえ");
    EXPECT_EQ(fold_for_search("ＮＰＯ　ほうじん・かい"), "npoほうしんかい");
    EXPECT_EQ(fold_for_search("か\u3099"), "か");
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

TEST(Kana, AFoldedPrefixIsAPrefixOfTheKey)
{
    EXPECT_TRUE(sort_key("びょういん").starts_with(fold_for_search("びょ")));
    EXPECT_TRUE(sort_key("コーヒー").starts_with(fold_for_search("こお")));
}

} // namespace
