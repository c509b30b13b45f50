#include "author/readers.h"

#include "calendar/recurrence.h"
#include "reading/kana.h"

#include <algorithm>

namespace author {

namespace {

const std::string events_file = "events.toml";
constexpr int horizon_months = 18;
constexpr std::string_view weekdays[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

base::Date horizon_of(const base::LocalTime issued)
{
    const int months = issued.date.year * 12 + issued.date.month - 1 + horizon_months;
    base::Date end{months / 12, months % 12 + 1, 1};
    return base::Date::from_days(end.days() + issued.date.day - 1);
}

std::optional<base::LocalTime> read_time(const toml::Table& table, const std::string_view key)
{
    const auto text = table.text_if(key);
    if (!text)
        return std::nullopt;
    const auto time = base::LocalTime::parse(*text);
    if (!time)
        table.problem(key, "\"" + *text + "\" is no time; write 2026-12-03T13:30");
    return time;
}

std::vector<base::Date> read_exceptions(Bench& bench, const toml::Table& table)
{
    std::vector<base::Date> days;
    for (const auto& [text, line] : table.texts("except")) {
        if (const auto day = base::Date::parse(text))
            days.push_back(*day);
        else
            bench.findings().error({events_file, line},
                                   "except: \"" + text + "\" is no day; write 2026-12-03");
    }
    return days;
}

// The days on which an event begins, by its rule or just once.
std::vector<base::LocalTime> starts_of(Bench& bench, const toml::Table& table, const base::LocalTime start)
{
    const auto exceptions = read_exceptions(bench, table);
    const auto rule = table.text_if("repeat");
    if (!rule) {
        if (!exceptions.empty())
            table.problem("except", "needs a repeat");
        return {start};
    }
    auto starts = calendar::expand(start, *rule, exceptions, horizon_of(bench.issued()));
    if (starts)
        return std::move(*starts);
    table.problem("repeat", starts.error().where);
    return {};
}

// A whole day stands under its bare day.
std::string stamp(const base::LocalTime time, const bool all_day)
{
    return all_day ? time.date.iso() : time.iso();
}

struct Span {
    base::LocalTime start;
    std::optional<base::LocalTime> end;
    bool all_day = false;
    std::string state;
    std::string group; // Empty for the hospital's own.
};

// The last day that it is on; empty when it is never on.
std::string write_occurrences(Bench& bench, const toml::Table& table, const std::string& id, const Span& span)
{
    const auto starts = starts_of(bench, table, span.start);
    const auto length = span.end ? span.end->to_unix() - span.start.to_unix() : 0;
    for (const auto& start : starts) {
        const auto until = base::LocalTime::from_unix(start.to_unix() + length);
        bench.row("occurrence",
                  {stamp(start, span.all_day), id, text_or_null(span.group),
                   span.end ? pack::Value(stamp(until, span.all_day)) : pack::Value(), span.state});
    }
    if (starts.empty())
        return {};
    const auto last = base::LocalTime::from_unix(starts.back().to_unix() + length);
    if (last.date < bench.issued().date)
        bench.findings().warning({events_file, table.line_of("start")}, "this event is over");
    return last.date.iso();
}

void read_words(Bench& bench, const toml::Table& table, const std::string& id)
{
    for (const std::string key : {"title", "place", "what", "who", "fee", "apply"})
        bench.text(table, key, id, key, events_file);
    bench.text_if(table, "bring", id, "bring", events_file);
    bench.text_if(table, "state_note", id, "state_note", events_file);
}

std::string read_access(Bench& bench, const toml::Table& table)
{
    static constexpr std::string_view known[] = {"step_free", "wheelchair_toilet", "sign",        "captions",
                                                 "parking",   "shuttle",           "hearing_loop"};
    std::string all;
    for (const auto& [word, line] : table.texts("access")) {
        if (std::find(std::begin(known), std::end(known), word) == std::end(known))
            bench.findings().error({events_file, line}, "access: \"" + word + "\" is not in the closed list");
        all += (all.empty() ? "" : " ") + word;
    }
    return all;
}

void check_weekday(const toml::Table& table, const base::LocalTime start)
{
    const auto weekday = table.text_if("weekday");
    if (!weekday)
        return;
    const auto real = weekdays[start.date.weekday()];
    if (std::find(std::begin(weekdays), std::end(weekdays), *weekday) == std::end(weekdays))
        table.problem("weekday",
                      "\"" + *weekday + "\" is no weekday; write mon, tue, wed, thu, fri, sat or sun");
    else if (*weekday != real)
        table.problem("weekday", start.date.iso() + " is a " + std::string(real) + ", not a " + *weekday);
}

void read_event(Bench& bench, const toml::Table& table, const std::string& group)
{
    const auto id = bench.claim(table, events_file);
    const auto kind = table.text("kind");
    if (!kind.empty() && !activity_known(kind))
        table.problem("kind", "\"" + kind + "\" is not in the closed list");
    table.text("start");
    const auto start = read_time(table, "start");
    const auto end = read_time(table, "end");
    const bool all_day = table.flag_if("all_day").value_or(false);
    const auto state = table.choice("state", {"planned", "cancelled", "moved"});
    const auto moved_from = read_time(table, "moved_from");
    if (start && end && *end < *start)
        table.problem("end", "lies before start");
    if (state == "moved" && !moved_from)
        table.problem("moved_from", "is missing: a moved event says from when it was moved");
    if (state != "planned" && !state.empty() && !table.has("state_note"))
        table.problem("state_note", "is missing: say why");
    read_words(bench, table, id);
    std::string last_day;
    if (start) {
        check_weekday(table, *start);
        last_day = write_occurrences(bench, table, id, {*start, end, all_day, state, group});
    }
    const auto spoken = bench.reading_of(id, "title");
    bench.row("event",
              {id, text_or_null(group), kind, state, std::int64_t{all_day},
               text_or_null(table.text_if("repeat").value_or("")), read_access(bench, table),
               moved_from ? pack::Value(stamp(*moved_from, all_day)) : pack::Value(),
               bench.picture_of(table, id, events_file), spoken, reading::sort_key(spoken)});
    if (last_day.empty())
        return; // Its dates are mended first.
    bench.search_key(spoken, "event", id, {events_file, table.line_of("title")}, last_day);
    bench.search_words(id, "title", "event", id, last_day);
}

// The one group of a group's pack; a hospital's own events have none.
std::string own_group(const Bench& bench)
{
    for (const auto& row : bench.rows)
        if (row.table == "support_group")
            return std::get<std::string>(row.values[0]);
    return {};
}

} // namespace

void read_events(Bench& bench)
{
    if (bench.info.role.starts_with("base/") || bench.info.role == "chart"
        || !bench.folder().has(events_file))
        return;
    auto document = bench.folder().toml(events_file, bench.findings());
    if (!document)
        return;
    const auto group = own_group(bench);
    for (const auto& table : document->root().tables("event"))
        read_event(bench, table, group);
    bench.findings().errors(document->finish());
}

void read_duty(Bench& bench)
{
    const std::string file = "duty.toml";
    if (!bench.info.role.starts_with("group/") || !bench.folder().has(file))
        return;
    auto document = bench.folder().toml(file, bench.findings());
    if (!document)
        return;
    static constexpr std::string_view known[] = {"guide",     "writing", "wheelchair", "machine",
                                                 "listening", "sign",    "library"};
    std::int64_t seq = 0;
    for (const auto& table : document->root().tables("duty")) {
        const auto id = bench.claim(table, file, "duty.");
        std::string helps;
        for (const auto& [word, line] : table.texts("helps")) {
            if (std::find(std::begin(known), std::end(known), word) == std::end(known))
                bench.findings().error({file, line}, "helps: \"" + word + "\" is not in the closed list");
            helps += (helps.empty() ? "" : " ") + word;
        }
        if (helps.empty())
            table.problem("helps", "is missing here");
        if (const auto opening = read_opening(table))
            bench.row("opening",
                      {id, std::int64_t{0}, std::int64_t{opening->days}, std::int64_t{opening->from_minute},
                       std::int64_t{opening->until_minute}});
        bench.text(table, "place", id, "place", file);
        bench.text(table, "look_for", id, "look_for", file);
        bench.row("duty", {id, own_group(bench), seq++, helps});
    }
    bench.findings().errors(document->finish());
}

} // namespace author
