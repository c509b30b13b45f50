#include "model/guide_state.h"

#include <tuple>

namespace model {

namespace {

constexpr int openings_max = 30;
constexpr int sources_max = 20;

std::string_view exists_in(const Table table)
{
    switch (table) {
    case Table::area: return "SELECT 1 FROM area WHERE id=?1 LIMIT 1";
    case Table::municipality: return "SELECT 1 FROM municipality WHERE id=?1 LIMIT 1";
    case Table::support_group: return "SELECT 1 FROM support_group WHERE id=?1 LIMIT 1";
    case Table::event: return "SELECT 1 FROM event WHERE id=?1 LIMIT 1";
    case Table::article: return "SELECT 1 FROM article WHERE id=?1 LIMIT 1";
    case Table::notice: return "SELECT 1 FROM notice WHERE id=?1 LIMIT 1";
    case Table::number: return "SELECT 1 FROM number WHERE id=?1 LIMIT 1";
    case Table::department: return "SELECT 1 FROM department WHERE id=?1 LIMIT 1";
    case Table::desk: return "SELECT 1 FROM desk WHERE id=?1 LIMIT 1";
    case Table::place: return "SELECT 1 FROM place WHERE id=?1 LIMIT 1";
    case Table::bus: return "SELECT 1 FROM bus WHERE id=?1 LIMIT 1";
    case Table::duty: return "SELECT 1 FROM duty WHERE id=?1 LIMIT 1";
    case Table::symptom: return "SELECT 1 FROM chart_symptom WHERE id=?1 LIMIT 1";
    }
    return {};
}

// Where one query of one layer stands.
struct Cursor {
    const PackReader* layer;
    Query query;
    std::string key, id;
    bool live = false;

    void advance()
    {
        live = query.next();
        if (!live)
            return;
        key = query.text(0);
        id = query.text(1);
    }
    bool before(const Cursor& other) const { return std::tie(key, id) < std::tie(other.key, other.id); }
};

Cursor* smallest(std::vector<Cursor>& cursors)
{
    Cursor* first = nullptr;
    for (Cursor& cursor : cursors)
        if (cursor.live && (!first || cursor.before(*first)))
            first = &cursor;
    return first;
}

} // namespace

const PackReader* GuideState::role(const std::string_view name) const
{
    for (const auto& layer : layers)
        if (layer->role() == name)
            return layer.get();
    return nullptr;
}

bool GuideState::hidden(const Id& id) const
{
    for (const auto& layer : layers)
        if (layer->hides(id))
            return true;
    return false;
}

const PackReader* GuideState::owner(const Table table, const Id& id) const
{
    if (hidden(id))
        return nullptr;
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer)
        if ((*layer)->may_hold(id) && (*layer)->query(exists_in(table), {id}).next())
            return layer->get();
    return nullptr;
}

bool GuideState::replaced(const Table table, const Id& id, const PackReader& by_layer) const
{
    for (auto layer = layers.rbegin(); layer->get() != &by_layer; ++layer)
        if ((*layer)->may_hold(id) && (*layer)->query(exists_in(table), {id}).next())
            return true;
    return false;
}

// The words of the last layer that says anything about the id: a field it left out is not taken from a row it
// replaced.
Text GuideState::text(const Id& id, const std::string_view field, const std::string& lang) const
{
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer)
        if ((*layer)->may_hold(id)
            && (*layer)->query("SELECT 1 FROM translation WHERE id=?1 LIMIT 1", {id}).next())
            return (*layer)->text(id, field, lang);
    return {};
}

int GuideState::walk(const Table table, const std::vector<std::string_view>& sql, const Values& values,
                     const Take& take) const
{
    int passed_over = 0;
    std::vector<Cursor> cursors;
    cursors.reserve(layers.size() * sql.size());
    for (const auto& layer : layers)
        for (const std::string_view text : sql) {
            cursors.push_back({layer.get(), layer->query(text, values), {}, {}});
            cursors.back().advance();
        }
    for (int rows = 0; rows < walk_rows_max; ++rows) {
        Cursor* cursor = smallest(cursors);
        if (!cursor)
            break;
        const bool visible = !hidden(cursor->id) && !replaced(table, cursor->id, *cursor->layer);
        if (visible && !take(*cursor->layer, cursor->query))
            break;
        passed_over += visible ? 0 : 1;
        cursor->advance();
    }
    return passed_over;
}

std::vector<calendar::Opening> GuideState::openings(const PackReader& layer, const Id& owner) const
{
    std::vector<calendar::Opening> list;
    auto row = layer.query(
        "SELECT days, from_minute, until_minute FROM opening WHERE owner_id=?1 ORDER BY seq LIMIT ?2",
        {owner, std::int64_t{openings_max}});
    while (row.next())
        list.push_back({row.number(0), row.number(1), row.number(2)});
    return list;
}

std::vector<Text> GuideState::sources(const PackReader& layer, const Id& id, const std::string& lang) const
{
    std::vector<Text> list;
    auto row = layer.query("SELECT source_id FROM citation WHERE id=?1 ORDER BY seq LIMIT ?2",
                           {id, std::int64_t{sources_max}});
    while (row.next())
        list.push_back(layer.text(row.text(0), "text", lang));
    return list;
}

} // namespace model
