#pragma once
// Words of the pages for whoever brings a stick: what lies on it, what would change, whose PIN, how far it is.

#include "words/word.h"

namespace words {

inline constexpr Word stick_gone{"USBメモリーは|{入|はい}っていません", "USBメモリーは {入|はい}って いません", "There is no USB stick in"};
inline constexpr Word stick_gone_line{"{差|さ}すと、|ここに|{中身|なかみ}が|{出|で}ます。", "{入|い}れると、 ここに {中|なか}の ものが {出|で}ます。", "Put one in, and this page shows what is on it."};

inline constexpr Word stick_unreadable{"このUSBメモリーは|{読|よ}めません", "この USBメモリーは {読|よ}む ことが できません", "This stick cannot be read"};
inline constexpr Word stick_unreadable_todo{"ファイルを、|{別|べつ}の|USBメモリーに|コピーして、|お{持|も}ちください。|{画面|がめん}の|{内容|ないよう}は|{変|か}わっていません。", "ファイルを、 ほかの USBメモリーに コピーして、 {持|も}って きて ください。{何|なに}も {変|か}わって いません。", "Please copy the files to another stick, and bring that one. Nothing was changed."};

inline constexpr Word pin_of_staff{"{機械|きかい}の{担当|たんとう}", "{機械|きかい}の {担当|たんとう}", "Staff in charge of the kiosk"};

// The tab in the corner.
inline constexpr Word stick{"USBメモリー", "USBメモリー", "USB stick"};
inline constexpr Word stick_reading_tab{"{読|よ}んでいます", "{読|よ}んで います", "Reading"};
inline constexpr Word stick_working_tab{"{入|い}れています", "{入|い}れて います", "Storing"};
inline constexpr Word stick_done_tab{"{終|お}わりました", "{終|お}わりました", "Done"};
inline constexpr Word stick_open{"USBメモリーの|{中身|なかみ}を|{見|み}る（{職員|しょくいん}）", "USBメモリーの {中|なか}を {見|み}る（{病院|びょういん}の {人|ひと}）", "Look at the USB stick (staff)"};

inline constexpr Word stick_reading{"USBメモリーを|{読|よ}んでいます", "USBメモリーを {読|よ}んで います", "Reading the stick"};
inline constexpr Word stick_reading_line{"{中身|なかみ}を|{確|たし}かめています。|まだ|{抜|ぬ}かないでください。", "{中|なか}を {確|たし}かめて います。まだ {抜|ぬ}かないで ください。", "Its content is being checked. Please leave it in."};
inline constexpr Word stick_others_go_on{"{画面|がめん}は、|このまま|ほかの{人|ひと}も|{使|つか}えます。", "ほかの {人|ひと}は、 この {画面|がめん}を {使|つか}う ことが できます。", "Others can go on using the screen."};

inline constexpr Word stick_ready{"{入|い}れると、|こう{変|か}わります", "{入|い}れると、 こう {変|か}わります", "What it would change"};
inline constexpr Word stick_found{"USBメモリーの|{中身|なかみ}", "USBメモリーの {中|なか}", "On the stick"};
inline constexpr Word stick_not_taken{"{入|い}れられないファイル", "{入|い}れられない ファイル", "Files that cannot be taken"};
inline constexpr Word stick_install{"この{内容|ないよう}に|{入|い}れかえる", "この {内容|ないよう}に する", "Use this content"};
inline constexpr Word stick_leave{"やめる", "やめる", "Leave it"};

inline constexpr Word change_new{"{新|あたら}しい", "{新|あたら}しい", "New"};
inline constexpr Word change_changed{"{変|か}わる", "{変|か}わる", "Changed"};
inline constexpr Word change_removed{"なくなる", "なくなる", "Removed"};
inline constexpr Word change_none{"{読|よ}めるところは|{変|か}わりません", "{読|よ}める ところは {変|か}わりません", "Nothing that can be read changes"};
inline constexpr Word change_before{"{前|まえ}の{題|だい}", "{前|まえ}の {名前|なまえ}", "Before"};
inline constexpr Word change_inside{"{題|だい}は|そのままで、|{中身|なかみ}が|{変|か}わります。", "{名前|なまえ}は {同|おな}じです。{中|なか}が {変|か}わります。", "The title stays; what it says changes."};
inline constexpr Word change_more{"そのほか", "その ほか", "More"};
inline constexpr Word chart_same{"{救急|きゅうきゅう}{受診|じゅしん}チャートは|{変|か}わりません", "{救急|きゅうきゅう} {受診|じゅしん} チャートは {変|か}わりません", "The emergency chart stays as it is"};
inline constexpr Word chart_other{"{救急|きゅうきゅう}{受診|じゅしん}チャートが|{変|か}わります", "{救急|きゅうきゅう} {受診|じゅしん} チャートが {変|か}わります", "The emergency chart changes"};

inline constexpr Word pack_base{"{地域|ちいき}の{案内|あんない}", "{地域|ちいき}の {案内|あんない}", "Guide to the area"};
inline constexpr Word pack_hospital{"{病院|びょういん}の{案内|あんない}", "{病院|びょういん}の {案内|あんない}", "The hospital's pages"};
inline constexpr Word pack_trust{"{署名|しょめい}できる{人|ひと}の{名簿|めいぼ}", "{署名|しょめい}〈{確|たし}かめた しるし〉が できる {人|ひと}の {名前|なまえ}", "Who may sign"};
inline constexpr Word pack_group{"{会|かい}の{案内|あんない}", "{会|かい}の {案内|あんない}", "A group's pages"};

inline constexpr Word pin_title{"{暗証番号|あんしょうばんごう}", "{暗証番号|あんしょうばんごう}〈{秘密|ひみつ}の {番号|ばんごう}〉", "PIN"};
inline constexpr Word pin_line{"{次|つぎ}の|{担当|たんとう}の|{番号|ばんごう}を|{入|い}れてください。", "この {担当|たんとう}の {番号|ばんごう}を {入|い}れて ください。", "Please enter the PIN of"};
inline constexpr Word pin_checking{"{確|たし}かめています", "{確|たし}かめて います", "Checking"};
inline constexpr Word pin_pause{"{秒|びょう}お{待|ま}ちください", "{秒|びょう} {待|ま}って ください", "seconds, then try again"};
inline constexpr Word pin_enter{"{決定|けってい}", "{決|き}める", "Enter"};
inline constexpr Word pin_erase{"{消|け}す", "{消|け}す", "Erase"};

inline constexpr Word stick_working{"{入|い}れています", "{入|い}れて います", "Storing the new content"};
inline constexpr Word stick_working_line{"{終|お}わるまで、|USBメモリーを|{抜|ぬ}かないでください。", "{終|お}わるまで、 USBメモリーを {抜|ぬ}かないで ください。", "Please leave the stick in until it is done."};
inline constexpr Word stick_take{"USBメモリーを|{抜|ぬ}いてください。", "USBメモリーを {抜|ぬ}いて ください。", "Please take the stick."};
inline constexpr Word stick_undo{"{前|まえ}の|{内容|ないよう}に|{戻|もど}す", "{前|まえ}の {内容|ないよう}に もどす", "Go back to the content before"};
inline constexpr Word stick_undone{"{前|まえ}の|{内容|ないよう}に|{戻|もど}しました", "{前|まえ}の {内容|ないよう}に もどしました", "The content before is back"};
inline constexpr Word undo_why{"{戻|もど}した|わけを、|1つ|{選|えら}んでください", "どうして もどしましたか。1つ {選|えら}んで ください", "Why did you go back? Please choose one"};
inline constexpr Word undo_wrong{"{内容|ないよう}が|まちがっていた", "{内容|ないよう}が まちがって いた", "Something in it was wrong"};
inline constexpr Word undo_looks{"{字|じ}や{絵|え}が|おかしかった", "{字|じ}や {絵|え}が おかしかった", "Words or pictures did not look right"};
inline constexpr Word undo_mistaken{"ちがうファイルを|{入|い}れてしまった", "ちがう ファイルを {入|い}れて しまった", "It was another file than meant"};
inline constexpr Word undo_other{"そのほか", "その ほか", "Something else"};
inline constexpr Word undo_noted{"{記録|きろく}しました。|ありがとうございます。", "{書|か}いて おきました。ありがとう ございます。", "Noted. Thank you."};

inline constexpr Word stick_file{"ファイル", "ファイル", "File"};
inline constexpr Word stick_size{"{大|おお}きさ", "{大|おお}きさ", "Size"};
inline constexpr Word stick_code{"{番号|ばんごう}", "{番号|ばんごう}", "Number"};

} // namespace words
