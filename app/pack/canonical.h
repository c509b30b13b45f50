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

// In the order of schema.h.
base::Result<std::vector<TableShape>> canonical_tables();
// What a payload's own entries must be. Without the shapes: a start opens every pack before its first
// picture, and the shapes take as long again.
base::Result<std::vector<SchemaEntry>> canonical_entries();
// As `database` stores them, in the order of their rows.
base::Result<std::vector<SchemaEntry>> schema_entries(const base::Database& database);

} // namespace pack
