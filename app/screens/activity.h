#pragma once
// The closed list of what groups do (content/README.md), with icon and word; and the other closed lists of content.

#include "words/word.h"

#include <string_view>

namespace screens {

struct Kind {
    std::string_view id;
    std::string_view icon;
    const words::Word* word;
};

// Never null: an unknown id has the first entry's icon; lint refuses unknown ids.
const Kind& activity(std::string_view id);
const Kind& access(std::string_view id);
std::string_view place_icon(std::string_view kind);
std::string_view desk_icon(std::string_view kind);
std::string_view number_icon(std::string_view kind);

} // namespace screens
