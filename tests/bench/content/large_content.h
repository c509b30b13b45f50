#pragma once
// Content of a size that no lobby has, for the bench: a group with 100,000 events and a hospital with 10,000
// places, added to the samples and written by the real writer, so that the kiosk cannot tell it from what
// people wrote.

#include "author/bench.h"

namespace bench {

inline constexpr int large_events = 100'000;
inline constexpr int large_places = 10'000;

// Events from `first` on, on every day of the time that a group may write ahead; some thousand different
// names.
base::Result<void> add_events(author::Bench& content, int count, base::Date first);
// Rooms, each with a name of its own.
base::Result<void> add_places(author::Bench& content, int count);

} // namespace bench
