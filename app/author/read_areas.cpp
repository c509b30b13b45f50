#include "author/readers.h"

#include "reading/kana.h"

namespace author {

namespace {

void read_municipality(Bench& bench, const toml::Table& table)
{
    const std::string file = "areas.toml";
    const auto id = bench.claim(table, file);
    const auto area = bench.info.prefix + "area." + table.text("area");
    const auto spoken = table.text("reading");
    bench.refer(area, "area", {file, table.line_of("area")});
    bench.text(table, "name", id, "name", file);
    bench.row("municipality", {id, area, spoken, reading::sort_key(spoken)});
    bench.search_key(spoken, "area", id, {file, table.line_of("reading")});
    bench.search_words(id, "name", "area", id);
}

void read_withheld(Bench& bench)
{
    auto document = bench.folder().toml("withheld.toml", bench.findings());
    if (!document)
        return;
    for (const auto& withheld : document->root().tables("withheld")) {
        bench.refer(bench.info.prefix + withheld.text("group"), "group",
                    {"withheld.toml", withheld.line_of("group")});
        if (withheld.texts("what").empty())
            withheld.problem("what", "is missing here");
        withheld.text("reason"); // For whoever keeps the pack; the screen never shows it.
    }
    bench.findings().errors(document->finish());
}

} // namespace

void read_areas(Bench& bench)
{
    if (bench.folder().has("withheld.toml"))
        read_withheld(bench);
    if (!bench.folder().has("areas.toml"))
        return;
    auto document = bench.folder().toml("areas.toml", bench.findings());
    if (!document)
        return;
    const auto root = document->root();
    std::int64_t seq = 0;
    for (const auto& table : root.tables("area")) {
        const auto id = bench.claim(table, "areas.toml", "area.");
        bench.text(table, "name", id, "name", "areas.toml");
        const auto spoken = table.text("reading");
        bench.row("area", {id, seq++, spoken});
        bench.search_key(spoken, "area", id, {"areas.toml", table.line_of("reading")});
        bench.search_words(id, "name", "area", id);
    }
    for (const auto& table : root.tables("municipality"))
        read_municipality(bench, table);
    bench.findings().errors(document->finish());
}

} // namespace author
