#pragma once
// A trust file in words that somebody understands who has never heard of a key.

#include "pack/trust.h"

#include <string>

namespace author {

enum class Tongue { ja, en };

// "会のページ（hidamari）", "the pages of the group hidamari".
std::string role_in_words(std::string_view role, Tongue tongue);
// How many of which keys, with their names.
std::string needs_in_words(const pack::RoleRule& rule, const pack::Trust& trust, Tongue tongue);

// All of it, in Japanese and English, for a terminal.
std::string trust_in_words(const pack::Trust& trust);
// Who must sign a trust file that follows another.
std::string signers_in_words(const pack::Trust& trust, const pack::Trust& next);

// One page of A4, to be printed and kept: who holds what, what to do when somebody leaves.
std::string sheet_html(const pack::Trust& trust);

} // namespace author
