#include "model/found_lines.h"

#include "model/event_rows.h"

namespace model {

namespace {

std::string one_text(const PackReader& layer, const std::string_view sql, const Id& id)
{
    auto row = layer.query(sql, {id});
    return row.next() ? row.text(0) : std::string();
}

std::optional<Found> event_found(const GuideState& state, const PackReader& layer, const Id& id,
                                 const base::Date today, const std::string& lang)
{
    auto line = next_or_last(state, layer, id, today, lang);
    if (!line)
        return std::nullopt;
    return Found{.id = id,
                 .icon = line->kind,
                 .title = line->title,
                 .line = line->place,
                 .hospital = {},
                 .event = std::move(line),
                 .area = {}};
}

std::optional<Found> group_found(const GuideState& state, const PackReader& layer, const Id& id,
                                 const std::string& lang)
{
    const Id municipality =
        one_text(layer, "SELECT municipality_id FROM support_group WHERE id=?1 LIMIT 1", id);
    return Found{
        .id = id,
        .icon = one_text(layer, "SELECT kind FROM group_activity WHERE group_id=?1 ORDER BY seq LIMIT 1", id),
        .title = layer.text(id, "name", lang),
        .line = municipality.empty() ? Text() : state.text(municipality, "name", lang),
        .hospital = layer.text(id, "hospital.0", lang),
        .event = {},
        .area = {}};
}

// A place without a group near it leads nowhere.
std::optional<Found> area_found(const GuideState& state, const PackReader& layer, const Id& id,
                                const std::string& lang)
{
    const bool municipality = state.owner(Table::municipality, id) == &layer;
    const Id area = municipality ? state.area_of(id) : id;
    if (!state.any_group({.area = area, .activity = {}}))
        return std::nullopt;
    return Found{.id = id,
                 .icon = {},
                 .title = layer.text(id, "name", lang),
                 .line = municipality ? state.text(area, "name", lang) : Text(),
                 .hospital = {},
                 .event = {},
                 .area = area};
}

// Of what has a name and one line more.
Found plain(const PackReader& layer, const Id& id, const std::string_view kind_sql,
            const std::string_view title, const std::string_view line, const std::string& lang)
{
    return {.id = id,
            .icon = kind_sql.empty() ? std::string() : one_text(layer, kind_sql, id),
            .title = layer.text(id, title, lang),
            .line = line.empty() ? Text() : layer.text(id, line, lang),
            .hospital = {},
            .event = {},
            .area = {}};
}

std::optional<Found> number_found(const GuideState& state, const PackReader& layer, const Id& id,
                                  const std::string& lang)
{
    if (!state.serves(layer, id))
        return std::nullopt;
    Found found = plain(layer, id, "SELECT kind FROM number WHERE id=?1 LIMIT 1", "name", "", lang);
    found.line = {one_text(layer, "SELECT tel FROM number WHERE id=?1 LIMIT 1", id), "ja"};
    return found;
}

bool speaks_for(const GuideState& state, const PackReader& layer, const Subject subject, const Id& id)
{
    const auto own = [&](const Table table) { return state.owner(table, id) == &layer; };
    switch (subject) {
    case Subject::symptom: return own(Table::symptom);
    case Subject::department: return own(Table::department);
    case Subject::desk: return own(Table::desk);
    case Subject::place: return own(Table::place);
    case Subject::number: return own(Table::number);
    case Subject::event: return own(Table::event);
    case Subject::group: return own(Table::support_group);
    case Subject::area: return own(Table::municipality) || own(Table::area);
    case Subject::article: return own(Table::article);
    }
    return false;
}

} // namespace

std::optional<Found> found_line(const GuideState& state, const PackReader& layer, const Subject subject,
                                const Id& id, const base::Date today, const std::string& lang)
{
    if (!speaks_for(state, layer, subject, id))
        return std::nullopt;
    switch (subject) {
    case Subject::symptom:
        return plain(layer, id, "SELECT icon FROM chart_symptom WHERE id=?1 LIMIT 1", "title", "", lang);
    case Subject::department: return plain(layer, id, "", "name", "place", lang);
    case Subject::desk:
        return plain(layer, id, "SELECT kind FROM desk WHERE id=?1 LIMIT 1", "name", "place", lang);
    case Subject::place:
        return plain(layer, id, "SELECT kind FROM place WHERE id=?1 LIMIT 1", "name", "where", lang);
    case Subject::number: return number_found(state, layer, id, lang);
    case Subject::event: return event_found(state, layer, id, today, lang);
    case Subject::group: return group_found(state, layer, id, lang);
    case Subject::area: return area_found(state, layer, id, lang);
    case Subject::article:
        return plain(layer, id, "SELECT icon FROM article WHERE id=?1 LIMIT 1", "title", "summary", lang);
    }
    return std::nullopt;
}

} // namespace model
