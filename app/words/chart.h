#pragma once
// Words of the emergency page and of the chart. Medical facts stand in the chart's pack, not here; what stands here
// is true without it: call the staff, dial 119.

#include "words/word.h"

namespace words {

inline constexpr Word where_is_person{"その{人|ひと}は、|どこに|いますか", "その {人|ひと}は どこに いますか", "Where is the person?"};
inline constexpr Word here{"この{病院|びょういん}の{中|なか}", "この {病院|びょういん}の {中|なか}", "In this hospital"};
inline constexpr Word elsewhere{"{家|いえ}など、|{別|べつ}の{場所|ばしょ}", "{家|いえ}など、 {別|べつ}の {所|ところ}", "At home or elsewhere"};
inline constexpr Word call_staff{"すぐ、|{近|ちか}くの{職員|しょくいん}を|{呼|よ}んでください", "すぐ、{近|ちか}くに いる {職員|しょくいん}〈この {病院|びょういん}の {人|ひと}〉を {呼|よ}んで ください", "Call the nearest member of staff now"};
inline constexpr Word call_staff_line{"{大|おお}きな{声|こえ}で、|{遠慮|えんりょ}なく。", "{大|おお}きな {声|こえ}で {呼|よ}んで ください。", "Shout. Do not hold back."};
inline constexpr Word staffed_places{"{今|いま}、|{職員|しょくいん}がいる|{場所|ばしょ}", "{今|いま}、 {病院|びょういん}の {人|ひと}が いる {所|ところ}", "Staff are here now"};
inline constexpr Word nearest_aed{"AEDの{場所|ばしょ}", "AEDの {場所|ばしょ}", "Where the AED is"};
inline constexpr Word dial_119{"{今|いま}すぐ|119{番|ばん}に|{電話|でんわ}してください", "{今|いま}すぐ 119{番|ばん}に {電話|でんわ}して ください", "Dial 119 now"};
inline constexpr Word does_not_call{"この{画面|がめん}からは|{電話|でんわ}は|かかりません。", "この {画面|がめん}では {電話|でんわ}が できません。", "This screen does not make the call."};
inline constexpr Word what_to_say{"こう|{伝|つた}えます", "こう {言|い}います", "What to say"};
inline constexpr Word say_1{"「{救急|きゅうきゅう}です」", "「{救急|きゅうきゅう}です」", "“It is a medical emergency.”"};
inline constexpr Word say_2{"{住所|じゅうしょ}を、|{市|し}や{町|まち}の{名前|なまえ}から", "{住所|じゅうしょ}を {市|し}や {町|まち}の {名前|なまえ}から", "The address, starting with the town"};
inline constexpr Word say_3{"{誰|だれ}が、|どうしたか（{返事|へんじ}は？|{息|いき}は？）", "だれが どう しましたか（{返事|へんじ}は？ {息|いき}は？）", "Who, and what happened (awake? breathing?)"};
inline constexpr Word say_4{"その{人|ひと}の|だいたいの{年齢|ねんれい}", "その {人|ひと}は {何歳|なんさい} くらいですか", "About how old the person is"};
inline constexpr Word say_5{"あなたの{名前|なまえ}と|{電話|でんわ}{番号|ばんごう}", "あなたの {名前|なまえ}と {電話|でんわ} {番号|ばんごう}", "Your name and telephone number"};

inline constexpr Word duty_doctor_too{"{待|ま}つ{間|あいだ}が|{長|なが}いときは、|{当番医|とうばんい}にも|{電話|でんわ}で|{相談|そうだん}できます。", "{長|なが}く {待|ま}つ ときは、 {当番|とうばん}の {病院|びょういん}に {電話|でんわ}で {聞|き}けます。", "If that is far off, you can also telephone the doctor on duty."};

inline constexpr Word chart_not_here{"このチャートは、|{医師|いし}の{確認|かくにん}が|{済|す}むまで|お{休|やす}みです。", "この チャートは、 {医師|いし}が {確|たし}かめるまで {使|つか}えません。", "The chart is not in use until a doctor has checked it."};
inline constexpr Word chart_numbers_instead{"{迷|まよ}うときは、|{電話|でんわ}で|{相談|そうだん}できます。", "{迷|まよ}う ときは、 {電話|でんわ}で {相談|そうだん}できます。", "When in doubt, you can ask by telephone."};
inline constexpr Word gate_question{"{今|いま}、|{次|つぎ}のどれかに|あてはまりますか", "{今|いま}、 {次|つぎ}の どれかが ありますか", "Is any of these true right now?"};
inline constexpr Word tick_question{"あてはまるものを、|すべて|{押|お}してください", "あてはまる ものを {全部|ぜんぶ} {押|お}して ください", "Touch everything that applies"};
inline constexpr Word none_of_these{"どれもない", "どれも ない", "None of these"};
inline constexpr Word read_on{"{続|つづ}きを|{見|み}る", "{続|つづ}きを {見|み}る", "See the rest"};
inline constexpr Word not_listed{"この{中|なか}に|ない", "この {中|なか}に ありません", "It is not in this list"};
inline constexpr Word not_sure{"わからない", "わからない", "I am not sure"};
inline constexpr Word what_you_ticked{"{選|えら}んだこと（{読|よ}み{上|あ}げて|{伝|つた}えられます）", "{選|えら}んだ こと（{読|よ}んで {伝|つた}える ことが できます）", "What you ticked (you can read it out)"};
inline constexpr Word meanwhile{"それまでに", "それまでに する こと", "Until then"};
inline constexpr Word do_not{"しないこと", "しては いけない こと", "Do not"};
inline constexpr Word watch_for{"こうなったら、|すぐ{職員|しょくいん}か|119{番|ばん}へ", "こう なったら、 すぐ {職員|しょくいん}か 119{番|ばん}へ", "If this happens: staff or 119 at once"};
inline constexpr Word which_department{"{診療科|しんりょうか}の|めやす", "{行|い}く {診療科|しんりょうか}", "Department"};
inline constexpr Word numbers_now{"{今|いま}|{使|つか}える|{電話|でんわ}", "{今|いま} {使|つか}える {電話|でんわ}", "Numbers that work now"};
inline constexpr Word approved_by{"{医師|いし}の{確認|かくにん}", "{医師|いし}の {確認|かくにん}", "Doctor’s check"};
inline constexpr Word start_again{"はじめから", "はじめから", "Start again"};

} // namespace words
