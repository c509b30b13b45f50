#include "model/guide_state.h"

#include <algorithm>

namespace model {

namespace {

constexpr int areas_max = 100;
constexpr int texts_max = 20; // Hospitals and other activities of one group.
constexpr int activities_max = 30; // Of one group.

// The closed list of content/README.md, in the order in which the screen offers it.
constexpr std::string_view activity_kinds[] = {
    "guide",      "machine",  "writing", "wheelchair", "listening", "sign",     "garden",  "cleaning",
    "display",    "concert",  "lecture", "cafe",       "festival",  "library",  "sewing",  "gift",
    "newsletter", "exchange", "meeting", "health",     "awareness", "training", "housing",
};

// A group of a group's own pack knows its municipality but not that municipality's area: the base pack does.
constexpr std::string_view all_sql =
    "SELECT g.sort_key, g.id FROM support_group g WHERE (?1='' OR EXISTS(SELECT 1 FROM group_activity a"
    " WHERE a.kind=?1 AND a.group_id=g.id)) ORDER BY g.sort_key, g.id LIMIT ?2";
constexpr std::string_view area_sql =
    "SELECT g.sort_key, g.id, '' FROM support_group g WHERE g.area_id=?3 AND (?1='' OR EXISTS(SELECT 1 FROM"
    " group_activity a WHERE a.kind=?1 AND a.group_id=g.id)) ORDER BY g.sort_key, g.id LIMIT ?2";
constexpr std::string_view without_area_sql =
    "SELECT g.sort_key, g.id, g.municipality_id FROM support_group g WHERE g.area_id IS NULL AND ?3!=''"
    " AND g.municipality_id!='' AND (?1='' OR EXISTS(SELECT 1 FROM group_activity a WHERE a.kind=?1"
    " AND a.group_id=g.id)) ORDER BY g.sort_key, g.id LIMIT ?2";

using TakeGroup = std::function<bool(const PackReader& layer, const Id& id)>;

void walk_groups(const GuideState& state, const GroupFilter& filter, const TakeGroup& take)
{
    if (filter.area.empty()) {
        state.walk(Table::support_group, {all_sql}, {filter.activity, std::int64_t{walk_rows_max}},
                   [&](const PackReader& layer, const Query& row) { return take(layer, row.text(1)); });
        return;
    }
    state.walk(Table::support_group, {area_sql, without_area_sql},
               {filter.activity, std::int64_t{walk_rows_max}, filter.area},
               [&](const PackReader& layer, const Query& row) {
                   const Id municipality = row.text(2);
                   if (!municipality.empty() && state.area_of(municipality) != filter.area)
                       return true;
                   return take(layer, row.text(1));
               });
}

GroupLine line_of(const GuideState& state, const PackReader& layer, const Id& id, const bool own,
                  const std::string& lang)
{
    GroupLine line{.id = id,
                   .name = layer.text(id, "name", lang),
                   .municipality = {},
                   .hospital = layer.text(id, "hospital.0", lang),
                   .activities = {},
                   .own = own};
    auto group = layer.query("SELECT municipality_id FROM support_group WHERE id=?1 LIMIT 1", {id});
    if (group.next())
        line.municipality = state.text(group.text(0), "name", lang);
    auto kind = layer.query("SELECT kind FROM group_activity WHERE group_id=?1 ORDER BY seq LIMIT ?2",
                            {id, std::int64_t{activities_max}});
    while (kind.next())
        line.activities.push_back(kind.text(0));
    return line;
}

std::vector<Text> numbered_texts(const PackReader& layer, const Id& id, const std::string& field,
                                 const int count, const std::string& lang)
{
    std::vector<Text> list;
    for (int i = 0; i < std::min(count, texts_max); ++i)
        list.push_back(layer.text(id, field + "." + std::to_string(i), lang));
    return list;
}

std::vector<Record> records_of(const PackReader& layer, const Id& group, const std::string& lang)
{
    std::vector<Record> list;
    auto row = layer.query("SELECT id, day FROM group_record WHERE group_id=?1 ORDER BY seq LIMIT ?2",
                           {group, std::int64_t{records_max}});
    while (row.next())
        list.push_back({row.text(1), layer.text(row.text(0), "text", lang)});
    return list;
}

std::optional<Contact> contact_of(const PackReader& layer, const Id& group, const std::string& lang)
{
    auto row = layer.query("SELECT id, postal, tel, fax FROM contact WHERE owner_id=?1 LIMIT 1", {group});
    if (!row.next())
        return std::nullopt;
    const Id id = row.text(0);
    return Contact{.office = layer.text(id, "office", lang),
                   .address = layer.text(id, "address", lang),
                   .tel_extension = layer.text(id, "tel_extension", lang),
                   .postal = row.text(1),
                   .tel = row.text(2),
                   .fax = row.text(3)};
}

} // namespace

Id GuideState::area_of(const Id& municipality) const
{
    for (const auto& layer : layers)
        if (layer->may_hold(municipality)) {
            auto row = layer->query("SELECT area_id FROM municipality WHERE id=?1 LIMIT 1", {municipality});
            if (row.next())
                return row.text(0);
        }
    return {};
}

bool GuideState::any_group(const GroupFilter& filter) const
{
    bool any = false;
    walk_groups(*this, filter, [&](const PackReader&, const Id&) { return !(any = true); });
    return any;
}

std::optional<Id> Guide::own_group() const
{
    const PackReader* hospital = state_->role("hospital");
    Id id = hospital ? hospital->meta("own_group") : Id();
    if (id.empty() || !state_->owner(Table::support_group, id))
        return std::nullopt;
    return id;
}

int Guide::group_count(const GroupFilter& filter) const
{
    if (const auto known = state_->group_counts.find(filter); known != state_->group_counts.end())
        return known->second;
    int count = 0;
    walk_groups(*state_, filter, [&](const PackReader&, const Id&) { return ++count < walk_rows_max; });
    if (state_->fault.error)
        return 0;
    return state_->group_counts[filter] = count;
}

std::vector<GroupLine> Guide::groups(const GroupFilter& filter, const int offset, const int limit,
                                     const std::string& lang) const
{
    const std::size_t wanted = static_cast<std::size_t>(std::clamp(limit, 0, list_rows_max));
    int skip = std::max(offset, 0);
    std::vector<GroupLine> list;
    // The own group stands first where the filter shows it at all; the walk then passes it by.
    std::optional<Id> own = own_group();
    if (own) {
        bool shown = filter == GroupFilter{};
        if (!shown)
            walk_groups(*state_, filter,
                        [&](const PackReader&, const Id& id) { return !(shown = id == *own); });
        if (!shown)
            own.reset();
        else if (skip > 0)
            --skip;
        else if (wanted > 0)
            list.push_back(line_of(*state_, *state_->owner(Table::support_group, *own), *own, true, lang));
    }
    if (list.size() < wanted)
        walk_groups(*state_, filter, [&](const PackReader& layer, const Id& id) {
            if (id == own)
                return true;
            if (skip-- > 0)
                return true;
            list.push_back(line_of(*state_, layer, id, false, lang));
            return list.size() < wanted;
        });
    return state_->sound(std::move(list));
}

std::optional<Group> Guide::group(const Id& id, const std::string& lang) const
{
    const PackReader* layer = state_->owner(Table::support_group, id);
    if (!layer)
        return std::nullopt;
    auto row =
        layer->query("SELECT municipality_id, area_id, founded, founded_what, status, as_of, hospital_count,"
                     " other_count FROM support_group WHERE id=?1 LIMIT 1",
                     {id});
    if (!row.next())
        return std::nullopt;
    const Id area = row.text(1).empty() ? state_->area_of(row.text(0)) : row.text(1);
    Group group{.line = line_of(*state_, *layer, id, own_group() == id, lang),
                .area = state_->text(area, "name", lang),
                .hospitals = numbered_texts(*layer, id, "hospital", row.number(6), lang),
                .founded = row.text(2),
                .founded_what = row.text(3),
                .status = row.text(4),
                .as_of = row.text(5),
                .story = layer->text(id, "story", lang),
                .other = numbered_texts(*layer, id, "other", row.number(7), lang),
                .join = layer->text(id, "join", lang),
                .records = records_of(*layer, id, lang),
                .contact = contact_of(*layer, id, lang),
                .sources = state_->sources(*layer, id, lang),
                .picture = std::nullopt};
    if (const std::string medium = layer->meta("picture." + id); !medium.empty())
        group.picture = layer->picture(base::Hash::from_hex(medium).value_or(base::Hash()),
                                       layer->text(id, "picture", lang));
    return state_->sound(std::optional(std::move(group)));
}

std::vector<AreaLine> Guide::areas(const std::string& lang) const
{
    std::vector<AreaLine> list;
    state_->walk(Table::area, {"SELECT printf('%010d', seq), id FROM area ORDER BY seq, id LIMIT ?1"},
                 {std::int64_t{areas_max}}, [&](const PackReader& layer, const Query& row) {
                     const Id id = row.text(1);
                     list.push_back({id, layer.text(id, "name", lang), 0});
                     return list.size() < areas_max;
                 });
    // Counting walks the groups, so it waits until the walk over the areas is done.
    for (AreaLine& line : list)
        line.groups = group_count({.area = line.id, .activity = {}});
    std::erase_if(list, [](const AreaLine& line) { return line.groups == 0; });
    return state_->sound(std::move(list));
}

std::vector<ActivityLine> Guide::activities() const
{
    std::vector<ActivityLine> list;
    for (const std::string_view kind : activity_kinds) {
        const std::string name(kind);
        if (const int groups = group_count({.area = {}, .activity = name}); groups > 0)
            list.push_back({name, groups});
    }
    return state_->sound(std::move(list));
}

} // namespace model
