#include "kiosk/route_chart.h"

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

// The band for which the chart has the most to ask.
std::string age_id(const chart::Definition& definition)
{
    const auto& bands = definition.age_bands();
    const auto band = std::max_element(bands.begin(), bands.end(), [&](const auto& a, const auto& b) {
        return definition.symptoms_for(a.ages.from_days).size() < definition.symptoms_for(b.ages.from_days).size();
    });
    return band == bands.end() ? std::string() : "age/" + band->id;
}

base::Result<void> answer(Walk& walk, const Way& way, const chart::Definition& definition)
{
    const std::string page = walk.path();
    if (page == "chart/who")
        return walk.tap(age_id(definition));
    if (page == "chart/symptom")
        return tap_first(walk, "symptom/");
    if (page != way.ticks_on)
        return walk.tap("none");
    TRY(tap_first(walk, "sign/"));
    if (walk.path() != page)
        return {}; // One red sign is enough.
    TRY(walk.picture("chart-ticked"));
    return walk.tap("next");
}

base::Result<void> follow(Walk& walk, const Way& way, const chart::Definition& definition)
{
    TRY(walk.tap("chart"));
    for (int step = 0; walk.path() != "chart/result"; ++step) {
        if (step == steps_max)
            return base::fail(base::Code::bad_input, "tour: the chart does not come to a result");
        std::string name = walk.path();
        std::replace(name.begin(), name.end(), '/', '-');
        if (way.with_pictures)
            TRY(walk.pictures(name));
        TRY(answer(walk, way, definition));
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
        TRY(follow(walk, {"nothing-ticked", "", true}, *definition));
        TRY(follow(walk, {"red", "chart/gate", false}, *definition));
        return follow(walk, {"amber", "chart/amber", false}, *definition);
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
