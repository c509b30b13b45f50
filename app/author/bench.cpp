#include "author/bench.h"

#include "author/picture.h"
#include "base/kana.h"
#include "base/markup.h"
#include "base/utf8.h"
#include "pack/format.h"
#include "reading/kana.h"

#include <algorithm>

namespace author {

namespace {

bool plain_name(const std::string_view name)
{
    return std::all_of(name.begin(), name.end(), [](const char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

bool picture_name_valid(const std::string_view name)
{
    const auto dot = name.find('.');
    return dot != name.npos && dot > 0 && plain_name(name.substr(0, dot))
        && (name.substr(dot) == ".png" || name.substr(dot) == ".jpg");
}

} // namespace

void Bench::row(std::string table, std::vector<pack::Value> values)
{
    rows.push_back({std::move(table), std::move(values)});
}

std::string Bench::claim(const toml::Table& table, const std::string& file, const std::string_view kind)
{
    const auto name = table.text("id");
    const bool plain = plain_name(name);
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

std::optional<base::Hash> Bench::picture(const std::string& name, const Place& place)
{
    if (ids_only)
        return std::nullopt;
    const auto known = named_pictures_.find(name);
    return known != named_pictures_.end() ? known->second : named_pictures_[name] = prepared(name, place);
}

std::optional<base::Hash> Bench::prepared(const std::string& name, const Place& place)
{
    const auto file = "pictures/" + name;
    if (!picture_name_valid(name)) {
        findings_.error(place,
                        "a picture cannot be called \"" + name
                            + "\": lower-case Latin letters, digits and hyphens, then .png or .jpg");
        return std::nullopt;
    }
    if (!folder_.has(file)) {
        findings_.error(place, "there is no picture " + file);
        return std::nullopt;
    }
    // The drawing that it was made from may lie beside it.
    folder_.allow(file.substr(0, file.rfind('.')) + ".svg");
    const auto bytes = folder_.bytes(file, source_caps.bytes_max, findings_);
    if (!bytes)
        return std::nullopt;
    if (const auto problem = picture_problem(name, *bytes)) {
        findings_.error({file, 0}, *problem);
        return std::nullopt;
    }
    auto ready = ready_picture(*bytes);
    if (!ready) {
        findings_.error({file, 0}, ready.error().where);
        return std::nullopt;
    }
    if (ready->coarse)
        findings_.warning({file, 0}, "has so few pixels that it will look coarse");
    const auto hash = base::hash_of(ready->bytes);
    pictures.emplace(hash, std::move(ready->bytes));
    return hash;
}

pack::Value Bench::picture_of(const toml::Table& table, const std::string& id, const std::string& file)
{
    const auto name = table.text_if("picture");
    if (!name)
        return {};
    text(table, "picture_alt", id, "picture", file);
    const auto hash = picture(*name, {file, table.line_of("picture")});
    return hash ? pack::Value(*hash) : pack::Value();
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
