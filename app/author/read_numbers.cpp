#include "author/readers.h"

#include "calendar/opening.h"

namespace author {

std::optional<OpeningRow> read_opening(const toml::Table& table)
{
    const auto days_text = table.text("days");
    const auto from_text = table.text("from");
    const auto until_text = table.text("until");
    const auto days = calendar::parse_days(days_text);
    const auto from = minute_of_day(from_text);
    const auto until = minute_of_day(until_text);
    if (!days && !days_text.empty())
        table.problem("days",
                      "\"" + days_text + "\" is not understood; write mon-fri, sat or mon,wed,holiday");
    if (!from && !from_text.empty())
        table.problem("from", "\"" + from_text + "\" is no time of day; write 08:30");
    if (!until && !until_text.empty())
        table.problem("until", "\"" + until_text + "\" is no time of day; write 17:00");
    if (!days || !from || !until)
        return std::nullopt;
    return OpeningRow{*days, *from, *until};
}

void read_openings(Bench& bench, const toml::Table& table, const std::string_view key,
                   const std::string& owner, const std::string& file)
{
    if (!table.has(key))
        table.problem(key, "is missing here; write [] for none");
    std::int64_t seq = 0;
    for (const auto& hours : table.tables(key)) {
        bench.text_if(hours, "note", owner, "note." + std::to_string(seq), file);
        if (const auto opening = read_opening(hours))
            bench.row("opening",
                      {owner, seq, std::int64_t{opening->days}, std::int64_t{opening->from_minute},
                       std::int64_t{opening->until_minute}});
        ++seq;
    }
}

namespace {

void read_served(Bench& bench, const toml::Table& table, const std::string& id)
{
    const auto served = table.texts("served_in");
    if (served.empty())
        table.problem("served_in", "is missing here; write [\"*\"] for everywhere");
    std::set<std::string> seen;
    for (const auto& [name, line] : served) {
        if (!seen.insert(name).second) {
            bench.findings().error({"numbers.toml", line}, "served_in: \"" + name + "\" stands here twice");
            continue;
        }
        if (name != "*")
            bench.refer("pref:" + name, "served_in", {"numbers.toml", line});
        bench.row("number_area", {id, name == "*" ? name : "pref:" + name});
    }
}

} // namespace

void read_numbers(Bench& bench)
{
    const std::string file = "numbers.toml";
    if (!bench.folder().has(file))
        return;
    auto document = bench.folder().toml(file, bench.findings());
    if (!document)
        return;
    std::int64_t seq = 0;
    for (const auto& table : document->root().tables("number")) {
        const auto id = bench.claim(table, file, "number.");
        const auto kind = table.choice(
            "kind",
            {"ambulance", "child", "advice", "duty", "poison", "mental", "reception", "hospital", "night"});
        bench.text(table, "name", id, "name", file);
        bench.text(table, "when", id, "when", file);
        bench.text(table, "area", id, "area", file);
        bench.text_if(table, "note", id, "note", file);
        read_openings(bench, table, "hours", id, file);
        read_served(bench, table, id);
        const auto tel = table.text("tel");
        const auto spoken = bench.reading_of(id, "name");
        bench.row("number",
                  {id, seq++, kind, tel, text_or_null(table.text_if("alternative").value_or("")), spoken});
        bench.search_key(spoken, "number", id, {file, table.line_of("name")});
        bench.search_words(id, "name", "number", id);
        bench.search_key(tel, "number", id, {file, table.line_of("tel")});
    }
    bench.findings().errors(document->finish());
}

} // namespace author
