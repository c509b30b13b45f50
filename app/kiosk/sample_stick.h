#pragma once
// A stick for tours and tests: what it would change is told with titles of the content that is there.

#include "model/stick.h"

namespace kiosk {

// Judged: a pack of a group that could be taken, and nothing else.
model::Stick sample_stick(const model::Guide& guide);
// Packs of several owners, files that are none, and names as sticks have them.
model::Stick crowded_stick(const model::Guide& guide);
// One file, refused.
model::Stick refused_stick(pack::Refusal refusal);

} // namespace kiosk
