#pragma once
// One walk over a table, for its rows and for its hash. The hash is taken of the dump
//   each row in the order of the primary key, each column in the order of the schema:
//   n                            null
//   i and 8 bytes                an integer, little endian
//   t, b and 8 bytes of length   a text or a blob, then its bytes
// so it stays the same when SQLite lays out its pages in another way.

#include "base/database.h"
#include "pack/canonical.h"
#include "pack/manifest.h"
#include "pack/refusal.h"

#include <functional>

namespace pack {

using RowCheck = std::function<Outcome<void>(const TableShape&, const base::Statement&)>;

// Of every table of the schema that has rows. `check` sees every row before it is hashed.
Outcome<std::vector<Section>> read_sections(const base::Database& database, const RowCheck& check = {});

} // namespace pack
