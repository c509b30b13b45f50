#pragma once
// Words of home, language, about and the pages that stand alone.

#include "words/word.h"

namespace words {

inline constexpr Word chart{"{救急|きゅうきゅう}{受診|じゅしん}チャート", "{救急|きゅうきゅう} {受診|じゅしん} チャート", "Emergency chart"};
inline constexpr Word chart_line{"{救急車|きゅうきゅうしゃ}？　|{今|いま}から{病院|びょういん}？　|{明日|あした}でいい？", "{救急車|きゅうきゅうしゃ}？ {今|いま}から {病院|びょういん}？ {明日|あした}で いい？", "Ambulance? Hospital now? Tomorrow?"};
inline constexpr Word guidance{"{上手|じょうず}な|{病院|びょういん}の|かかり{方|かた}", "{上手|じょうず}な {病院|びょういん}の かかり{方|かた}", "Using the hospital well"};
inline constexpr Word guidance_line{"{適正|てきせい}{受診|じゅしん}の|ご{案内|あんない}", "{適正|てきせい}{受診|じゅしん}〈ちょうど いい {病院|びょういん}の {使|つか}い{方|かた}〉の {案内|あんない}", "Guide to seeking the right care"};
inline constexpr Word groups{"{病院|びょういん}を|{支|ささ}える{会|かい}", "{病院|びょういん}を {支|ささ}える {会|かい}", "People who support the hospital"};
inline constexpr Word groups_line{"{地域|ちいき}のみなさんの|{活動|かつどう}", "{地域|ちいき}の みなさんの {活動|かつどう}", "What people here do for it"};
inline constexpr Word events{"{行事|ぎょうじ}・|ボランティア", "{行事|ぎょうじ}・ ボランティア", "Events and volunteers"};
inline constexpr Word events_line{"{今日|きょう}・{今週|こんしゅう}の|{催|もよお}し", "{今日|きょう}と {今週|こんしゅう}の {行事|ぎょうじ}", "Today and this week"};

inline constexpr Word search{"さがす", "さがす", "Search"};
inline constexpr Word hospital{"{病院|びょういん}の|{案内|あんない}", "{病院|びょういん}の {案内|あんない}", "This hospital"};
inline constexpr Word help{"きょう|{頼|たの}めること", "きょう {頼|たの}める こと", "Help you can ask for today"};
inline constexpr Word about{"この{画面|がめん}に|ついて", "この {画面|がめん}に ついて", "About this screen"};

inline constexpr Word choose_language{"ことばを|えらんでください", "ことばを えらんで ください", "Choose a language"};

inline constexpr Word about_who{"{誰|だれ}が|{責任|せきにん}を|もつか", "だれが {作|つく}って いますか", "Who answers for this"};
inline constexpr Word about_who_text{"{病院|びょういん}の{案内|あんない}は{病院|びょういん}が、|{行事|ぎょうじ}は{支|ささ}える{会|かい}が、|{救急|きゅうきゅう}{受診|じゅしん}チャートは{病院|びょういん}と{医師|いし}が|{内容|ないよう}を{確|たし}かめて{載|の}せます。|{医師|いし}の{確認|かくにん}がまだのものには、|そう{書|か}いてあります。", "{病院|びょういん}の {案内|あんない}は {病院|びょういん}が {作|つく}ります。{行事|ぎょうじ}は {支|ささ}える {会|かい}が {作|つく}ります。チャートは {病院|びょういん}と {医師|いし}が {確|たし}かめます。まだの ときは、そう {書|か}きます。", "The hospital answers for its own pages, the support group for its events, and the hospital together with a doctor for the chart. What a doctor has not checked yet says so."};
inline constexpr Word about_privacy{"{記録|きろく}しないこと", "{記録|きろく}しない こと", "What is not recorded"};
inline constexpr Word about_privacy_text{"お{名前|なまえ}も、|さわった{内容|ないよう}も、|{残|のこ}りません。|カメラもマイクも|ありません。|おわるを{押|お}すか、|しばらくさわらないと、|すべて{消|き}えます。", "あなたの {名前|なまえ}は {残|のこ}りません。{見|み}た ページも {残|のこ}りません。カメラは ありません。「おわる」を さわると、 {全部|ぜんぶ} {消|き}えます。", "No name and nothing you touch is kept. There is no camera and no microphone. Finish, or a while without a touch, erases everything."};
inline constexpr Word about_versions{"{載|の}っている{内容|ないよう}", "ここに ある {内容|ないよう}", "What is shown here"};
inline constexpr Word about_version{"{版|はん}", "{版|はん}", "Edition"};
inline constexpr Word about_issued{"{作成|さくせい}", "{作|つく}った {日|ひ}", "Made on"};
inline constexpr Word about_recheck{"{見直|みなお}しの{期限|きげん}", "{見直|みなお}す {日|ひ}", "Next review by"};
inline constexpr Word about_help{"わからないときは", "わからない ときは", "If something is not clear"};
inline constexpr Word about_help_text{"{受付|うけつけ}の{職員|しょくいん}に|おたずねください。|ボランティアが|いる{時間|じかん}は、|「きょう{頼|たの}めること」に|あります。", "{受付|うけつけ}の {人|ひと}に {聞|き}いて ください。", "Please ask at the reception. When volunteers are here is shown under “Help you can ask for today”."};

inline constexpr Word nothing_here{"いま、|ここに{載|の}せる{内容|ないよう}は|ありません。", "いま、 ここには {何|なに}も ありません。", "There is nothing to show here at present."};

} // namespace words
