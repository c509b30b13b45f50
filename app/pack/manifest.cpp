#include "pack/manifest.h"

#include "pack/format.h"
#include "pack/line_reader.h"

#include <algorithm>
#include <cstdio>

namespace pack {

namespace {

bool plain_name(const std::string_view text)
{
    return !text.empty() && text.size() <= id_bytes_max
        && std::all_of(text.begin(), text.end(), [](const char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

bool table_name(const std::string_view text)
{
    return !text.empty() && text.size() <= id_bytes_max
        && std::all_of(text.begin(), text.end(),
                       [](const char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

Outcome<Requirement> parse_requirement(LineReader& lines)
{
    TRY_SET(const auto words, lines.words("requires"));
    const auto range = words.size() == 2 ? split(words[1], '.') : std::vector<std::string_view>{};
    if (range.size() != 3 || !range[1].empty() || !role_name_valid(words[0]))
        return lines.complain("\"requires ROLE FROM..UNTIL\" was expected");
    const auto from = strict_number(range[0]);
    const auto until = strict_number(range[2]);
    if (!from || !until || *from > *until)
        return lines.complain("the range is empty or no range");
    return Requirement{std::string(words[0]), *from, *until};
}

// "61796352 blake2b256 <hash>" behind the name of a section or of the payload.
Outcome<Section> parse_measure(LineReader& lines, const std::vector<std::string_view>& words)
{
    if (words.size() != 3 || words[1] != "blake2b256")
        return lines.complain("a number, blake2b256 and a hash were expected");
    const auto number = strict_number(words[0], true);
    const auto hash = base::Hash::from_hex(words[2]);
    if (!number || !hash)
        return lines.complain("no number or no hash");
    return Section{{}, *number, *hash};
}

Outcome<Section> parse_section(LineReader& lines)
{
    TRY_SET(auto words, lines.words("section"));
    if (words.empty() || !table_name(words[0]))
        return lines.complain("a section without a name");
    const std::string table(words[0]);
    words.erase(words.begin());
    TRY_SET(auto section, parse_measure(lines, words));
    if (section.rows == 0)
        return lines.complain("a section without rows");
    section.table = table;
    return section;
}

// The lines that say whose pack this is and which one.
Outcome<Manifest> parse_identity(LineReader& lines)
{
    Manifest manifest;
    TRY_SET(const auto grammar, lines.word("machiai-manifest"));
    if (grammar != "1")
        return refuse(Refusal::software_too_old, "manifest of grammar " + std::string(grammar));
    TRY_SET(const auto site, lines.word("site"));
    TRY_SET(const auto role, lines.word("role"));
    if (!site_name_valid(site) || !role_name_valid(role) || role == "trust")
        return lines.complain("no site or role that can be");
    manifest.site = site;
    manifest.role = role;
    TRY_SET(manifest.trust_min, lines.number("trust-min"));
    TRY_SET(manifest.epoch, lines.number("epoch"));
    TRY_SET(manifest.version, lines.number("version"));
    TRY_SET(const auto issued, lines.word("issued"));
    if (!issued_seconds(issued))
        return lines.complain("issued is no time");
    manifest.issued = issued;
    if (lines.next_is("recheck-by")) {
        TRY_SET(const auto day, lines.word("recheck-by"));
        manifest.recheck_by = base::Date::parse(day);
        if (!manifest.recheck_by)
            return lines.complain("recheck-by is no day");
    }
    TRY_SET(manifest.schema, lines.number("schema"));
    return manifest;
}

} // namespace

bool role_name_valid(const std::string_view role)
{
    if (role == "trust" || role == "hospital" || role == "chart")
        return true;
    for (const std::string_view kind : {"base/", "group/"})
        if (role.starts_with(kind))
            return plain_name(role.substr(kind.size()));
    return false;
}

bool site_name_valid(const std::string_view site)
{
    return plain_name(site);
}

std::optional<std::uint64_t> strict_number(const std::string_view digits, const bool zero)
{
    if (digits == "0")
        return zero ? std::optional<std::uint64_t>(0) : std::nullopt;
    if (digits.empty() || digits.size() > 19 || digits.front() == '0')
        return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(c - '0'); // 19 digits stay below 2^64.
    }
    return value <= version_max ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> issued_seconds(const std::string_view issued)
{
    if (issued.size() != 20 || issued[10] != 'T' || issued[13] != ':' || issued[16] != ':'
        || issued[19] != 'Z')
        return std::nullopt;
    const auto day = base::Date::parse(issued.substr(0, 10));
    const auto two = [&](const std::size_t at) {
        const char high = issued[at];
        const char low = issued[at + 1];
        return high >= '0' && high <= '9' && low >= '0' && low <= '9' ? (high - '0') * 10 + (low - '0') : 99;
    };
    if (!day || two(11) > 23 || two(14) > 59 || two(17) > 59)
        return std::nullopt;
    return std::int64_t{day->days()} * 86'400 + two(11) * 3'600 + two(14) * 60 + two(17);
}

std::string issued_of(const std::int64_t seconds)
{
    const std::int64_t day = seconds >= 0 ? seconds / 86'400 : (seconds - 86'399) / 86'400;
    const int rest = static_cast<int>(seconds - day * 86'400);
    char clock[24];
    std::snprintf(clock, sizeof clock, "T%02d:%02d:%02dZ", rest / 3'600, rest / 60 % 60, rest % 60);
    return base::Date::from_days(static_cast<int>(day)).iso() + clock;
}

Outcome<Manifest> parse_manifest(const std::string_view text)
{
    if (text.size() > manifest_bytes_max)
        return refuse(Refusal::damaged, "manifest: too long");
    LineReader lines(text, "manifest");
    TRY_SET(auto manifest, parse_identity(lines));
    while (lines.next_is("requires")) {
        if (manifest.requirements.size() == requirement_count_max)
            return lines.complain("too many requirements");
        TRY_SET(auto requirement, parse_requirement(lines));
        for (const auto& other : manifest.requirements)
            if (other.role == requirement.role)
                return lines.complain("two requirements for one role");
        manifest.requirements.push_back(std::move(requirement));
    }
    TRY_SET(const auto words, lines.words("payload"));
    TRY_SET(const auto payload, parse_measure(lines, words));
    if (payload.rows == 0 || payload.rows > payload_bytes_max)
        return lines.complain("the payload's length cannot be");
    manifest.payload_bytes = payload.rows;
    manifest.payload = payload.hash;
    while (!lines.at_end()) {
        if (manifest.sections.size() == section_count_max)
            return lines.complain("too many sections");
        TRY_SET(auto section, parse_section(lines));
        for (const auto& other : manifest.sections)
            if (other.table == section.table)
                return lines.complain("a section twice");
        manifest.sections.push_back(std::move(section));
    }
    if (print_manifest(manifest) != text)
        return refuse(Refusal::damaged, "manifest: not the canonical spelling");
    return manifest;
}

std::string print_manifest(const Manifest& manifest)
{
    const auto number = [](const std::uint64_t value) { return std::to_string(value); };
    std::string text = "machiai-manifest 1\n";
    text += "site " + manifest.site + "\n";
    text += "role " + manifest.role + "\n";
    text += "trust-min " + number(manifest.trust_min) + "\n";
    text += "epoch " + number(manifest.epoch) + "\n";
    text += "version " + number(manifest.version) + "\n";
    text += "issued " + manifest.issued + "\n";
    if (manifest.recheck_by)
        text += "recheck-by " + manifest.recheck_by->iso() + "\n";
    text += "schema " + number(manifest.schema) + "\n";
    for (const auto& requirement : manifest.requirements)
        text += "requires " + requirement.role + " " + number(requirement.from) + ".."
            + number(requirement.until) + "\n";
    text += "payload " + number(manifest.payload_bytes) + " blake2b256 " + manifest.payload.hex() + "\n";
    for (const auto& section : manifest.sections)
        text += "section " + section.table + " " + number(section.rows) + " blake2b256 " + section.hash.hex()
            + "\n";
    return text;
}

} // namespace pack
