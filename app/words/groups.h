#pragma once
// Words of the groups that support a hospital, and of what they do.

#include "words/word.h"

namespace words {

inline constexpr Word own_group{"この{病院|びょういん}の|{会|かい}", "この {病院|びょういん}の {会|かい}", "This hospital’s own group"};
inline constexpr Word groups_elsewhere{"{北海道|ほっかいどう}の|{会|かい}", "{北海道|ほっかいどう}の {会|かい}", "Groups in Hokkaido"};
inline constexpr Word by_area{"{地域|ちいき}で|さがす", "{地域|ちいき}で さがす", "By area"};
inline constexpr Word by_activity{"{活動|かつどう}で|さがす", "{活動|かつどう}で さがす", "By what they do"};
inline constexpr Word group_count_one{"の{団体|だんたい}", "の {会|かい}", "group"};
inline constexpr Word group_count{"の{団体|だんたい}", "の {会|かい}", "groups"};
inline constexpr Word supports{"{支|ささ}えている|{病院|びょういん}", "{支|ささ}えて いる {病院|びょういん}", "The hospital they support"};
inline constexpr Word founded{"{設立|せつりつ}", "{会|かい}が できた {日|ひ}", "Founded"};
inline constexpr Word active_since{"{活動|かつどう}を|{始|はじ}めた{時|とき}", "{活動|かつどう}を {始|はじ}めた {時|とき}", "Active since"};
inline constexpr Word what_they_do{"していること", "して いる こと", "What they do"};
inline constexpr Word record{"{活動|かつどう}の|{記録|きろく}", "{活動|かつどう}の {記録|きろく}", "What they have done"};
inline constexpr Word contact{"{連絡先|れんらくさき}", "{連絡先|れんらくさき}", "Contact"};
inline constexpr Word contact_withheld{"{連絡先|れんらくさき}は|{掲載|けいさい}していません。|{受付|うけつけ}で|おたずねください。", "{連絡先|れんらくさき}は ここに ありません。{受付|うけつけ}で {聞|き}いて ください。", "No contact is shown here. Please ask at the reception."};
inline constexpr Word join{"{参加|さんか}するには", "{参加|さんか}するには", "How to take part"};
inline constexpr Word tel{"{電話|でんわ}", "{電話|でんわ}", "Telephone"};
inline constexpr Word fax{"FAX", "FAX", "Fax"};
inline constexpr Word unknown_status{"{今|いま}の{活動|かつどう}は|{確|たし}かめられていません。", "{今|いま}の {活動|かつどう}は まだ わかりません。", "Whether they are still active has not been confirmed."};
inline constexpr Word scan_contact{"スマートフォンで|{読|よ}み{取|と}ると、|{連絡先|れんらくさき}を|{保存|ほぞん}できます", "スマートフォンで {読|よ}むと、 {連絡先|れんらくさき}を {残|のこ}せます", "Scan to keep the contact on your phone"};

inline constexpr Word activity_guide{"{案内|あんない}・{受付|うけつけ}の{手伝|てつだ}い", "{案内|あんない}を する", "Showing the way"};
inline constexpr Word activity_machine{"{受付機|うけつけき}の{手伝|てつだ}い", "{機械|きかい}の {手伝|てつだ}い", "Check-in machine help"};
inline constexpr Word activity_writing{"{代筆|だいひつ}", "{代|か}わりに {書|か}く", "Writing for you"};
inline constexpr Word activity_wheelchair{"{車|くるま}いすの{手伝|てつだ}い", "{車|くるま}いすの {手伝|てつだ}い", "Wheelchair help"};
inline constexpr Word activity_listening{"{話|はな}し{相手|あいて}・{傾聴|けいちょう}", "{話|はなし}を {聞|き}く", "Listening"};
inline constexpr Word activity_sign{"{手話|しゅわ}", "{手話|しゅわ}", "Sign language"};
inline constexpr Word activity_garden{"{花壇|かだん}・{植木|うえき}", "{花|はな}を {育|そだ}てる", "Flowers and garden"};
inline constexpr Word activity_cleaning{"{清掃|せいそう}", "そうじ", "Cleaning"};
inline constexpr Word activity_display{"{作品|さくひん}・{飾|かざ}りつけ", "{作品|さくひん}・{飾|かざ}り", "Displays"};
inline constexpr Word activity_concert{"コンサート", "コンサート", "Concerts"};
inline constexpr Word activity_lecture{"{講演会|こうえんかい}・{学習会|がくしゅうかい}", "{話|はなし}を {聞|き}く {会|かい}", "Talks"};
inline constexpr Word activity_cafe{"カフェ・{食堂|しょくどう}", "カフェ・{食堂|しょくどう}", "Café"};
inline constexpr Word activity_festival{"まつり・{催|もよお}し", "まつり", "Festivals"};
inline constexpr Word activity_library{"{図書|としょ}・{読|よ}み{聞|き}かせ", "{本|ほん}・{読|よ}み{聞|き}かせ", "Books"};
inline constexpr Word activity_sewing{"{縫|ぬ}い{物|もの}・{手作|てづく}り", "{縫|ぬ}い{物|もの}", "Sewing"};
inline constexpr Word activity_gift{"{寄贈|きぞう}・{収集|しゅうしゅう}", "{物|もの}を {贈|おく}る", "Gifts and collections"};
inline constexpr Word activity_newsletter{"{会報|かいほう}", "{会|かい}の お{知|し}らせ", "Newsletter"};
inline constexpr Word activity_exchange{"{医師|いし}・{職員|しょくいん}との{交流|こうりゅう}", "{医師|いし}と {話|はな}す {会|かい}", "Meeting the staff"};
inline constexpr Word activity_meeting{"{医療|いりょう}を{話|はな}し{合|あ}う{会|かい}", "{医療|いりょう}を {話|はな}す {会|かい}", "Talking about local care"};
inline constexpr Word activity_health{"{健康|けんこう}{教室|きょうしつ}・{相談|そうだん}", "{体|からだ}の {相談|そうだん}", "Health classes"};
inline constexpr Word activity_awareness{"{住民|じゅうみん}への{呼|よ}びかけ", "{町|まち}の {人|ひと}に {伝|つた}える", "Telling people"};
inline constexpr Word activity_training{"{医療|いりょう}の{人材|じんざい}を{育|そだ}てる", "{医療|いりょう}の {人|ひと}を {育|そだ}てる", "Training for care"};
inline constexpr Word activity_housing{"{医師|いし}の{暮|く}らしを{支|ささ}える", "{医師|いし}の {生活|せいかつ}を {助|たす}ける", "Helping doctors settle in"};

} // namespace words
