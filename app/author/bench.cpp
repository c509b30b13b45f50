#include "author/bench.h"

#include "base/kana.h"
#include "base/markup.h"
#include "base/utf8.h"
#include "pack/format.h"
#include "reading/kana.h"

#include <algorithm>

namespace author {

void Bench::row(std::string table, std::vector<pack::Value> values)
{
    rows.push_back({std::move(table), std::move(values)});
}

std::string Bench::claim(const toml::Table& table, const std::string& file, const std::string_view kind)
{
    const auto name = table.text("id");
    const bool plain = std::all_of(name.begin(), name.end(), [](const char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!plain)
        table.problem("id", "may have lower-case Latin letters, digits and hyphens only");
    auto id = info.prefix + std::string(kind) + name;
    if (id.size() > pack::id_bytes_max)
        table.problem("id", "is too long");
    if (!name.empty() && plain && !ids.insert(id).second)
        findings_.error({file, table.line_of("id")}, "the id \"" + name + "\" is used twice in this pack");
    return id;
}

void Bench::text(const toml::Table& table, const std::string_view key, const std::string& id,
                 const std::string& field, const std::string& file)
{
    if (const auto words = table.table(key))
        text_of(*words, id, field, file);
}

void Bench::text_if(const toml::Table& table, const std::string_view key, const std::string& id,
                    const std::string& field, const std::string& file)
{
    if (const auto words = table.table_if(key))
        text_of(*words, id, field, file);
}

void Bench::text_of(const toml::Table& table, const std::string& id, const std::string& field,
                    const std::string& file)
{
    for (const auto& lang : info.languages) {
        if (!table.has(lang)) {
            findings_.error({file, table.line()}, field + " has no translation into " + lang);
            continue;
        }
        auto words = table.text(lang);
        if (!words.empty())
            texts.push_back({id, field, lang, std::move(words), {file, table.line_of(lang)}});
    }
}

void Bench::refer(std::string id, std::string key, Place place)
{
    references.push_back({std::move(id), std::move(key), std::move(place)});
}

std::string Bench::reading_of(const std::string& id, const std::string_view field) const
{
    // From the end: it is asked for right after it was read.
    for (auto text = texts.rbegin(); text != texts.rend(); ++text)
        if (text->id == id && text->field == field && text->lang == "ja")
            return base::to_hiragana(base::encode_utf8(base::parse_markup(text->text).spoken()));
    return {};
}

void Bench::search_key(const std::string& spoken, const std::string& kind, const std::string& id,
                       const Place& place, const std::string& until)
{
    const auto letters = base::decode_utf8_lossy(reading::fold_for_search(spoken));
    if (search_index_.add(spoken, kind, id, until) && std::ranges::all_of(letters, base::is_typed))
        return;
    findings_.error(place,
                    "the reading \"" + spoken
                        + "\" cannot be typed to find it; it needs hiragana, Latin letters or digits");
}

void Bench::search_words(const std::string& of, const std::string& field, const std::string& kind,
                         const std::string& id, const std::string& until)
{
    const auto is_of = [&](const SourceText& text) { return text.id == of && text.field == field; };
    // From the end: it is asked for right after it was read. Its languages stand together.
    for (auto text = std::find_if(texts.rbegin(), texts.rend(), is_of); text != texts.rend() && is_of(*text);
         ++text)
        search_index_.add(base::encode_utf8(base::parse_markup(text->text).spoken()), kind, id, until);
}

void Bench::write_search_index()
{
    for (auto& [kind, part, number] : search_index_.rows().parts)
        row("search_part", {kind, std::int64_t{part.inside}, part.text, number});
    for (auto& [number, until, id] : search_index_.rows().keys)
        row("search_key", {number, until, id});
}

pack::Value text_or_null(std::string text)
{
    return text.empty() ? pack::Value() : pack::Value(std::move(text));
}

bool vague_day_valid(const std::string_view text)
{
    const std::string whole = std::string(text)
        + (text.size() == 4       ? "-01-01"
               : text.size() == 7 ? "-01"
                                  : "");
    return base::Date::parse(whole).has_value();
}

std::optional<int> minute_of_day(const std::string_view text)
{
    const auto time = base::LocalTime::parse("2000-01-01T" + std::string(text));
    return time ? std::optional(time->minute) : std::nullopt;
}

} // namespace author
