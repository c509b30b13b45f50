#include "text/bidi.h"

#include "base/destroyer.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>

namespace text {

namespace {

bool asks_for_bidi(const char32_t c)
{
    if (c < 0x590)
        return false;
    switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_ARABIC_NUMBER:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_RIGHT_TO_LEFT_ISOLATE: return true;
    default: return false;
    }
}

} // namespace

Utf16 to_utf16(const std::u32string_view text)
{
    Utf16 utf16;
    utf16.text.reserve(text.size());
    utf16.point_of_unit.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (c > 0xFFFF) {
            utf16.text += static_cast<char16_t>(0xD7C0 + (c >> 10));
            utf16.text += static_cast<char16_t>(0xDC00 + (c & 0x3FF));
            utf16.point_of_unit.push_back(i);
        } else {
            utf16.text += static_cast<char16_t>(c);
        }
        utf16.point_of_unit.push_back(i);
    }
    utf16.point_of_unit.push_back(text.size());
    return utf16;
}

std::vector<std::uint8_t> bidi_levels(const std::u32string_view text, const bool right_to_left)
{
    std::vector<std::uint8_t> levels(text.size(), right_to_left ? 1 : 0);
    if (text.empty() || (!right_to_left && std::none_of(text.begin(), text.end(), asks_for_bidi)))
        return levels;
    Utf16 utf16 = to_utf16(text);
    // One paragraph with line ends in it; to ICU a line end would start another.
    std::replace(utf16.text.begin(), utf16.text.end(), u'\n', u' ');
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBiDi, base::Destroyer<ubidi_close>> bidi(ubidi_open());
    ubidi_setPara(bidi.get(), utf16.text.data(), static_cast<int32_t>(utf16.text.size()),
                  right_to_left ? 1 : 0, nullptr, &status);
    const UBiDiLevel* const found = U_SUCCESS(status) ? ubidi_getLevels(bidi.get(), &status) : nullptr;
    if (found == nullptr || U_FAILURE(status))
        return levels;
    for (std::size_t unit = 0; unit < utf16.text.size(); ++unit)
        levels[utf16.point_of_unit[unit]] = found[unit];
    return levels;
}

std::vector<std::size_t> visual_order(const std::span<const std::uint8_t> levels)
{
    std::vector<std::size_t> order(levels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (std::all_of(levels.begin(), levels.end(), [](const std::uint8_t level) { return level == 0; }))
        return order;
    std::vector<int32_t> map(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), map.data());
    std::transform(map.begin(), map.end(), order.begin(),
                   [](const int32_t at) { return static_cast<std::size_t>(at); });
    return order;
}

} // namespace text
