#include "calendar/dates.h"
#include "calendar/opening.h"
#include "screens/pages.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/chrome.h"
#include "ui/rows.h"
#include "ui/scroll.h"
#include "words/common.h"
#include "words/groups.h"
#include "words/home.h"
#include "words/hospital.h"
#include "words/search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

namespace screens {

namespace {

constexpr int roster_days_shown = 31;

struct Section {
    model::HospitalSection section;
    const char* id;
    const char* icon;
    const words::Word& word;
};

const std::array sections{
    Section{model::HospitalSection::overview, "overview", "schedule", words::hospital_hours},
    Section{model::HospitalSection::departments, "departments", "medical_services", words::departments},
    Section{model::HospitalSection::places, "places", "map", words::places},
    Section{model::HospitalSection::roster, "roster", "event_available", words::roster},
    Section{model::HospitalSection::numbers, "numbers", "call", words::numbers},
    Section{model::HospitalSection::buses, "buses", "directions_bus", words::buses},
};

void desk_card(ui::Column& column, const View& view, const model::Desk& desk)
{
    ui::CardSpec spec;
    spec.icon = desk_icon(desk.kind);
    spec.title = desk.name;
    spec.lines = {desk.place, desk.does};
    spec.chevron = false;
    if (view.moment.clock_trusted)
        spec.tag = column.canvas.say(desk.staffed_now ? words::staffed_now : words::not_staffed);
    ui::card(column, spec);
    column.space(ui::size::gap + 1);
}

void department_card(ui::Column& column, const model::Department& department)
{
    ui::CardSpec spec;
    spec.title = department.name;
    spec.chevron = false;
    spec.lines = {department.place, department.about};
    for (const auto& opening : department.openings)
        spec.lines.push_back(opening_words(column.canvas, opening));
    ui::card(column, spec);
    column.space(ui::size::gap + 1);
}

void place_card(ui::Column& column, const model::Place& place)
{
    ui::card(column,
             {.icon = place_icon(place.kind),
              .title = place.name,
              .lines = {place.where, place.note},
              .tag = {},
              .chevron = false});
    column.space(ui::size::gap + 1);
}

void overview(ui::Column& column, const View& view)
{
    ui::Canvas& canvas = column.canvas;
    const auto lang = words::lang_of(canvas.lang());
    const auto hospital = view.guide.hospital(view.lang());
    for (const auto& hours : view.guide.hours(view.lang())) {
        std::string times;
        for (const auto& opening : hours.openings)
            times += (times.empty()      ? ""
                          : lang == "en" ? "; "
                                         : "／")
                + opening_words(canvas, opening).markup;
        ui::fact(column, hours.what, {times, lang}, {.bold = true});
    }
    if (const auto next = view.guide.next_consultation_day(view.moment.time);
        next && view.moment.clock_trusted && *next != view.moment.time.date)
        ui::fact(column, canvas.say(words::next_day), {calendar::long_date(*next, lang), lang},
                 {.bold = true});
    if (hospital) {
        number_line(column, canvas.say(words::tel), hospital->tel, {});
        ui::fact(column, canvas.say(words::night_entrance), hospital->night_entrance);
    }
    column.space(4);
    ui::heading(column, "support_agent", canvas.say(words::desks));
    for (const auto& desk : view.guide.desks(view.moment.now(), view.lang()))
        desk_card(column, view, desk);
}

void departments(ui::Column& column, const View& view)
{
    for (const auto& department : view.guide.departments(view.lang()))
        department_card(column, department);
}

void places(ui::Column& column, const View& view)
{
    for (const auto& place : view.guide.places(view.lang()))
        place_card(column, place);
}

void roster(ui::Column& column, const View& view)
{
    ui::Canvas& canvas = column.canvas;
    const auto lang = words::lang_of(canvas.lang());
    const auto lines = view.guide.roster(view.moment.time.date, roster_days_shown, view.lang());
    std::optional<base::Date> day;
    for (const auto& line : lines) {
        if (day != line.day) {
            column.space(day ? 4 : 0);
            ui::heading(column, "", day_heading(canvas, view, line.day));
            day = line.day;
        }
        ui::CardSpec spec;
        spec.title = line.name;
        spec.chevron = false;
        spec.lines = {line.department,
                      {calendar::time_range(line.from_minute, line.until_minute, lang), lang}};
        if (!line.tel.empty())
            spec.lines.push_back(
                {canvas.say(words::tel).markup + (lang == "en" ? ": " : "：") + line.tel, lang});
        ui::card(column, spec);
        column.space(ui::size::gap + 1);
    }
    column.text(canvas.say(words::no_roster), {.ink = ui::Tone::second_ink});
}

void numbers(ui::Column& column, const View& view)
{
    for (const auto& number : view.guide.numbers(view.moment.now(), view.lang()))
        number_card(column, number, view.moment.clock_trusted);
}

// "09:12 11:40" with room between the times.
std::string spaced(std::string times)
{
    for (std::size_t at = 0; (at = times.find(' ', at)) != std::string::npos; at += 3)
        times.replace(at, 1, "　");
    return times;
}

// The first of the times that is not over; empty when the last bus has left. Times rise and are written
// "09:12".
std::string next_departure(const std::string& times, const base::LocalTime& time_now)
{
    constexpr std::size_t date_letters = 11; // "2026-11-21T"
    const std::string now = time_now.iso().substr(date_letters);
    std::istringstream words(times);
    for (std::string time; words >> time;)
        if (time >= now)
            return time;
    return {};
}

// What runs today stands first: whoever asks wants to go home now.
void buses(ui::Column& column, const View& view)
{
    ui::Canvas& canvas = column.canvas;
    const auto& moment = view.moment;
    auto list = view.guide.buses(view.lang());
    const auto today = [&](const model::Bus& bus) {
        return moment.clock_trusted && calendar::open_on({.days = bus.days}, moment.time.date);
    };
    std::stable_partition(list.begin(), list.end(), today);
    for (const auto& bus : list) {
        ui::heading(column, "directions_bus", bus.line);
        column.text(days_words(canvas, bus.days), {.bold = true, .ink = ui::Tone::second_ink});
        column.space(3);
        if (today(bus)) {
            const std::string next = next_departure(bus.times, moment.time);
            if (next.empty())
                column.text(canvas.say(words::last_bus_left), {.bold = true, .ink = ui::Tone::wood});
            else
                ui::fact(column, canvas.say(words::next_bus), {next, "ja"},
                         {.type = ui::Type::card_title, .bold = true, .tabular = true});
            column.space(3);
        }
        column.text({spaced(bus.times), "ja"}, {.type = ui::Type::card_title, .tabular = true});
        column.space(8);
    }
}

// What somebody searched for, alone; a list of many would hide it again. The rest is one touch away.
Touched one_thing(ui::Column& column, const View& view, const model::HospitalPage& page)
{
    const auto draw = [&](const auto& thing, const auto& card) {
        if (thing)
            card(*thing);
    };
    const auto now = view.moment.now();
    if (page.section == model::HospitalSection::overview)
        draw(view.guide.desk(page.only, now, view.lang()),
             [&](const auto& desk) { desk_card(column, view, desk); });
    if (page.section == model::HospitalSection::departments)
        draw(view.guide.department(page.only, view.lang()),
             [&](const auto& department) { department_card(column, department); });
    if (page.section == model::HospitalSection::places)
        draw(view.guide.place(page.only, view.lang()), [&](const auto& place) { place_card(column, place); });
    if (page.section == model::HospitalSection::numbers)
        draw(view.guide.number(page.only, now, view.lang()),
             [&](const auto& number) { number_card(column, number, view.moment.clock_trusted); });
    column.space(6);
    if (ui::wide_button(column, "all", ui::ButtonKind::secondary, "", column.canvas.say(words::found_all)))
        return model::Replace{model::HospitalPage{page.section}};
    return std::nullopt;
}

// The sections as tabs, at the top left of `area`; the rectangle they take.
ui::Rect section_tabs(ui::Canvas& canvas, const ui::Rect& area, const model::HospitalSection selected,
                      Touched& touched)
{
    const bool portrait = canvas.theme().portrait();
    const int columns = portrait ? 2 : 1;
    const float gap = canvas.u(ui::size::gap);
    const int rows = static_cast<int>(sections.size()) / columns;
    const float beside = canvas.u(104);
    const float width = portrait ? (area.w - gap) / 2 : beside;
    const float height = portrait
        ? canvas.u(ui::size::target_min)
        : std::min(canvas.u(28), (area.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
    int number = 0;
    for (const Section& section : sections) {
        const float x = area.x + static_cast<float>(number % columns) * (width + gap);
        const float y = area.y + static_cast<float>(number / columns) * (height + gap);
        ++number;
        if (ui::tab(canvas, section.id, section.icon, canvas.say(section.word),
                    {std::round(x), std::round(y), std::floor(width), std::floor(height)},
                    section.section == selected))
            touched = model::Replace{model::HospitalPage{section.section}};
    }
    return {area.x, area.y, static_cast<float>(columns) * (width + gap) - gap,
            static_cast<float>(rows) * (height + gap) - gap};
}

} // namespace

Touched hospital_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content,
                        const model::HospitalPage& page)
{
    Touched touched;
    const auto hospital = view.guide.hospital(view.lang());
    ui::Rect area =
        ui::page_title(canvas, "local_hospital",
                       hospital ? ui::Label(hospital->name) : canvas.say(words::hospital), content);
    const bool portrait = canvas.theme().portrait();
    // Sections stand beside the content in landscape and above it in portrait; where a lowered page leaves
    // little room they scroll with it.
    const float room_min = canvas.u(180);
    const bool with_content = portrait && area.h < room_min;
    if (!with_content) {
        const ui::Rect used = section_tabs(canvas, area, page.section, touched);
        if (portrait)
            area = {area.x, used.bottom() + canvas.u(8), area.w, area.bottom() - used.bottom() - canvas.u(8)};
        else
            area = {used.right() + canvas.u(12), area.y, area.right() - used.right() - canvas.u(12), area.h};
    }
    ui::Scroll scroll(canvas, "hospital#" + model::path_of(page), area);
    ui::Column& column = scroll.column();
    if (with_content) {
        column.y =
            section_tabs(canvas, {column.x, column.y, column.w, area.h}, page.section, touched).bottom();
        column.space(8);
    }
    if (!page.only.empty()) {
        const Touched there = one_thing(column, view, page);
        return touched ? touched : there;
    }
    const float before = column.y;
    switch (page.section) {
    case model::HospitalSection::overview: overview(column, view); break;
    case model::HospitalSection::departments: departments(column, view); break;
    case model::HospitalSection::places: places(column, view); break;
    case model::HospitalSection::roster: roster(column, view); break;
    case model::HospitalSection::numbers: numbers(column, view); break;
    case model::HospitalSection::buses: buses(column, view); break;
    }
    if (column.y == before)
        column.text(canvas.say(words::nothing_here), {});
    return touched;
}

} // namespace screens
