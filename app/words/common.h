#pragma once
// Words of the frame around every page: header, red bar, strip, idle warning, the card that is compiled in.

#include "words/word.h"

namespace words {

inline constexpr Word life{"いのちが|{心配|しんぱい}なとき", "いのちが {心配|しんぱい}な とき", "If a life is at risk"};
inline constexpr Word life_line{"{職員|しょくいん}を{呼|よ}ぶ・119{番|ばん}", "{職員|しょくいん}を {呼|よ}ぶ・119{番|ばん}", "Call the staff · dial 119"};

inline constexpr Word back{"もどる", "もどる", "Back"};
inline constexpr Word first_page{"{最初|さいしょ}の{画面|がめん}", "{最初|さいしょ}の {画面|がめん}", "Home"};
inline constexpr Word language{"Language {言語|げんご}", "Language {言語|げんご}", "Language 言語"};
inline constexpr Word ruby{"ふりがな", "ふりがな", "ふりがな"};
inline constexpr Word ruby_off{"ふりがなを{消|け}す", "ふりがなを {消|け}す", "Hide furigana"};
inline constexpr Word larger{"{文字|もじ}を|{大|おお}きく", "{文字|もじ}を {大|おお}きく", "Larger text"};
inline constexpr Word normal_size{"{文字|もじ}を|ふつうに", "{文字|もじ}を ふつうに", "Normal text"};
inline constexpr Word black{"{黒|くろ}い{画面|がめん}", "{黒|くろ}い {画面|がめん}", "Dark colours"};
inline constexpr Word white{"{白|しろ}い{画面|がめん}", "{白|しろ}い {画面|がめん}", "White screen"};
inline constexpr Word lower{"{画面|がめん}を|{下|さ}げる", "{画面|がめん}を {下|さ}げる", "Move lower"};
inline constexpr Word raise{"{画面|がめん}を|{上|あ}げる", "{画面|がめん}を {上|あ}げる", "Raise screen"};
inline constexpr Word finish{"おわる", "おわる", "Finish"};

inline constexpr Word up{"{上|うえ}へ", "{上|うえ}へ", "Up"};
inline constexpr Word down{"{下|した}へ", "{下|した}へ", "Down"};
inline constexpr Word previous{"{前|まえ}へ", "{前|まえ}へ", "Previous"};
inline constexpr Word next{"{次|つぎ}へ", "{次|つぎ}へ", "Next"};

inline constexpr Word still_there{"{続|つづ}けて|ご{覧|らん}になりますか", "{続|つづ}けて {見|み}ますか", "Are you still there?"};
inline constexpr Word still_there_line{"{画面|がめん}にさわると、|{続|つづ}きを|{見|み}られます。", "{画面|がめん}に さわると、 {続|つづ}きを {見|み}ることが できます。", "Touch the screen to go on."};
inline constexpr Word seconds_left{"{秒|びょう}で、|{最初|さいしょ}の{画面|がめん}に|もどります", "{秒|びょう}で {最初|さいしょ}の {画面|がめん}に もどります", "seconds until the first page"};
inline constexpr Word go_on{"{続|つづ}ける", "{続|つづ}ける", "Go on"};

inline constexpr Word wake{"{画面|がめん}に|さわってください", "{画面|がめん}に さわって ください", "Touch the screen"};
inline constexpr Word next_events{"これからの|{行事|ぎょうじ}", "これからの {行事|ぎょうじ}", "Coming up"};
inline constexpr Word notices{"お{知|し}らせ", "お{知|し}らせ", "Notices"};
inline constexpr Word disaster{"{災害|さいがい}のお{知|し}らせ", "{災害|さいがい}の お{知|し}らせ", "Disaster notice"};
inline constexpr Word picture_cannot_be_shown{"この{絵|え}は|{表示|ひょうじ}できません。", "この {絵|え}は {見|み}る ことが できません。", "This picture cannot be shown."};
inline constexpr Word source{"{出典|しゅってん}", "もとの {資料|しりょう}", "Source"};
inline constexpr Word as_of{"{現在|げんざい}", "の {情報|じょうほう}", "as of"};

// 見本: on every page of a kiosk that runs in demo.
inline constexpr Word demo{"{見本|みほん}です。|{医師|いし}の{確認前|かくにんまえ}です。|{判断|はんだん}に|{使|つか}わないでください", "{見本|みほん}です。{医師|いし}は まだ {確|たし}かめて いません。{判断|はんだん}に {使|つか}わないで ください", "Sample only. Not checked by a doctor. Do not use it for decisions"};
inline constexpr Word no_clock{"{日付|ひづけ}は|{受付|うけつけ}で|おたしかめください", "{日付|ひづけ}は {受付|うけつけ}で {聞|き}いて ください", "Please check the date at the reception"};

// The card that is compiled in: shown when there is nothing else to show.
inline constexpr Word card_title{"ただいま、|ご{案内|あんない}の{準備|じゅんび}を|しています", "いま、 {案内|あんない}の {準備|じゅんび}を して います", "The guide is being prepared"};
inline constexpr Word card_line{"お{急|いそ}ぎのときは、|{近|ちか}くの{職員|しょくいん}を|{呼|よ}んでください。|{病院|びょういん}の{外|そと}では、|{下|した}の{番号|ばんごう}へ。", "{急|いそ}ぐ ときは、{近|ちか}くの {職員|しょくいん}を {呼|よ}んで ください。{病院|びょういん}の {外|そと}では、119に {電話|でんわ}して ください。", "If it is urgent, call the nearest member of staff. Outside the hospital, use the numbers below."};
inline constexpr Word card_119{"いのちが{心配|しんぱい}なとき", "いのちが {心配|しんぱい}な とき", "A life is at risk"};
inline constexpr Word card_8000{"{子|こ}どもの{急|きゅう}な{病気|びょうき}（{毎日|まいにち} {午後|ごご}7{時|じ}から{翌朝|よくあさ}8{時|じ}）", "{子|こ}どもの {急|きゅう}な {病気|びょうき}（{毎日|まいにち} {夜|よる}7{時|じ}から {朝|あさ}8{時|じ}まで）", "A child is suddenly ill (daily, 7 pm to 8 am)"};
inline constexpr Word card_8000_other{"#8000が|つながらないときは|011-232-1599", "#8000に {電話|でんわ}できない ときは 011-232-1599", "If #8000 does not connect: 011-232-1599"};
inline constexpr Word card_reception{"そのほかのこと", "そのほかの こと", "Anything else"};
inline constexpr Word reception{"{受付|うけつけ}", "{受付|うけつけ}", "Reception"};

} // namespace words
