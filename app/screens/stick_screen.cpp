#include "screens/pages.h"
#include "screens/stick_parts.h"
#include "ui/bar.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/chrome.h"
#include "ui/rows.h"
#include "ui/scroll.h"
#include "words/stick.h"

#include <array>
#include <cmath>

namespace screens {

namespace {

constexpr float percent_all = 100;

// However far somebody has read of one phase, the next begins at its top.
std::string place_of(const model::Stick& stick)
{
    return "stick-" + std::string(model::name_of(stick.phase)) + "-" + std::to_string(stick.turn)
        + (stick.reason ? "-noted" : "");
}

// Asks for the PIN first, unless the same person gave it a moment ago.
model::Action with_pin(const model::Stick& stick, const model::PinFor purpose)
{
    const bool undo = purpose == model::PinFor::undo;
    if (undo ? !stick.may_undo : !stick.may_install)
        return model::Open{model::StickPage{.step = model::StickStep::pin, .pin_for = purpose}};
    if (undo)
        return model::Ask{model::UndoInstall{}};
    return model::Ask{model::InstallStick{}};
}

Touched undo_button(ui::Column& column, const model::Stick& stick)
{
    if (stick.can_undo
        && ui::wide_button(column, "undo", ui::ButtonKind::secondary, "undo",
                           column.canvas.say(words::stick_undo)))
        return with_pin(stick, model::PinFor::undo);
    return std::nullopt;
}

void one_plate(ui::Canvas& canvas, const model::Stick& stick, const ui::Rect& content, const Plate& what)
{
    ui::Scroll scroll(canvas, place_of(stick), content);
    plate(scroll.column(), what);
}

void working(ui::Canvas& canvas, const model::Stick& stick, const ui::Rect& content)
{
    ui::Scroll scroll(canvas, place_of(stick), content);
    ui::Column& column = scroll.column();
    plate(column,
          {"save_alt", canvas.say(words::stick_working), canvas.say(words::stick_working_line),
           ui::Tone::tint_blue});
    const float height = canvas.u(8);
    const ui::Laid percent = canvas.lay({std::to_string(stick.percent) + " %", "en"},
                                        {.type = ui::Type::tile, .bold = true, .tabular = true}, column.w);
    const float beside = canvas.lay({"100 %", "en"}, percent.style, column.w).width + canvas.u(8);
    const ui::Rect row = column.take(std::max(height, percent.height));
    ui::progress_bar(canvas, {row.x, std::round(row.y + (row.h - height) / 2), row.w - beside, height},
                     static_cast<float>(stick.percent) / percent_all);
    canvas.draw(percent, std::round(row.right() - percent.width),
                std::round(percent.top_centered(row.y, row.h)));
    column.space(9);
    column.text(canvas.say(words::stick_others_go_on), {});
}

// Several packs: a card each, that opens its changes. One: its changes at once.
Touched packs(ui::Column& column, const model::Stick& stick)
{
    Touched touched;
    ui::Canvas& canvas = column.canvas;
    if (stick.packs.size() == 1) {
        const model::StickPack& pack = stick.packs.front();
        ui::heading(column, pack_icon(pack.role), pack_name(canvas, pack));
        change_rows(column, pack);
        column.space(4);
        return std::nullopt;
    }
    for (std::size_t i = 0; i < stick.packs.size(); ++i) {
        const model::StickPack& pack = stick.packs[i];
        ui::CardSpec spec;
        spec.icon = pack_icon(pack.role);
        spec.title = pack_name(canvas, pack);
        spec.lines = {counts(canvas, pack)};
        spec.chevron = !pack.changes.empty();
        if (pack.changes.empty())
            ui::card(column, spec);
        else if (ui::card(column, "pack/" + std::to_string(i + 1), spec))
            touched = model::Open{model::StickPage{model::StickStep::changes, static_cast<int>(i)}};
        column.space(ui::size::gap + 1);
    }
    column.space(4);
    return touched;
}

Touched ready(ui::Canvas& canvas, const model::Stick& stick, const ui::Rect& content)
{
    Touched touched;
    // The buttons stand still below what is read.
    const float height = canvas.u(ui::size::button);
    const float gap = canvas.u(ui::size::gutter);
    const ui::Rect row{content.x, content.bottom() - height, content.w, height};
    const ui::Rect above{content.x, content.y, content.w, content.h - height - canvas.u(ui::size::gap + 1)};
    const ui::Rect area = ui::page_title(canvas, "usb", canvas.say(words::stick_ready), above);
    {
        ui::Scroll scroll(canvas, place_of(stick), area);
        ui::Column& column = scroll.column();
        touched = packs(column, stick);
        chart_line(column, stick);
        if (const auto file = refused_cards(column, stick))
            touched = file;
        column.space(4);
        if (const auto undo = undo_button(column, stick))
            touched = undo;
    }
    const float first = std::round((row.w - gap) * 0.62F);
    if (ui::button(canvas, "install", ui::ButtonKind::primary, "publish", canvas.say(words::stick_install),
                   {row.x, row.y, first, row.h}))
        touched = with_pin(stick, model::PinFor::install);
    if (ui::button(canvas, "leave", ui::ButtonKind::secondary, "", canvas.say(words::stick_leave),
                   {row.x + first + gap, row.y, row.w - first - gap, row.h}))
        touched = model::GoHome{};
    return touched;
}

Touched refused(ui::Canvas& canvas, const model::Stick& stick, const ui::Rect& content)
{
    if (stick.unreadable) {
        one_plate(canvas, stick, content,
                  {"usb", canvas.say(words::stick_unreadable), canvas.say(words::stick_unreadable_todo)});
        return std::nullopt;
    }
    if (stick.refusal || stick.files.size() == 1) {
        const model::StickFile* const file = stick.files.size() == 1 ? &stick.files.front() : nullptr;
        const auto only = file != nullptr ? file->refusal : std::nullopt;
        told_page(canvas, content, stick.refusal.value_or(only.value_or(pack::Refusal::nothing_found)), file);
        return std::nullopt;
    }
    const ui::Rect area = ui::page_title(canvas, "usb", canvas.say(words::stick_found), content);
    ui::Scroll scroll(canvas, place_of(stick), area);
    return refused_cards(scroll.column(), stick);
}

Touched done(ui::Canvas& canvas, const model::Stick& stick, const ui::Rect& content)
{
    ui::Scroll scroll(canvas, place_of(stick), content);
    ui::Column& column = scroll.column();
    plate(column,
          {model::message_done.icon, canvas.say(model::message_done.what),
           canvas.say(model::message_done.todo), ui::Tone::tint_green});
    for (const model::StickPack& pack : stick.packs) {
        ui::CardSpec spec;
        spec.icon = pack_icon(pack.role);
        spec.title = pack_name(canvas, pack);
        spec.lines = {counts(canvas, pack)};
        spec.chevron = false;
        ui::card(column, spec);
        column.space(ui::size::gap + 1);
    }
    column.space(4);
    if (!stick.chart_changes)
        chart_line(column, stick);
    const Touched file = refused_cards(column, stick);
    column.space(4);
    const Touched undo = undo_button(column, stick);
    return undo ? undo : file;
}

struct Why {
    model::UndoReason reason;
    const char* id;
    const char* icon;
    const words::Word& word;
};

Touched undone(ui::Canvas& canvas, const model::Stick& stick, const ui::Rect& content)
{
    Touched touched;
    const std::array reasons{
        Why{model::UndoReason::wrong, "why-wrong", "event_busy", words::undo_wrong},
        Why{model::UndoReason::looks, "why-looks", "visibility", words::undo_looks},
        Why{model::UndoReason::mistaken, "why-mistaken", "insert_drive_file", words::undo_mistaken},
        Why{model::UndoReason::other, "why-other", "more_horiz", words::undo_other},
    };
    ui::Scroll scroll(canvas, place_of(stick), content);
    ui::Column& column = scroll.column();
    plate(column,
          {"undo", canvas.say(words::stick_undone), canvas.say(words::stick_take), ui::Tone::tint_green});
    ui::heading(column, "", canvas.say(stick.reason ? words::undo_noted : words::undo_why));
    column.space(2);
    for (const Why& why : reasons) {
        if (ui::choice_row(column, why.id, why.icon, canvas.say(why.word), stick.reason == why.reason))
            touched = model::Ask{model::TellWhy{why.reason}};
        column.space(ui::size::gap);
    }
    return touched;
}

Touched overview(ui::Canvas& canvas, const model::Stick& stick, const ui::Rect& content)
{
    switch (stick.phase) {
    case model::StickPhase::none:
        one_plate(
            canvas, stick, content,
            {"usb", canvas.say(words::stick_gone), canvas.say(words::stick_gone_line), ui::Tone::tint_blue});
        return std::nullopt;
    case model::StickPhase::reading:
        one_plate(canvas, stick, content,
                  {"hourglass_empty", canvas.say(words::stick_reading), canvas.say(words::stick_reading_line),
                   ui::Tone::tint_blue});
        return std::nullopt;
    case model::StickPhase::ready: return ready(canvas, stick, content);
    case model::StickPhase::refused: return refused(canvas, stick, content);
    case model::StickPhase::working: working(canvas, stick, content); return std::nullopt;
    case model::StickPhase::done: return done(canvas, stick, content);
    case model::StickPhase::undone: return undone(canvas, stick, content);
    }
    return std::nullopt;
}

// The changes of one pack of several.
void changes(ui::Canvas& canvas, const model::StickPack& pack, const ui::Rect& content)
{
    const ui::Rect area = ui::page_title(canvas, pack_icon(pack.role), pack_name(canvas, pack), content);
    ui::Scroll scroll(canvas, "stick-changes", area);
    change_rows(scroll.column(), pack);
}

} // namespace

Touched stick_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content,
                     const model::StickPage& page)
{
    const model::Stick none;
    const model::Stick& stick = view.stick != nullptr ? *view.stick : none;
    const auto item = static_cast<std::size_t>(page.item);
    switch (page.step) {
    case model::StickStep::overview: break;
    case model::StickStep::pin: return pin_screen(canvas, stick, content, page);
    case model::StickStep::file:
        if (item >= stick.files.size() || !stick.files[item].refusal)
            break; // The stick is another one by now.
        told_page(canvas, content, *stick.files[item].refusal, &stick.files[item]);
        return std::nullopt;
    case model::StickStep::changes:
        if (item >= stick.packs.size())
            break;
        changes(canvas, stick.packs[item], content);
        return std::nullopt;
    }
    return overview(canvas, stick, content);
}

} // namespace screens
