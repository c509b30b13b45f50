#pragma once
// How one pack differs from another as a person sees it: what is new, what is changed, what is gone, by
// title. What hangs on a thing (its texts, its dates, its pages) is part of it; what hangs on none is part of
// the pack.

#include "model/stick.h"
#include "pack/pack.h"

namespace model {

// Either may be null: a role that comes for the first time, a role that goes.
base::Result<StickPack> changes(const std::string& role, const pack::Pack* before, const pack::Pack* after);

} // namespace model
