#pragma once
// Cards in as many columns as the panel has room for, row by row; only what is in view is drawn.

#include "ui/card.h"

#include <algorithm>
#include <string>
#include <vector>

namespace screens {

struct GridCard {
    std::string id;
    ui::CardSpec spec;
};

// The number of the card that was touched, or -1.
inline int card_grid(ui::Column& column, const std::vector<GridCard>& cards, const int columns)
{
    ui::Canvas& canvas = column.canvas;
    const float gap = canvas.u(ui::size::gap + 1);
    const float width = (column.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    int touched = -1;
    for (std::size_t first = 0; first < cards.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t last = std::min(cards.size(), first + static_cast<std::size_t>(columns));
        float height = 0;
        for (std::size_t i = first; i < last; ++i)
            height = std::max(height, ui::card_height(canvas, cards[i].spec, width));
        for (std::size_t i = first; i < last; ++i) {
            const float x = column.x + static_cast<float>(i - first) * (width + gap);
            if (ui::card_at(canvas, cards[i].id, cards[i].spec, {x, column.y, width, height}))
                touched = static_cast<int>(i);
        }
        column.y += height + gap;
    }
    return touched;
}

// One column in portrait and in large text, two where there is room.
inline int columns_for(const ui::Canvas& canvas)
{
    return canvas.theme().portrait() || canvas.theme().display().large ? 1 : 2;
}

} // namespace screens
