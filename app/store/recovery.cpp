#include "store/recovery.h"

#include "pack/verify.h"

#include <algorithm>
#include <tuple>

namespace store {

namespace {

constexpr int files_max = 4096; // Of packs/ and trust/, looked at when the state is lost.

// The file names of a folder that end so, without the ending.
std::vector<std::string> names_in(const std::filesystem::path& folder, const std::string& ending)
{
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const auto name = entry->path().filename().string();
        if (name.ends_with(ending) && names.size() < files_max)
            names.push_back(name.substr(0, name.size() - ending.size()));
    }
    std::ranges::sort(names);
    return names;
}

// What the pack of this hash says it is; read_signed() then compares all of it.
std::optional<PackRef> ref_of(const Layout& layout, const base::Hash& hash, const pack::Trust& trust)
{
    const auto head = read_kept_head(layout, hash);
    if (!head)
        return std::nullopt;
    const auto manifest = pack::verify_head(*head, trust);
    if (!manifest || manifest->manifest().payload != hash)
        return std::nullopt;
    const auto& named = manifest->manifest();
    return PackRef{named.role, named.epoch, named.version, hash};
}

bool older(const PackRef* known, const PackRef& pack)
{
    return !known || std::tie(known->epoch, known->version) < std::tie(pack.epoch, pack.version);
}

// The highest version of each role whose bytes are sound.
State scan(const Layout& layout, const pack::Trust& trust)
{
    State state;
    state.trust_version = trust.version;
    state.trust = hash_of(trust);
    for (const auto& name : names_in(layout.packs(), ".head")) {
        const auto hash = base::Hash::from_hex(name);
        const auto pack = hash ? ref_of(layout, *hash, trust) : std::nullopt;
        if (!pack)
            continue;
        state.raise_floor(*pack);
        const auto bytes = base::hash_of_file(layout.payload(*hash));
        if (bytes && *bytes == *hash && older(state.active.find(pack->role), *pack))
            state.active.put(*pack);
    }
    drop_unmet(layout, state.active, trust);
    return state;
}

std::string words_of(const std::string& what, const pack::Refused& refused)
{
    return what + ": " + std::string(pack::code_of(refused.refusal)) + " " + refused.where;
}

} // namespace

base::Hash hash_of(const pack::Trust& trust)
{
    return base::hash_of(base::as_bytes(pack::print_trust(trust)));
}

std::optional<State> read_state(const Layout& layout)
{
    for (const auto& file : {layout.state(), layout.state_prev()}) {
        const auto text = base::read_text_limited(file, state_bytes_max);
        if (!text)
            continue;
        if (auto state = parse_state(*text))
            return std::move(*state);
    }
    return std::nullopt;
}

pack::Outcome<pack::Trust> newest_trust(const Layout& layout)
{
    std::optional<pack::Trust> newest;
    for (const auto& name : names_in(layout.trust(), ".machiai")) {
        auto trust = pack::open_trust(layout.trust() / (name + ".machiai"));
        if (trust && (!newest || newest->version < trust->version))
            newest = std::move(*trust);
    }
    if (!newest)
        return pack::refuse(pack::Refusal::storage_error, "no trust file in the store");
    return std::move(*newest);
}

pack::Outcome<Standing> standing(const Layout& layout)
{
    auto state = read_state(layout);
    if (!state) {
        TRY_SET(auto trust, newest_trust(layout));
        auto found = scan(layout, trust);
        return Standing{std::move(found), std::move(trust)};
    }
    TRY_SET(auto trust, pack::open_trust(layout.trust_file(state->trust_version)));
    if (hash_of(trust) != state->trust)
        return pack::refuse(pack::Refusal::storage_error,
                            "the trust file is not the one that the state names");
    return Standing{std::move(*state), std::move(trust)};
}

Recovered recover(const Layout& layout, const std::optional<base::Hash>& unsound)
{
    Recovered recovered;
    std::optional<pack::Trust> trust;
    if (auto stands = standing(layout)) {
        for (const PackSet* set : {&stands->state.active, &stands->state.previous}) {
            if (set->empty() || id_of(*set) == unsound)
                continue;
            auto generation = Generation::open(layout, *set, stands->trust);
            if (generation) {
                recovered.generation = std::move(*generation);
                return recovered;
            }
            recovered.notes.push_back(
                words_of(set == &stands->state.active ? "active" : "previous", generation.error()));
        }
        trust = std::move(stands->trust);
    } else {
        recovered.notes.push_back(words_of("state", stands.error()));
        auto newest = newest_trust(layout);
        if (!newest)
            return recovered;
        trust = std::move(*newest);
    }
    const auto found = scan(layout, *trust);
    if (found.active.empty())
        return recovered;
    if (auto generation = Generation::open(layout, found.active, *trust))
        recovered.generation = std::move(*generation);
    else
        recovered.notes.push_back(words_of("scan", generation.error()));
    return recovered;
}

} // namespace store
