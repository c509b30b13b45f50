#pragma once
// What the search asks of events.

#include "model/guide_state.h"

namespace model {

// Of an event's occurrences the first from `today` on, or the last one before. Nothing when staff hid its
// group.
std::optional<EventLine> next_or_last(const GuideState& state, const PackReader& layer, const Id& id,
                                      base::Date today, const std::string& lang);

} // namespace model
