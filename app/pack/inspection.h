#pragma once
// Looking at a payload that nobody has looked at, in the order that keeps each step safe: the 100 bytes of
// SQLite's header, the schema, the rows, the media, and integrity_check last.

#include "base/database.h"
#include "pack/manifest.h"
#include "pack/refusal.h"
#include "pack/trust.h"

#include <filesystem>

namespace pack {

// SQLite checks far less than a hash does, but what it does not check it may execute: page size, kind, schema
// number, rollback journal, UTF-8, and a length that is a whole number of pages.
Outcome<void> check_file(const std::filesystem::path& payload);
// sqlite_schema, byte for byte: no view, no trigger, no table of others.
Outcome<void> check_schema(const base::Database& database);
// All the rest, as long as reading the file takes.
Outcome<void> check_content(const base::Database& database, const Manifest& manifest, const RoleRule& rule);

} // namespace pack
