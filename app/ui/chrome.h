#pragma once
// What stands on every page in the same place: header, red bar, strip. "Chrome" in the sense of the frame of a window.

#include "ui/column.h"

#include <optional>

namespace ui {

struct HeaderSpec {
    Label hospital;
    Label date; // Long date, weekday always.
    Label time;
    Label notice; // One line: the demo mark, a doubtful clock. May be empty.
    int month = 1; // For the season's motif; 0 while the date is not known.
    // For staff, where else the season stands: a small thing to touch. No label, no tab.
    std::string_view tab_icon = {};
    Label tab = {};
};

struct StripState {
    bool can_go_back = false;
    bool ruby = false, large = false, black = false, low = false;
    bool ruby_offered = true; // Not in a language without kanji.
};

enum class StripTouch { back, first_page, language, ruby, larger, black, lower, finish };

// How the stage is divided. `content` is inside the margins.
struct Bands {
    Rect header, content, red_bar, strip;
};
enum class HeaderKind { none, plain, with_notice };
Bands bands(Canvas& canvas, HeaderKind kind);

inline constexpr std::string_view red_bar_id = "life";
inline constexpr std::string_view corner_tab_id = "corner";

// Returns whether its tab was touched.
bool header(Canvas& canvas, const HeaderSpec& spec, const Rect& band);
bool red_bar(Canvas& canvas, const Rect& band);
std::optional<StripTouch> strip(Canvas& canvas, const StripState& state, const Rect& band);

// The page's title at the head of its content; the rectangle below it is returned.
Rect page_title(Canvas& canvas, std::string_view icon, const Label& title, const Rect& content, Tone ink = Tone::ink);

} // namespace ui
