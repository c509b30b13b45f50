#pragma once
// A view over content that may be longer than it: dragged with a finger, or moved by two large buttons. No
// inertia: nothing moves unless touched. Where a visitor was in a list is kept under its name until the visit
// ends.

#include "ui/column.h"

#include <optional>
#include <string>

namespace ui {

// An open/close pair: content is drawn while the Scroll lives, into column().
class Scroll {
public:
    // `name` is stable and says what is scrolled ("groups", "article#3"): views of one name keep one place,
    // at each depth of pages its own.
    Scroll(Canvas& canvas, std::string_view name, const Rect& area);
    ~Scroll();
    Scroll(const Scroll&) = delete;
    Scroll& operator=(const Scroll&) = delete;

    Column& column() { return column_; }
    const Rect& viewport() const { return viewport_; }

private:
    void drag();
    void buttons();
    float step_down() const;

    Canvas& canvas_;
    Rect area_;
    Rect viewport_;
    ScrollState& state_;
    Column column_;
    std::optional<Canvas::Clip> clip_;
    float top_ = 0;
};

// Moves a view by a page, as its own ▼ does; for a button of the screen that leads on.
void scroll_on(Canvas& canvas, std::string_view name);

} // namespace ui
