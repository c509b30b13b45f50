#include "screens/stick_parts.h"

#include "base/markup.h"
#include "base/utf8.h"
#include "screens/parts.h"
#include "ui/card.h"
#include "ui/rows.h"
#include "ui/scroll.h"
#include "words/home.h"
#include "words/stick.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace screens {

namespace {

constexpr std::size_t name_chars_shown = 24; // Of a file; its middle is what people can do without.
constexpr std::uint64_t kilo = 1'000;
constexpr std::uint64_t mega = 1'000'000;

// "IMG_2026…0012.JPG": its beginning and its end, as text that is no notation.
ui::Label file_name(const std::string& name)
{
    const std::u32string letters = base::decode_utf8_lossy(name);
    std::u32string shown = letters;
    if (letters.size() > name_chars_shown)
        shown = letters.substr(0, name_chars_shown / 2) + U"…"
            + letters.substr(letters.size() - name_chars_shown / 2);
    return {base::print_markup({{{shown, {}, false}}}), "ja"};
}

ui::Label file_size(const std::uint64_t bytes)
{
    if (bytes >= mega)
        return {std::to_string((bytes + mega / 2) / mega) + " MB", "en"};
    return {std::to_string(std::max<std::uint64_t>(1, (bytes + kilo / 2) / kilo)) + " KB", "en"};
}

struct KindRow {
    model::ChangeKind kind;
    int model::StickPack::*count;
    const char* icon;
    const words::Word& word;
};
constexpr std::array kinds{
    KindRow{model::ChangeKind::added, &model::StickPack::added, "add_circle_outline", words::change_new},
    KindRow{model::ChangeKind::changed, &model::StickPack::changed, "edit", words::change_changed},
    KindRow{model::ChangeKind::removed, &model::StickPack::removed, "remove_circle_outline",
            words::change_removed},
};

ui::Label joined(const ui::Label& name, const std::string& words)
{
    return {name.markup + (name.lang == "en" ? ": " : "：") + words, name.lang};
}

// What is new in it, below its title: indented as the title is.
void before_line(ui::Column& column, const ui::Label& label)
{
    ui::Column inner = column;
    const float left = column.canvas.u(7);
    inner.x += left;
    inner.w -= left;
    inner.text(label, {.ink = ui::Tone::second_ink});
    column.y = inner.y;
    column.space(4);
}

void change_row(ui::Column& column, const model::StickChange& change)
{
    const ui::Canvas& canvas = column.canvas;
    bullet(column, change.title.in(canvas.lang()));
    if (!change.before.empty()) {
        const ui::Label before = change.before.in(canvas.lang());
        const ui::Label name = canvas.say(words::change_before);
        if (before.lang == name.lang) {
            before_line(column, joined(name, before.markup));
        } else { // A Japanese title keeps its language under an English name: each is a line of its own.
            before_line(column, name);
            before_line(column, before);
        }
    } else if (change.kind == model::ChangeKind::changed) {
        before_line(column, canvas.say(words::change_inside));
    }
}

} // namespace

void plate(ui::Column& column, const Plate& plate)
{
    ui::Canvas& canvas = column.canvas;
    const float pad = canvas.u(8);
    const float icon = canvas.u(28);
    const float left = pad + icon + canvas.u(9);
    const float width = column.w - left - pad;
    const ui::Laid what =
        canvas.lay(plate.what, {.type = ui::Type::page_title, .bold = true, .heading = true}, width);
    const float widest = ui::size::column_chars_max * canvas.theme().em(ui::Type::card_title);
    const ui::Laid todo = canvas.lay(plate.todo, {.type = ui::Type::card_title}, std::min(width, widest));
    const float gap = plate.todo.empty() ? 0 : canvas.u(5);
    const float words = what.height + gap + todo.height;
    const ui::Rect rect = column.take(std::round(std::max(words, icon) + 2 * pad));
    column.space(9);
    if (!canvas.visible(rect))
        return;
    const ui::Canvas::Ground on(canvas, plate.tint);
    canvas.fill(rect, plate.tint, canvas.u(ui::size::radius));
    if (canvas.theme().display().black)
        canvas.frame(rect, ui::Tone::line, canvas.u(ui::size::hairline), canvas.u(ui::size::radius));
    canvas.icon(plate.icon, {rect.x + pad, std::round(rect.y + (rect.h - icon) / 2), icon, icon},
                ui::Tone::indigo);
    const float y = rect.y + (rect.h - words - what.hidden) / 2;
    canvas.draw(what, std::round(rect.x + left), std::round(y));
    canvas.draw(todo, std::round(rect.x + left), std::round(y + what.height + gap));
}

void told_page(ui::Canvas& canvas, const ui::Rect& content, const pack::Refusal refusal,
               const model::StickFile* const file)
{
    const model::Message message = model::message(refusal);
    // Each is a page of its own, and opens at its top.
    ui::Scroll scroll(canvas, "stick-" + std::string(pack::code_of(refusal)), content);
    ui::Column& column = scroll.column();
    const bool well = refusal == pack::Refusal::already_here;
    plate(column,
          {message.icon, canvas.say(message.what), canvas.say(message.todo),
           well ? ui::Tone::tint_green : ui::Tone::tint_yellow});
    if (file != nullptr) {
        ui::fact(column, canvas.say(words::stick_file), file_name(file->name));
        ui::fact(column, canvas.say(words::stick_size), file_size(file->bytes));
    }
    ui::fact(column, canvas.say(words::stick_code), {pack::code_of(refusal), "en"},
             {.type = ui::Type::card_title, .bold = true});
}

ui::Label pack_name(const ui::Canvas& canvas, const model::StickPack& pack)
{
    if (!pack.title.empty())
        return pack.title.in(canvas.lang());
    if (pack.role.starts_with("base/"))
        return canvas.say(words::pack_base);
    if (pack.role == "hospital")
        return canvas.say(words::pack_hospital);
    if (pack.role == "chart")
        return canvas.say(words::chart);
    return canvas.say(pack.role == "trust" ? words::pack_trust : words::pack_group);
}

std::string_view pack_icon(const std::string_view role)
{
    if (role == "hospital")
        return "local_hospital";
    if (role == "chart")
        return "medical_services";
    if (role == "trust")
        return "verified_user";
    return role.starts_with("base/") ? "menu_book" : "volunteer_activism";
}

ui::Label counts(const ui::Canvas& canvas, const model::StickPack& pack)
{
    if (pack.added + pack.changed + pack.removed == 0)
        return canvas.say(words::change_none);
    ui::Label all;
    for (const KindRow& row : kinds) {
        const ui::Label one = joined(canvas.say(row.word), std::to_string(pack.*row.count));
        all.lang = one.lang;
        all.markup += (all.empty() ? "" : one.lang == "en" ? " · " : "　") + one.markup;
    }
    return all;
}

void change_rows(ui::Column& column, const model::StickPack& pack)
{
    ui::Canvas& canvas = column.canvas;
    const auto told = [&](const model::ChangeKind kind) {
        return static_cast<int>(std::ranges::count(pack.changes, kind, &model::StickChange::kind));
    };
    for (const KindRow& row : kinds) {
        const int count = pack.*row.count;
        if (count == 0)
            continue;
        ui::heading(column, row.icon, joined(canvas.say(row.word), std::to_string(count)), ui::Tone::wood);
        for (const model::StickChange& change : pack.changes)
            if (change.kind == row.kind)
                change_row(column, change);
        if (const int untold = count - told(row.kind); untold > 0)
            column.text(joined(canvas.say(words::change_more), std::to_string(untold)), {.bold = true});
        column.space(6);
    }
    if (pack.added + pack.changed + pack.removed == 0)
        column.text(canvas.say(words::change_none), {});
}

void chart_line(ui::Column& column, const model::Stick& stick)
{
    ui::remember(column, "medical_services",
                 column.canvas.say(stick.chart_changes ? words::chart_other : words::chart_same),
                 stick.chart_changes ? ui::Tone::wood : ui::Tone::indigo);
    column.space(7);
}

Touched refused_cards(ui::Column& column, const model::Stick& stick)
{
    Touched touched;
    ui::Canvas& canvas = column.canvas;
    bool headed = false;
    for (std::size_t i = 0; i < stick.files.size(); ++i) {
        const model::StickFile& file = stick.files[i];
        if (!file.refusal)
            continue;
        if (!std::exchange(headed, true))
            ui::heading(column, "insert_drive_file", canvas.say(words::stick_not_taken));
        const model::Message message = model::message(*file.refusal);
        ui::CardSpec spec;
        spec.icon = message.icon;
        spec.title = canvas.say(message.what);
        spec.lines = {file_name(file.name)};
        if (ui::card(column, "file/" + std::to_string(i + 1), spec))
            touched = model::Open{model::StickPage{model::StickStep::file, static_cast<int>(i)}};
        column.space(ui::size::gap + 1);
    }
    return touched;
}

} // namespace screens
