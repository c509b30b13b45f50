#include "model/guide_state.h"

namespace model {

namespace {

using chart::Level;

// A level that cannot be read is the safest one.
Level level_of(const std::string& letter)
{
    return chart::parse_level(letter).value_or(Level::red);
}

std::vector<std::string> sources_of(const PackReader& pack, const Id& sign)
{
    std::vector<std::string> list;
    auto row = pack.query("SELECT source_id FROM citation WHERE id=?1 ORDER BY seq LIMIT ?2",
                          {sign, std::int64_t{chart::sources_max}});
    while (row.next())
        list.push_back(row.text(0));
    return list;
}

std::vector<chart::Sign> signs_of(const PackReader& pack, const Id& symptom)
{
    std::vector<chart::Sign> list;
    auto row = pack.query("SELECT id, level, age_from_days, age_until_days, needs_clinician FROM chart_sign"
                          " WHERE symptom_id=?1 ORDER BY seq LIMIT ?2",
                          {symptom, std::int64_t{chart::signs_max + 1}});
    while (row.next())
        list.push_back({.id = row.text(0),
                        .level = level_of(row.text(1)),
                        .ages = {row.number(2), row.number(3)},
                        .needs_clinician = row.number(4) != 0,
                        .sources = sources_of(pack, row.text(0))});
    return list;
}

std::vector<chart::Floor> floors_of(const PackReader& pack, const Id& symptom)
{
    std::vector<chart::Floor> list;
    auto row = pack.query("SELECT age_from_days, age_until_days, level FROM chart_floor WHERE symptom_id=?1"
                          " ORDER BY seq LIMIT ?2",
                          {symptom, std::int64_t{chart::floors_max + 1}});
    while (row.next())
        list.push_back({.ages = {row.number(0), row.number(1)}, .level = level_of(row.text(2))});
    return list;
}

std::vector<chart::Symptom> symptoms_of(const PackReader& pack)
{
    std::vector<chart::Symptom> list;
    auto row =
        pack.query("SELECT id, age_from_days, age_until_days, body_part, icon, floor FROM chart_symptom"
                   " ORDER BY seq LIMIT ?1",
                   {std::int64_t{chart::symptoms_max + 1}});
    while (row.next()) {
        const Id id = row.text(0);
        const std::string at_risk = pack.meta("chart_unsure_at_risk." + id);
        list.push_back({.id = id,
                        .ages = {row.number(1), row.number(2)},
                        .body_part = row.text(3),
                        .icon = row.text(4),
                        .floor = level_of(row.text(5)),
                        .floors = floors_of(pack, id),
                        .unsure_at_risk = at_risk.empty() ? Level::amber : level_of(at_risk),
                        .signs = signs_of(pack, id)});
    }
    return list;
}

// One row more than a limit is read, so that chart::Definition sees that the limit was passed.
chart::Parts parts_of(const PackReader& pack)
{
    chart::Parts parts;
    auto band = pack.query("SELECT id, from_days, until_days FROM chart_age_band ORDER BY seq LIMIT ?1",
                           {std::int64_t{chart::age_bands_max + 1}});
    while (band.next())
        parts.age_bands.push_back({band.text(0), {band.number(1), band.number(2)}});
    parts.gate = signs_of(pack, "chart:gate");
    parts.symptoms = symptoms_of(pack);
    auto modifier = pack.query("SELECT id, age_from_days, age_until_days, automatic FROM chart_modifier"
                               " ORDER BY seq LIMIT ?1",
                               {std::int64_t{chart::modifiers_max + 1}});
    while (modifier.next())
        parts.modifiers.push_back(
            {modifier.text(0), {modifier.number(1), modifier.number(2)}, modifier.number(3) != 0});
    if (const std::string most = pack.meta("chart_raise_most"); !most.empty())
        parts.raise_most = level_of(most);
    return parts;
}

} // namespace

const chart::Definition* Guide::chart() const
{
    const PackReader* pack = state_->role("chart");
    if (!pack || state_->fault.error)
        return nullptr;
    if (!state_->chart_read) {
        state_->chart_read = true;
        auto parts = parts_of(*pack);
        // A chart of which a page could not be read has holes; it is not used.
        if (state_->fault.error)
            return nullptr;
        if (auto definition = chart::Definition::create(std::move(parts)))
            state_->chart = std::move(*definition);
        else
            state_->fault.set(std::move(definition).error());
    }
    return state_->chart ? &*state_->chart : nullptr;
}

} // namespace model
