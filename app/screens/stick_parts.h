#pragma once
// Pieces of the pages for whoever brought a stick.

#include "model/message.h"
#include "screens/view.h"
#include "ui/column.h"

namespace screens {

// What happened, large, and what to do now: a quiet plate with an icon at the head of a page.
struct Plate {
    std::string_view icon;
    ui::Label what;
    ui::Label todo; // May be empty.
    ui::Tone tint = ui::Tone::tint_yellow;
};
void plate(ui::Column& column, const Plate& plate);

// One refused file, or the stick as a whole: plate, file, size, and the number to tell on the telephone.
void told_page(ui::Canvas& canvas, const ui::Rect& content, pack::Refusal refusal,
               const model::StickFile* file);

// Whose pages these are, in the words of the pack, or of its kind while nobody could read it.
ui::Label pack_name(const ui::Canvas& canvas, const model::StickPack& pack);
std::string_view pack_icon(std::string_view role);
// "新しい：3　変わる：1　なくなる：0"
ui::Label counts(const ui::Canvas& canvas, const model::StickPack& pack);
// The changes of one pack, row by row.
void change_rows(ui::Column& column, const model::StickPack& pack);
// 救急受診チャートは変わりません.
void chart_line(ui::Column& column, const model::Stick& stick);
// A card for each file that was refused, to be read in full.
Touched refused_cards(ui::Column& column, const model::Stick& stick);

// The part of a PIN's page; the digits are shown as dots.
Touched pin_screen(ui::Canvas& canvas, const model::Stick& stick, const ui::Rect& content,
                   const model::StickPage& page);

} // namespace screens
