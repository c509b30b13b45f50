#include "store/state.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace store {

namespace {

constexpr std::string_view first_line = "machiai-state 1\n";

const PackRef* find_role(const std::vector<PackRef>& list, const std::string_view role)
{
    const auto found = std::ranges::find(list, role, &PackRef::role);
    return found == list.end() ? nullptr : &*found;
}

void put_role(std::vector<PackRef>& list, PackRef pack)
{
    const auto place = std::ranges::lower_bound(list, pack.role, {}, &PackRef::role);
    if (place != list.end() && place->role == pack.role)
        *place = std::move(pack);
    else
        list.insert(place, std::move(pack));
}

std::string print(const PackRef& pack)
{
    return pack.role + " " + std::to_string(pack.epoch) + " " + std::to_string(pack.version) + " "
        + pack.hash.hex() + "\n";
}

std::string print(const LocalRef& local)
{
    return local.role + " " + std::to_string(local.made_on) + " " + local.hash.hex() + "\n";
}

std::string print(const PackSet& set, const std::string& name)
{
    std::string text;
    for (const PackRef& pack : set.packs)
        text += name + " pack " + print(pack);
    for (const LocalRef& local : set.locals)
        text += name + " local " + print(local);
    return text;
}

std::vector<std::string_view> words_of(std::string_view line)
{
    std::vector<std::string_view> words;
    for (;;) {
        const auto end = line.find(' ');
        words.push_back(line.substr(0, end));
        if (end == std::string_view::npos)
            return words;
        line.remove_prefix(end + 1);
    }
}

using Words = std::vector<std::string_view>;

std::optional<PackRef> pack_of(const Words& words, const std::size_t first)
{
    if (words.size() != first + 4 || !pack::role_name_valid(words[first]))
        return std::nullopt;
    const auto epoch = pack::strict_number(words[first + 1]);
    const auto version = pack::strict_number(words[first + 2]);
    const auto hash = base::Hash::from_hex(words[first + 3]);
    if (!epoch || !version || !hash)
        return std::nullopt;
    return PackRef{std::string(words[first]), *epoch, *version, *hash};
}

std::optional<LocalRef> local_of(const Words& words)
{
    if (words.size() != 5 || !words[2].starts_with("group/") || !pack::role_name_valid(words[2]))
        return std::nullopt;
    const auto made_on = pack::strict_number(words[3]);
    const auto hash = base::Hash::from_hex(words[4]);
    if (!made_on || !hash)
        return std::nullopt;
    return LocalRef{std::string(words[2]), *made_on, *hash};
}

// False for a line that no state has.
bool take_line(State& state, const Words& words)
{
    if (words[0] == "trust" && words.size() == 3) {
        const auto version = pack::strict_number(words[1]);
        const auto hash = base::Hash::from_hex(words[2]);
        if (!version || !hash)
            return false;
        state.trust_version = *version;
        state.trust = *hash;
        return true;
    }
    if (words[0] == "trial" && words.size() == 2) {
        if (words[1] == "settled")
            return true;
        const auto starts = pack::strict_number(words[1], true);
        if (!starts || *starts > trial_starts)
            return false;
        state.starts_left = static_cast<int>(*starts);
        return true;
    }
    if (words[0] == "floor") {
        auto pack = pack_of(words, 1);
        if (!pack || state.floors.size() == refs_max)
            return false;
        state.floors.push_back(std::move(*pack));
        return true;
    }
    if ((words[0] != "active" && words[0] != "previous") || words.size() < 2)
        return false;
    PackSet& set = words[0] == "active" ? state.active : state.previous;
    auto pack = words[1] == "pack" ? pack_of(words, 2) : std::nullopt;
    auto local = words[1] == "local" ? local_of(words) : std::nullopt;
    if (pack && set.packs.size() < refs_max)
        set.packs.push_back(std::move(*pack));
    else if (local && set.locals.size() < refs_max)
        set.locals.push_back(std::move(*local));
    else
        return false;
    return true;
}

bool rises(const std::vector<PackRef>& list)
{
    return std::ranges::adjacent_find(list, std::ranges::greater_equal{}, &PackRef::role) == list.end();
}

bool rises(const PackSet& set)
{
    return rises(set.packs)
        && std::ranges::adjacent_find(set.locals, std::ranges::greater_equal{}, &LocalRef::role)
        == set.locals.end();
}

} // namespace

PackRef ref_of(const pack::Manifest& manifest)
{
    return {manifest.role, manifest.epoch, manifest.version, manifest.payload};
}

const PackRef* PackSet::find(const std::string_view role) const
{
    return find_role(packs, role);
}

void PackSet::put(PackRef pack)
{
    put_role(packs, std::move(pack));
}

const PackRef* State::floor(const std::string_view role) const
{
    return find_role(floors, role);
}

void State::raise_floor(const PackRef& pack)
{
    const PackRef* known = floor(pack.role);
    if (!known || std::tie(known->epoch, known->version) < std::tie(pack.epoch, pack.version))
        put_role(floors, pack);
}

base::Hash id_of(const PackSet& set)
{
    base::Hasher hasher;
    for (const PackRef& pack : set.packs)
        hasher.add(pack.role + " " + pack.hash.hex() + "\n");
    for (const LocalRef& local : set.locals)
        hasher.add("local/" + local.role + " " + local.hash.hex() + "\n");
    return hasher.finish();
}

std::string print_state(const State& state)
{
    std::string text(first_line);
    text += "trust " + std::to_string(state.trust_version) + " " + state.trust.hex() + "\n";
    text += "trial " + (state.starts_left ? std::to_string(*state.starts_left) : "settled") + "\n";
    text += print(state.active, "active") + print(state.previous, "previous");
    for (const PackRef& floor : state.floors)
        text += "floor " + print(floor);
    return text + "self " + base::hash_of(base::as_bytes(text)).hex() + "\n";
}

base::Result<State> parse_state(const std::string_view text)
{
    if (text.size() > state_bytes_max)
        return base::fail(base::Code::too_large, "state: longer than " + std::to_string(state_bytes_max));
    if (!text.starts_with(first_line))
        return base::fail(base::Code::corrupt, "state: not the file of a store");
    State state;
    auto rest = text.substr(first_line.size());
    for (int number = 2; !rest.empty(); ++number) {
        const auto end = rest.find('\n');
        const auto line = rest.substr(0, end);
        if (end == std::string_view::npos)
            return base::fail(base::Code::corrupt, "state: the last line has no end");
        rest.remove_prefix(end + 1);
        if (line.starts_with("self ") && rest.empty())
            break;
        if (!take_line(state, words_of(line)))
            return base::fail(base::Code::corrupt, "state: line " + std::to_string(number));
    }
    // The hash of the last line, the order of the lines and every spelling are right exactly when it prints
    // again.
    if (!rises(state.active) || !rises(state.previous) || !rises(state.floors) || print_state(state) != text)
        return base::fail(base::Code::corrupt, "state: its hash does not match");
    return state;
}

} // namespace store
