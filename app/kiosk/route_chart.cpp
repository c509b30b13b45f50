#include "kiosk/route_chart.h"

#include "chart/evaluation.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr int steps_max = 12; // Of one way through the chart; it has fewer pages.

// How a way answers: where it ticks the first sign of a page, and where it says そうでない to all.
struct Way {
    std::string name;
    std::string ticks_on; // The page's path; empty: nothing is ticked anywhere.
    bool with_pictures = false; // Of every page on the way, not of the result alone.
};

base::Result<void> tap_first(Walk& walk, const std::string_view prefix)
{
    TRY_SET(const auto found, walk.ids(prefix));
    if (found.empty())
        return base::fail(base::Code::not_found,
                          "tour: on the page " + walk.path() + ": there is no target " + std::string(prefix));
    return walk.tap(found.front());
}

// Who asks, and about what.
struct Patient {
    std::string age; // Ids of targets.
    std::string symptom;
};

// The first for whom no red sign leads to a further page: on that way all kinds of pages are met.
Patient patient_of(const chart::Definition& definition)
{
    Patient any;
    for (const auto& band : definition.age_bands())
        for (const auto* const symptom : definition.symptoms_for(band.ages.from_days)) {
            chart::Answers answers;
            answers.gate.none = true;
            answers.red.none = true;
            answers.age_days = band.ages.from_days;
            answers.symptom = symptom->id;
            any = {"age/" + band.id, "symptom/" + symptom->id};
            if (chart::next_step(definition, answers) == chart::Step::amber)
                return any;
        }
    return any;
}

base::Result<void> answer(Walk& walk, const Way& way, const Patient& patient)
{
    const std::string page = walk.path();
    if (page == "chart/who")
        return walk.tap(patient.age);
    if (page == "chart/symptom")
        return walk.tap(patient.symptom);
    if (page != way.ticks_on)
        return walk.tap("none");
    TRY(tap_first(walk, "sign/"));
    if (walk.path() != page)
        return {}; // One red sign is enough.
    TRY(walk.picture("chart-ticked"));
    return walk.tap("next");
}

base::Result<void> follow(Walk& walk, const Way& way, const Patient& patient)
{
    TRY(walk.tap("chart"));
    for (int step = 0; walk.path() != "chart/result"; ++step) {
        if (step == steps_max)
            return base::fail(base::Code::bad_input, "tour: the chart does not come to a result");
        std::string name = walk.path();
        std::replace(name.begin(), name.end(), '/', '-');
        if (way.with_pictures)
            TRY(walk.pictures(name));
        TRY(answer(walk, way, patient));
    }
    TRY(walk.pictures("chart-result-" + way.name));
    return walk.home();
}

} // namespace

base::Result<void> chart(Walk& walk)
{
    const chart::Definition* const definition = walk.guide().chart();
    const chart::Service service = definition != nullptr ? walk.moment().service : chart::Service::card;
    if (service == chart::Service::questions) {
        const Patient patient = patient_of(*definition);
        TRY(follow(walk, {"nothing-ticked", "", true}, patient));
        TRY(follow(walk, {"red", "chart/gate", false}, patient));
        return follow(walk, {"amber", "chart/amber", false}, patient);
    }
    TRY(walk.tap("chart"));
    TRY(walk.pictures("chart"));
    if (service == chart::Service::table) {
        TRY(tap_first(walk, "symptom/"));
        TRY(walk.pictures("chart-table"));
    }
    return walk.home();
}

} // namespace kiosk
