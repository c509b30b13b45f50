#include "screens/screens.h"
#include "ui/bar.h"
#include "ui/button.h"
#include "ui/chrome.h"
#include "ui/column.h"
#include "words/common.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

constexpr int countdown_seconds = 30; // As long as the bar is full.

} // namespace

IdleTouched idle_screen(ui::Canvas& canvas, const View& view, const int seconds_left)
{
    static_cast<void>(view);
    IdleTouched touched;
    const ui::Bands bands = ui::bands(canvas, ui::HeaderKind::none);
    const ui::Rect area = bands.content;
    // The content is not drawn at all while the question stands: whoever passes by reads nothing.
    ui::Column column(canvas, area);
    const float icon = canvas.u(34);
    column.y += std::max(0.0F, area.h * 0.08F);
    canvas.icon("hourglass_bottom", {area.x + (area.w - icon) / 2, column.y, icon, icon}, ui::Tone::indigo);
    column.y += icon;
    column.space(6);
    column.text(canvas.say(words::still_there),
                {.type = ui::Type::tile, .bold = true, .heading = true, .align = ui::Align::center});
    column.space(6);
    column.text(canvas.say(words::still_there_line), {.heading = true, .align = ui::Align::center});
    column.space(8);
    const ui::Label left = canvas.say(words::seconds_left);
    column.text({std::to_string(seconds_left) + (left.lang == "en" ? " " : "") + left.markup, left.lang},
                {.type = ui::Type::card_title,
                 .bold = true,
                 .heading = true,
                 .tabular = true,
                 .align = ui::Align::center});
    column.space(5);
    const float width = std::min(area.w, canvas.u(260));
    const ui::Rect bar{area.x + (area.w - width) / 2, column.y, width, canvas.u(6)};
    ui::progress_bar(canvas, bar, static_cast<float>(seconds_left) / countdown_seconds);
    column.y += bar.h;
    column.space(10);
    const float height = canvas.u(ui::size::button + 4);
    const float gap = canvas.u(ui::size::gutter);
    const float half = (width - gap) / 2;
    if (ui::button(canvas, "go-on", ui::ButtonKind::primary, "", canvas.say(words::go_on),
                   {bar.x, column.y, half, height}))
        touched.go_on = true;
    if (ui::button(canvas, "finish", ui::ButtonKind::secondary, "logout", canvas.say(words::finish),
                   {bar.x + half + gap, column.y, half, height}))
        touched.finish = true;
    if (ui::red_bar(canvas, bands.red_bar))
        touched.life = true;
    return touched;
}

void card_screen(ui::Canvas& canvas)
{
    const ui::Rect stage = canvas.stage();
    const float margin = canvas.u(ui::size::margin);
    ui::Column column(canvas, {stage.x + margin, stage.y + margin, stage.w - 2 * margin, stage.h - 2 * margin});
    const auto three = [&](const words::Word& word, const ui::TextStyle& style) {
        column.text({words::text(word, "ja"), "ja"}, style);
        column.space(2);
        ui::TextStyle other = style;
        other.bold = false;
        other.type = ui::Type::body;
        other.ink = style.ink == ui::Tone::ink ? ui::Tone::second_ink : style.ink;
        column.text({words::text(word, "en"), "en"}, other);
    };
    three(words::card_title, {.type = ui::Type::page_title, .bold = true, .heading = true});
    column.space(4);
    column.text({words::text(words::card_line, "ja-easy"), "ja-easy"}, {});
    column.space(8);
    const auto number = [&](const std::string& digits, const words::Word& what, const ui::Tone tone,
                            const ui::Tone ink) {
        const float pad = canvas.u(7);
        const ui::Laid large = canvas.lay(
            {digits, "ja"}, {.type = ui::Type::level, .bold = true, .ink = ink, .tabular = true}, column.w);
        const float left = std::max(large.width, canvas.u(76)) + 3 * pad;
        const ui::Laid ja = canvas.lay({words::text(what, "ja"), "ja"},
                                       {.bold = true, .ink = ink, .heading = true}, column.w - left - pad);
        const ui::Laid en =
            canvas.lay({words::text(what, "en"), "en"}, {.ink = ink, .heading = true}, column.w - left - pad);
        const float words_h = ja.height + canvas.u(2) + en.height;
        const ui::Rect rect = column.take(std::max(large.height, words_h) + 2 * pad);
        canvas.fill(rect, tone, canvas.u(ui::size::radius));
        canvas.frame(rect, tone == ui::Tone::life ? ui::Tone::life : ui::Tone::ink,
                     canvas.u(ui::size::press_frame), canvas.u(ui::size::radius));
        const ui::Canvas::Ground on(canvas, tone);
        canvas.draw(large, rect.x + 2 * pad, std::round(rect.y + (rect.h - large.height) / 2));
        const float y = rect.y + (rect.h - words_h) / 2;
        canvas.draw(ja, rect.x + left, std::round(y));
        canvas.draw(en, rect.x + left, std::round(y + ja.height + canvas.u(2)));
        column.space(6);
    };
    number("119", words::card_119, ui::Tone::life, ui::Tone::on_life);
    number("#8000", words::card_8000, ui::Tone::card, ui::Tone::ink);
    column.text({words::text(words::card_8000_other, "ja"), "ja"}, {.ink = ui::Tone::second_ink, .tabular = true});
    column.space(6);
    number("受付", words::card_reception, ui::Tone::card, ui::Tone::ink);
}

} // namespace screens
