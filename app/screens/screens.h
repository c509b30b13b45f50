#pragma once
// Page → screen, one switch; and the two screens that need no content.

#include "screens/view.h"

namespace screens {

// One logic frame of the session's page with header, red bar and strip.
Touched draw(ui::Canvas& canvas, const View& view);

// まだ見ていますか: covers the content, counts down. True when the visitor touched it (anywhere but the red bar).
struct IdleTouched {
    bool go_on = false;
    bool finish = false;
    bool life = false;
};
IdleTouched idle_screen(ui::Canvas& canvas, const View& view, int seconds_left);

// The card that is compiled in: nothing else could be loaded. 119, #8000, the reception; in ja, ja-easy and en at once.
void card_screen(ui::Canvas& canvas);

} // namespace screens
