#include "pack/trust.h"

#include "base/utf8.h"
#include "pack/format.h"
#include "pack/line_reader.h"
#include "pack/manifest.h"

#include <algorithm>

namespace pack {

namespace {

constexpr std::size_t hide_count_max = 8;
constexpr int horizon_months_max = 120;

bool key_id_valid(const std::string_view id)
{
    return id.size() >= 2 && id.size() <= 5 && id[0] == 'K' && strict_number(id.substr(1)).has_value();
}

// "pref:*" → "pref:"; nothing for what is no prefix of ids.
std::optional<std::string> prefix_of(const std::string_view pattern)
{
    if (!pattern.ends_with(":*") || pattern.size() > id_bytes_max)
        return std::nullopt;
    const auto prefix = pattern.substr(0, pattern.size() - 1);
    const bool plain = std::all_of(prefix.begin(), prefix.end(), [](const char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
    });
    if (!plain || prefix.front() == ':' || prefix.find("::") != prefix.npos)
        return std::nullopt;
    return std::string(prefix);
}

// What a role may own at all: a group never gets the hospital's rows, whatever a trust file says.
bool scope_fits(const std::string_view role, const std::string_view scope)
{
    if (role.starts_with("base/"))
        return scope.starts_with("pref:");
    if (role.starts_with("group/"))
        return scope == "grp:" + std::string(role.substr(6)) + ":";
    if (role == "hospital")
        return scope == "hosp:";
    return role == "chart" && scope == "chart:";
}

std::optional<std::uint64_t> bytes_of(const std::string_view text)
{
    const std::pair<std::string_view, int> units[] = {{"KiB", 10}, {"MiB", 20}, {"GiB", 30}};
    for (const auto& [unit, shift] : units) {
        if (!text.ends_with(unit))
            continue;
        const auto number = strict_number(text.substr(0, text.size() - unit.size()));
        if (number && *number <= payload_bytes_max >> shift)
            return *number << shift;
    }
    return std::nullopt;
}

std::string print_bytes(const std::uint64_t bytes)
{
    if (bytes % (1U << 30) == 0)
        return std::to_string(bytes >> 30) + "GiB";
    if (bytes % (1U << 20) == 0)
        return std::to_string(bytes >> 20) + "MiB";
    return std::to_string(bytes >> 10) + "KiB";
}

Outcome<TrustedKey> parse_key(LineReader& lines)
{
    TRY_SET(const auto words, lines.words("key"));
    if (words.size() < 3 || !key_id_valid(words[0]))
        return lines.complain("\"key K1 RWQ… \"name\"\" was expected");
    const auto key = parse_public_key(words[1]);
    if (!key)
        return lines.complain("no public key of minisign");
    std::string name(words[2].data(),
                     static_cast<std::size_t>(words.back().data() + words.back().size() - words[2].data()));
    if (name.size() < 3 || name.size() > key_name_bytes_max || name.front() != '"' || name.back() != '"'
        || std::count(name.begin(), name.end(), '"') != 2 || !base::decode_utf8(name))
        return lines.complain("the name stands in quotation marks");
    return TrustedKey{std::string(words[0]), *key, name.substr(1, name.size() - 2)};
}

using Words = std::vector<std::string_view>;

// "need 1 of K5 K6", the first of `words` being the number; removes what it read.
Outcome<Need> parse_need(const LineReader& lines, Words& words, const std::vector<TrustedKey>& keys)
{
    if (words.size() < 3 || words[1] != "of")
        return lines.complain("\"need 1 of K1\" was expected");
    const auto count = strict_number(words[0]);
    words.erase(words.begin(), words.begin() + 2);
    Need need;
    while (!words.empty() && key_id_valid(words.front())) {
        const auto at =
            std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return key.id == words.front(); });
        if (at == keys.end())
            return lines.complain("a key that is not in this file");
        const auto place = static_cast<std::size_t>(at - keys.begin());
        if (std::find(need.keys.begin(), need.keys.end(), place) != need.keys.end())
            return lines.complain("a key twice");
        need.keys.push_back(place);
        words.erase(words.begin());
    }
    if (!count || *count > need.keys.size())
        return lines.complain("a threshold of 0 or above its keys");
    need.count = static_cast<std::size_t>(*count);
    return need;
}

// One word after `name`, taken from the front of `words`; nothing when another word stands there.
std::optional<std::string_view> take(Words& words, const std::string_view name)
{
    if (words.size() < 2 || words.front() != name)
        return std::nullopt;
    const auto value = words[1];
    words.erase(words.begin(), words.begin() + 2);
    return value;
}

Outcome<RoleRule> with_scope(const LineReader& lines, Words& words, RoleRule rule)
{
    if (const auto epoch = take(words, "epoch")) {
        const auto number = strict_number(*epoch);
        if (!number)
            return lines.complain("no epoch");
        rule.epoch = *number;
    }
    const auto scope = take(words, "scope");
    if (rule.role == "root" ? scope.has_value() : !scope.has_value())
        return lines.complain("every role but root has a scope");
    if (!scope)
        return rule;
    const auto prefix = prefix_of(*scope);
    if (!prefix || !scope_fits(rule.role, *prefix))
        return lines.complain("a scope that this role cannot have");
    rule.scope = *prefix;
    if (words.empty() || words.front() != "may-hide")
        return rule;
    if (rule.role != "hospital")
        return lines.complain("only the hospital may hide");
    words.erase(words.begin());
    while (!words.empty() && words.front().ends_with("*")) {
        const auto hidden = prefix_of(words.front());
        if (!hidden || hidden->starts_with("chart:") || rule.may_hide.size() == hide_count_max)
            return lines.complain("what may be hidden is a prefix of ids, not the chart's");
        rule.may_hide.push_back(*hidden);
        words.erase(words.begin());
    }
    if (rule.may_hide.empty())
        return lines.complain("may-hide without a prefix");
    return rule;
}

Outcome<RoleRule> with_limits(const LineReader& lines, Words& words, RoleRule rule)
{
    if (const auto rows = take(words, "max-rows")) {
        rule.rows_max = strict_number(*rows);
        if (!rule.rows_max)
            return lines.complain("max-rows is no number");
    }
    if (const auto bytes = take(words, "max-bytes")) {
        rule.bytes_max = bytes_of(*bytes);
        if (!rule.bytes_max)
            return lines.complain("max-bytes is no size: 64MiB");
    }
    if (const auto horizon = take(words, "horizon")) {
        const auto months = horizon->ends_with("months")
            ? strict_number(horizon->substr(0, horizon->size() - 6))
            : std::nullopt;
        if (!months || *months > horizon_months_max)
            return lines.complain("horizon is no time: 18months");
        rule.horizon_months = static_cast<int>(*months);
    }
    if (!words.empty())
        return lines.complain("\"" + std::string(words.front()) + "\" is not known here");
    return rule;
}

// A key on both sides of an "and" could give both approvals alone.
bool sides_share_a_key(const RoleRule& rule)
{
    for (std::size_t a = 0; a < rule.needs.size(); ++a)
        for (std::size_t b = a + 1; b < rule.needs.size(); ++b)
            for (const auto key : rule.needs[a].keys)
                if (std::find(rule.needs[b].keys.begin(), rule.needs[b].keys.end(), key)
                    != rule.needs[b].keys.end())
                    return true;
    return false;
}

Outcome<RoleRule> parse_role(LineReader& lines, const std::vector<TrustedKey>& keys)
{
    TRY_SET(auto words, lines.words("role"));
    RoleRule rule;
    rule.role = words.empty() ? std::string() : std::string(words.front());
    if (rule.role != "root" && (!role_name_valid(rule.role) || rule.role == "trust"))
        return lines.complain("no role that can be");
    words.erase(words.begin());
    if (words.empty() || words.front() != "need")
        return lines.complain("\"need\" was expected");
    do {
        words.erase(words.begin());
        if (!words.empty() && !rule.needs.empty() && words.front() == "need")
            return lines.complain("\"and\" is followed by a number");
        TRY_SET(auto need, parse_need(lines, words, keys));
        rule.needs.push_back(std::move(need));
    } while (!words.empty() && words.front() == "and");
    if (rule.needs.size() > 2 || (rule.needs.size() == 2 && rule.role != "chart"))
        return lines.complain("only the chart is signed by two sides");
    if (sides_share_a_key(rule))
        return lines.complain("a key on both sides of \"and\"");
    TRY_SET(auto scoped, with_scope(lines, words, std::move(rule)));
    return with_limits(lines, words, std::move(scoped));
}

Outcome<void> check_keys(const LineReader& lines, const std::vector<TrustedKey>& keys,
                         const TrustedKey& added)
{
    if (keys.size() == key_count_max)
        return lines.complain("too many keys");
    for (const auto& key : keys)
        if (key.id == added.id || key.key.key == added.key.key)
            return lines.complain("a key twice");
    return {};
}

Outcome<void> check_roles(const LineReader& lines, const std::vector<RoleRule>& roles, const RoleRule& added)
{
    if (roles.size() == role_count_max)
        return lines.complain("too many roles");
    for (const auto& rule : roles) {
        if (rule.role == added.role)
            return lines.complain("a role twice");
        if (!rule.scope.empty() && !added.scope.empty()
            && (rule.scope.starts_with(added.scope) || added.scope.starts_with(rule.scope)))
            return lines.complain("scopes overlap");
    }
    return {};
}

std::string print_need(const Need& need, const std::vector<TrustedKey>& keys)
{
    std::string text = std::to_string(need.count) + " of";
    for (const auto key : need.keys)
        text += " " + keys[key].id;
    return text;
}

std::string print_role(const RoleRule& rule, const std::vector<TrustedKey>& keys)
{
    std::string text = "role " + rule.role + " need " + print_need(rule.needs.front(), keys);
    for (std::size_t i = 1; i < rule.needs.size(); ++i)
        text += " and " + print_need(rule.needs[i], keys);
    if (rule.epoch != 1)
        text += " epoch " + std::to_string(rule.epoch);
    if (!rule.scope.empty())
        text += " scope " + rule.scope + "*";
    if (!rule.may_hide.empty())
        text += " may-hide";
    for (const auto& prefix : rule.may_hide)
        text += " " + prefix + "*";
    if (rule.rows_max)
        text += " max-rows " + std::to_string(*rule.rows_max);
    if (rule.bytes_max)
        text += " max-bytes " + print_bytes(*rule.bytes_max);
    if (rule.horizon_months)
        text += " horizon " + std::to_string(*rule.horizon_months) + "months";
    return text + "\n";
}

} // namespace

const RoleRule* Trust::rule(const std::string_view role) const
{
    for (const auto& one : roles)
        if (one.role == role)
            return &one;
    return nullptr;
}

std::optional<std::uint64_t> claimed_version(const std::string_view text)
{
    LineReader lines(text, "trust");
    for (const std::string_view head : {"machiai-trust", "site", "epoch"})
        if (!lines.word(head))
            return std::nullopt;
    const auto version = lines.number("version");
    return version ? std::optional(*version) : std::nullopt;
}

Outcome<Trust> parse_trust(const std::string_view text)
{
    if (text.size() > manifest_bytes_max)
        return refuse(Refusal::damaged, "trust: too long");
    LineReader lines(text, "trust");
    Trust trust;
    TRY_SET(const auto grammar, lines.word("machiai-trust"));
    if (grammar != "1")
        return refuse(Refusal::software_too_old, "trust of grammar " + std::string(grammar));
    TRY_SET(const auto site, lines.word("site"));
    if (!site_name_valid(site))
        return lines.complain("no site that can be");
    trust.site = site;
    TRY_SET(trust.epoch, lines.number("epoch"));
    TRY_SET(trust.version, lines.number("version"));
    if (trust.version > 1) {
        TRY_SET(const auto digits, lines.word("prev"));
        trust.prev = base::Hash::from_hex(digits);
        if (!trust.prev)
            return lines.complain("prev is no hash");
    }
    while (lines.next_is("key")) {
        TRY_SET(auto key, parse_key(lines));
        TRY(check_keys(lines, trust.keys, key));
        trust.keys.push_back(std::move(key));
    }
    while (!lines.at_end()) {
        TRY_SET(auto rule, parse_role(lines, trust.keys));
        TRY(check_roles(lines, trust.roles, rule));
        trust.roles.push_back(std::move(rule));
    }
    if (!trust.rule("root"))
        return refuse(Refusal::damaged, "trust: no root");
    if (print_trust(trust) != text)
        return refuse(Refusal::damaged, "trust: not the canonical spelling");
    return trust;
}

std::string print_trust(const Trust& trust)
{
    std::string text = "machiai-trust 1\n";
    text += "site " + trust.site + "\n";
    text += "epoch " + std::to_string(trust.epoch) + "\n";
    text += "version " + std::to_string(trust.version) + "\n";
    if (trust.prev)
        text += "prev " + trust.prev->hex() + "\n";
    for (const auto& key : trust.keys)
        text += "key " + key.id + " " + print_public_key(key.key) + " \"" + key.name + "\"\n";
    for (const auto& rule : trust.roles)
        text += print_role(rule, trust.keys);
    return text;
}

} // namespace pack
