#pragma once
// The result of the chart, and how a level looks: word, icon, shape and time first, colour last.

#include "chart/evaluation.h"
#include "screens/view.h"
#include "ui/column.h"

namespace screens {

Touched result_page(ui::Column& column, const View& view, const chart::Definition& chart);

// A small mark and the level's word: heads the signs of the leaflet.
void level_heading(ui::Column& column, const View& view, chart::Level level);

} // namespace screens
