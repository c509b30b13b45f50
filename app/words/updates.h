#pragma once
// What the kiosk says about packs that were brought to it. Every sentence tells what a person can do next, and that
// the kiosk goes on with what it has.

#include "words/word.h"

namespace words {

inline constexpr Word update_done{
    "{終|お}わりました。|{新|あたら}しい|{内容|ないよう}に|なりました。|USBメモリーを|{抜|ぬ}いてください。",
    "{終|お}わりました。 {新|あたら}しく なりました。 USBを {抜|ぬ}いて ください。",
    "Done. The new content is in use. You may take the stick."};
inline constexpr Word update_already_here{
    "この{内容|ないよう}は|もう|{入|はい}っています。|USBメモリーを|{抜|ぬ}いてください。",
    "もう {入|はい}って います。 USBを {抜|ぬ}いて ください。",
    "Already up to date. You may take the stick."};
inline constexpr Word update_nothing_found{
    "このUSBメモリーには、|{入|い}れるものが|ありません。|パソコンで|ファイルを|{入|い}れ{直|なお}してください。",
    "USBに {新|あたら}しい ファイルが ありません。 パソコンで {入|い}れて ください。",
    "No update on this stick. Copy the file to it on the PC and bring it again."};
inline constexpr Word update_pulled_out{
    "USBメモリーが|{抜|ぬ}けました。|{何|なに}も|{変|か}わっていません。|もう{一度|いちど}|{差|さ}してください。",
    "USBが ぬけました。 {何|なに}も {変|か}わって いません。 もう {一度|いちど} {入|い}れて ください。",
    "The stick came out. Nothing was changed. Put it in again."};
inline constexpr Word update_damaged{
    "このファイルは|{壊|こわ}れています。|パソコンで|もう{一度|いちど}|コピーして、|「{安全|あんぜん}な{取|と}り{外|はず}し」を|してください。",
    "ファイルが {壊|こわ}れて います。 パソコンで もう {一度|いちど} コピーして ください。",
    "This file is damaged. Copy it again on the PC and use \"Safely remove\"."};
inline constexpr Word update_not_signed{
    "この|{画面|がめん}が|{知|し}っている|{人|ひと}の|{署名|しょめい}が|ありません。|{何|なに}も|{変|か}わっていません。|{受付|うけつけ}で|おたずねください。",
    "だれの ファイルか わかりません。 {何|なに}も {変|か}わって いません。 {受付|うけつけ}で {聞|き}いて ください。",
    "Not signed by someone this kiosk knows. Nothing was changed. Ask at the reception."};
inline constexpr Word update_outside_scope{
    "ほかの{人|ひと}が|{受|う}け{持|も}つ|{内容|ないよう}が|{入|はい}っています。|{自分|じぶん}の{会|かい}の|{内容|ないよう}だけに|して、|もう{一度|いちど}|お{持|も}ちください。",
    "ほかの {人|ひと}の {内容|ないよう}が {入|はい}って います。 {自分|じぶん}の {内容|ないよう}だけに して ください。",
    "Some of it belongs to others. Leave only your own entries in it and bring it again."};
inline constexpr Word update_awaits_approval{
    "{医師|いし}の{確認|かくにん}を|{待|ま}っています。|{確認|かくにん}の{署名|しょめい}が|ついたら、|もう{一度|いちど}|お{持|も}ちください。",
    "{医師|いし}の {確認|かくにん}が まだです。 {確認|かくにん}の あとで {持|も}って きて ください。",
    "Waiting for a doctor's approval. Bring it again once it is signed."};
inline constexpr Word update_older{
    "この{画面|がめん}には、|もっと|{新|あたら}しい|{内容|ないよう}が|{入|はい}っています。|{何|なに}も|{変|か}わっていません。|{新|あたら}しい|ファイルを|お{持|も}ちください。",
    "これは {古|ふる}い ファイルです。 {何|なに}も {変|か}わって いません。 {新|あたら}しい ファイルを {持|も}って きて ください。",
    "This kiosk already has a newer version. Nothing was changed. Bring the newer file."};
inline constexpr Word update_no_room{
    "{保存|ほぞん}する|{場所|ばしょ}が|{足|た}りません。|{今|いま}までの|{内容|ないよう}で|{動|うご}いています。|{機械|きかい}の{担当|たんとう}に|{知|し}らせてください。",
    "{入|い}れる {場所|ばしょ}が ありません。 {機械|きかい}の {担当|たんとう}に {言|い}って ください。",
    "Not enough room. The kiosk keeps working with the old content. Tell the person in charge of the machine."};
inline constexpr Word update_storage_error{
    "{保存|ほぞん}が|うまくいきません。|{今|いま}までの|{内容|ないよう}で|{動|うご}いています。|{機械|きかい}の{担当|たんとう}に|{知|し}らせてください。",
    "{入|い}れる ことが できません。 {機械|きかい}の {担当|たんとう}に {言|い}って ください。",
    "The kiosk's storage reports an error. It keeps working with the old content. Tell the person in charge of the machine."};
inline constexpr Word update_software_too_old{
    "この{内容|ないよう}には、|{新|あたら}しい|ソフトウェアが|{必要|ひつよう}です。|{機械|きかい}の{担当|たんとう}に|{知|し}らせてください。",
    "{機械|きかい}が {古|ふる}いので {入|い}れられません。 {機械|きかい}の {担当|たんとう}に {言|い}って ください。",
    "This update needs newer kiosk software. Tell the person in charge of the machine."};
inline constexpr Word update_rolled_back{
    "{新|あたら}しい|{内容|ないよう}では|{動|うご}かなかったので、|{前|まえ}の|{内容|ないよう}に|{戻|もど}しました。|ファイルを|{作|つく}った{人|ひと}に|{知|し}らせてください。",
    "{前|まえ}の {内容|ないよう}に もどしました。 ファイルを {作|つく}った {人|ひと}に {言|い}って ください。",
    "The last update did not start and was undone. Tell the person who made it."};
inline constexpr Word update_clock_unsure{
    "{日付|ひづけ}が|{正|ただ}しいか|わかりません。|{職員|しょくいん}の|{画面|がめん}で、|{日付|ひづけ}を|{合|あ}わせてください。",
    "{日付|ひづけ}が わかりません。 {職員|しょくいん}の {画面|がめん}で {直|なお}して ください。",
    "The date may be wrong. Set it on the staff page."};
inline constexpr Word update_needs_another{
    "いっしょに|{入|い}れる|ファイルが|{足|た}りません。|{何|なに}も|{変|か}わっていません。|もらった|ファイルを|{全部|ぜんぶ}|USBメモリーに|{入|い}れてください。",
    "ファイルが {足|た}りません。 {何|なに}も {変|か}わって いません。 {全部|ぜんぶ} USBに {入|い}れて ください。",
    "Another file is needed with this one. Nothing was changed. Put all the files you were given on the stick."};

} // namespace words
