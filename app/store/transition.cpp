#include "store/transition.h"

#include <utility>

namespace store {

State activated(State state, PackSet set)
{
    // What is still on trial is no place to go back to.
    if (!state.starts_left)
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
    if (state.previous.empty())
        return {settled(std::move(state)), false};
    state.active = std::exchange(state.previous, {});
    return {settled(std::move(state)), true};
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
