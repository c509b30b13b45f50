#pragma once
// What a page shows of one thing that a search found.

#include "model/guide_state.h"

namespace model {

// Nothing when the thing is hidden, when another layer speaks for it, or when it leads nowhere here.
std::optional<Found> found_line(const GuideState& state, const PackReader& layer, Subject subject,
                                const Id& id, base::Date today, const std::string& lang);

} // namespace model
