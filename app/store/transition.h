#pragma once
// Every way in which a store goes from one state to another. Nothing else changes a State.
//
//   event        from                         to
//   activated    any                          active = the new set, on trial; previous = the last settled
//   set; floors rise started      settled                      unchanged
//                on trial, starts left        one start less
//                on trial, none left          previous becomes active, settled; with no previous: settled as
//                it is
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
};
Start started(State state);
State settled(State state);
std::optional<State> rolled_back(State state);

} // namespace store
