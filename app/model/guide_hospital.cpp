#include "model/guide_state.h"

#include <algorithm>

namespace model {

namespace {

constexpr int hours_max = 20;
constexpr int closed_days_max = 100;
constexpr int roster_days_max = 31;
constexpr std::string_view hours_prefix = "hosp:hours.";

bool filled(const PackReader& hospital, const std::string& key)
{
    return !hospital.meta(key).empty();
}

// "hosp:hours.0", "hosp:hours.1" … in the order of their numbers, as authored.
std::vector<Id> hours_ids(const PackReader& hospital)
{
    std::vector<Id> ids;
    for (int i = 0; i < hours_max; ++i) {
        Id id = std::string(hours_prefix) + std::to_string(i);
        if (!hospital.query("SELECT 1 FROM opening WHERE owner_id=?1 LIMIT 1", {id}).next())
            break;
        ids.push_back(std::move(id));
    }
    return ids;
}

// Without hours it is always open; without a trusted clock nobody is sent away.
bool open_now(const std::vector<calendar::Opening>& openings, const std::optional<base::LocalTime> now)
{
    return openings.empty() || !now || calendar::open_at(openings, *now);
}

// Of a row with its id in column 1, then kind, tel and alternative.
Number number_of(const GuideState& state, const PackReader& layer, const Query& row,
                 const std::optional<base::LocalTime> now, const std::string& lang)
{
    const Id id = row.text(1);
    return {.id = id,
            .kind = row.text(2),
            .tel = row.text(3),
            .alternative = row.text(4),
            .name = layer.text(id, "name", lang),
            .when = layer.text(id, "when", lang),
            .area = layer.text(id, "area", lang),
            .note = layer.text(id, "note", lang),
            .open_now = open_now(state.openings(layer, id), now)};
}

Department department_of(const GuideState& state, const PackReader& layer, const Id& id,
                         const std::string& lang)
{
    return {id, layer.text(id, "name", lang), layer.text(id, "place", lang), layer.text(id, "about", lang),
            state.openings(layer, id)};
}

Desk desk_of(const GuideState& state, const PackReader& layer, const Id& id, std::string kind,
             const std::optional<base::LocalTime> now, const std::string& lang)
{
    return {id,
            std::move(kind),
            layer.text(id, "name", lang),
            layer.text(id, "place", lang),
            layer.text(id, "does", lang),
            open_now(state.openings(layer, id), now)};
}

Place place_of(const PackReader& layer, const Id& id, std::string kind, const std::string& lang)
{
    return {id, std::move(kind), layer.text(id, "name", lang), layer.text(id, "where", lang),
            layer.text(id, "note", lang)};
}

} // namespace

bool GuideState::serves(const PackReader& layer, const Id& number) const
{
    auto any = layer.query("SELECT 1 FROM number_area WHERE number_id=?1 LIMIT 1", {number});
    if (!any.next())
        return true;
    const PackReader* hospital = role("hospital");
    const std::string municipality = hospital ? hospital->meta("municipality") : std::string();
    return layer
        .query("SELECT 1 FROM number_area WHERE number_id=?1 AND municipality_id IN ('*', ?2) LIMIT 1",
               {number, municipality})
        .next();
}

std::optional<Hospital> Guide::hospital(const std::string& lang) const
{
    const PackReader* layer = state_->role("hospital");
    if (!layer)
        return std::nullopt;
    Hospital hospital{.name = layer->text("pack", "hospital_name", lang),
                      .address = layer->text("pack", "hospital_address", lang),
                      .night_entrance = layer->text("pack", "night_entrance", lang),
                      .tel = layer->meta("hospital_tel"),
                      .municipality = layer->meta("municipality"),
                      .service_level = layer->meta("service_level"),
                      .regulatory = filled(*layer, "regulatory_office") && filled(*layer, "regulatory_date")
                          && filled(*layer, "regulatory_answer")};
    return state_->sound(std::optional(std::move(hospital)));
}

std::vector<Number> Guide::numbers(const std::optional<base::LocalTime> now, const std::string& lang) const
{
    std::vector<Number> list;
    state_->walk(
        Table::number,
        {"SELECT printf('%010d', seq), id, kind, tel, alternative FROM number ORDER BY seq, id LIMIT ?1"},
        {std::int64_t{walk_rows_max}}, [&](const PackReader& layer, const Query& row) {
            const Id id = row.text(1);
            if (!state_->serves(layer, id))
                return true;
            list.push_back(number_of(*state_, layer, row, now, lang));
            return list.size() < list_rows_max;
        });
    return state_->sound(std::move(list));
}

std::optional<Number> Guide::number(const Id& id, const std::optional<base::LocalTime> now,
                                    const std::string& lang) const
{
    const PackReader* layer = state_->owner(Table::number, id);
    if (!layer || !state_->serves(*layer, id))
        return std::nullopt;
    auto row = layer->query("SELECT seq, id, kind, tel, alternative FROM number WHERE id=?1 LIMIT 1", {id});
    if (!row.next())
        return std::nullopt;
    return state_->sound(std::optional(number_of(*state_, *layer, row, now, lang)));
}

std::vector<Hours> Guide::hours(const std::string& lang) const
{
    std::vector<Hours> list;
    if (const PackReader* hospital = state_->role("hospital"))
        for (const Id& id : hours_ids(*hospital))
            list.push_back({hospital->text(id, "what", lang), state_->openings(*hospital, id)});
    return state_->sound(std::move(list));
}

std::vector<Department> Guide::departments(const std::string& lang) const
{
    std::vector<Department> list;
    state_->walk(Table::department,
                 {"SELECT printf('%010d', seq), id FROM department ORDER BY seq, id LIMIT ?1"},
                 {std::int64_t{list_rows_max}}, [&](const PackReader& layer, const Query& row) {
                     list.push_back(department_of(*state_, layer, row.text(1), lang));
                     return list.size() < list_rows_max;
                 });
    return state_->sound(std::move(list));
}

std::vector<Desk> Guide::desks(const std::optional<base::LocalTime> now, const std::string& lang) const
{
    std::vector<Desk> list;
    state_->walk(Table::desk, {"SELECT printf('%010d', seq), id, kind FROM desk ORDER BY seq, id LIMIT ?1"},
                 {std::int64_t{list_rows_max}}, [&](const PackReader& layer, const Query& row) {
                     list.push_back(desk_of(*state_, layer, row.text(1), row.text(2), now, lang));
                     return list.size() < list_rows_max;
                 });
    return state_->sound(std::move(list));
}

std::vector<Place> Guide::places(const std::string& lang) const
{
    std::vector<Place> list;
    state_->walk(Table::place, {"SELECT printf('%010d', seq), id, kind FROM place ORDER BY seq, id LIMIT ?1"},
                 {std::int64_t{list_rows_max}}, [&](const PackReader& layer, const Query& row) {
                     list.push_back(place_of(layer, row.text(1), row.text(2), lang));
                     return list.size() < list_rows_max;
                 });
    return state_->sound(std::move(list));
}

std::optional<Department> Guide::department(const Id& id, const std::string& lang) const
{
    const PackReader* layer = state_->owner(Table::department, id);
    if (!layer)
        return std::nullopt;
    return state_->sound(std::optional(department_of(*state_, *layer, id, lang)));
}

std::optional<Desk> Guide::desk(const Id& id, const std::optional<base::LocalTime> now,
                                const std::string& lang) const
{
    const PackReader* layer = state_->owner(Table::desk, id);
    if (!layer)
        return std::nullopt;
    auto row = layer->query("SELECT kind FROM desk WHERE id=?1 LIMIT 1", {id});
    if (!row.next())
        return std::nullopt;
    return state_->sound(std::optional(desk_of(*state_, *layer, id, row.text(0), now, lang)));
}

std::optional<Place> Guide::place(const Id& id, const std::string& lang) const
{
    const PackReader* layer = state_->owner(Table::place, id);
    if (!layer)
        return std::nullopt;
    auto row = layer->query("SELECT kind FROM place WHERE id=?1 LIMIT 1", {id});
    if (!row.next())
        return std::nullopt;
    return state_->sound(std::optional(place_of(*layer, id, row.text(0), lang)));
}

std::vector<RosterLine> Guide::roster(const base::Date from, const int days, const std::string& lang) const
{
    std::vector<RosterLine> list;
    const PackReader* hospital = state_->role("hospital");
    if (!hospital)
        return list;
    const base::Date until = base::Date::from_days(from.days() + std::clamp(days, 0, roster_days_max));
    auto row =
        hospital->query("SELECT day, id, from_minute, until_minute, tel FROM roster WHERE day>=?1 AND day<?2"
                        " ORDER BY day, seq LIMIT ?3",
                        {from.iso(), until.iso(), std::int64_t{list_rows_max}});
    while (row.next()) {
        const Id id = row.text(1);
        if (const auto day = base::Date::parse(row.text(0)))
            list.push_back({*day, row.number(2), row.number(3), hospital->text(id, "name", lang),
                            hospital->text(id, "department", lang), row.text(4)});
    }
    return state_->sound(std::move(list));
}

std::vector<Bus> Guide::buses(const std::string& lang) const
{
    std::vector<Bus> list;
    state_->walk(Table::bus,
                 {"SELECT printf('%010d', seq), id, days, times FROM bus ORDER BY seq, id LIMIT ?1"},
                 {std::int64_t{list_rows_max}}, [&](const PackReader& layer, const Query& row) {
                     list.push_back({layer.text(row.text(1), "line", lang),
                                     static_cast<std::uint8_t>(row.number(2)), row.text(3)});
                     return list.size() < list_rows_max;
                 });
    return state_->sound(std::move(list));
}

std::optional<base::Date> Guide::next_consultation_day(const base::LocalTime now) const
{
    const PackReader* hospital = state_->role("hospital");
    if (!hospital)
        return std::nullopt;
    std::vector<calendar::Opening> openings;
    for (const Id& id : hours_ids(*hospital))
        for (const calendar::Opening& opening : state_->openings(*hospital, id))
            openings.push_back(opening);
    std::vector<calendar::Closed> closed;
    auto row = hospital->query(
        "SELECT from_day, until_day FROM closed_day WHERE until_day>=?1 ORDER BY from_day LIMIT ?2",
        {now.date.iso(), std::int64_t{closed_days_max}});
    while (row.next()) {
        const auto from = base::Date::parse(row.text(0));
        const auto until = base::Date::parse(row.text(1));
        if (from && until)
            closed.push_back({*from, *until});
    }
    const auto next = calendar::next_opening(openings, closed, now);
    return state_->sound(next ? std::optional(next->date) : std::nullopt);
}

} // namespace model
