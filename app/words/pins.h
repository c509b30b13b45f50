#pragma once
// What machiai-admin and the staff pages say about PINs.

#include "words/word.h"

namespace words {

inline constexpr Word pin_set{
    "{暗証番号|あんしょうばんごう}を|{決|き}めました。|ほかの{人|ひと}に|{教|おし}えないでください。",
    "{暗証番号|あんしょうばんごう}を {決|き}めました。ほかの {人|ひと}に {教|おし}えないで ください。",
    "The PIN is set. Please keep it to yourself."};
inline constexpr Word pin_right{
    "{暗証番号|あんしょうばんごう}を|{確|たし}かめました。",
    "{暗証番号|あんしょうばんごう}は {合|あ}って います。",
    "The PIN is right."};
inline constexpr Word pin_wrong{
    "{暗証番号|あんしょうばんごう}が|{違|ちが}います。|もう{一度|いちど}|{入|い}れてください。",
    "{暗証番号|あんしょうばんごう}が ちがいます。もう {一度|いちど} {入|い}れて ください。",
    "That is not the PIN. Please try again."};
inline constexpr Word pin_waiting{
    "{何度|なんど}か|{違|ちが}う{番号|ばんごう}が|{入|はい}りました。|しばらく{待|ま}ってから、|もう{一度|いちど}|{入|い}れてください。",
    "ちがう {番号|ばんごう}が {何回|なんかい}か {入|はい}りました。{少|すこ}し {待|ま}ってから、 もう {一度|いちど} {入|い}れて ください。",
    "The PIN was wrong several times. Please wait a little, then try again."};
inline constexpr Word pin_not_set{
    "この{役|やく}の|{暗証番号|あんしょうばんごう}は、|まだ{決|き}まっていません。|{機械|きかい}の{担当|たんとう}に|{知|し}らせてください。",
    "{暗証番号|あんしょうばんごう}が まだ ありません。{機械|きかい}の {担当|たんとう}に {言|い}って ください。",
    "No PIN has been set for this role yet. Tell the person in charge of the machine."};
inline constexpr Word pin_length{
    "{暗証番号|あんしょうばんごう}は、|4けたから12けたの|{数字|すうじ}に|してください。",
    "{暗証番号|あんしょうばんごう}は、 4つから 12の {数字|すうじ}に して ください。",
    "Please choose 4 to 12 digits."};
inline constexpr Word pin_easy{
    "すぐに|{当|あ}てられる|{番号|ばんごう}です。|1234や|1111ではない、|ほかの{番号|ばんごう}に|してください。",
    "ほかの {人|ひと}が すぐに わかる {番号|ばんごう}です。1234や 1111では ない {番号|ばんごう}に して ください。",
    "That PIN is easy to guess. Please choose one that is not like 1234 or 1111."};
inline constexpr Word pin_no_role{
    "その{名前|なまえ}の|{役|やく}は|ありません。|{名前|なまえ}を|{確|たし}かめてください。",
    "その {名前|なまえ}の {役|やく}は ありません。{名前|なまえ}を {確|たし}かめて ください。",
    "There is no role of that name. Please check how it is written."};

} // namespace words
