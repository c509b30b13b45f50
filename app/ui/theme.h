#pragma once
// How everything looks: 雪あかりの待合. All colours and all type sizes of the product stand here and nowhere
// else.
//
// Sizes are "units": a millimetre at the configured panel, or more where the panel is so coarse that the
// smallest text would fall under 24 pixels (the floor for kanji). So a layout made of units keeps its
// proportions on every panel.

#include <cstdint>

namespace ui {

// A colour by what it is for. Values and contrasts: theme.cpp.
enum class Tone : std::uint8_t {
    paper,
    card,
    ink,
    second_ink,
    line,
    indigo,
    wood,
    on_dark,
    tint_blue,
    tint_green,
    tint_yellow,
    tint_violet,
    pressed,
    life,      // Level R, the red bar. Red means life and nothing else.
    on_life,
    now,       // Level A.
    next_day,  // Level Y.
    home,      // Level G.
    on_level,  // Text on A, Y, G.
    cover,     // Over covered content.
};

struct Color {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    bool operator==(const Color&) const = default;
    std::uint32_t packed() const // ImGui's order: 0xAABBGGRR.
    {
        return static_cast<std::uint32_t>(r) | (static_cast<std::uint32_t>(g) << 8)
            | (static_cast<std::uint32_t>(b) << 16) | (static_cast<std::uint32_t>(a) << 24);
    }
};

// What a phone's camera reads, on any screen.
inline constexpr Color scan_dark{0, 0, 0, 255};
inline constexpr Color scan_light{255, 255, 255, 255};

// What --show-repaints lays over the picture, in turn. No visitor sees it.
inline constexpr Color repaint_tint_odd{208, 16, 106, 56};
inline constexpr Color repaint_tint_even{10, 106, 208, 56};

// What pictures of the content stand on, on any screen: their own white goes over into it.
inline constexpr Color picture_paper{255, 255, 255, 255};

// What the drawings of the seasons are painted with. They say nothing that words do not say, so they may be quiet.
struct MotifPalette {
    Color sky;   // The round window in the cold months.
    Color haze;  // The round window in the warm ones,
    Color meadow; // and in June.
    Color night;
    Color snow;
    Color leaf;
    Color moss;  // Leaves in shadow, stems.
    Color sun;
    Color glow;  // Petals in the light, a lit window.
    Color blush;
    Color lilac;
    Color berry; // Orange enough not to be the red of life.
    Color wood;
    Color rim;   // Around every shape; transparent where the colours themselves keep them apart.
};

MotifPalette motif_palette(bool black_screen);

// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrast(Color a, Color b);

// Sizes of type, by what the text is.
enum class Type : std::uint8_t {
    small,      // Sources and dates of content.
    strip,      // Labels of the strip.
    body,
    card_title,
    page_title,
    tile,
    level,
    far,        // Date and clock of the attract page, read from across the lobby.
};

// The panel and the visitor's choices that change how things look.
struct Display {
    int width_px = 1920;
    int height_px = 1080;
    float panel_width_mm = 598;
    float panel_height_mm = 336;
    float screen_bottom_mm = 750; // Above the floor, for 画面を下げる.
    bool large = false;
    bool black = false;
    bool low = false;
    bool operator==(const Display&) const = default;
};

class Theme {
public:
    explicit Theme(const Display& display);

    float units(float units) const { return units * px_per_unit_; }     // → pixels
    float mm(float millimetres) const { return millimetres * px_per_mm_; } // → pixels, physical
    float em(Type type, float scale = 1) const; // Whole pixels, with 文字を大きく; never under the floor for kanji.
    Color color(Tone tone) const;
    bool portrait() const { return display_.height_px > display_.width_px; }
    const Display& display() const { return display_; }

private:
    Display display_;
    float px_per_mm_;
    float px_per_unit_;
};

// Metres of the house, in units.
namespace size {
inline constexpr float margin = 16;
inline constexpr float gutter = 8;
inline constexpr float bezel = 8;
inline constexpr float header = 28;
inline constexpr float target_min = 22;  // 20 mm is the floor; 2 of reserve against rounding.
inline constexpr float button = 26;
inline constexpr float gap = 4;          // Between targets; 3 mm is the floor.
inline constexpr float card_inner = 8;
inline constexpr float radius = 3;
inline constexpr float hairline = 0.4F;
inline constexpr float spine = 3;
inline constexpr float icon = 18;
inline constexpr float small_icon = 10;
inline constexpr float press_frame = 1;
inline constexpr float button_frame = 0.6F;
inline constexpr float wood_line = 0.9F;
inline constexpr float tick_row = 25;
inline constexpr float apart = 8;
inline constexpr float level_frame = 1.2F;
inline constexpr float column_chars_max = 26; // Of body text.
} // namespace size

} // namespace ui
