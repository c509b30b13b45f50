#include "reading/numerals.h"

#include "base/utf8.h"

#include <gtest/gtest.h>

namespace {

std::string reading_of(const std::u32string& text)
{
    const auto numeral = reading::numeral_at(text);
    return numeral ? numeral->reading : "";
}

TEST(Numerals, SoundAsTheyAreSpoken)
{
    const std::pair<std::u32string, std::string> spoken[] = {{U"1階", "いっかい"},
                                                             {U"3階", "さんがい"},
                                                             {U"８階", "はっかい"},
                                                             {U"10階", "じゅっかい"},
                                                             {U"1分", "いっぷん"},
                                                             {U"3分", "さんぷん"},
                                                             {U"5分", "ごふん"},
                                                             {U"10分", "じゅっぷん"},
                                                             {U"15分", "じゅうごふん"},
                                                             {U"30分", "さんじゅっぷん"},
                                                             {U"4時", "よじ"},
                                                             {U"7時", "しちじ"},
                                                             {U"19時", "じゅうくじ"},
                                                             {U"24時間", "にじゅうよじかん"},
                                                             {U"4月", "しがつ"},
                                                             {U"9月", "くがつ"},
                                                             {U"12月", "じゅうにがつ"},
                                                             {U"1日", "ついたち"},
                                                             {U"8日", "ようか"},
                                                             {U"20日", "はつか"},
                                                             {U"24日", "にじゅうよっか"},
                                                             {U"3日間", "みっかかん"},
                                                             {U"1日間", "いちにちかん"},
                                                             {U"31日", "さんじゅういちにち"},
                                                             {U"1人", "ひとり"},
                                                             {U"2人", "ふたり"},
                                                             {U"4人", "よにん"},
                                                             {U"40人", "よんじゅうにん"},
                                                             {U"3人目", "さんにんめ"},
                                                             {U"1人目", "ひとりめ"},
                                                             {U"20歳", "はたち"},
                                                             {U"8歳", "はっさい"},
                                                             {U"1本", "いっぽん"},
                                                             {U"3本", "さんぼん"},
                                                             {U"6本", "ろっぽん"},
                                                             {U"3軒", "さんげん"},
                                                             {U"100回", "ひゃっかい"},
                                                             {U"6か月", "ろっかげつ"},
                                                             {U"3ヶ所", "さんかしょ"},
                                                             {U"2丁目", "にちょうめ"},
                                                             {U"1丁目", "いっちょうめ"},
                                                             {U"2011年", "にせんじゅういちねん"},
                                                             {U"4年", "よねん"},
                                                             {U"119番", "ひゃくじゅうきゅうばん"},
                                                             {U"2,000円", "にせんえん"},
                                                             {U"３，８００円", "さんぜんはっぴゃくえん"},
                                                             {U"10000円", "いちまんえん"},
                                                             {U"120,300円", "じゅうにまんさんびゃくえん"},
                                                             {U"38.5度", "さんじゅうはちてんごど"},
                                                             {U"3つ", "みっつ"},
                                                             {U"0度", "ぜろど"}};
    for (const auto& [text, reading] : spoken)
        EXPECT_EQ(reading_of(text), reading) << base::encode_utf8(text);
}

TEST(Numerals, TheCounterSoundsAsItDoesThere)
{
    const auto floor = reading::numeral_at(U"3階です");
    ASSERT_TRUE(floor);
    EXPECT_EQ(floor->length, 2U);
    EXPECT_EQ(floor->digits, 1U);
    EXPECT_EQ(floor->counter_reading, "がい");
    EXPECT_EQ(reading::numeral_at(U"10分間")->counter_reading, "ぷんかん");
    EXPECT_TRUE(reading::numeral_at(U"1日")->counter_reading.empty()); // ついたち has no part for 日.
}

TEST(Numerals, WhatIsNoCountedNumberIsNotRead)
{
    for (const std::u32string text :
         {U"", U"階", U"3", U"0125", U"0120番", U"119", U"3,00円", U"1234567890123円", U"3,", U"3.",
          U"99999999999999999999999999年", U"12つ"})
        EXPECT_EQ(reading_of(text), "") << base::encode_utf8(text);
}

TEST(Numerals, DaysOfTheWeekStandInBrackets)
{
    EXPECT_EQ(reading::weekday_at(U"（木）です")->reading, "もく");
    EXPECT_EQ(reading::weekday_at(U"(土・祝)")->reading, "ど・しゅく");
    for (const std::u32string text : {U"", U"（", U"（）", U"（木", U"木）", U"（木曜）", U"（山）"})
        EXPECT_FALSE(reading::weekday_at(text)) << base::encode_utf8(text);
}

} // namespace
