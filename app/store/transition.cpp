#include "store/transition.h"

#include <algorithm>
#include <utility>

namespace store {

namespace {

// What a lobby needs most, by the two who are least likely to have broken it.
PackSet essentials(const PackSet& set)
{
    PackSet few;
    std::ranges::copy_if(set.packs, std::back_inserter(few.packs), [](const PackRef& pack) {
        return pack.role.starts_with("base/") || pack.role == "chart";
    });
    return few;
}

std::vector<PackRef> only_in(const PackSet& set, const PackSet& other)
{
    std::vector<PackRef> only;
    std::ranges::copy_if(set.packs, std::back_inserter(only), [&](const PackRef& pack) {
        const PackRef* const same = other.find(pack.role);
        return !same || same->hash != pack.hash;
    });
    return only;
}

// This start is the first of its trial.
State retreat(State state, PackSet active, PackSet previous)
{
    state.active = std::move(active);
    state.previous = std::move(previous);
    state.starts_left = trial_starts - 1;
    return state;
}

} // namespace

State activated(State state, PackSet set)
{
    // What is still on trial is no place to go back to, unless there is no other.
    if (!state.starts_left || state.previous.empty())
        state.previous = std::move(state.active);
    for (const PackRef& pack : set.packs)
        state.raise_floor(pack);
    state.active = std::move(set);
    state.starts_left = trial_starts;
    return state;
}

State retrusted(State state, const std::uint64_t version, const base::Hash& trust, PackSet active,
                PackSet previous)
{
    state.trust_version = version;
    state.trust = trust;
    state.active = std::move(active);
    state.previous = std::move(previous);
    return state;
}

Start started(State state)
{
    if (!state.starts_left)
        return {std::move(state), false};
    if (*state.starts_left > 0) {
        --*state.starts_left;
        return {std::move(state), false};
    }
    if (!state.previous.empty() && state.active != essentials(state.previous)) {
        auto fallen = only_in(state.active, state.previous);
        PackSet back = state.previous;
        return {retreat(std::move(state), std::move(back), {}), true, std::move(fallen)};
    }
    PackSet few = essentials(state.active);
    if (few.empty() || few == state.active)
        return {settled(std::move(state))};
    PackSet all = state.active;
    return {retreat(std::move(state), std::move(few), std::move(all)), true};
}

State settled(State state)
{
    state.starts_left.reset();
    return state;
}

std::optional<State> rolled_back(State state)
{
    if (state.previous.empty())
        return std::nullopt;
    std::swap(state.active, state.previous);
    return settled(std::move(state));
}

} // namespace store
