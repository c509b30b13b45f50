#include "author/readers.h"

#include "pack/format.h"

#include <algorithm>

namespace author {

namespace {

// How each language calls itself, in markup; a language that is not here has no fonts or no reader yet.
struct LanguageName {
    std::string_view lang;
    std::string_view name;
};
constexpr LanguageName language_names[] = {
    {"ja", "日本語"},           {"ja-easy", "やさしい{日本語|にほんご}"},
    {"en", "English"},          {"zh-Hans", "简体中文"},
    {"zh-Hant", "繁體中文"},    {"ko", "한국어"},
    {"vi", "Tiếng Việt"},       {"fil", "Filipino"},
    {"id", "Bahasa Indonesia"}, {"pt", "Português"},
    {"es", "Español"},          {"ru", "Русский"},
};

std::string prefix_of(const std::string& role)
{
    if (role.starts_with("base/"))
        return "pref:";
    if (role == "hospital")
        return "hosp:";
    if (role.starts_with("group/"))
        return "grp:" + role.substr(6) + ":";
    return "chart:";
}

void read_languages(Bench& bench, const toml::Table& root)
{
    std::int64_t seq = 0;
    for (const auto& [lang, line] : root.texts("languages")) {
        const auto known =
            std::find_if(std::begin(language_names), std::end(language_names),
                         [&, &code = lang](const LanguageName& one) { return one.lang == code; });
        if (known == std::end(language_names)
            || std::find(bench.info.languages.begin(), bench.info.languages.end(), lang)
                != bench.info.languages.end()) {
            bench.findings().error({"pack.toml", line},
                                   "\"" + lang + "\" is no language, or stands here twice");
            continue;
        }
        bench.info.languages.push_back(lang);
        bench.row("language", {seq++, lang, std::string(known->name)});
    }
    if (bench.info.languages.empty() || bench.info.languages.front() != "ja")
        root.problem("languages", "must begin with \"ja\": every other language falls back to it");
}

void read_requirements(Bench& bench, const toml::Table& root)
{
    for (const auto& [text, line] : root.texts("requires")) {
        const auto blank = text.find(' ');
        const auto dots = text.find("..");
        pack::Requirement requirement;
        const bool shaped = blank != text.npos && dots != text.npos && dots > blank;
        const auto from =
            shaped ? pack::strict_number(text.substr(blank + 1, dots - blank - 1)) : std::nullopt;
        const auto until = shaped ? pack::strict_number(text.substr(dots + 2)) : std::nullopt;
        if (!from || !until || *from > *until || !pack::role_name_valid(text.substr(0, blank))) {
            bench.findings().error({"pack.toml", line}, "requires: write \"base/hokkaido 1..1\"");
            continue;
        }
        bench.info.requirements.push_back({text.substr(0, blank), *from, *until});
    }
    if (bench.info.requirements.size() > pack::requirement_count_max)
        root.problem("requires", "has too many entries");
}

} // namespace

std::optional<base::Date> read_day(const toml::Table& table, const std::string_view key)
{
    const auto text = table.text_if(key);
    if (!text)
        return std::nullopt;
    const auto day = base::Date::parse(*text);
    if (!day)
        table.problem(key, "\"" + *text + "\" is no day; write 2026-12-03");
    return day;
}

void read_pack(Bench& bench)
{
    auto document = bench.folder().toml("pack.toml", bench.findings());
    if (!document)
        return;
    const auto root = document->root();
    bench.info.role = root.text("role");
    if (!pack::role_name_valid(bench.info.role) || bench.info.role == "trust")
        root.problem("role", "must be base/NAME, hospital, group/NAME or chart");
    bench.info.prefix = prefix_of(bench.info.role);
    bench.info.site = root.text("site");
    if (!pack::site_name_valid(bench.info.site))
        root.problem("site", "may have lower-case Latin letters, digits and hyphens only");
    read_languages(bench, root);
    bench.info.recheck_by = read_day(root, "recheck_by");
    read_requirements(bench, root);
    bench.text(root, "title", "pack", "title", "pack.toml");
    for (const auto& contact : root.texts("allow_contacts"))
        bench.info.allowed_contacts.insert(contact.value);
    for (const auto& source : root.tables("source")) {
        const auto id = bench.claim(source, "pack.toml", "source.");
        const auto as_of = source.text("as_of");
        if (!as_of.empty() && !vague_day_valid(as_of))
            source.problem("as_of", "is no day; write 2026, 2026-11 or 2026-11-20");
        bench.text(source, "text", id, "text", "pack.toml");
        bench.row("source", {id, as_of});
    }
    bench.findings().errors(document->finish());
}

} // namespace author
