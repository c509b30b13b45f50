#pragma once
// Words of the hospital's own pages.

#include "words/word.h"

namespace words {

inline constexpr Word hospital_hours{"{受付|うけつけ}{時間|じかん}", "{受付|うけつけ}の {時間|じかん}", "Hours"};
inline constexpr Word departments{"{診療科|しんりょうか}", "{診療科|しんりょうか}", "Departments"};
inline constexpr Word places{"{場所|ばしょ}の|{案内|あんない}", "{場所|ばしょ}の {案内|あんない}", "Places"};
inline constexpr Word roster{"{休日|きゅうじつ}{当番医|とうばんい}", "{休|やす}みの {日|ひ}の {病院|びょういん}", "Duty doctors"};
inline constexpr Word numbers{"{相談|そうだん}の|{電話|でんわ}", "{相談|そうだん}の {電話|でんわ}", "Advice lines"};
inline constexpr Word buses{"バスの|{時刻|じこく}", "バスの {時間|じかん}", "Buses"};
inline constexpr Word next_bus{"{次|つぎ}の|バス", "{次|つぎ}の バス", "Next bus"};
inline constexpr Word last_bus_left{"{今日|きょう}の|バスは|{終|お}わりました", "{今日|きょう}の バスは {終|お}わりました", "No more buses today"};
inline constexpr Word desks{"{窓口|まどぐち}", "{窓口|まどぐち}", "Desks"};
inline constexpr Word staffed_now{"{今|いま}、|{職員|しょくいん}が|います", "{今|いま}、 {人|ひと}が います", "Staffed now"};
inline constexpr Word not_staffed{"{今|いま}は|{閉|し}まっています", "{今|いま}は {閉|し}まって います", "Closed now"};
inline constexpr Word next_day{"{次|つぎ}の|{診療日|しんりょうび}", "{次|つぎ}の {診療|しんりょう}の {日|ひ}", "Next consultation day"};
inline constexpr Word night_entrance{"{夜間|やかん}・{休日|きゅうじつ}の|{入口|いりぐち}", "{夜|よる}と {休|やす}みの {日|ひ}の {入口|いりぐち}", "Entrance at night and on holidays"};
inline constexpr Word not_working_now{"{今|いま}は|{時間外|じかんがい}です", "{今|いま}は {時間|じかん}では ありません", "Closed now"};
inline constexpr Word other_number{"つながらないときは", "つながらない ときは", "If it does not connect"};
inline constexpr Word monday_to_friday{"{月曜|げつよう}から{金曜|きんよう}", "{月曜日|げつようび}から {金曜日|きんようび}", "Monday to Friday"};
inline constexpr Word every_day{"{毎日|まいにち}", "{毎日|まいにち}", "Every day"};
inline constexpr Word holidays{"{祝日|しゅくじつ}", "{祝日|しゅくじつ}", "holidays"};
inline constexpr Word no_roster{"{当番医|とうばんい}は、|0120-20-8699で|{確|たし}かめられます。", "0120-20-8699に {電話|でんわ}して {聞|き}いて ください。", "Call 0120-20-8699 to ask which doctor is on duty."};

} // namespace words
