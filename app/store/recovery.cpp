#include "store/recovery.h"

#include "pack/trust_chain.h"
#include "pack/verify.h"
#include "store/quarantine.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace store {

namespace {

constexpr std::size_t files_max = 20'000; // Of packs/ and trust/, looked at when the state is lost.
constexpr int trust_files_tried_max = 8; // The newest of trust/, should some be broken.

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, const std::string& ending)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end;
         !error && entry != end && files.size() < files_max; entry.increment(error))
        if (entry->path().filename().string().ends_with(ending))
            files.push_back(entry->path());
    std::ranges::sort(files);
    return files;
}

// What the head in this file vouches for; nothing when it is not where such a head belongs.
std::optional<PackRef> kept_pack(const Layout& layout, const std::filesystem::path& file,
                                 const pack::Trust& trust)
{
    const auto head = read_kept_head(file);
    if (!head)
        return std::nullopt;
    const auto manifest = pack::verify_head(*head, trust);
    if (!manifest || layout.head(ref_of(manifest->manifest())) != file)
        return std::nullopt;
    return ref_of(manifest->manifest());
}

bool older(const PackRef* known, const PackRef& pack)
{
    return !known || std::tie(known->epoch, known->version) < std::tie(pack.epoch, pack.version);
}

// Every pack that the trust file vouches for, whether its payload is still there or not.
std::vector<PackRef> kept_packs(const Layout& layout, const pack::Trust& trust)
{
    std::vector<PackRef> packs;
    for (const auto& file : files_in(layout.packs(), ".head"))
        if (auto pack = kept_pack(layout, file, trust))
            packs.push_back(std::move(*pack));
    return packs;
}

State with_floors(const std::vector<PackRef>& packs, const pack::Trust& trust)
{
    State state;
    state.trust_version = trust.version;
    state.trust = pack::hash_of(trust);
    for (const PackRef& pack : packs)
        state.raise_floor(pack);
    return state;
}

// The highest version of each role whose bytes are sound and did not fail here.
PackSet best_of(const Layout& layout, const std::vector<PackRef>& packs, const pack::Trust& trust)
{
    PackSet set;
    for (const PackRef& pack : packs) {
        if (!older(set.find(pack.role), pack) || verdict_on(layout, pack, trust.version))
            continue;
        const auto bytes = base::hash_of_file(layout.payload(pack.hash));
        if (bytes && *bytes == pack.hash)
            set.put(pack);
    }
    drop_unmet(layout, set, trust);
    return set;
}

struct StateFile {
    std::optional<State> state;
    bool answered = true; // Whether there is such a file or not, and what is in it, is known.
};

StateFile read_state_file(const std::filesystem::path& file)
{
    const auto text = base::read_text_limited(file, state_bytes_max);
    if (!text)
        return {std::nullopt,
                text.error().code == base::Code::not_found || text.error().code == base::Code::too_large
                    || text.error().code == base::Code::bad_input};
    auto state = parse_state(*text);
    return {state ? std::optional(std::move(*state)) : std::nullopt};
}

pack::Refused no_answer(const std::filesystem::path& file)
{
    return {pack::Refusal::storage_error, file.filename().string() + " cannot be read"};
}

// `state` cannot be read. The one before it knows what stood on the screen, but may be older than a
// revocation or a floor.
pack::Outcome<Standing> rebuilt(const Layout& layout)
{
    TRY_SET(auto trust, newest_trust(layout));
    const auto packs = kept_packs(layout, trust);
    State found = with_floors(packs, trust);
    const auto before = read_state_file(layout.state_prev());
    if (!before.answered)
        return tl::unexpected(no_answer(layout.state_prev()));
    if (before.state) {
        for (const PackRef& floor : before.state->floors)
            found.raise_floor(floor);
        found.starts_left = before.state->starts_left;
        found.active = still_signed(layout, before.state->active, trust);
        found.previous = still_signed(layout, before.state->previous, trust);
    }
    if (found.active.empty())
        found.active = best_of(layout, packs, trust);
    return Standing{std::move(found), std::move(trust)};
}

std::string words_of(const std::string& what, const pack::Refused& refused)
{
    return what + ": " + std::string(pack::code_of(refused.refusal)) + " " + refused.where;
}

} // namespace

pack::Outcome<State> read_state(const Layout& layout)
{
    for (const auto& file : {layout.state(), layout.state_prev()}) {
        auto found = read_state_file(file);
        if (!found.answered)
            return tl::unexpected(no_answer(file));
        if (found.state)
            return std::move(*found.state);
    }
    return pack::refuse(pack::Refusal::nothing_found, "no state in the store");
}

bool state_stands(const Layout& layout)
{
    return read_state_file(layout.state()).state.has_value();
}

pack::Outcome<pack::Trust> newest_trust(const Layout& layout)
{
    std::vector<std::uint64_t> versions;
    for (const auto& file : files_in(layout.trust(), ".machiai"))
        if (const auto version = pack::strict_number(file.stem().string()))
            versions.push_back(*version);
    std::ranges::sort(versions, std::greater{});
    for (std::size_t i = 0; i < versions.size() && i < trust_files_tried_max; ++i)
        if (auto trust = pack::open_trust(layout.trust_file(versions[i]));
            trust && trust->version == versions[i])
            return trust;
    return pack::refuse(pack::Refusal::storage_error, "no trust file in the store");
}

pack::Outcome<Standing> standing(const Layout& layout)
{
    auto [state, answered] = read_state_file(layout.state());
    if (!answered)
        return tl::unexpected(no_answer(layout.state()));
    if (!state)
        return rebuilt(layout);
    TRY_SET(auto trust, pack::open_trust(layout.trust_file(state->trust_version)));
    if (pack::hash_of(trust) != state->trust)
        return pack::refuse(pack::Refusal::storage_error,
                            "the trust file is not the one that the state names");
    return Standing{std::move(*state), std::move(trust)};
}

Recovered recover(const Layout& layout, const std::set<base::Hash>& unsound)
{
    Recovered recovered;
    std::optional<pack::Trust> trust;
    if (auto stands = standing(layout)) {
        for (const PackSet* set : {&stands->state.active, &stands->state.previous}) {
            if (set->empty() || unsound.contains(id_of(*set)))
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
    const PackSet found = best_of(layout, kept_packs(layout, *trust), *trust);
    if (found.empty())
        return recovered;
    if (auto generation = Generation::open(layout, found, *trust))
        recovered.generation = std::move(*generation);
    else
        recovered.notes.push_back(words_of("scan", generation.error()));
    return recovered;
}

Recovered recover_hashed(const Layout& layout)
{
    std::set<base::Hash> unsound;
    std::vector<std::string> notes;
    for (;;) {
        Recovered recovered = recover(layout, unsound);
        notes.insert(notes.end(), recovered.notes.begin(), recovered.notes.end());
        const auto sound =
            recovered.generation ? recovered.generation->payloads_sound() : pack::Outcome<void>();
        // What is found twice was put together from payloads that had just been hashed, and one of them went
        // bad.
        if (!sound && unsound.insert(recovered.generation->id()).second) {
            notes.push_back(words_of("payload", sound.error()));
            continue;
        }
        if (!sound)
            recovered.generation.reset();
        recovered.notes = std::move(notes);
        return recovered;
    }
}

} // namespace store
