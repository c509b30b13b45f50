#include "author/readers.h"

#include "reading/kana.h"

#include <algorithm>

namespace author {

namespace {

constexpr std::string_view activity_kinds[] = {
    "guide",      "machine",  "writing", "wheelchair", "listening", "sign",     "garden",  "cleaning",
    "display",    "concert",  "lecture", "cafe",       "festival",  "library",  "sewing",  "gift",
    "newsletter", "exchange", "meeting", "health",     "awareness", "training", "housing",
};

void read_activities(Bench& bench, const toml::Table& root, const std::string& id, const std::string& file)
{
    std::int64_t seq = 0;
    std::set<std::string> seen;
    for (const auto& [kind, line] : root.texts("activities")) {
        if (!activity_known(kind))
            bench.findings().error({file, line}, "activities: \"" + kind + "\" is not in the closed list");
        else if (!seen.insert(kind).second)
            bench.findings().error({file, line}, "activities: \"" + kind + "\" stands here twice");
        else
            bench.row("group_activity", {kind, id, seq++});
    }
}

// hospitals, other: lists of texts, as hospital.0, hospital.1 …
std::int64_t read_list(Bench& bench, const toml::Table& root, const std::string& key,
                       const std::string& field, const std::string& id, const std::string& file)
{
    if (!root.has(key))
        root.problem(key, "is missing here; write [] for none");
    std::int64_t count = 0;
    for (const auto& texts : root.tables(key))
        bench.text_of(texts, id, field + "." + std::to_string(count++), file);
    return count;
}

void read_records(Bench& bench, const toml::Table& root, const std::string& group, const std::string& file)
{
    std::int64_t seq = 0;
    for (const auto& record : root.tables("record")) {
        const auto id = group + ".record." + std::to_string(seq);
        const auto day = record.text_if("date");
        if (day && !vague_day_valid(*day))
            record.problem("date", "is no day; write 2018, 2018-07 or 2018-07-14");
        bench.text(record, "text", id, "text", file);
        bench.row("group_record", {id, group, seq++, text_or_null(day.value_or(""))});
    }
}

void read_contact(Bench& bench, const toml::Table& contact, const std::string& group, const std::string& file)
{
    const auto id = group + ".contact";
    bench.text(contact, "office", id, "office", file);
    bench.text_if(contact, "address", id, "address", file);
    bench.text_if(contact, "tel_extension", id, "tel_extension", file);
    bench.text_if(contact, "note", id, "note", file);
    const auto optional = [&](const std::string_view key) {
        return text_or_null(contact.text_if(key).value_or(""));
    };
    bench.row("contact", {id, group, optional("postal"), optional("tel"), optional("fax"), optional("mail")});
}

// Which area a municipality of this pack lies in; NULL when another pack has it.
pack::Value area_of(const Bench& bench, const std::string& municipality)
{
    for (const auto& row : bench.rows)
        if (row.table == "municipality" && std::get<std::string>(row.values[0]) == municipality)
            return row.values[1];
    return {};
}

void read_group(Bench& bench, const std::string& file)
{
    auto document = bench.folder().toml(file, bench.findings());
    if (!document)
        return;
    const auto root = document->root();
    const auto id = bench.claim(root, file);
    const auto spoken = root.text("reading");
    const auto municipality = root.text_or_empty("municipality");
    const auto municipality_id = municipality.empty() ? "" : "pref:" + municipality;
    const auto founded = root.text_if("founded");
    const auto as_of = root.text("as_of");
    const auto source = root.text("source");
    if (!municipality.empty())
        bench.refer(municipality_id, "municipality", {file, root.line_of("municipality")});
    if (founded && !vague_day_valid(*founded))
        root.problem("founded", "is no day; write 2011, 2011-09 or 2011-09-02");
    if (!as_of.empty() && !vague_day_valid(as_of))
        root.problem("as_of", "is no day; write 2019 or 2019-10");
    const auto what =
        founded || root.has("founded_what") ? root.choice("founded_what", {"founded", "active"}) : "";
    const auto status = root.choice("status", {"unknown", "active", "ended"});
    bench.text(root, "name", id, "name", file);
    bench.text(root, "story", id, "story", file);
    const auto hospitals = read_list(bench, root, "hospitals", "hospital", id, file);
    const auto others = read_list(bench, root, "other", "other", id, file);
    read_activities(bench, root, id, file);
    read_records(bench, root, id, file);
    if (const auto contact = root.table_if("contact"))
        read_contact(bench, *contact, id, file);
    if (const auto join = root.table_if("join"))
        bench.text(*join, "text", id, "join", file);
    if (const auto picture = bench.picture_of(root, id, file); std::holds_alternative<base::Hash>(picture))
        bench.row("meta", {"picture." + id, std::get<base::Hash>(picture).hex()});
    const auto source_id = bench.info.prefix + "source." + source;
    bench.refer(source_id, "source", {file, root.line_of("source")});
    bench.row("citation", {id, std::int64_t{0}, source_id});
    bench.row("support_group",
              {id, text_or_null(municipality_id), area_of(bench, municipality_id), spoken,
               reading::sort_key(spoken), text_or_null(founded.value_or("")), what, status, as_of, hospitals,
               others});
    bench.search_key(spoken, "group", id, {file, root.line_of("reading")});
    bench.search_words(id, "name", "group", id);
    bench.search_words(municipality_id, "name", "group", id);
    for (std::int64_t i = 0; i < hospitals; ++i)
        bench.search_words(id, "hospital." + std::to_string(i), "group", id);
    bench.findings().errors(document->finish());
}

} // namespace

bool activity_known(const std::string_view kind)
{
    return std::find(std::begin(activity_kinds), std::end(activity_kinds), kind) != std::end(activity_kinds);
}

void read_groups(Bench& bench)
{
    const auto files = bench.folder().files("groups", ".toml");
    for (const auto& file : files)
        read_group(bench, file);
    if (bench.info.role.starts_with("group/") && files.size() != 1)
        bench.findings().error({"pack.toml", 0}, "a group's pack has exactly one file in groups/");
}

} // namespace author
