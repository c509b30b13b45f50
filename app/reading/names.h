#pragma once
// Names that the dictionary reads as they are read elsewhere in Japan: the municipalities of Hokkaido, above
// all.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace reading {

struct Name {
    std::size_t length; // Characters it takes.
    std::string reading; // Hiragana.
};

// The longest known name that `text` begins with, with 町 (ちょう in Hokkaido) when it follows.
std::optional<Name> name_at(std::u32string_view text);

} // namespace reading
