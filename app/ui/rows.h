#pragma once
// Rows to read and rows to tick.

#include "ui/column.h"

#include <string>
#include <vector>

namespace ui {

// A fact: its name at the left in second ink, its words beside it (below it where the column is narrow).
void fact(Column& column, const Label& name, const Label& words, const TextStyle& style = {});
// A heading inside a page.
void heading(Column& column, std::string_view icon, const Label& label, Tone ink = Tone::indigo);
// A thin line between parts.
void divider(Column& column);
// A frame with a sentence to remember, or a warning: icon and words.
void remember(Column& column, std::string_view icon, const Label& label, Tone spine = Tone::indigo);

struct Tick {
    std::string id;
    Label label;
    bool ticked = false;
};
// Lines with a box at their left, in one or more columns; the whole row is the target. The number touched, or -1.
int tick_rows(Column& column, const std::vector<Tick>& ticks, int columns);
// The same without a box, for どれもない and わからない; selected ones are filled.
bool choice_row(Column& column, std::string_view id, std::string_view icon, const Label& label, bool selected);

// 前へ 2／5 次へ.
enum class Turn { none, back, forward };
Turn page_turner(Canvas& canvas, int page, int pages, const Rect& band);

} // namespace ui
