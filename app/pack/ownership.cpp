#include "pack/ownership.h"

#include "base/utf8.h"
#include "pack/format.h"
#include "pack/schema.h"

#include <algorithm>
#include <array>

namespace pack {

namespace {

enum Owner : unsigned { by_base = 1, by_hospital = 2, by_group = 4, by_chart = 8, by_all = 15 };

// The columns that name a row of the pack itself. All others are free texts or point wherever they like, but
// for a `group_id` that may be left out: whose group it names, on that group's page the row stands.
struct TableOwner {
    std::string_view table;
    unsigned roles;
    std::array<std::string_view, 2> ids;
};

constexpr TableOwner table_owners[] = {
    {"meta", by_all, {}},
    {"language", by_all, {}},
    {"translation", by_all, {"id"}},
    {"source", by_all, {"id"}},
    {"citation", by_all, {"id", "source_id"}},
    {"tombstone", by_hospital | by_group, {"id"}},
    {"area", by_base, {"id"}},
    {"municipality", by_base, {"id", "area_id"}},
    {"support_group", by_base | by_group, {"id"}},
    {"group_activity", by_base | by_group, {"group_id"}},
    {"group_record", by_base | by_group, {"id", "group_id"}},
    {"contact", by_base | by_hospital | by_group, {"id", "owner_id"}},
    {"event", by_hospital | by_group, {"id"}},
    {"occurrence", by_hospital | by_group, {"event_id"}},
    {"article", by_base | by_hospital, {"id"}},
    {"article_block", by_base | by_hospital, {"article_id"}},
    {"notice", by_base | by_hospital, {"id"}},
    {"number", by_base | by_hospital, {"id"}},
    {"number_area", by_base | by_hospital, {"number_id"}},
    {"opening", by_base | by_hospital | by_group, {"owner_id"}},
    {"closed_day", by_hospital, {"id"}},
    {"department", by_hospital, {"id"}},
    {"roster", by_hospital, {"id"}},
    {"desk", by_hospital, {"id"}},
    {"place", by_hospital, {"id"}},
    {"bus", by_hospital, {"id"}},
    {"duty", by_group, {"id", "group_id"}},
    {"chart_sign", by_chart, {"id", "symptom_id"}},
    {"chart_symptom", by_chart, {"id"}},
    {"chart_floor", by_chart, {"symptom_id"}},
    {"chart_age_band", by_chart, {"id"}},
    {"chart_modifier", by_chart, {"id"}},
    {"media", by_all, {}},
    {"chunk", by_all, {}},
    {"search_part", by_all, {}},
    {"search_key", by_all, {"id"}},
};

unsigned owner_of(const std::string_view role)
{
    if (role.starts_with("base/"))
        return by_base;
    if (role.starts_with("group/"))
        return by_group;
    return role == "hospital" ? by_hospital : by_chart;
}

bool id_valid(const std::string_view id)
{
    return !id.empty() && id.size() <= id_bytes_max && std::all_of(id.begin(), id.end(), [](const char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '.'
            || c == '_';
    });
}

bool id_owned(const std::string_view table, const std::string_view id, const RoleRule& rule)
{
    if (!id_valid(id))
        return false;
    if (id.starts_with(rule.scope) && id.size() > rule.scope.size())
        return true;
    if (table == "translation")
        return id == "pack";
    return table == "tombstone"
        && std::any_of(rule.may_hide.begin(), rule.may_hide.end(),
                       [&](const auto& prefix) { return id.starts_with(prefix); });
}

std::size_t bytes_max(const TableShape& table, const Column& column)
{
    if (column.type == base::ValueType::blob)
        return table.name == "chunk" && column.name == "bytes" ? media_chunk_bytes : sizeof(base::Hash);
    const bool prose =
        column.name == "text" && (table.name == "translation" || table.name == "article_block");
    return prose ? prose_bytes_max : column_bytes_max;
}

Outcome<void> check_value(const TableShape& table, const Column& column, const base::Statement& row,
                          const int at)
{
    const auto type = row.type(at);
    const auto where = [&] { return table.name + "." + column.name; };
    if (type == base::ValueType::null)
        return {}; // Where it must not be, integrity_check finds it.
    if (type != column.type)
        return refuse(Refusal::damaged, where() + ": a value of another type");
    if (type == base::ValueType::integer)
        return {};
    const auto bytes = type == base::ValueType::text ? row.text(at).size() : row.blob(at).size();
    if (bytes > bytes_max(table, column))
        return refuse(Refusal::damaged,
                      where() + ": longer than " + std::to_string(bytes_max(table, column)));
    if (type == base::ValueType::text && !text_harmless(row.text(at)))
        return refuse(Refusal::damaged, where() + ": characters that no text may have");
    return {};
}

} // namespace

bool letter_harmless(const char32_t letter)
{
    return !(letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || (letter >= 0x2028 && letter <= 0x202E)
             || (letter >= 0x2066 && letter <= 0x2069) || (letter >= 0xFFF9 && letter <= 0xFFFB)
             || letter == 0xFEFF || letter >= 0xE0000 || (letter & 0xFFFE) == 0xFFFE);
}

bool text_harmless(const std::string_view text)
{
    const auto decoded = base::decode_utf8(text);
    if (!decoded)
        return false;
    return std::all_of(decoded->begin(), decoded->end(), letter_harmless);
}

Outcome<void> check_row(const TableShape& table, const base::Statement& row, const RoleRule& rule)
{
    const auto owner = std::find_if(std::begin(table_owners), std::end(table_owners),
                                    [&](const TableOwner& one) { return one.table == table.name; });
    if (owner == std::end(table_owners) || !(owner->roles & owner_of(rule.role)))
        return refuse(Refusal::outside_scope, "the role " + rule.role + " may not fill " + table.name);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& column = table.columns[i];
        const int at = static_cast<int>(i);
        const bool is_id = std::find(owner->ids.begin(), owner->ids.end(), column.name) != owner->ids.end();
        // Before its letters: an id that only looks like one's own is somebody else's, not a damaged one.
        const bool readable = row.type(at) == column.type || row.type(at) == base::ValueType::null;
        if (is_id && readable && !id_owned(table.name, row.text(at), rule))
            return refuse(Refusal::outside_scope, table.name + ": a row that is not of " + rule.role);
        const bool names_group = column.name == "group_id" && row.type(at) == base::ValueType::text;
        if (names_group && !id_owned(table.name, row.text(at), rule))
            return refuse(Refusal::outside_scope, table.name + ": a row on the page of another group");
        TRY(check_value(table, column, row, at));
    }
    return {};
}

} // namespace pack
