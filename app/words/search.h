#pragma once
// Words of the search.

#include "words/word.h"

namespace words {

inline constexpr Word search_prompt{"さがすことばの|{文字|もじ}を、|{順|じゅん}に|さわってください", "さがす ことばの {文字|もじ}に 1つずつ さわって ください", "Touch the letters of what you look for"};
inline constexpr Word search_here{"{見|み}つかったものが、|ここに{出|で}ます。", "{見|み}つかった ものが ここに {出|で}ます。", "What is found appears here."};
inline constexpr Word search_marks{"「゛」や|{小|ちい}さい「ゃ」は、|つけずに|さがせます。", "「゛」や {小|ちい}さい 「ゃ」は つけなくて いいです。", "Letters without marks or spaces are enough."};
inline constexpr Word search_for{"さがせるもの", "さがせる もの", "What you can look for"};
inline constexpr Word erase_letter{"{一字|いちじ}{消|け}す", "1{字|じ} {消|け}す", "Delete one"};
inline constexpr Word erase_letters{"{全部|ぜんぶ}{消|け}す", "{全部|ぜんぶ} {消|け}す", "Delete all"};

inline constexpr Word found{"{見|み}つかったもの", "{見|み}つかった もの", "Found"};
inline constexpr Word found_all{"すべて{見|み}る", "{全部|ぜんぶ} {見|み}る", "Show all"};
inline constexpr Word found_count{"{件|けん}", "{件|けん}", "found"};
inline constexpr Word found_many{"{件|けん}より|{多|おお}い", "{件|けん}より {多|おお}い", "and more"};
inline constexpr Word found_fewer{"{文字|もじ}を{足|た}すと、|{少|すく}なくなります。", "{文字|もじ}を {足|た}すと、 {少|すく}なく なります。", "Add a letter, and there will be fewer."};
inline constexpr Word found_nothing{"は、|{見|み}つかりませんでした。", "は、 {見|み}つかりませんでした。", "was not found."};
inline constexpr Word found_nothing_line{"{文字|もじ}を|{減|へ}らすか、|{下|した}の{入口|いりぐち}から|おさがしください。|{受付|うけつけ}でも|おたずねいただけます。", "{文字|もじ}を {少|すく}なく して ください。{下|した}からも さがせます。{受付|うけつけ}の {人|ひと}にも {聞|き}けます。", "Try fewer letters, or start from one of these. You can also ask at the reception."};

inline constexpr Word found_symptoms{"{症状|しょうじょう}から|{受診|じゅしん}の{目安|めやす}へ", "{体|からだ}の {具合|ぐあい}〈チャートへ〉", "Symptoms, in the emergency chart"};
inline constexpr Word found_events{"{行事|ぎょうじ}", "{行事|ぎょうじ}", "Events"};
inline constexpr Word found_past_events{"{終|お}わった{行事|ぎょうじ}", "{終|お}わった {行事|ぎょうじ}", "Past events"};
inline constexpr Word found_areas{"{地域|ちいき}の{会|かい}", "{地域|ちいき}の {会|かい}", "Groups of an area"};

} // namespace words
