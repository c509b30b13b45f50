#pragma once
// Who may write what: which tables a role may fill, and that every row carries the role's own prefix. A
// signature says who wrote a pack; this says that they wrote about their own things only.

#include "base/database.h"
#include "pack/canonical.h"
#include "pack/refusal.h"
#include "pack/trust.h"

#include <string_view>

namespace pack {

// One row, before anything else reads it: types, lengths, UTF-8, ids, owner.
Outcome<void> check_row(const TableShape& table, const base::Statement& row, const RoleRule& rule);

// False for control characters, marks that turn the direction of a text around, and what is no letter at all.
bool letter_harmless(char32_t letter);
// Valid UTF-8 without control characters and without marks that turn the direction of a text around.
bool text_harmless(std::string_view text);

} // namespace pack
