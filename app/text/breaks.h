#pragma once
// Where a line may end, and how gladly.

#include "text/language.h"
#include "text/source.h"
#include "text/tools.h"

#include <cstdint>
#include <vector>

namespace text {

enum class Break : std::uint8_t {
    never, // Inside a ruby block, before a 。, after a （.
    grapheme, // Only where a single word is wider than the line.
    joint, // … and there gladly: after a / of an address.
    word, // Allowed by the rules of the language.
    phrase, // Where a reader takes breath: gladly.
    forced, // A line end was written.
};

// One for every offset of the text: whether a line may begin there. [0] is `never`.
std::vector<Break> breaks_of(Tools& tools, const Source& source, const Language& language);

} // namespace text
