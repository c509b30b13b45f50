#include "author/trust_change.h"

#include "pack/manifest.h"
#include "pack/trust_chain.h"

#include <algorithm>

namespace author {

namespace {

std::string ids_of(const pack::Need& need, const pack::Trust& trust)
{
    std::string ids;
    for (const std::size_t key : need.keys)
        ids += (ids.empty() ? "" : " ") + trust.keys[key].id;
    return ids;
}

base::Result<std::size_t> place_of(const pack::Trust& trust, const std::string_view id)
{
    const auto found = std::ranges::find(trust.keys, id, &pack::TrustedKey::id);
    if (found == trust.keys.end())
        return base::fail(base::Code::bad_input,
                          "there is no key " + std::string(id) + " in this trust file");
    return static_cast<std::size_t>(found - trust.keys.begin());
}

std::string next_free_id(const pack::Trust& trust)
{
    std::uint64_t highest = 0;
    for (const auto& key : trust.keys)
        highest = std::max(highest, pack::strict_number(std::string_view(key.id).substr(1)).value_or(0));
    return "K" + std::to_string(highest + 1);
}

// As a kiosk would read it.
base::Result<pack::Trust> read_again(const std::string& text)
{
    auto trust = pack::parse_trust(text);
    if (!trust)
        return base::fail(base::Code::bad_input, trust.error().where);
    return std::move(*trust);
}

} // namespace

pack::Trust following(const pack::Trust& trust)
{
    pack::Trust next = trust;
    next.version = trust.version + 1;
    next.prev = pack::hash_of(trust);
    return next;
}

base::Result<pack::Trust> without_key(pack::Trust trust, const std::string_view id)
{
    TRY_SET(const auto place, place_of(trust, id));
    for (auto& rule : trust.roles)
        for (auto& need : rule.needs) {
            const bool had = std::erase(need.keys, place) > 0;
            if (had && need.keys.size() < need.count)
                return base::fail(base::Code::bad_input,
                                  "without " + std::string(id) + " nobody can sign for " + rule.role
                                      + " any more: it takes " + std::to_string(need.count)
                                      + ", and left would be "
                                      + (need.keys.empty() ? "none" : ids_of(need, trust))
                                      + ". Put another key in its place: trust rotate --replace "
                                      + std::string(id) + "=FILE.pub=Name");
            for (std::size_t& key : need.keys)
                key -= key > place ? 1 : 0;
        }
    trust.keys.erase(trust.keys.begin() + static_cast<std::ptrdiff_t>(place));
    return trust;
}

base::Result<pack::Trust> with_key_replaced(pack::Trust trust, const std::string_view id,
                                            const pack::MinisignKey& key, const std::string& name)
{
    TRY_SET(const auto place, place_of(trust, id));
    trust.keys[place] = {next_free_id(trust), key, name};
    return read_again(pack::print_trust(trust));
}

base::Result<pack::Trust> with_key_added(pack::Trust trust, const pack::TrustedKey& key)
{
    trust.keys.push_back(key);
    return read_again(pack::print_trust(trust));
}

base::Result<pack::Trust> with_role(const pack::Trust& trust, const std::string& role)
{
    const std::string line = "role " + role + "\n";
    const std::string begin = "role " + role.substr(0, role.find(' ')) + " ";
    std::string text = pack::print_trust(trust);
    const auto at = text.find("\n" + begin);
    if (at == text.npos)
        return read_again(text + line);
    const auto end = text.find('\n', at + 1);
    return read_again(text.replace(at + 1, end - at, line));
}

base::Result<pack::Trust> with_new_epoch(pack::Trust trust, const std::string_view role)
{
    const auto rule = std::ranges::find(trust.roles, role, &pack::RoleRule::role);
    if (rule == trust.roles.end() || role == "root")
        return base::fail(base::Code::bad_input, "there are no packs of the role " + std::string(role));
    ++rule->epoch;
    return trust;
}

} // namespace author
