#pragma once
// What the kiosk says about the trust file: to the person who sets it up, and later to nobody else.

#include "words/word.h"

namespace words {

inline constexpr Word trust_compare{
    "{次|つぎ}の|{六|むっ}つの|ことばが、|{紙|かみ}に|{書|か}いてある|ことばと|{同|おな}じか、|{見|み}{比|くら}べてください。|{違|ちが}うときは、|{使|つか}わないでください。",
    "{六|むっ}つの ことばを {見|み}て ください。 {紙|かみ}の ことばと {同|おな}じですか。 {違|ちが}う ときは {使|つか}わないで ください。",
    "Compare these six words with those on the paper. If they differ, do not use this kiosk."};

} // namespace words
