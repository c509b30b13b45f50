#include "base/kana.h"

#include <gtest/gtest.h>

namespace {

using base::fold_kana;
using base::fold_typed;
using base::LongVowels;

TEST(Kana, WhatTheBoardTypesFoldsAsTheIndexIsSpelled)
{
    EXPECT_EQ(fold_typed("びょーいん"), "ひよおいん");
    EXPECT_EQ(fold_typed("ひよういん"), "ひよおいん");
    EXPECT_EQ(fold_typed("CT"), "ct");
    EXPECT_EQ(fold_typed("8000"), "8000");
    EXPECT_EQ(fold_typed("ー"), "");
    EXPECT_EQ(fold_typed(""), "");
}

TEST(Kana, MoreThanFitsAPartIsNotTyped)
{
    EXPECT_EQ(fold_typed("あいあいあいあいあいあいあいあいあい"), "あいあいあいあいあいあいあいあい");
}

TEST(Kana, TheOrderOfDictionariesKeepsTheLettersOfLongVowels)
{
    EXPECT_EQ(fold_kana(U"トーヤ", LongVowels::by_mark), U"とおや");
    EXPECT_EQ(fold_kana(U"とうや", LongVowels::by_mark), U"とうや");
    EXPECT_EQ(fold_kana(U"とうや", LongVowels::by_sound), U"とおや");
    EXPECT_EQ(fold_kana(U"けいさつ", LongVowels::by_sound), U"けえさつ");
    EXPECT_EQ(fold_kana(U"うえ", LongVowels::by_sound), U"うえ");
    EXPECT_EQ(fold_kana(U"まちを", LongVowels::by_sound), U"まちお");
    EXPECT_EQ(fold_kana(U"まちを", LongVowels::by_mark), U"まちを");
}

TEST(Kana, NamesOfHokkaidoAndOfOldPeopleCanBeTyped)
{
    EXPECT_EQ(fold_kana(U"アイヌモシㇼ", LongVowels::by_sound), U"あいぬもしり");
    EXPECT_EQ(fold_kana(U"ヰヱヴ", LongVowels::by_sound), U"いえう");
    for (const char32_t c : {U'あ', U'を', U'ん', U'a', U'z', U'0', U'9'})
        EXPECT_TRUE(base::is_typed(c));
    for (const char32_t c : {U'が', U'ゃ', U'ー', U'A', U'花', U'é', U'я'})
        EXPECT_FALSE(base::is_typed(c));
}

TEST(Kana, SmallKanaBeginNoWord)
{
    for (const char32_t c : {U'ゃ', U'っ', U'ァ', U'ヶ', U'ㇷ'})
        EXPECT_TRUE(base::is_small_kana(c));
    for (const char32_t c : {U'や', U'ん', U'ー', U'a', U'々'})
        EXPECT_FALSE(base::is_small_kana(c));
}

} // namespace
