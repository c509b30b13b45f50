#pragma once
// The card: the one box of this house, and the tile of the first page.

#include "ui/column.h"

#include <string_view>
#include <vector>

namespace ui {

struct CardSpec {
    std::string_view icon;      // May be empty.
    Label title;
    std::vector<Label> lines;   // Below the title, each its own paragraph.
    Label tag;                  // A word in a frame before the title: 中止, 今います. May be empty.
    Tone spine = Tone::indigo;  // Indigo; wood for the group's world.
    Tone title_ink = Tone::ink;
    bool chevron = true;
};

// A card that can be touched.
bool card(Column& column, std::string_view id, const CardSpec& spec);
// The same to read only: no chevron, no target.
void card(Column& column, const CardSpec& spec);
// How high it will be in a column of that width.
float card_height(Canvas& canvas, const CardSpec& spec, float width);
// Two columns' worth: at a given place, with a given height.
bool card_at(Canvas& canvas, std::string_view id, const CardSpec& spec, const Rect& rect);

struct TileSpec {
    std::string_view icon;
    Label title;
    Label line;
    Tone tint;
    Tone spine;
};
bool tile(Canvas& canvas, std::string_view id, const TileSpec& spec, const Rect& rect);

// A quiet button with a small icon: the lower row of the first page.
bool quiet_button(Canvas& canvas, std::string_view id, std::string_view icon, const Label& label, const Rect& rect);

} // namespace ui
