#pragma once
// Directions, by the Unicode bidirectional algorithm as ICU implements it.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace text {

// The embedding level of every code point. The paragraph's own direction is the language's, not the first
// letter's.
std::vector<std::uint8_t> bidi_levels(std::u32string_view text, bool right_to_left);

// Left to right as it is seen: element k is the index of what stands k-th from the left.
std::vector<std::size_t> visual_order(std::span<const std::uint8_t> levels);

// UTF-16, which ICU reads, with the code point each unit belongs to (and one more at the end).
struct Utf16 {
    std::u16string text;
    std::vector<std::size_t> point_of_unit;
};
Utf16 to_utf16(std::u32string_view text);

} // namespace text
