#pragma once
// Schema 1 as SQLite itself stores it: what a payload's sqlite_schema is compared with, and the shape of its
// tables.

#include "base/database.h"

#include <compare>
#include <string>
#include <vector>

namespace pack {

struct Column {
    std::string name;
    base::ValueType type = base::ValueType::text;
};

struct TableShape {
    std::string name;
    std::vector<Column> columns;
    std::string order; // The columns of the primary key: "id, seq".
};

struct SchemaEntry {
    std::string type;
    std::string name;
    std::string table;
    std::string sql; // Empty for the indexes that SQLite makes by itself.
    auto operator<=>(const SchemaEntry&) const = default;
};

struct CanonicalSchema {
    std::vector<SchemaEntry> entries;
    std::vector<TableShape> tables; // In the order of schema.h.
};

base::Result<CanonicalSchema> canonical_schema();
base::Result<std::vector<SchemaEntry>> schema_entries(const base::Database& database);

} // namespace pack
