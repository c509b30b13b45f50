#include "author/readers.h"

#include "calendar/opening.h"
#include "reading/kana.h"

namespace author {

namespace {

const std::string hospital_file = "hospital.toml";

void meta(Bench& bench, const std::string& key, const std::string& value)
{
    if (!value.empty())
        bench.row("meta", {key, value});
}

void read_hours(Bench& bench, const toml::Table& root)
{
    int number = 0;
    for (const auto& hours : root.tables("hours")) {
        const auto id = "hosp:hours." + std::to_string(number++);
        bench.text(hours, "what", id, "what", hospital_file);
        if (const auto opening = read_opening(hours))
            bench.row("opening",
                      {id, std::int64_t{0}, std::int64_t{opening->days}, std::int64_t{opening->from_minute},
                       std::int64_t{opening->until_minute}});
    }
}

void read_closed(Bench& bench, const toml::Table& root)
{
    int number = 0;
    for (const auto& closed : root.tables("closed")) {
        const auto id = "hosp:closed." + std::to_string(number++);
        closed.text("from");
        closed.text("until");
        const auto from = read_day(closed, "from");
        const auto until = read_day(closed, "until");
        if (from && until && *until < *from)
            closed.problem("until", "lies before from");
        bench.text(closed, "why", id, "why", hospital_file);
        if (from && until)
            bench.row("closed_day", {from->iso(), id, until->iso()});
    }
}

void read_buses(Bench& bench, const toml::Table& root)
{
    std::int64_t number = 0;
    for (const auto& bus : root.tables("bus")) {
        const auto id = "hosp:bus." + std::to_string(number);
        const auto days_text = bus.text("days");
        const auto days = calendar::parse_days(days_text);
        if (!days && !days_text.empty())
            bus.problem("days", "\"" + days_text + "\" is not understood; write mon-fri or sat-sun,holiday");
        std::string times;
        std::optional<int> before;
        for (const auto& [time, line] : bus.texts("times")) {
            const auto minute = minute_of_day(time);
            if (!minute)
                bench.findings().error({hospital_file, line}, "times: \"" + time + "\" is no time of day");
            // The kiosk looks for the next bus from the front.
            else if (before && *minute <= *before)
                bench.findings().error({hospital_file, line},
                                       "times: \"" + time + "\" does not come after the time before it");
            before = minute;
            times += (times.empty() ? "" : " ") + time;
        }
        if (times.empty())
            bus.problem("times", "is missing here");
        bench.text(bus, "line", id, "line", hospital_file);
        bench.row("bus", {id, number++, std::int64_t{days.value_or(0)}, times});
    }
}

// The answer of the authority, without which the chart asks no questions.
void read_regulatory(Bench& bench, const toml::Table& root, const std::string& level)
{
    const auto regulatory = root.table_if("regulatory");
    if (!regulatory) {
        if (level == "questions")
            root.problem("service_level", "questions needs [regulatory]: office, date, answer");
        return;
    }
    const auto date = regulatory->text("date");
    if (!date.empty() && !base::Date::parse(date))
        regulatory->problem("date", "is no day; write 2026-12-03");
    meta(bench, "regulatory_office", regulatory->text("office"));
    meta(bench, "regulatory_date", date);
    meta(bench, "regulatory_answer", regulatory->text("answer"));
}

void read_facts(Bench& bench)
{
    auto document = bench.folder().toml(hospital_file, bench.findings());
    if (!document)
        return;
    const auto root = document->root();
    bench.text(root, "name", "pack", "hospital_name", hospital_file);
    bench.text(root, "address", "pack", "hospital_address", hospital_file);
    bench.text(root, "night_entrance", "pack", "night_entrance", hospital_file);
    meta(bench, "hospital_reading", root.text("reading"));
    meta(bench, "hospital_tel", root.text("tel"));
    if (const auto municipality = root.text_or_empty("municipality"); !municipality.empty()) {
        bench.refer("pref:" + municipality, "municipality", {hospital_file, root.line_of("municipality")});
        meta(bench, "municipality", "pref:" + municipality);
    }
    if (const auto own = root.text_if("own_group")) {
        bench.refer(*own, "own_group", {hospital_file, root.line_of("own_group")});
        meta(bench, "own_group", *own);
    }
    const auto level = root.choice("service_level", {"card", "table", "questions"});
    meta(bench, "service_level", level);
    read_regulatory(bench, root, level);
    read_hours(bench, root);
    read_closed(bench, root);
    read_buses(bench, root);
    bench.findings().errors(document->finish());
}

void read_departments(Bench& bench)
{
    const std::string file = "departments.toml";
    auto document = bench.folder().toml(file, bench.findings());
    if (!document)
        return;
    std::int64_t seq = 0;
    for (const auto& table : document->root().tables("department")) {
        const auto id = bench.claim(table, file);
        const auto spoken = table.text("reading");
        bench.text(table, "name", id, "name", file);
        bench.text(table, "place", id, "place", file);
        bench.text(table, "about", id, "about", file);
        read_openings(bench, table, "days", id, file);
        bench.row("department", {id, seq++, spoken, reading::sort_key(spoken)});
        bench.search_key(spoken, "department", id, {file, table.line_of("reading")});
        bench.search_words(id, "name", "department", id);
    }
    bench.findings().errors(document->finish());
}

void read_desks(Bench& bench)
{
    const std::string file = "desks.toml";
    auto document = bench.folder().toml(file, bench.findings());
    if (!document)
        return;
    std::int64_t seq = 0;
    for (const auto& table : document->root().tables("desk")) {
        const auto id = bench.claim(table, file, "desk.");
        const auto kind =
            table.choice("kind", {"information", "reception", "cashier", "consultation", "night", "nurse"});
        bench.text(table, "name", id, "name", file);
        bench.text(table, "place", id, "place", file);
        bench.text(table, "does", id, "does", file);
        read_openings(bench, table, "hours", id, file);
        bench.row("desk", {id, seq++, kind});
        bench.search_key(bench.reading_of(id, "name"), "desk", id, {file, table.line_of("name")});
        bench.search_words(id, "name", "desk", id);
    }
    bench.findings().errors(document->finish());
}

void read_places(Bench& bench)
{
    const std::string file = "places.toml";
    auto document = bench.folder().toml(file, bench.findings());
    if (!document)
        return;
    std::int64_t seq = 0;
    for (const auto& table : document->root().tables("place")) {
        const auto id = bench.claim(table, file);
        const auto kind = table.choice("kind",
                                       {"cashier", "toilet", "wheelchair_toilet", "shop", "aed", "lift",
                                        "phone", "bus", "taxi", "parking", "pharmacy", "cafe", "nursing",
                                        "smoking_ban", "wheelchair_loan"});
        bench.text(table, "name", id, "name", file);
        bench.text(table, "where", id, "where", file);
        bench.text_if(table, "note", id, "note", file);
        const auto spoken = bench.reading_of(id, "name");
        bench.row("place", {id, seq++, kind, spoken, reading::sort_key(spoken)});
        bench.search_key(spoken, "place", id, {file, table.line_of("name")});
        bench.search_words(id, "name", "place", id);
    }
    bench.findings().errors(document->finish());
}

} // namespace

void read_hospital(Bench& bench)
{
    if (bench.info.role != "hospital")
        return;
    read_facts(bench);
    if (bench.folder().has("departments.toml"))
        read_departments(bench);
    if (bench.folder().has("desks.toml"))
        read_desks(bench);
    if (bench.folder().has("places.toml"))
        read_places(bench);
}

void read_notices(Bench& bench)
{
    for (const auto& file : bench.folder().files("notices", ".toml")) {
        auto document = bench.folder().toml(file, bench.findings());
        if (!document)
            continue;
        const auto root = document->root();
        const auto id = bench.claim(root, file, "notice.");
        const auto level = root.choice("level", {"info", "important", "disaster"});
        root.text("from");
        root.text("until");
        const auto from = read_day(root, "from");
        const auto until = read_day(root, "until");
        if (from && until && *until < *from)
            root.problem("until", "lies before from");
        bench.text(root, "title", id, "title", file);
        bench.text(root, "text", id, "text", file);
        if (from && until)
            bench.row("notice", {id, level, from->iso(), until->iso()});
        bench.findings().errors(document->finish());
    }
}

} // namespace author
