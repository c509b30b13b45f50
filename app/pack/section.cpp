#include "pack/section.h"

namespace pack {

namespace {

void add_number(base::Hasher& hasher, const std::uint64_t number)
{
    std::uint8_t bytes[8];
    for (int i = 0; i < 8; ++i)
        bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
    hasher.add(base::ByteView(bytes));
}

void add_value(base::Hasher& hasher, const base::Statement& row, const int column)
{
    switch (row.type(column)) {
    case base::ValueType::null: hasher.add("n"); return;
    case base::ValueType::integer:
        hasher.add("i");
        add_number(hasher, static_cast<std::uint64_t>(row.number(column)));
        return;
    case base::ValueType::text: {
        const auto text = row.text(column);
        hasher.add("t");
        add_number(hasher, text.size());
        hasher.add(text);
        return;
    }
    case base::ValueType::real: // No schema has one; as bytes it still tells two payloads apart.
    case base::ValueType::blob: {
        const auto blob = row.blob(column);
        hasher.add("b");
        add_number(hasher, blob.size());
        hasher.add(blob);
        return;
    }
    }
}

Outcome<Section> read_section(const base::Database& database, const TableShape& table, const RowCheck& check)
{
    Section section;
    section.table = table.name;
    base::Hasher hasher;
    TRY_SET(auto row,
            outcome_of(database.prepare("SELECT * FROM " + table.name + " ORDER BY " + table.order)));
    for (;;) {
        TRY_SET(const bool more, outcome_of(row.step()));
        if (!more)
            break;
        if (check)
            TRY(check(table, row));
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            add_value(hasher, row, static_cast<int>(i));
        ++section.rows;
    }
    section.hash = hasher.finish();
    return section;
}

} // namespace

Outcome<std::vector<Section>> read_sections(const base::Database& database, const RowCheck& check)
{
    TRY_SET(const auto tables, outcome_of(canonical_tables()));
    std::vector<Section> sections;
    for (const auto& table : tables) {
        TRY_SET(auto section, read_section(database, table, check));
        if (section.rows > 0)
            sections.push_back(std::move(section));
    }
    return sections;
}

} // namespace pack
