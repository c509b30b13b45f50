#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float body_type_units = 8;
constexpr float smallest_type_units = 6.5F;
constexpr float kanji_px_min = 24; // Below that strokes of common kanji run together.
constexpr float large_factor = 1.3F;

constexpr Color rgb(const std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
            static_cast<std::uint8_t>(hex), 255};
}

// Paper and indigo ink; contrasts against paper and card, measured by the WCAG formula.
Color on_paper(const Tone tone)
{
    switch (tone) {
    case Tone::paper: return rgb(0xFAF6EE);
    case Tone::card: return rgb(0xFFFFFF);
    case Tone::ink: return rgb(0x1F2A30); // 13.6 / 14.7
    case Tone::second_ink: return rgb(0x47535A); // 7.3 / 7.9
    case Tone::line: return rgb(0x7F8A8F); // 3.3: frames only, never text
    case Tone::indigo: return rgb(0x1F4E79); // 8.0; white on it 8.7
    case Tone::wood: return rgb(0x6B3E12); // 8.4
    case Tone::on_dark: return rgb(0xFFFFFF);
    case Tone::tint_blue: return rgb(0xDCEBF5); // ink on the tints: 11.9 and more
    case Tone::tint_green: return rgb(0xDDF0E3);
    case Tone::tint_yellow: return rgb(0xFBEFC9);
    case Tone::tint_violet: return rgb(0xF3E3F1);
    case Tone::pressed: return rgb(0xDCEBF5);
    case Tone::life: return rgb(0x9E0B1B); // white on it 8.3
    case Tone::on_life: return rgb(0xFFFFFF);
    case Tone::now: return rgb(0xFFD84D); // ink on it 10.6
    case Tone::next_day: return rgb(0x77D9A8); // ink on it 8.6
    case Tone::home: return rgb(0xFFFFFF);
    case Tone::on_level: return rgb(0x1F2A30);
    case Tone::cover: return rgb(0xFAF6EE);
    }
    return {};
}

// Black screen: black, white and yellow alone, 15:1 and more.
Color on_black(const Tone tone)
{
    constexpr Color black = rgb(0x000000);
    constexpr Color white = rgb(0xFFFFFF);
    constexpr Color yellow = rgb(0xFFE14D);
    switch (tone) {
    case Tone::ink:
    case Tone::second_ink:
    case Tone::line: return white;
    case Tone::indigo:
    case Tone::wood:
    case Tone::life:
    case Tone::now: return yellow;
    case Tone::next_day:
    case Tone::home: return white;
    case Tone::on_dark:
    case Tone::on_life:
    case Tone::on_level: return black;
    case Tone::paper:
    case Tone::card:
    case Tone::tint_blue:
    case Tone::tint_green:
    case Tone::tint_yellow:
    case Tone::tint_violet:
    case Tone::pressed:
    case Tone::cover: return black;
    }
    return black;
}

float type_units(const Type type)
{
    switch (type) {
    case Type::small: return smallest_type_units;
    case Type::strip: return 6.8F;
    case Type::body: return body_type_units;
    case Type::card_title: return 10;
    case Type::page_title: return 12.5F;
    case Type::tile: return 14;
    case Type::level: return 24;
    case Type::far: return 28;
    }
    return 8;
}

double luminance(const Color color)
{
    const auto linear = [](const std::uint8_t channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

} // namespace

MotifPalette motif_palette(const bool black_screen)
{
    if (black_screen) {
        constexpr Color black = rgb(0x000000);
        constexpr Color white = rgb(0xFFFFFF);
        constexpr Color yellow = rgb(0xFFE14D);
        return {.sky = black,
                .haze = black,
                .meadow = black,
                .night = black,
                .snow = white,
                .leaf = white,
                .moss = white,
                .sun = yellow,
                .glow = white,
                .blush = yellow,
                .lilac = white,
                .berry = yellow,
                .wood = black,
                .rim = black};
    }
    return {.sky = rgb(0xC9DBE6),
            .haze = rgb(0xF3E2C0),
            .meadow = rgb(0x7FA37A),
            .night = rgb(0x1F4E79),
            .snow = rgb(0xFFFFFF),
            .leaf = rgb(0x7FA37A),
            .moss = rgb(0x4C7358),
            .sun = rgb(0xE9B23C),
            .glow = rgb(0xF6DC90),
            .blush = rgb(0xE5A6A1),
            .lilac = rgb(0xA592C4),
            .berry = rgb(0xC8643A),
            .wood = rgb(0x6B3E12),
            .rim = {0, 0, 0, 0}};
}

double contrast(const Color a, const Color b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Theme::Theme(const Display& display)
    : display_(display)
{
    px_per_mm_ = static_cast<float>(display.width_px) / display.panel_width_mm;
    px_per_unit_ = std::max(px_per_mm_, kanji_px_min / body_type_units);
}

float Theme::em(const Type type, const float scale) const
{
    // Whole pixels: glyphs are rasterised once a size, and equal sizes share the atlas. The attract date and
    // the level words are large already; 文字を大きく leaves them as they are.
    const bool grows = type != Type::far && type != Type::level && type != Type::strip;
    const float em =
        type_units(type) * px_per_unit_ * (display_.large && grows ? large_factor : 1.0F) * scale;
    return std::max(std::round(em), kanji_px_min);
}

Color Theme::color(const Tone tone) const
{
    return display_.black ? on_black(tone) : on_paper(tone);
}

} // namespace ui
