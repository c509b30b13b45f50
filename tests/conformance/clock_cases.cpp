// E. A clock that nobody can trust.

#include "base/markup.h"
#include "calendar/dates.h"
#include "conformance/case.h"
#include "conformance/lab.h"
#include "model/guide.h"
#include "store/known_time.h"
#include "store/recovery.h"

#include <array>
#include <cstdlib>
#include <thread>

namespace conformance {

namespace {

constexpr auto group_role = "group/hidamari";
constexpr auto good_time = "2026-11-22T14:00"; // Two days after the packs of the lab were issued.

test::PackSpec issued(test::PackSpec spec, const std::string& when)
{
    spec.alter = [when](pack::Manifest& manifest) { manifest.issued = when; };
    return spec;
}

nlohmann::json tick(Lab& lab, const std::string& clock, const std::vector<std::string>& more = {})
{
    std::vector<std::string> words{"tick", "--rtc", clock};
    words.insert(words.end(), more.begin(), more.end());
    const Ran ran = lab.admin(words);
    lab.expect(ran.status == 0, "a clock was refused: " + ran.out);
    return ran.json;
}

std::string low(const Lab& lab)
{
    return lab.status()["time"]["low"];
}

// What the clock is said to be, in the answer and in the status; and staff are asked unless it is right.
void finds(Lab& lab, const std::string& clock, const std::string& state)
{
    const auto told = tick(lab, clock);
    lab.expect(told["clock"] == state, clock + " was to be " + state + ", not " + told.dump());
    lab.expect(lab.status()["clock"] == state, "the status does not say " + state);
    lab.expect((told["code"] == "U12") == (state != "ok"), clock + ": " + told.dump());
}

// What a page would begin with, and the events from then on.
struct Screen {
    base::LocalTime from;
    std::vector<std::string> events;
};

Screen screen(Lab& lab, const std::string& clock)
{
    const store::Layout layout{lab.store()};
    const auto recovered = store::recover(layout);
    VERIFY(recovered.generation);
    std::vector<model::Guide::Layer> layers;
    std::vector<store::Dated> packs;
    for (const auto& pack : recovered.generation->packs()) {
        layers.push_back({pack});
        if (const auto one = store::dated(pack->manifest()))
            packs.push_back(*one);
    }
    const auto guide = model::Guide::open(std::move(layers));
    VERIFY(guide);
    Screen shown;
    shown.from = store::shown_time(store::read_time(layout), packs, *base::LocalTime::parse(clock));
    const base::LocalTime until{base::Date::from_days(shown.from.date.days() + 31), 0};
    for (const auto& event : guide->events({shown.from.date, 0}, until, 100, "ja"))
        shown.events.push_back(event.id);
    return shown;
}

test::PackSpec with_event(test::PackSpec spec, const std::string& day)
{
    const std::string id = "grp:hidamari:talk";
    spec.sql += "INSERT INTO event VALUES('" + id
        + "',NULL,'meeting','planned',1,NULL,'',NULL,NULL,'はなし','はなし');"
        + "INSERT INTO occurrence VALUES('" + day + "','" + id + "',NULL,NULL,'planned');"
        + test::words(id, "title", "talk");
    return spec;
}

void clock_of_1970(Lab& lab)
{
    finds(lab, "1970-01-01T09:00", "unset");
    lab.takes({lab.pack(with_event(group_pack(1), "2026-11-22"))});
    lab.takes({lab.pack(hospital_pack(2)), lab.pack(base_pack(2), "base-2")});
    lab.expect(low(lab) >= "2026-11-01", "the packs were forgotten");
    lab.expect(screen(lab, "1970-01-01T09:00").events.size() == 1, "an event is hidden by the clock");
    finds(lab, good_time, "ok");
}

void clock_of_2099(Lab& lab)
{
    finds(lab, good_time, "ok");
    const auto before = low(lab);
    lab.takes({lab.pack(with_event(group_pack(1), "2026-11-22"))});
    for (int hour = 0; hour < 3; ++hour)
        finds(lab, "2099-06-01T0" + std::to_string(hour) + ":00", "ahead");
    lab.takes({lab.pack(base_pack(2))});
    lab.expect(low(lab).substr(0, 10) == before.substr(0, 10), "the clock moved what is known: " + low(lab));
    lab.expect(screen(lab, "2099-06-01T03:00").events.size() == 1,
               "an event is hidden while the clock is ahead");
    lab.expect(lab.admin({"settle"}).status == 0, "could not settle");
    finds(lab, good_time, "ok");
    lab.expect(screen(lab, good_time).events.size() == 1, "an event stays hidden");
}

// A tick beside it tells another time, as a clock that jumps would.
void jump_while_installing(Lab& lab)
{
    const auto behind = lab.pack(group_pack(1), "behind");
    finds(lab, good_time, "ok");
    std::thread other([&] {
        for (const char* const clock :
             {"2026-11-22T14:01", "1970-01-01T00:00", "2026-11-20T00:00", "2099-01-01T00:00"})
            lab.admin({"tick", "--rtc", clock});
    });
    const Ran ran = lab.install({behind, lab.pack(base_pack(2), "base-2")});
    other.join();
    lab.expect(ran.status == 0, "a jump of the clock stopped an install: " + ran.out);
    lab.expect(lab.version_of(group_role) == 1 && lab.version_of("base/hokkaido") == 2,
               "not all of it is active");
    lab.shows_content();
    finds(lab, good_time, "ok");
}

void far_ahead_by_hospital(Lab& lab)
{
    finds(lab, good_time, "ok");
    const auto before = low(lab);
    lab.takes({lab.pack(issued(hospital_pack(2), "2099-01-01T00:00:00Z"))});
    const auto told = tick(lab, good_time);
    lab.expect(told["clock"] == "ok" && told["code"] == "U12"
                   && told["time"]["doubt"] == "2099-01-01T00:00:00Z",
               "nobody is asked about a pack of 2099: " + told.dump());
    lab.expect(low(lab).substr(0, 10) == before.substr(0, 10), "a pack of 2099 moved what is known");
    // The tap: it is 2026 after all.
    const auto confirmed = tick(lab, good_time, {"--confirm-date", "2026-11-22"});
    lab.expect(confirmed["code"] == "" && confirmed["time"]["low"] == "2026-11-21T15:00:00Z",
               confirmed.dump());
    finds(lab, good_time, "ok");
    // Or it is 2099, and the clock was right.
    tick(lab, "2099-01-02T00:00", {"--confirm-date", "2099-01-02"});
    finds(lab, "2099-01-02T01:00", "ok");
    finds(lab, good_time, "behind");
}

void far_ahead_by_group(Lab& lab)
{
    finds(lab, good_time, "ok");
    const auto before = low(lab);
    for (const auto& [version, when] :
         {std::pair{1, "2026-12-24T00:00:00Z"}, {2, "2027-11-01T00:00:00Z"}, {3, "2099-01-01T00:00:00Z"}}) {
        lab.takes({lab.pack(issued(group_pack(static_cast<std::uint64_t>(version)), when))});
        const auto told = tick(lab, good_time);
        lab.expect(told["clock"] == "ok" && told["code"] == "" && told["time"]["doubt"] == "",
                   "a group moved the time: " + told.dump());
        lab.expect(low(lab).substr(0, 10) == before.substr(0, 10), "a group moved the time to " + low(lab));
    }
}

void recheck_passed(Lab& lab)
{
    auto spec = hospital_pack(2);
    spec.alter = [](pack::Manifest& manifest) { manifest.recheck_by = base::Date{2026, 11, 21}; };
    lab.takes({lab.pack(spec)});
    for (const char* const clock : {good_time, "2027-10-01T00:00"}) {
        finds(lab, clock, "ok");
        lab.expect(lab.version_of("hospital") == 2, "a pack went away by its date");
        lab.shows_content();
    }
    const auto recovered = store::recover({lab.store()});
    VERIFY(recovered.generation);
    std::vector<model::Guide::Layer> layers;
    for (const auto& pack : recovered.generation->packs())
        layers.push_back({pack});
    const auto guide = model::Guide::open(std::move(layers));
    VERIFY(guide);
    bool told = false;
    for (const auto& pack : guide->packs("ja"))
        told = told || pack.recheck_by == "2026-11-21";
    lab.expect(told, "the page about this screen does not know when it was to be looked at again");
}

void days_of_the_calendar(Lab& lab)
{
    const std::pair<const char*, const char*> days[] = {
        {"2026-12-31T23:59", "2026年（令和8年）12月31日（木）"},
        {"2027-01-01T00:00", "2027年（令和9年）1月1日（金）"},
        {"2027-03-14T02:30", "2027年（令和9年）3月14日（日）"},
        {"2027-11-07T01:30", "2027年（令和9年）11月7日（日）"},
        {"2028-02-29T12:00", "2028年（令和10年）2月29日（火）"}};
    for (const auto& [clock, words] : days) {
        finds(lab, clock, "ok");
        const auto date = base::LocalTime::parse(clock)->date;
        const auto said = base::plain_text(calendar::long_date(date, "ja"));
        lab.expect(said == words, said + " is not " + words);
        tick(lab, clock, {"--confirm-date", date.iso()});
        finds(lab, clock, "ok");
    }
    // Days that are none are wrong usage, and change nothing.
    for (const char* const none :
         {"2027-02-29T12:00", "2026-13-01T00:00", "2026-11-22T24:00", "tomorrow", "-1"})
        lab.expect(lab.admin({"tick", "--rtc", none}).status == 2, std::string(none) + " passed for a time");
    // Summer time elsewhere moves nothing here.
    for (const char* const zone : {"TZ=America/New_York", "TZ=Asia/Tokyo", "TZ=Pacific/Apia"}) {
        const auto told = lab.admin({"tick", "--rtc", "2027-11-07T01:30"}, {zone}).json;
        lab.expect(told["time"]["told"] == "2027-11-06T16:30:00Z", told.dump());
    }
}

void last_hour_of_a_day(Lab& lab)
{
    lab.takes({lab.pack(with_event(group_pack(1), "2026-11-22"))});
    tick(lab, "2026-11-22T23:30", {"--confirm-date", "2026-11-22"});
    finds(lab, "2026-11-22T23:59", "ok");
    lab.expect(screen(lab, "2026-11-22T23:59").events.size() == 1,
               "an event of today is over before the day is");
    // Behind: nobody knows whether it is over.
    finds(lab, "2026-11-02T23:59", "behind");
    lab.expect(screen(lab, "2026-11-02T23:59").events.size() == 1, "a clock that is behind hid an event");
}

void after_2038(Lab& lab)
{
    tick(lab, "2038-01-19T03:14:07Z", {"--confirm-date", "2038-01-19"});
    for (const char* const clock :
         {"2038-01-19T03:14:08Z", "2038-01-20T12:00", "2038-12-31T23:59", "2039-02-01T00:00"})
        finds(lab, clock, "ok");
    lab.takes({lab.pack(issued(hospital_pack(2), "2038-12-31T00:00:00Z"))});
    finds(lab, "2039-01-01T12:00", "ok");
    lab.expect(low(lab) == "2038-12-31T00:00:00Z", "a pack of 2038 says nothing: " + low(lab));
    tick(lab, "2106-02-08T12:00", {"--confirm-date", "2106-02-08"});
    lab.takes({lab.pack(issued(base_pack(2), "2106-02-08T00:00:00Z"))});
    finds(lab, "2106-02-09T12:00", "ok");
    lab.expect(base::plain_text(calendar::long_date({2038, 1, 20}, "ja"))
                   == "2038年（令和20年）1月20日（水）",
               "a day of 2038");
}

constexpr std::array cases{
    Case{60, 'E', "a clock of 1970", clock_of_1970},
    Case{61, 'E', "a clock of 2099, and right again", clock_of_2099},
    Case{62, 'E', "a clock that jumps while packs are installed", jump_while_installing},
    Case{63, 'E', "a hospital's pack of 2099", far_ahead_by_hospital},
    Case{64, 'E', "a group's pack from the future", far_ahead_by_group},
    Case{65, 'E', "a day of review that has passed", recheck_passed},
    Case{66, 'E', "leap days, ends of years, summer time elsewhere, Reiwa", days_of_the_calendar},
    Case{67, 'E', "an event of today while the clock is behind", last_hour_of_a_day},
    Case{68, 'E', "2038 and after", after_2038},
};

} // namespace

std::span<const Case> clock_cases()
{
    return cases;
}

} // namespace conformance
