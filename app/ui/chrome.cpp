#include "ui/chrome.h"

#include "ui/box.h"
#include "ui/button.h"
#include "ui/shapes.h"
#include "words/common.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr int strip_targets = 8;
constexpr float strip_units = 24; // One row of it.
constexpr float strip_air = 1.6F; // Above and below what stands in it.
constexpr float strip_icon_min = 7;
constexpr float red_bar_units = 24;
constexpr float red_bar_gap = 4;
constexpr float content_gap = 6;
constexpr float header_air = 12;
constexpr float wide_units = 480; // Less, and not everything of the header fits beside the date.
constexpr float row_em = 1 + ruby_room_em; // A line with the room for its ruby.
constexpr float tab_units = 76;

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

float row_height(const Canvas& canvas, const Type type)
{
    return row_em * canvas.theme().em(type);
}

float strip_height(const Canvas& canvas)
{
    const int rows = strip_targets / strip_columns(canvas);
    return canvas.u(static_cast<float>(rows) * strip_units + static_cast<float>(rows - 1) * size::gap);
}

} // namespace

Bands bands(Canvas& canvas, const HeaderKind kind)
{
    const Rect stage = canvas.stage();
    const float margin = canvas.u(size::margin);
    const float edge = canvas.u(size::bezel);
    Bands bands;
    const float strip_h = strip_height(canvas);
    bands.strip = {stage.x + edge, stage.bottom() - edge - strip_h, stage.w - 2 * edge, strip_h};
    const float bar_h = std::max(canvas.u(red_bar_units), row_height(canvas, Type::page_title) + canvas.u(3));
    bands.red_bar = {stage.x + edge, bands.strip.y - canvas.u(red_bar_gap) - bar_h, stage.w - 2 * edge,
                     bar_h};
    float header_h = 0;
    if (kind != HeaderKind::none) {
        const float rows = canvas.theme().portrait() ? 2 : 1;
        header_h = rows * row_height(canvas, Type::card_title) + canvas.u(header_air);
        if (kind == HeaderKind::with_notice) // Beside the date of a small panel it takes two lines.
            header_h += row_height(canvas, Type::small) * (stage.w < canvas.u(wide_units) ? 2 : 1);
        header_h = std::max(header_h, canvas.u(size::header));
    }
    // Nothing of it is touched: where the stage is lowered it stands above, and leaves its room to the
    // content.
    const float above = stage.y >= header_h ? header_h : 0;
    bands.header = {stage.x, stage.y - above, stage.w, header_h};
    const float top = bands.header.bottom() + canvas.u(header_h > 0 ? content_gap : size::bezel);
    bands.content = {stage.x + margin, top, stage.w - 2 * margin,
                     bands.red_bar.y - canvas.u(content_gap) - top};
    return bands;
}

namespace {

// The right end of the header: the season, or the tab in its place. Its left edge is returned.
float corner(Canvas& canvas, const HeaderSpec& spec, const Rect& band, bool& touched)
{
    const float right = band.right() - canvas.u(size::margin);
    if (!spec.tab.empty()) {
        const float width = std::round(canvas.u(tab_units));
        const float height = std::round(canvas.u(size::target_min));
        // In portrait the date has the foot of the header to itself.
        const float above =
            canvas.theme().portrait() ? canvas.u(4) : (band.h - canvas.u(size::wood_line) - height) / 2;
        const Rect rect{right - width, std::round(band.y + above), width, height};
        touched = tab(canvas, corner_tab_id, spec.tab_icon, spec.tab, rect, false);
        return rect.x;
    }
    if (spec.month == 0)
        return right;
    const float motif = canvas.u(22);
    season(canvas, spec.month, {right - motif, std::round(band.y + (band.h - motif) / 2), motif, motif});
    return right - motif;
}

} // namespace

bool header(Canvas& canvas, const HeaderSpec& spec, const Rect& band)
{
    const float margin = canvas.u(size::margin);
    const float line = canvas.u(size::wood_line);
    canvas.fill({band.x + margin, band.bottom() - line, band.w - 2 * margin, line}, Tone::wood);
    bool touched = false;
    const float words_right = corner(canvas, spec, band, touched) - canvas.u(6);
    const Laid clock = canvas.lay(spec.time, {.type = Type::card_title, .bold = true}, band.w);
    const Laid day = canvas.lay(spec.date, {.type = Type::body}, band.w);
    const float foot = band.bottom() - line - canvas.u(3.5F);
    const bool portrait = canvas.theme().portrait();
    // Date and time at the foot: at the right end, or in a row of their own.
    const float clock_x = portrait ? band.x + margin + day.width + canvas.u(6) : words_right - clock.width;
    const float day_x = portrait ? band.x + margin : clock_x - day.width - canvas.u(6);
    canvas.draw(clock, std::round(clock_x), std::round(foot - clock.height));
    canvas.draw(day, std::round(day_x), std::round(foot - day.height));

    const float width = (portrait ? words_right : day_x - canvas.u(8)) - band.x - margin;
    const Laid name = canvas.lay_fitting(
        spec.hospital, {.type = Type::card_title, .bold = true, .heading = true}, width, band.h, 1);
    const Laid notice = canvas.lay_fitting(
        spec.notice, {.type = Type::small, .bold = true, .ink = Tone::second_ink, .heading = true}, width,
        band.h, 1);
    const float notice_h = spec.notice.empty() ? 0 : notice.height + canvas.u(1);
    const float top = band.y + canvas.u(4);
    const float room = (portrait ? foot - clock.height : foot) - top;
    float y = top + std::max(0.0F, (room - name.height - notice_h) / 2);
    canvas.draw(name, band.x + margin, std::round(y));
    y += name.height + canvas.u(1);
    if (!spec.notice.empty())
        canvas.draw(notice, band.x + margin, std::round(y));
    return touched;
}

bool red_bar(Canvas& canvas, const Rect& band)
{
    const Label title = canvas.say(words::life);
    const Touch touch = canvas.target(red_bar_id, Role::bar, title, band);
    const Canvas::Ground on(canvas,
                            touch_box(canvas, band, touch.pressed,
                                      {.ground = Tone::life,
                                       .held = Tone::life,
                                       .edge_units = 0,
                                       .held_units = 2 * size::press_frame}));
    const Canvas::Labels labels(canvas, red_bar_id);
    const float icon = canvas.u(17);
    TextStyle title_style{.type = Type::page_title, .bold = true, .ink = Tone::on_life, .heading = true};
    TextStyle line_style{.type = Type::body, .bold = true, .ink = Tone::on_life, .heading = true};
    const float gap = canvas.u(8);
    const float width = band.w - icon - 3 * gap;
    Laid head;
    Laid line;
    // Both on one row as long as they can be read well; else one above the other.
    for (const float scale : {1.0F, 0.9F, 0.8F, 0.72F}) {
        title_style.scale = line_style.scale = scale;
        head = canvas.lay(title, title_style, width);
        line = canvas.lay(canvas.say(words::life_line), line_style, width);
        if (head.width + gap + line.width <= width)
            break;
    }
    const bool one_row = head.width + gap + line.width <= width;
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
        BoxLook look{.ground = Tone::paper};
        if (way_home)
            look = {.edge = Tone::indigo, .edge_units = size::button_frame};
        if (item.selected)
            look.ground = look.held = Tone::indigo;
        const Tone ink = item.selected ? Tone::on_dark : way_home ? Tone::indigo : Tone::ink;
        const Canvas::Ground on(canvas, touch_box(canvas, rect, touch.pressed, look));
        const Canvas::Labels labels(canvas, item.id);
        const TextStyle style{
            .type = Type::strip, .bold = true, .ink = ink, .heading = true, .align = Align::center};
        const Laid laid = canvas.lay_fitting(label, style, rect.w - canvas.u(2), rect.h, 1);
        if (laid.paragraph->lines.size() > 1) {
            canvas.text_centered(rect.shrunk(canvas.u(1)), label,
                                 style); // A word too long to leave room for its icon.
        } else {
            // With readings every label keeps their room, so that the row has one baseline; the icon gives
            // way.
            const float words = canvas.shows_ruby() ? laid.height : laid.height - laid.hidden;
            const float icon =
                std::clamp(rect.h - 2 * canvas.u(strip_air) - words, canvas.u(strip_icon_min), canvas.u(10));
            const float y = rect.y + (rect.h - icon - canvas.u(0.6F) - words) / 2;
            canvas.icon(item.icon, {rect.x + (rect.w - icon) / 2, std::round(y), icon, icon}, ink);
            canvas.draw(laid, std::round(rect.x + (rect.w - laid.width) / 2),
                        std::round(y + icon + canvas.u(0.6F) + words - laid.height));
        }
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
