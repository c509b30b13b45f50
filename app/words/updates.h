#pragma once
// What the kiosk says about packs that were brought to it, code by code: what happened, and what a person does next.
// Nobody is blamed, and whoever reads it learns whether anything has changed.

#include "words/word.h"

namespace words {

inline constexpr Word update_done{"{新|あたら}しい|{内容|ないよう}に|なりました", "{新|あたら}しく なりました", "The new content is in use"};
inline constexpr Word update_done_todo{"{終|お}わりました。|USBメモリーを|{抜|ぬ}いてください。", "{終|お}わりました。USBメモリーを {抜|ぬ}いて ください。", "Done. Please take the stick."};

inline constexpr Word update_already_here{"この{内容|ないよう}は|もう|{入|はい}っています", "もう {入|はい}って います", "This content is already here"};
inline constexpr Word update_already_here_todo{"することは|ありません。|USBメモリーを|{抜|ぬ}いてください。", "する ことは ありません。USBメモリーを {抜|ぬ}いて ください。", "There is nothing to do. Please take the stick."};

inline constexpr Word update_nothing_found{"{入|い}れるファイルが|{見|み}つかりません", "{入|い}れる ファイルが ありません", "There is no file to take from this stick"};
inline constexpr Word update_nothing_found_todo{"{受|う}け{取|と}った|ファイルを、|パソコンで|USBメモリーに|コピーして、|もう{一度|いちど}|お{持|も}ちください。", "もらった ファイルを パソコンで USBメモリーに コピーして ください。それから、 もう {一度|いちど} {持|も}って きて ください。", "On the PC, copy the file you were given to the stick, and bring it again."};

inline constexpr Word update_pulled_out{"USBメモリーが|{途中|とちゅう}で|{抜|ぬ}けました", "USBメモリーが {途中|とちゅう}で {抜|ぬ}けました", "The stick came out too early"};
inline constexpr Word update_pulled_out_todo{"{画面|がめん}の|{内容|ないよう}は|{変|か}わっていません。|もう{一度|いちど}|{差|さ}して、|「{抜|ぬ}いてください」と|{出|で}るまで|お{待|ま}ちください。", "{何|なに}も {変|か}わって いません。もう {一度|いちど} {入|い}れて ください。「{抜|ぬ}いて ください」が {出|で}るまで {待|ま}って ください。", "Nothing was changed. Put it in again, and wait until the screen asks you to take it."};

inline constexpr Word update_damaged{"ファイルが|{壊|こわ}れています", "ファイルが {壊|こわ}れて います", "The file is damaged"};
inline constexpr Word update_damaged_todo{"{画面|がめん}の|{内容|ないよう}は|{変|か}わっていません。|パソコンで|もう{一度|いちど}|コピーして、|「{安全|あんぜん}な{取|と}り{外|はず}し」を|してから、|お{持|も}ちください。", "{何|なに}も {変|か}わって いません。パソコンで もう {一度|いちど} コピーして ください。「{安全|あんぜん}な {取|と}り{外|はず}し」を してから、 {持|も}って きて ください。", "Nothing was changed. Copy it again on the PC, use “Safely remove”, and bring it again."};

inline constexpr Word update_not_signed{"{誰|だれ}が|{作|つく}ったものか、|{確|たし}かめられません", "{誰|だれ}の ファイルか わかりません", "It is not known who made this file"};
inline constexpr Word update_not_signed_todo{"{画面|がめん}の|{内容|ないよう}は|{変|か}わっていません。|ファイルを|くれた{人|ひと}か、|{受付|うけつけ}に|おたずねください。", "{何|なに}も {変|か}わって いません。ファイルを くれた {人|ひと}か、 {受付|うけつけ}の {人|ひと}に {聞|き}いて ください。", "Nothing was changed. Ask whoever gave you the file, or the reception."};

inline constexpr Word update_outside_scope{"ほかの{人|ひと}が|{受|う}け{持|も}つ|{内容|ないよう}が|{入|はい}っています", "ほかの {人|ひと}の {内容|ないよう}が {入|はい}って います", "Some of it is for others to change"};
inline constexpr Word update_outside_scope_todo{"{画面|がめん}の|{内容|ないよう}は|{変|か}わっていません。|{自分|じぶん}の|{会|かい}の|{内容|ないよう}だけの|ファイルを|{作|つく}って、|もう{一度|いちど}|お{持|も}ちください。", "{何|なに}も {変|か}わって いません。{自分|じぶん}の {会|かい}の {内容|ないよう}だけに して、 もう {一度|いちど} {持|も}って きて ください。", "Nothing was changed. Make the file with your own entries only, and bring it again."};

inline constexpr Word update_awaits_approval{"{医師|いし}の{確認|かくにん}を|{待|ま}っています", "{医師|いし}の {確認|かくにん}が まだです", "Waiting for a doctor's approval"};
inline constexpr Word update_awaits_approval_todo{"{画面|がめん}の|{内容|ないよう}は|{変|か}わっていません。|{医師|いし}の|{署名|しょめい}が|ついたら、|もう{一度|いちど}|お{持|も}ちください。", "{何|なに}も {変|か}わって いません。{医師|いし}の {署名|しょめい}〈{確|たし}かめた しるし〉が ついてから、 {持|も}って きて ください。", "Nothing was changed. Bring the file again once the doctor has signed it."};

inline constexpr Word update_older{"もっと|{新|あたら}しい|{内容|ないよう}が|もう|{入|はい}っています", "もっと {新|あたら}しい {内容|ないよう}が {入|はい}って います", "Newer content is already here"};
inline constexpr Word update_older_todo{"{画面|がめん}の|{内容|ないよう}は|{変|か}わっていません。|{作|つく}った|{人|ひと}から、|{新|あたら}しい|ファイルを|{受|う}け{取|と}ってください。", "{何|なに}も {変|か}わって いません。{作|つく}った {人|ひと}に、 {新|あたら}しい ファイルを もらって ください。", "Nothing was changed. Please get the newer file from whoever made it."};

inline constexpr Word update_no_room{"{保存|ほぞん}する|{場所|ばしょ}が|{足|た}りません", "{入|い}れる {場所|ばしょ}が ありません", "There is not enough room"};
inline constexpr Word update_no_room_todo{"{今|いま}までの|{内容|ないよう}で|{動|うご}いています。|{機械|きかい}の{担当|たんとう}に、|この{番号|ばんごう}を|{知|し}らせてください。", "{今|いま}までの {内容|ないよう}で {動|うご}いて います。{機械|きかい}の {担当|たんとう}に、 この {番号|ばんごう}を {言|い}って ください。", "The kiosk goes on with what it has. Please tell the person in charge of it this number."};

inline constexpr Word update_storage_error{"うまく|{保存|ほぞん}できません", "うまく {入|い}れる ことが できません", "It could not be stored"};
inline constexpr Word update_storage_error_todo{"{今|いま}までの|{内容|ないよう}で|{動|うご}いています。|USBメモリーを|{抜|ぬ}いて、|{機械|きかい}の{担当|たんとう}に、|この{番号|ばんごう}を|{知|し}らせてください。", "{今|いま}までの {内容|ないよう}で {動|うご}いて います。USBメモリーを {抜|ぬ}いて ください。{機械|きかい}の {担当|たんとう}に、 この {番号|ばんごう}を {言|い}って ください。", "The kiosk goes on with what it has. Please take the stick, and tell the person in charge of the kiosk this number."};

inline constexpr Word update_software_too_old{"この{画面|がめん}には、|{新|あたら}しい|ソフトウェアが|{必要|ひつよう}です", "この {機械|きかい}は、 {新|あたら}しく しないと {入|い}れられません", "This kiosk needs newer software first"};
inline constexpr Word update_software_too_old_todo{"{画面|がめん}の|{内容|ないよう}は|{変|か}わっていません。|{機械|きかい}の{担当|たんとう}に、|この{番号|ばんごう}を|{知|し}らせてください。", "{何|なに}も {変|か}わって いません。{機械|きかい}の {担当|たんとう}に、 この {番号|ばんごう}を {言|い}って ください。", "Nothing was changed. Please tell the person in charge of the kiosk this number."};

inline constexpr Word update_rolled_back{"{前|まえ}の|{内容|ないよう}に|{戻|もど}しました", "{前|まえ}の {内容|ないよう}に もどしました", "The content before it is back"};
inline constexpr Word update_rolled_back_todo{"{新|あたら}しい|{内容|ないよう}では|{動|うご}かなかったので、|{自動|じどう}で|{戻|もど}しました。|{作|つく}った|{人|ひと}に、|この{番号|ばんごう}を|{知|し}らせてください。", "{新|あたら}しい {内容|ないよう}では {動|うご}きませんでした。{作|つく}った {人|ひと}に、 この {番号|ばんごう}を {言|い}って ください。", "The kiosk did not run well with the new content. Please tell whoever made it this number."};

inline constexpr Word update_clock_unsure{"{日付|ひづけ}が|{正|ただ}しいか|わかりません", "{日付|ひづけ}が {正|ただ}しいか わかりません", "The date may be wrong"};
inline constexpr Word update_clock_unsure_todo{"{案内|あんない}は|そのまま|{使|つか}えます。|{機械|きかい}の{担当|たんとう}に、|{時計|とけい}を|{合|あ}わせるように|{頼|たの}んでください。", "{案内|あんない}は {使|つか}う ことが できます。{機械|きかい}の {担当|たんとう}に、「{時計|とけい}を {直|なお}して ください」と {言|い}って ください。", "Everything can be used as before. Please ask the person in charge of the kiosk to set its clock."};

inline constexpr Word update_needs_another{"いっしょに|{入|い}れる|ファイルが|{足|た}りません", "いっしょに {入|い}れる ファイルが {足|た}りません", "Another file belongs to this one"};
inline constexpr Word update_needs_another_todo{"{画面|がめん}の|{内容|ないよう}は|{変|か}わっていません。|{受|う}け{取|と}った|ファイルを|{全部|ぜんぶ}|USBメモリーに|{入|い}れて、|お{持|も}ちください。", "{何|なに}も {変|か}わって いません。もらった ファイルを {全部|ぜんぶ} USBメモリーに {入|い}れて、 {持|も}って きて ください。", "Nothing was changed. Copy all the files you were given to the stick, and bring it again."};

} // namespace words
