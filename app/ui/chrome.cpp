#include "ui/chrome.h"

#include "ui/shapes.h"
#include "words/common.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr int strip_targets = 8;
constexpr float red_bar_units = 27;
constexpr float red_bar_gap = 5;

struct StripItem {
    StripTouch touch;
    const char* id;
    const char* icon;
    const words::Word& word;
    bool selected;
};

std::array<StripItem, strip_targets> strip_items(const StripState& state)
{
    return {{
        {StripTouch::back, "back", "arrow_back", words::back, false},
        {StripTouch::first_page, "first-page", "home", words::first_page, false},
        {StripTouch::language, "language", "language", words::language, false},
        {StripTouch::ruby, "ruby", "translate", state.ruby ? words::ruby_off : words::ruby, state.ruby},
        {StripTouch::larger, "larger", "format_size", state.large ? words::normal_size : words::larger,
         state.large},
        {StripTouch::black, "black", "invert_colors", state.black ? words::white : words::black, state.black},
        {StripTouch::lower, "lower", "accessible", state.low ? words::raise : words::lower, state.low},
        {StripTouch::finish, "finish", "logout", words::finish, false},
    }};
}

int strip_columns(const Canvas& canvas)
{
    return canvas.theme().portrait() ? strip_targets / 2 : strip_targets;
}

float strip_height(const Canvas& canvas)
{
    const int rows = strip_targets / strip_columns(canvas);
    return canvas.u(static_cast<float>(rows) * 25 + static_cast<float>(rows - 1) * size::gap);
}

} // namespace

Bands bands(Canvas& canvas, const bool with_header)
{
    const Rect stage = canvas.stage();
    const float margin = canvas.u(size::margin);
    const float edge = canvas.u(size::bezel);
    Bands bands;
    const float strip_h = strip_height(canvas);
    bands.strip = {stage.x + edge, stage.bottom() - edge - strip_h, stage.w - 2 * edge, strip_h};
    const float bar_h = canvas.u(red_bar_units);
    bands.red_bar = {stage.x + edge, bands.strip.y - canvas.u(red_bar_gap) - bar_h, stage.w - 2 * edge,
                     bar_h};
    const float header_h =
        with_header ? canvas.u(canvas.theme().portrait() ? size::header + 12 : size::header) : 0;
    bands.header = {stage.x, stage.y, stage.w, header_h};
    const float top = bands.header.bottom() + canvas.u(with_header ? 7 : size::bezel);
    bands.content = {stage.x + margin, top, stage.w - 2 * margin, bands.red_bar.y - canvas.u(6) - top};
    return bands;
}

void header(Canvas& canvas, const HeaderSpec& spec, const Rect& band)
{
    const float margin = canvas.u(size::margin);
    const float line = canvas.u(size::wood_line);
    canvas.fill({band.x + margin, band.bottom() - line, band.w - 2 * margin, line}, Tone::wood);
    const float motif = canvas.u(21);
    const float right = band.right() - margin;
    if (spec.month > 0)
        season(canvas, spec.month, {right - motif, band.y + (band.h - motif) / 2 - line, motif, motif});
    const float words_right = right - (spec.month > 0 ? motif + canvas.u(6) : 0);
    const TextStyle name{.type = Type::card_title, .bold = true, .heading = true};
    const TextStyle date{.type = Type::body, .align = Align::right};
    const TextStyle time{.type = Type::card_title, .bold = true, .align = Align::right};
    const Laid clock = canvas.lay(spec.time, time, band.w);
    const Laid day = canvas.lay(spec.date, date, band.w);
    const float bottom = band.bottom() - line - canvas.u(4);
    const Rect left{band.x + margin, band.y + canvas.u(3), 0, bottom - band.y - canvas.u(3)};
    if (canvas.theme().portrait()) {
        // Two rows: the hospital and its notice above, date and time below.
        const float half = left.h / 2;
        canvas.text_centered({left.x, left.y, words_right - left.x, half}, spec.hospital, name);
        const float foot = left.bottom() - canvas.u(1);
        canvas.draw(day, left.x, std::round(foot - day.height));
        canvas.draw(clock, std::round(left.x + day.width + canvas.u(6)), std::round(foot - clock.height));
        return;
    }
    float x = words_right - clock.width;
    const float foot = bottom - canvas.u(2.5F);
    canvas.draw(clock, std::round(x), std::round(foot - clock.height));
    x -= day.width + canvas.u(6);
    canvas.draw(day, std::round(x), std::round(foot - day.height));
    canvas.text_centered({left.x, left.y, x - canvas.u(8) - left.x, left.h}, spec.hospital, name);
}

bool red_bar(Canvas& canvas, const Rect& band)
{
    const Label title = canvas.say(words::life);
    const Touch touch = canvas.target("life", Role::bar, title, band);
    const float radius = canvas.u(size::radius);
    canvas.fill(band, Tone::life, radius);
    if (touch.pressed)
        canvas.frame(band, Tone::ink, canvas.u(2 * size::press_frame), radius);
    const Canvas::Ground on(canvas, Tone::life);
    const Canvas::Labels labels(canvas, "life");
    const float icon = canvas.u(17);
    const TextStyle title_style{
        .type = Type::page_title, .bold = true, .ink = Tone::on_life, .heading = true};
    const TextStyle line_style{.type = Type::body, .bold = true, .ink = Tone::on_life, .heading = true};
    const Laid head = canvas.lay(title, title_style, band.w - icon - canvas.u(24));
    const Laid line = canvas.lay(canvas.say(words::life_line), line_style, band.w - icon - canvas.u(24));
    const float gap = canvas.u(8);
    const bool one_row = icon + head.width + line.width + 3 * gap < band.w;
    const float words = one_row ? head.width + gap + line.width : std::max(head.width, line.width);
    float x = std::round(band.x + (band.w - icon - gap - words) / 2);
    octagon_mark(canvas, {x, band.y + (band.h - icon) / 2, icon, icon}, Tone::on_life, Tone::life);
    x += icon + gap;
    if (one_row) {
        // One common baseline for the large and the smaller words.
        const float foot = head.top_centered(band.y, band.h) + head.height;
        canvas.draw(head, x, std::round(foot - head.height));
        canvas.draw(line, x + head.width + gap, std::round(foot - line.height - 0.04F * head.em));
    } else {
        const float block = head.height - head.hidden + line.height - line.hidden + canvas.u(2);
        const float y = band.y + (band.h - block) / 2 - head.hidden;
        canvas.draw(head, x, std::round(y));
        canvas.draw(line, x, std::round(y + head.height + canvas.u(2) - line.hidden));
    }
    return touch.activated;
}

std::optional<StripTouch> strip(Canvas& canvas, const StripState& state, const Rect& band)
{
    std::optional<StripTouch> touched;
    const int columns = strip_columns(canvas);
    const float gap = canvas.u(size::gap);
    const float width = (band.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const int rows = strip_targets / columns;
    const float height = (band.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    int number = 0;
    for (const auto& item : strip_items(state)) {
        const float column = static_cast<float>(number % columns);
        const float row = static_cast<float>(number / columns);
        ++number;
        const Rect rect{std::round(band.x + column * (width + gap)),
                        std::round(band.y + row * (height + gap)), std::floor(width), std::floor(height)};
        const Label label = canvas.say(item.word);
        const Touch touch = canvas.target(item.id, Role::button, label, rect, item.selected);
        const bool way_home = item.touch == StripTouch::back || item.touch == StripTouch::first_page
            || item.touch == StripTouch::finish;
        const Tone ground = item.selected ? Tone::indigo
            : touch.pressed               ? Tone::pressed
            : way_home                    ? Tone::card
                                          : Tone::paper;
        const Tone ink = item.selected ? Tone::on_dark : way_home ? Tone::indigo : Tone::ink;
        const float radius = canvas.u(size::radius);
        canvas.fill(rect, ground, radius);
        canvas.frame(rect,
                     touch.pressed  ? Tone::ink
                         : way_home ? Tone::indigo
                                    : Tone::line,
                     canvas.u(touch.pressed  ? size::press_frame
                                  : way_home ? 0.6F
                                             : size::hairline),
                     radius);
        const Canvas::Ground on(canvas, ground);
        const Canvas::Labels labels(canvas, item.id);
        const float icon = canvas.u(10);
        const Laid laid = canvas.lay(label, {.type = Type::strip, .bold = true, .ink = ink, .heading = true},
                                     rect.w - canvas.u(2));
        const float block = icon + canvas.u(0.6F) + laid.height - laid.hidden;
        const float y = rect.y + (rect.h - block) / 2;
        canvas.icon(item.icon, {rect.x + (rect.w - icon) / 2, std::round(y), icon, icon}, ink);
        canvas.draw(laid, std::round(rect.x + (rect.w - laid.width) / 2),
                    std::round(y + icon + canvas.u(0.6F) - laid.hidden));
        if (touch.activated)
            touched = item.touch;
    }
    return touched;
}

Rect page_title(Canvas& canvas, const std::string_view icon, const Label& title, const Rect& content,
                const Tone ink)
{
    const float icon_size = icon.empty() ? 0 : canvas.u(15);
    const float left = icon.empty() ? 0 : icon_size + canvas.u(5);
    const Laid laid = canvas.lay(title, {.type = Type::page_title, .bold = true, .ink = ink, .heading = true},
                                 content.w - left);
    if (!icon.empty())
        canvas.icon(
            icon,
            {content.x, std::round(content.y + laid.first_middle - icon_size / 2), icon_size, icon_size},
            ink == Tone::wood ? Tone::wood : Tone::indigo);
    canvas.draw(laid, content.x + left, content.y);
    const float used = std::max(laid.height, laid.first_middle + icon_size / 2) + canvas.u(6);
    return {content.x, content.y + used, content.w, content.h - used};
}

} // namespace ui
