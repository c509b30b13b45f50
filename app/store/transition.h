#pragma once
// Every way in which a store goes from one state to another. Nothing else changes a State.
//
//   event        from                         to
//   activated    any                          active = the new set, on trial; previous = the last that stood;
//                                             floors rise
//   started      settled                      unchanged
//                on trial, starts left        one start less
//                on trial, none left          previous becomes active, and has its own trial
//                  with no previous           the prefecture's pack and the chart, on trial; previous = all
//                  with those alone           settled as it is: with less there is only the card
//   settled      any                          settled
//   retrusted    any                          another trust file; the sets are what it still vouches for
//   rolled_back  with a previous set          previous and active change places, settled
//                without                      nothing

#include "store/state.h"

#include <optional>

namespace store {

State activated(State state, PackSet set);
State retrusted(State state, std::uint64_t version, const base::Hash& trust, PackSet active,
                PackSet previous);

struct Start {
    State state;
    bool gave_up = false; // The set on trial did not stand: it was left.
    std::vector<PackRef> fallen = {}; // What was new in it. Packs that stood before are not blamed.
};
Start started(State state);
State settled(State state);
std::optional<State> rolled_back(State state);

} // namespace store
