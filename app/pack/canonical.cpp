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

base::Result<CanonicalSchema> canonical_schema()
{
    TRY_SET(auto database, base::Database::create(":memory:"));
    TRY(database.execute(schema_sql));
    CanonicalSchema schema;
    TRY_SET(schema.entries, schema_entries(database));
    for (const auto& entry : schema.entries) {
        if (entry.type != "table")
            continue;
        TRY_SET(auto shape, shape_of(database, entry.name));
        schema.tables.push_back(std::move(shape));
    }
    return schema;
}

} // namespace pack
