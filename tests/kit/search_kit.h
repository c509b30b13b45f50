#pragma once
// The search index of a pack, as an author's desk writes it.

#include "kit/pack_kit.h"
#include "reading/search_index.h"

namespace test {

inline std::string search_sql(const reading::SearchIndex& index)
{
    std::string sql;
    const auto rows = index.rows();
    for (const auto& [kind, part, reading] : rows.parts)
        sql += "INSERT INTO search_part VALUES('" + kind + "'," + (part.inside ? "1" : "0") + ",'" + part.text
            + "'," + std::to_string(reading) + ");";
    for (const auto& [reading, until, id] : rows.keys)
        sql += "INSERT INTO search_key VALUES(" + std::to_string(reading) + ",'" + until + "','" + id + "');";
    return sql;
}

struct Named {
    std::string kind, id, reading;
    std::string until = {};
};

inline std::string search_sql(const std::vector<Named>& things)
{
    reading::SearchIndex index;
    for (const auto& thing : things)
        index.add(thing.reading, thing.kind, thing.id, thing.until);
    return search_sql(index);
}

// Works for whatever the kind needs.
inline std::string titled(const std::string& id, const std::string& text)
{
    return words(id, "title", text) + words(id, "name", text);
}

} // namespace test
