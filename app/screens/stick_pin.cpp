#include "screens/stick_parts.h"
#include "ui/box.h"
#include "ui/button.h"
#include "ui/chrome.h"
#include "ui/rows.h"
#include "words/pins.h"
#include "words/stick.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace screens {

namespace {

constexpr int pad_keys = 12; // Ten digits, erase, enter.
constexpr float key_units_max = 44;
constexpr float key_units_min = ui::size::target_min;
constexpr std::size_t dots_min = 4; // As many places as the shortest PIN has.
constexpr std::string_view erase_id = "pin-erase";
constexpr std::string_view enter_id = "pin-enter";

// As on a telephone; where there is no height for four rows, two of six.
struct Pad {
    int columns = 3;
    float key_w = 0, key_h = 0, gap = 0;
    int rows() const { return pad_keys / columns; }
    float w() const { return static_cast<float>(columns) * (key_w + gap) - gap; }
    float h() const { return static_cast<float>(rows()) * (key_h + gap) - gap; }
};

Pad pad_in(const ui::Canvas& canvas, const float width, const float height)
{
    Pad pad;
    pad.gap = std::round(canvas.u(ui::size::gap));
    const float least = std::ceil(canvas.u(key_units_min));
    if (4 * (least + pad.gap) - pad.gap > height)
        pad.columns = 6;
    const auto share = [&](const float room, const int count) {
        return std::floor((room + pad.gap) / static_cast<float>(count) - pad.gap);
    };
    const float most = std::round(canvas.u(key_units_max));
    pad.key_w = std::clamp(share(width, pad.columns), least, std::round(1.3F * most));
    pad.key_h = std::clamp(share(height, pad.rows()), least, most);
    return pad;
}

Touched keys(ui::Canvas& canvas, const model::StickPage& page, const Pad& pad, const float x, const float y)
{
    static constexpr std::array<const char*, pad_keys> tall{"1", "2", "3", "4", "5", "6",
                                                            "7", "8", "9", "<", "0", ">"};
    static constexpr std::array<const char*, pad_keys> wide{"1", "2", "3", "4", "5", "<",
                                                            "6", "7", "8", "9", "0", ">"};
    Touched touched;
    const auto& faces = pad.columns == 3 ? tall : wide;
    for (int i = 0; i < pad_keys; ++i) {
        const auto column = static_cast<float>(i % pad.columns);
        const auto row = static_cast<float>(i / pad.columns);
        const ui::Rect rect{x + column * (pad.key_w + pad.gap), y + row * (pad.key_h + pad.gap), pad.key_w,
                            pad.key_h};
        const char face = *faces[static_cast<std::size_t>(i)];
        if (face == '<') {
            if (ui::arrow_button(canvas, erase_id, "backspace", canvas.say(words::pin_erase), rect))
                touched = model::ErasePin{};
        } else if (face == '>') {
            if (ui::button(canvas, enter_id, ui::ButtonKind::primary, "", canvas.say(words::pin_enter), rect)
                && !page.digits.empty())
                touched = model::Ask{model::EnterPin{page.pin_for, page.digits}};
        } else if (const std::string digit(1, face); ui::key(canvas, "pin/" + digit, {digit, "en"}, rect)) {
            touched = model::TypePin{face};
        }
    }
    return touched;
}

// A filled dot for each digit, an open one for each that a PIN has at least.
void dots(ui::Column& column, const std::size_t typed)
{
    ui::Canvas& canvas = column.canvas;
    const std::size_t count = std::max(dots_min, typed);
    const float pitch = std::min(canvas.u(16), column.w / static_cast<float>(count));
    const float size = std::round(0.6F * pitch);
    const ui::Rect row = column.take(size);
    for (std::size_t i = 0; i < count; ++i) {
        const ui::Rect dot{std::round(row.x + static_cast<float>(i) * pitch), std::round(row.y), size, size};
        if (i < typed)
            canvas.fill(dot, ui::Tone::indigo, size / 2);
        else
            canvas.frame(dot, ui::Tone::indigo, canvas.u(ui::size::press_frame), size / 2);
    }
    canvas.graphic("pin-dots", row, ui::Tone::indigo);
    column.space(7);
}

// What came of the last one.
void answer(ui::Column& column, const model::Stick& stick)
{
    ui::Canvas& canvas = column.canvas;
    if (stick.pin_checking)
        return column.text(canvas.say(words::pin_checking), {.bold = true});
    if (stick.pin_missing)
        return ui::remember(column, "lock", canvas.say(words::pin_not_set), ui::Tone::wood);
    if (stick.pin_wrong)
        ui::remember(column, "error_outline", canvas.say(words::pin_wrong), ui::Tone::wood);
}

void wait(ui::Column& column, const int seconds)
{
    ui::Canvas& canvas = column.canvas;
    const ui::Label words = canvas.say(words::pin_pause);
    plate(column,
          {"hourglass_empty",
           {std::to_string(seconds) + (words.lang == "en" ? " " : "") + words.markup, words.lang},
           canvas.say(words::pin_waiting)});
}

// Title, whose PIN, dots, and what came of the last one.
void head(ui::Column& column, const model::Stick& stick, const model::StickPage& page)
{
    ui::Canvas& canvas = column.canvas;
    column.text(canvas.say(words::pin_line), {});
    column.space(4);
    const ui::Label whose = page.pin_for == model::PinFor::undo ? canvas.say(words::pin_of_staff)
                                                                : ui::Label(stick.pin_of.in(canvas.lang()));
    column.text(whose, {.type = ui::Type::card_title, .bold = true, .heading = true});
    column.space(8);
    dots(column, page.digits.size());
    answer(column, stick);
}

} // namespace

Touched pin_screen(ui::Canvas& canvas, const model::Stick& stick, const ui::Rect& content,
                   const model::StickPage& page)
{
    const ui::Rect area = ui::page_title(canvas, "dialpad", canvas.say(words::pin_title), content);
    if (stick.pin_wait_s > 0) {
        ui::Column column(canvas, area);
        wait(column, stick.pin_wait_s);
        return std::nullopt;
    }
    if (canvas.theme().portrait()) {
        ui::Column column(canvas, area);
        head(column, stick, page);
        column.space(8);
        const Pad pad = pad_in(canvas, area.w, area.bottom() - column.y);
        return keys(canvas, page, pad, std::round(area.x + (area.w - pad.w()) / 2), std::round(column.y));
    }
    const float half = std::floor(area.w * 0.46F);
    // The pad reaches up beside the title: keys are what this page is for.
    const Pad pad = pad_in(canvas, half, content.h);
    ui::Column column(canvas, {area.x, area.y, area.w - half - canvas.u(12), area.h});
    head(column, stick, page);
    return keys(canvas, page, pad, std::round(content.right() - pad.w()),
                std::round(content.y + (content.h - pad.h()) / 2));
}

} // namespace screens
