#pragma once
// Words of events and of what volunteers do today.

#include "words/word.h"

namespace words {

inline constexpr Word today{"{今日|きょう}", "{今日|きょう}", "Today"};
inline constexpr Word this_week{"{今週|こんしゅう}", "{今週|こんしゅう}", "This week"};
inline constexpr Word month{"{月|つき}の{予定|よてい}", "{月|つき}の {予定|よてい}", "Month"};
inline constexpr Word events_count{"●は|{行事|ぎょうじ}の|{数|かず}です", "●は {行事|ぎょうじ}の {数|かず}です", "● is how many events there are"};
inline constexpr Word previous_month{"{前|まえ}の{月|つき}", "{前|まえ}の {月|つき}", "Previous"};
inline constexpr Word next_month{"{次|つぎ}の{月|つき}", "{次|つぎ}の {月|つき}", "Next"};
inline constexpr Word no_events_day{"この{日|ひ}の|{行事|ぎょうじ}は|ありません。", "この {日|ひ}の {行事|ぎょうじ}は ありません。", "No events on this day."};
inline constexpr Word no_events_week{"この{週|しゅう}の|{行事|ぎょうじ}は|ありません。", "この {週|しゅう}の {行事|ぎょうじ}は ありません。", "No events in this week."};
inline constexpr Word all_events_day{"この{日|ひ}の|{行事|ぎょうじ}を|すべて|{見|み}る", "この {日|ひ}の {行事|ぎょうじ}を ぜんぶ {見|み}る", "All events of this day"};
inline constexpr Word all_day{"{終日|しゅうじつ}", "{一日|いちにち}", "All day"};
inline constexpr Word cancelled{"{中止|ちゅうし}", "{中止|ちゅうし}〈ありません〉", "Cancelled"};
inline constexpr Word moved{"{日|ひ}にち{変更|へんこう}", "{日|ひ}が {変|か}わりました", "Moved"};
inline constexpr Word when{"{日時|にちじ}", "{日|ひ}と {時間|じかん}", "When"};
inline constexpr Word where{"{場所|ばしょ}", "{場所|ばしょ}", "Where"};
inline constexpr Word who{"{対象|たいしょう}", "{来|き}て いい {人|ひと}", "Who may come"};
inline constexpr Word fee{"{費用|ひよう}", "お{金|かね}", "Fee"};
inline constexpr Word apply{"{申込|もうしこみ}", "{申|もう}し{込|こ}み", "Booking"};
inline constexpr Word bring{"{持|も}ち{物|もの}", "{持|も}って くる {物|もの}", "Bring"};
inline constexpr Word access{"{設備|せつび}", "{設備|せつび}", "Access"};
inline constexpr Word more_dates{"この{後|あと}の|{日程|にってい}", "この {後|あと}の {日|ひ}", "Later dates"};
inline constexpr Word held_by{"{主催|しゅさい}", "{計画|けいかく}した {会|かい}", "Held by"};
inline constexpr Word scan_event{"スマートフォンで|{読|よ}み{取|と}ると、|カレンダーに|{入|い}れられます", "スマートフォンで {読|よ}むと、 カレンダーに {入|はい}ります", "Scan to put it in your calendar"};

inline constexpr Word access_step_free{"{段差|だんさ}なし", "{段|だん}が ありません", "No steps"};
inline constexpr Word access_wheelchair_toilet{"{車|くるま}いす{用|よう}トイレ", "{車|くるま}いすの トイレ", "Wheelchair toilet"};
inline constexpr Word access_sign{"{手話|しゅわ}あり", "{手話|しゅわ}が あります", "Sign language"};
inline constexpr Word access_captions{"{要約筆記|ようやくひっき}あり", "{字|じ}が {出|で}ます", "Captions"};
inline constexpr Word access_parking{"{駐車場|ちゅうしゃじょう}あり", "{車|くるま}を {止|と}められます", "Parking"};
inline constexpr Word access_shuttle{"{送迎|そうげい}あり", "{送|おく}り{迎|むか}えが あります", "Shuttle"};
inline constexpr Word access_hearing_loop{"{補聴器|ほちょうき}の{設備|せつび}", "{補聴器|ほちょうき}が {使|つか}えます", "Hearing loop"};

inline constexpr Word help_line{"ボランティアが|お{手伝|てつだ}いします。|お{気軽|きがる}に|{声|こえ}を|かけてください。", "ボランティアが {手伝|てつだ}います。{声|こえ}を かけて ください。", "Volunteers are here to help. Please just ask."};
inline constexpr Word on_duty_now{"{今|いま}います", "{今|いま} います", "Here now"};
inline constexpr Word on_duty_later{"このあと|{来|き}ます", "この あと {来|き}ます", "Later today"};
inline constexpr Word on_duty_over{"{今日|きょう}は|{終|お}わりました", "{今日|きょう}は {終|お}わりました", "Over for today"};
inline constexpr Word help_over{"{今日|きょう}の|ボランティアは|{終|お}わりました。|お{困|こま}りの{方|かた}は、|{受付|うけつけ}へ|どうぞ。", "{今日|きょう}の ボランティアは {終|お}わりました。{受付|うけつけ}の {人|ひと}に {言|い}って ください。", "Volunteers have finished for today. Please go to the reception."};
inline constexpr Word look_for{"{目印|めじるし}", "{見|み}つける しるし", "Look for"};
inline constexpr Word nobody_today{"{今日|きょう}は、|ボランティアの|{活動|かつどう}は|ありません。|{受付|うけつけ}の{職員|しょくいん}に|お{声|こえ}がけください。", "{今日|きょう}は ボランティアが いません。{受付|うけつけ}の {人|ひと}に {言|い}って ください。", "No volunteers are here today. Please ask at the reception."};
inline constexpr Word point_cards{"{指|ゆび}さしカード", "{指|ゆび}さし カード", "Cards to point at"};
inline constexpr Word point_cards_line{"{話|はな}しにくいときに、|{見|み}せてください", "{話|はな}すのが むずかしい ときに {見|み}せて ください", "Show one when speaking is hard"};
inline constexpr Word card_interpreter{"{通訳|つうやく}を|お{願|ねが}いします", "{通訳|つうやく}〈ことばの {手伝|てつだ}い〉を お{願|ねが}いします", "I need an interpreter"};
inline constexpr Word card_writing{"{筆談|ひつだん}を|お{願|ねが}いします", "{紙|かみ}に {書|か}いて {話|はな}して ください", "Please write it down for me"};
inline constexpr Word card_wheelchair{"{車|くるま}いすを|{貸|か}してください", "{車|くるま}いすを {貸|か}して ください", "I need a wheelchair"};
inline constexpr Word card_sick{"{気分|きぶん}が|{悪|わる}いです", "{気分|きぶん}が {悪|わる}いです", "I feel ill"};

} // namespace words
