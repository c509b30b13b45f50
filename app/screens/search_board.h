#pragma once
// The letters of the search: what was typed, the board to type with, and the choice between boards.

#include "screens/view.h"

namespace screens {

// Sizes of the board's parts in pixels, for a place of that width: keys of 20 mm at least.
struct BoardSize {
    float field = 0; // Height of the field, and of the row of boards.
    float gap = 0; // Between keys.
    float key_w = 0, key_h = 0; // Of a kana.
    float apart = 0; // Between field, board and row of boards.

    float board_w() const;
    float board_h() const;
    float height() const { return 2 * (field + apart) + board_h(); }
};

// As large as the room allows, never below the least that a finger needs: then height() is more than the
// room.
BoardSize board_size(const ui::Canvas& canvas, float width, float height);

// Of the page, or of the visitor's language until one was chosen.
model::Board board_of(const View& view, const model::SearchPage& page);

void letter_field(ui::Canvas& canvas, const model::SearchPage& page, const ui::Rect& rect);
Touched letter_board(ui::Canvas& canvas, model::Board board, const BoardSize& size, const ui::Rect& rect);
// The choice between boards, and what erases.
Touched board_row(ui::Canvas& canvas, const View& view, const model::SearchPage& page, const BoardSize& size,
                  const ui::Rect& row);

} // namespace screens
