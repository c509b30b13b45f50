#include "pack/canonical.h"

#include "pack/schema.h"

#include <map>

namespace pack {

namespace {

base::Result<TableShape> shape_of(const base::Database& database, const std::string& table)
{
    TableShape shape;
    shape.name = table;
    std::map<std::int64_t, std::string> key;
    TRY_SET(auto rows, database.prepare("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid"));
    rows.bind(1, table);
    for (;;) {
        TRY_SET(const bool more, rows.step());
        if (!more)
            break;
        const auto type = rows.text(1) == "INTEGER" ? base::ValueType::integer
            : rows.text(1) == "BLOB"                ? base::ValueType::blob
                                                    : base::ValueType::text;
        shape.columns.push_back({std::string(rows.text(0)), type});
        if (rows.number(2) > 0)
            key[rows.number(2)] = rows.text(0);
    }
    for (const auto& [place, column] : key)
        shape.order += (shape.order.empty() ? "" : ", ") + column;
    return shape;
}

base::Result<base::Database> canonical()
{
    TRY_SET(auto database, base::Database::create(":memory:"));
    TRY(database.execute(schema_sql));
    return database;
}

} // namespace

base::Result<std::vector<SchemaEntry>> schema_entries(const base::Database& database)
{
    std::vector<SchemaEntry> entries;
    TRY_SET(auto rows,
            database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid"));
    for (;;) {
        TRY_SET(const bool more, rows.step());
        if (!more)
            return entries;
        entries.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                           std::string(rows.text(3))});
    }
}

base::Result<std::vector<TableShape>> canonical_tables()
{
    TRY_SET(const auto database, canonical());
    TRY_SET(const auto entries, schema_entries(database));
    std::vector<TableShape> tables;
    for (const auto& entry : entries) {
        if (entry.type != "table")
            continue;
        TRY_SET(auto shape, shape_of(database, entry.name));
        tables.push_back(std::move(shape));
    }
    return tables;
}

base::Result<std::vector<SchemaEntry>> canonical_entries()
{
    TRY_SET(const auto database, canonical());
    return schema_entries(database);
}

} // namespace pack
