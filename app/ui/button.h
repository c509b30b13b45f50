#pragma once
// Buttons. Each returns true when the finger was released on it.

#include "ui/column.h"

namespace ui {

enum class ButtonKind { primary, secondary };

// In the given rectangle; icon may be empty.
bool button(Canvas& canvas, std::string_view id, ButtonKind kind, std::string_view icon, const Label& label,
            const Rect& rect);
// Over the column's width, as high as its words need.
bool wide_button(Column& column, std::string_view id, ButtonKind kind, std::string_view icon, const Label& label);
// Icon above word: ▲▼ and other movers.
bool arrow_button(Canvas& canvas, std::string_view id, std::string_view icon, const Label& label, const Rect& rect);
// One of several views of the same page.
bool tab(Canvas& canvas, std::string_view id, std::string_view icon, const Label& label, const Rect& rect,
         bool selected);

// One letter of a board, as large as its key allows.
bool key(Canvas& canvas, std::string_view id, const Label& letter, const Rect& rect);

} // namespace ui
