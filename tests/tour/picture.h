#pragma once
// What a tour wrote, read back: every picture with what it says of itself.

#include "base/result.h"
#include "ui/semantics.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace tour {

// One readable line each: picture, id or text, number.
using Faults = std::vector<std::string>;

struct Picture {
    std::string name; // "groups-by-area-2", without the tour's number.
    std::filesystem::path png;
    ui::Semantics page; // Without what no check asks for: types, roles, labels.
};

// What print_semantics() wrote.
base::Result<ui::Semantics> parse_semantics(std::string_view json);
// In the order of the tour.
base::Result<std::vector<Picture>> read_pictures(const std::filesystem::path& folder);

// The pictures of one page, from its top by ▼ to its end; a page that was looked at once is a series of one.
using Series = std::span<const Picture>;
std::vector<Series> series_of(std::span<const Picture> pictures);

// "groups: target life: …": how every fault begins.
std::string about(const Picture& picture, std::string_view what, std::string_view which);
// With one decimal.
std::string number(double value);

inline bool empty(const ui::Rect& rect)
{
    return rect.w <= 0 || rect.h <= 0;
}
// Whether `inner` lies in `outer`, or sticks out by no more than `by` pixels.
bool within(const ui::Rect& inner, const ui::Rect& outer, float by);
ui::Rect screen_of(const ui::Semantics& page);

} // namespace tour
