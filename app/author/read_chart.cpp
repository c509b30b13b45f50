#include "author/readers.h"

#include "chart/definition.h"
#include "reading/kana.h"

#include <algorithm>

namespace author {

namespace {

const std::string chart_file = "chart.toml";

// `from` to the day before `until`; what is left out is as in `whole`, the ages of the symptom.
chart::AgeRange read_ages(const toml::Table& table, const chart::AgeRange whole = {})
{
    chart::AgeRange ages = whole;
    for (const std::string_view key : {"from", "until"}) {
        const auto text = table.text_if(key);
        if (!text)
            continue;
        const auto days = chart::parse_age(*text);
        if (!days)
            table.problem(key, "\"" + *text + "\" is no age; write 28d, 3m or 65y");
        else if (key == "from")
            ages.from_days = *days;
        else
            ages.until_days = *days - 1;
    }
    if (ages.until_days < ages.from_days)
        table.problem("until", "leaves no day of age");
    return ages;
}

chart::Level read_level(const toml::Table& table, const std::string_view key)
{
    return chart::parse_level(table.choice(key, {"R", "A", "Y", "G"})).value_or(chart::Level::red);
}

std::string letter(const chart::Level level)
{
    return {chart::letter_of(level)};
}

class ChartReader {
public:
    explicit ChartReader(Bench& bench)
        : bench_(bench)
    {
    }

    std::optional<chart::Definition> read()
    {
        auto document = bench_.folder().toml(chart_file, bench_.findings());
        if (!document)
            return std::nullopt;
        read_whole(document->root());
        bench_.findings().errors(document->finish());
        for (const auto& file : bench_.folder().files("symptoms", ".toml"))
            read_symptom(file);
        std::sort(parts_.symptoms.begin(), parts_.symptoms.end(),
                  [&](const auto& a, const auto& b) { return order_[a.id] < order_[b.id]; });
        write();
        auto definition = chart::Definition::create(parts_);
        if (!definition) {
            bench_.findings().error({chart_file, 0}, definition.error().where);
            return std::nullopt;
        }
        return std::move(*definition);
    }

private:
    void meta(const std::string& key, const std::string& value) { bench_.row("meta", {key, value}); }

    void read_whole(const toml::Table& root)
    {
        for (const std::string field : {"disclaimer", "approver", "ask_who", "ask_symptom", "ask_modifiers"})
            bench_.text(root, field, "chart:words", field, chart_file);
        parts_.raise_most = read_level(root, "raise_most");
        meta("chart_raise_most", letter(parts_.raise_most));
        for (const auto& level : root.tables("level")) {
            const auto field = "level." + letter(read_level(level, "letter"));
            bench_.text(level, "title", "chart:words", field, chart_file);
            bench_.text(level, "time", "chart:words", field + ".time", chart_file);
        }
        for (const auto& band : root.tables("age_band")) {
            const auto id = bench_.claim(band, chart_file, "age.");
            bench_.text(band, "name", id, "name", chart_file);
            parts_.age_bands.push_back({id, read_ages(band)});
        }
        std::string order;
        for (const auto& part : root.tables("body_part")) {
            const auto id = bench_.claim(part, chart_file, "part.");
            bench_.text(part, "name", id, "name", chart_file);
            order += (order.empty() ? "" : " ") + part.text("id");
        }
        meta("chart_body_parts", order);
        if (const auto gate = root.table("gate")) {
            bench_.text(*gate, "title", "chart:gate", "title", chart_file);
            bench_.text(*gate, "ask", "chart:gate", "ask", chart_file);
            for (const auto& sign : gate->tables("sign"))
                parts_.gate.push_back(read_sign(sign, chart::Level::red, {}, chart_file));
            read_leaves(*gate, chart::Level::red, "chart:gate", chart_file);
        }
        for (const auto& modifier : root.tables("modifier"))
            read_modifier(modifier);
    }

    std::vector<std::string> read_sources(const toml::Table& table, const std::string& id,
                                          const std::string& file)
    {
        std::vector<std::string> ids;
        for (const auto& [source, line] : table.texts("sources")) {
            const auto source_id = "chart:source." + source;
            bench_.refer(source_id, "sources", {file, line});
            bench_.row("citation", {id, static_cast<std::int64_t>(ids.size()), source_id});
            ids.push_back(source_id);
        }
        return ids;
    }

    chart::Sign read_sign(const toml::Table& table, const chart::Level level, const chart::AgeRange ages,
                          const std::string& file)
    {
        chart::Sign sign;
        sign.id = bench_.claim(table, file);
        sign.level = level;
        sign.ages = read_ages(table, ages);
        sign.needs_clinician = table.flag_if("needs_clinician").value_or(false);
        sign.sources = read_sources(table, sign.id, file);
        bench_.text(table, "text", sign.id, "text", file);
        return sign;
    }

    void read_modifier(const toml::Table& table)
    {
        chart::Modifier modifier;
        modifier.id = bench_.claim(table, chart_file);
        modifier.ages = read_ages(table);
        modifier.automatic = table.flag_if("automatic").value_or(false);
        if (table.flag_if("needs_clinician").value_or(false))
            meta("chart_needs_clinician." + modifier.id, "1");
        read_sources(table, modifier.id, chart_file);
        bench_.text(table, "text", modifier.id, "text", chart_file);
        parts_.modifiers.push_back(std::move(modifier));
    }

    // do = [ { ja = … }, … ]: one idea a line, do.0, do.1 and so on.
    void read_lines(const toml::Table& leaf, const std::string& list, const std::string& id,
                    const std::string& field, const std::string& file)
    {
        std::size_t number = 0;
        for (const auto& texts : leaf.tables(list))
            bench_.text_of(texts, id, field + list + "." + std::to_string(number++), file);
        if (number > chart::advice_lines_max)
            leaf.problem(list, "has more than " + std::to_string(chart::advice_lines_max) + " lines");
        if (number == 0 && list != "dont")
            leaf.problem(list, "has no line");
    }

    // [leaf.R]: what to do at each level that a result can have, from `lowest` up, and at no other.
    void read_leaves(const toml::Table& owner, const chart::Level lowest, const std::string& id,
                     const std::string& file)
    {
        const auto leaves = owner.table("leaf");
        if (!leaves)
            return;
        for (const auto level :
             {chart::Level::red, chart::Level::amber, chart::Level::yellow, chart::Level::green}) {
            if (level < lowest && leaves->has(letter(level)))
                leaves->problem(letter(level), "is below the floor: no result can be so low");
            if (level < lowest)
                continue;
            const auto leaf = leaves->table(letter(level));
            if (!leaf)
                continue;
            const auto field = "leaf." + letter(level) + ".";
            bench_.text(*leaf, "department", id, field + "department", file);
            bench_.text(*leaf, "again", id, field + "again", file);
            for (const std::string list : {"do", "dont", "watch"})
                read_lines(*leaf, list, id, field, file);
        }
    }

    void read_symptom(const std::string& file)
    {
        auto document = bench_.folder().toml(file, bench_.findings());
        if (!document)
            return;
        const auto root = document->root();
        chart::Symptom symptom;
        symptom.id = bench_.claim(root, file);
        symptom.ages = read_ages(root);
        symptom.body_part = root.text("body_part");
        symptom.icon = root.text("icon");
        symptom.floor = read_level(root, "floor");
        symptom.unsure_at_risk = read_level(root, "unsure_at_risk");
        order_[symptom.id] = root.number("order", 1, 10'000);
        spoken_[symptom.id] = root.text("reading");
        bench_.refer("chart:part." + symptom.body_part, "body_part", {file, root.line_of("body_part")});
        const auto changed = root.text("changed");
        if (!changed.empty() && !base::Date::parse(changed))
            root.problem("changed", "is no day; write 2026-12-03");
        meta("chart_unsure_at_risk." + symptom.id, letter(symptom.unsure_at_risk));
        meta("chart_version." + symptom.id,
             std::to_string(root.number("version", 1, 1'000'000)) + " " + changed);
        for (const std::string field : {"title", "ask_red", "ask_amber"})
            bench_.text(root, field, symptom.id, field, file);
        for (const auto& floor : root.tables("floor_for"))
            symptom.floors.push_back({read_ages(floor, symptom.ages), read_level(floor, "level")});
        for (const auto& sign : root.tables("sign"))
            symptom.signs.push_back(read_sign(sign, read_level(sign, "level"), symptom.ages, file));
        read_leaves(root, symptom.floor, symptom.id, file);
        bench_.search_key(spoken_[symptom.id], "symptom", symptom.id, {file, root.line_of("reading")});
        bench_.search_words(symptom.id, "title", "symptom", symptom.id);
        parts_.symptoms.push_back(std::move(symptom));
        bench_.findings().errors(document->finish());
    }

    void write_signs(const std::string& owner, const std::vector<chart::Sign>& signs)
    {
        std::int64_t seq = 0;
        for (const auto& sign : signs)
            bench_.row("chart_sign",
                       {sign.id, owner, seq++, letter(sign.level), std::int64_t{sign.needs_clinician},
                        std::int64_t{sign.ages.from_days}, std::int64_t{sign.ages.until_days}});
    }

    void write()
    {
        std::int64_t seq = 0;
        for (const auto& band : parts_.age_bands)
            bench_.row(
                "chart_age_band",
                {band.id, seq++, std::int64_t{band.ages.from_days}, std::int64_t{band.ages.until_days}});
        seq = 0;
        for (const auto& modifier : parts_.modifiers)
            bench_.row("chart_modifier",
                       {modifier.id, seq++, std::int64_t{modifier.ages.from_days},
                        std::int64_t{modifier.ages.until_days}, std::int64_t{modifier.automatic}});
        write_signs("chart:gate", parts_.gate);
        seq = 0;
        for (const auto& symptom : parts_.symptoms) {
            const auto& spoken = spoken_[symptom.id];
            bench_.row("chart_symptom",
                       {symptom.id, seq++, symptom.body_part, symptom.icon,
                        std::int64_t{symptom.ages.from_days}, std::int64_t{symptom.ages.until_days},
                        letter(symptom.floor), spoken, reading::sort_key(spoken)});
            write_signs(symptom.id, symptom.signs);
            std::int64_t number = 0;
            for (const auto& floor : symptom.floors)
                bench_.row("chart_floor",
                           {symptom.id, number++, std::int64_t{floor.ages.from_days},
                            std::int64_t{floor.ages.until_days}, letter(floor.level)});
        }
    }

    Bench& bench_;
    chart::Parts parts_;
    std::map<std::string, std::int64_t> order_;
    std::map<std::string, std::string> spoken_;
};

} // namespace

std::optional<chart::Definition> read_chart(Bench& bench)
{
    return bench.info.role == "chart" ? ChartReader(bench).read() : std::nullopt;
}

} // namespace author
