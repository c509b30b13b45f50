#include "chart/definition.h"

#include <algorithm>
#include <set>

namespace chart {

namespace {

[[nodiscard]] tl::unexpected<base::Error> refuse(const std::string& id, const std::string& why)
{
    return base::fail(base::Code::bad_input, "chart: " + id + ": " + why);
}

// Collects what every part of a chart must keep, so that each check is one line.
class Checker {
public:
    explicit Checker(const Parts& parts)
        : parts_(parts)
    {
    }

    base::Result<void> all();

private:
    base::Result<void> id(const std::string& id);
    base::Result<void> ages(const std::string& id, const AgeRange& ages) const;
    base::Result<void> bands();
    base::Result<void> sign(const Sign& sign);
    base::Result<void> gate();
    base::Result<void> floors(const Symptom& symptom) const;
    base::Result<void> symptom(const Symptom& symptom);
    base::Result<void> modifiers();

    const Parts& parts_;
    std::set<std::string> ids_;
};

base::Result<void> Checker::id(const std::string& id)
{
    if (id.empty() || id.size() > id_bytes_max)
        return refuse(id.empty() ? "an id" : id,
                      "is empty or longer than " + std::to_string(id_bytes_max) + " bytes");
    if (!ids_.insert(id).second)
        return refuse(id, "is used twice");
    return {};
}

// A range that cut a band would give one answer for a part of it and another for the rest.
base::Result<void> Checker::ages(const std::string& id, const AgeRange& ages) const
{
    const auto& bands = parts_.age_bands;
    const bool begins = std::any_of(bands.begin(), bands.end(), [&](const AgeBand& band) {
        return band.ages.from_days == ages.from_days;
    });
    const bool ends = std::any_of(bands.begin(), bands.end(), [&](const AgeBand& band) {
        return band.ages.until_days == ages.until_days;
    });
    if (!begins || !ends || ages.from_days > ages.until_days)
        return refuse(id, "its ages do not begin and end where an age band does");
    return {};
}

base::Result<void> Checker::bands()
{
    if (parts_.age_bands.empty() || parts_.age_bands.size() > age_bands_max)
        return refuse("age bands", "there are none or more than " + std::to_string(age_bands_max));
    int next = 0;
    for (const AgeBand& band : parts_.age_bands) {
        TRY(id(band.id));
        if (band.ages.from_days != next || band.ages.until_days < band.ages.from_days)
            return refuse(band.id,
                          "begins on day " + std::to_string(band.ages.from_days) + ", not on day "
                              + std::to_string(next) + " where the band before it ended");
        next = band.ages.until_days + 1;
    }
    if (next != age_days_max + 1)
        return refuse(parts_.age_bands.back().id, "the bands end before or after 120 years");
    return {};
}

base::Result<void> Checker::sign(const Sign& sign)
{
    TRY(id(sign.id));
    TRY(ages(sign.id, sign.ages));
    if (sign.sources.size() > sources_max)
        return refuse(sign.id, "has more than " + std::to_string(sources_max) + " sources");
    if (sign.sources.empty() && !sign.needs_clinician)
        return refuse(sign.id, "has neither a source nor needs_clinician");
    return {};
}

base::Result<void> Checker::gate()
{
    if (parts_.gate.empty() || parts_.gate.size() > signs_max)
        return refuse("gate", "has no sign or more than " + std::to_string(signs_max));
    for (const Sign& one : parts_.gate) {
        TRY(sign(one));
        if (one.level != Level::red)
            return refuse(one.id, "is on the gate and not R");
        if (one.ages != AgeRange{})
            return refuse(one.id, "is on the gate and not for all ages");
    }
    return {};
}

base::Result<void> Checker::floors(const Symptom& symptom) const
{
    if (symptom.floors.size() > floors_max)
        return refuse(symptom.id, "has more than " + std::to_string(floors_max) + " floors");
    for (const Floor& floor : symptom.floors) {
        TRY(ages(symptom.id, floor.ages));
        if (!symptom.ages.contains(floor.ages))
            return refuse(symptom.id, "has a floor for an age that it is not for");
        if (floor.level <= symptom.floor)
            return refuse(symptom.id, "has a floor for some ages that is no higher than the one for all");
    }
    return {};
}

base::Result<void> Checker::symptom(const Symptom& symptom)
{
    TRY(id(symptom.id));
    TRY(ages(symptom.id, symptom.ages));
    if (symptom.body_part.empty())
        return refuse(symptom.id, "has no body_part to be listed under");
    if (symptom.unsure_at_risk < Level::amber)
        return refuse(symptom.id, "unsure_at_risk is below A");
    if (symptom.signs.size() > signs_max)
        return refuse(symptom.id, "has more than " + std::to_string(signs_max) + " signs");
    for (const Sign& one : symptom.signs) {
        TRY(sign(one));
        if (!symptom.ages.contains(one.ages))
            return refuse(one.id, "is for an age that its symptom is not for");
    }
    for (const AgeBand& band : parts_.age_bands) {
        const bool red = std::any_of(symptom.signs.begin(), symptom.signs.end(), [&](const Sign& one) {
            return one.level == Level::red && one.ages.contains(band.ages);
        });
        if (symptom.ages.contains(band.ages) && !red)
            return refuse(symptom.id, "has no red sign for the age band " + band.id);
    }
    return floors(symptom);
}

base::Result<void> Checker::modifiers()
{
    if (parts_.modifiers.size() > modifiers_max)
        return refuse("modifiers", "there are more than " + std::to_string(modifiers_max));
    if (parts_.raise_most < Level::yellow)
        return refuse("modifiers", "raise_most is G, so that no modifier could raise anything");
    for (const Modifier& modifier : parts_.modifiers) {
        TRY(id(modifier.id));
        TRY(ages(modifier.id, modifier.ages));
        if (modifier.automatic && modifier.ages == AgeRange{})
            return refuse(modifier.id, "is automatic for every age");
    }
    return {};
}

base::Result<void> Checker::all()
{
    TRY(bands());
    TRY(gate());
    if (parts_.symptoms.empty() || parts_.symptoms.size() > symptoms_max)
        return refuse("symptoms", "there are none or more than " + std::to_string(symptoms_max));
    for (const Symptom& one : parts_.symptoms)
        TRY(symptom(one));
    return modifiers();
}

} // namespace

base::Result<Definition> Definition::create(Parts parts)
{
    TRY(Checker(parts).all());
    return Definition(std::move(parts));
}

const AgeBand* Definition::band_of(const int age_days) const
{
    const auto found = std::find_if(parts_.age_bands.begin(), parts_.age_bands.end(),
                                    [&](const AgeBand& band) { return band.ages.contains(age_days); });
    return found == parts_.age_bands.end() ? nullptr : &*found;
}

const AgeBand* Definition::band(const std::string_view id) const
{
    const auto found = std::find_if(parts_.age_bands.begin(), parts_.age_bands.end(),
                                    [&](const AgeBand& band) { return band.id == id; });
    return found == parts_.age_bands.end() ? nullptr : &*found;
}

const Symptom* Definition::symptom(const std::string_view id) const
{
    const auto found = std::find_if(parts_.symptoms.begin(), parts_.symptoms.end(),
                                    [&](const Symptom& symptom) { return symptom.id == id; });
    return found == parts_.symptoms.end() ? nullptr : &*found;
}

std::vector<const Symptom*> Definition::symptoms_for(const int age_days) const
{
    std::vector<const Symptom*> found;
    for (const Symptom& symptom : parts_.symptoms)
        if (symptom.ages.contains(age_days))
            found.push_back(&symptom);
    return found;
}

Level floor_of(const Symptom& symptom, const int age_days)
{
    Level level = symptom.floor;
    for (const Floor& floor : symptom.floors)
        if (floor.ages.contains(age_days))
            level = std::max(level, floor.level);
    return level;
}

} // namespace chart
