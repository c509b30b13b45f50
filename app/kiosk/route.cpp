#include "kiosk/route.h"

#include "kiosk/route_chart.h"
#include "kiosk/route_search.h"
#include "kiosk/route_stick.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

constexpr std::string_view known_group =
    "pref:takikawa-nanohana"; // Its page has everything a group can have.
constexpr int months_ahead_max = 24;

// "pref:takikawa-nanohana" and "card/sick" as parts of a file's name.
std::string file_name(const std::string_view id)
{
    const auto from = id.find_last_of(":/");
    return std::string(from == std::string_view::npos ? id : id.substr(from + 1));
}

base::Result<void> dress(Walk& walk, const TourOptions& options)
{
    if (options.lang != "ja") {
        TRY(walk.go("language", "language"));
        TRY(walk.go("language/" + options.lang, "home"));
    }
    if (options.large)
        TRY(walk.tap("larger"));
    if (options.black)
        TRY(walk.tap("black"));
    if (options.low)
        TRY(walk.tap("lower"));
    return {};
}

base::Result<void> filters(Walk& walk, const std::string& id)
{
    TRY(walk.go(id, "groups/" + id));
    TRY(walk.pictures("groups-" + id));
    TRY_SET(const auto kinds, walk.ids("groups/"));
    if (kinds.empty())
        return base::fail(base::Code::not_found, "tour: nothing to choose from in groups/" + id);
    TRY(walk.go(kinds.front(), kinds.front()));
    TRY(walk.picture("groups-" + id + "-one"));
    TRY(walk.back());
    return walk.back();
}

std::optional<model::Id> group_like(const Walk& walk, const std::function<bool(const model::Group&)>& wanted)
{
    for (const auto& line : walk.guide().groups({}, 0, model::list_rows_max, walk.lang()))
        if (const auto group = walk.guide().group(line.id, walk.lang()); !line.own && group && wanted(*group))
            return line.id;
    return std::nullopt;
}

base::Result<void> group(Walk& walk, const std::optional<model::Id>& id, const std::string& name)
{
    if (!id)
        return {}; // Content of another place may have no such group; the shipped packs are tested to have
                   // each.
    TRY(walk.go("group/" + *id, "group/" + *id));
    TRY(walk.pictures(name));
    return walk.back();
}

base::Result<void> groups(Walk& walk)
{
    TRY(walk.go("groups", "groups"));
    TRY(walk.pictures("groups"));
    TRY(filters(walk, "by-area"));
    TRY(filters(walk, "by-activity"));
    TRY(group(walk, walk.guide().own_group(), "group-own"));
    const auto known = group_like(walk, [](const auto& g) { return g.line.id == known_group; });
    const auto reached = group_like(walk, [](const auto& g) { return g.contact.has_value(); });
    TRY(group(walk, known ? known : reached, "group-with-contact"));
    TRY(group(walk, group_like(walk, [](const auto& g) { return !g.contact; }), "group-without-contact"));
    std::size_t most = 0;
    group_like(walk, [&](const auto& g) {
        most = std::max(most, g.records.size());
        return false;
    });
    TRY(group(walk, group_like(walk, [&](const auto& g) { return g.records.size() == most; }),
              "group-with-record"));
    return walk.home();
}

// By the month's page, as somebody would who knows the date.
base::Result<void> event(Walk& walk, const model::EventLine& line, const std::string& name)
{
    const base::Date day = line.start.date;
    const base::Date today = walk.time().date;
    TRY(walk.tap("week"));
    TRY(walk.go("month", "events/month"));
    const int months = (day.year - today.year) * 12 + day.month - today.month;
    for (int month = 0; month < std::min(months, months_ahead_max); ++month)
        TRY(walk.tap("month-forward"));
    TRY(walk.go("day/" + day.iso(), "events/month/" + day.iso()));
    const std::string id = "event/" + line.id + "/" + line.start.iso();
    TRY(walk.go(id, id));
    TRY(walk.pictures("event-" + name));
    return walk.back();
}

base::Result<void> events(Walk& walk)
{
    TRY(walk.go("events", "events/week"));
    TRY(walk.pictures("events-week"));
    TRY(walk.go("today", "events/today"));
    TRY(walk.pictures("events-today"));
    TRY(walk.go("month", "events/month"));
    TRY(walk.pictures("events-month"));
    const base::LocalTime until{base::Date::from_days(walk.time().date.days() + 365), 0};
    const auto coming = walk.guide().events(walk.time(), until, model::list_rows_max, walk.lang());
    for (const std::string_view state : {"planned", "cancelled", "moved"}) {
        const auto found =
            std::find_if(coming.begin(), coming.end(), [&](const auto& e) { return e.state == state; });
        if (found != coming.end())
            TRY(event(walk, *found, found->state));
    }
    const auto with_picture = std::find_if(coming.begin(), coming.end(), [&](const auto& e) {
        const auto event = walk.guide().event(e.id, e.start, walk.lang());
        return event && event->picture;
    });
    if (with_picture != coming.end())
        TRY(event(walk, *with_picture, "with-picture"));
    return walk.home();
}

base::Result<void> help(Walk& walk)
{
    TRY(walk.go("help", "help"));
    TRY(walk.pictures("help"));
    TRY(walk.go("cards", "cards"));
    TRY(walk.pictures("point-cards"));
    TRY_SET(const auto cards, walk.ids("card/"));
    for (const std::string& card : cards) {
        TRY(walk.go(card, card));
        TRY(walk.picture("point-card-" + file_name(card)));
        TRY(walk.back());
    }
    return walk.home();
}

base::Result<void> turn_pages(Walk& walk, const std::string& name, const int pages)
{
    for (int page = 2; page <= pages; ++page) {
        TRY(walk.tap("page-forward"));
        TRY(walk.pictures(name + "-page-" + std::to_string(page)));
    }
    return {};
}

bool has_pictures(const Walk& walk, const model::Article& first)
{
    for (int page = 0; page < first.pages; ++page) {
        const auto article = walk.guide().article(first.line.id, page, walk.lang());
        const auto is_picture = [](const model::Block& block) { return block.picture.has_value(); };
        if (article && std::any_of(article->blocks.begin(), article->blocks.end(), is_picture))
            return true;
    }
    return false;
}

base::Result<void> guidance(Walk& walk)
{
    TRY(walk.go("guidance", "guidance"));
    TRY(walk.pictures("guidance"));
    bool turned = false; // One article is read to its end, and all that have pictures are.
    for (const auto& line : walk.guide().articles(walk.lang())) {
        const std::string name = "article-" + file_name(line.id);
        TRY(walk.go("article/" + line.id, "article/" + line.id + "/1"));
        TRY(walk.pictures(name));
        const auto article = walk.guide().article(line.id, 0, walk.lang());
        if (article && article->pages > 1 && (!turned || has_pictures(walk, *article))) {
            TRY(turn_pages(walk, name, article->pages));
            turned = true;
        }
        TRY(walk.back());
    }
    return walk.home();
}

base::Result<void> hospital(Walk& walk)
{
    TRY(walk.go("hospital", "hospital/overview"));
    for (const std::string section : {"overview", "departments", "places", "roster", "numbers", "buses"}) {
        TRY(walk.go(section, "hospital/" + section));
        TRY(walk.pictures("hospital-" + section));
    }
    return walk.home();
}

base::Result<void> simple_pages(Walk& walk)
{
    for (const std::string page : {"about", "language"}) {
        TRY(walk.go(page, page));
        TRY(walk.pictures(page));
        TRY(walk.home());
    }
    return {};
}

base::Result<void> emergency(Walk& walk)
{
    TRY(walk.go("life", "emergency"));
    TRY(walk.pictures("emergency"));
    TRY(walk.go("here", "emergency/here"));
    TRY(walk.pictures("emergency-here"));
    TRY(walk.back());
    TRY(walk.go("elsewhere", "emergency/elsewhere"));
    TRY(walk.pictures("emergency-elsewhere"));
    return walk.home();
}

base::Result<void> leave(Walk& walk, const config::IdleConfig& idle)
{
    TRY(walk.go("groups", "groups"));
    walk.wait(idle.warn_after);
    TRY(walk.picture("idle"));
    TRY(walk.go("go-on", "groups"));
    walk.wait(idle.warn_after + idle.countdown);
    if (walk.path() != "attract")
        return base::fail(base::Code::bad_input, "tour: the visit did not end by itself on " + walk.path());
    walk.tell(sample_stick(walk.guide()));
    TRY(walk.picture("attract-with-stick"));
    walk.lose_content();
    return walk.picture("card");
}

} // namespace

base::Result<void> visit_everything(Walk& walk, const config::IdleConfig& idle, const TourOptions& options)
{
    TRY(walk.picture("attract"));
    TRY(walk.go("wake", "home"));
    TRY(dress(walk, options));
    TRY(walk.pictures("home"));
    TRY(chart(walk));
    TRY(guidance(walk));
    TRY(groups(walk));
    TRY(events(walk));
    TRY(help(walk));
    TRY(hospital(walk));
    TRY(search(walk));
    TRY(simple_pages(walk));
    TRY(emergency(walk));
    TRY(stick(walk));
    return leave(walk, idle);
}

} // namespace kiosk
