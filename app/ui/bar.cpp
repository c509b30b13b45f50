#include "ui/bar.h"

#include <algorithm>
#include <cmath>

namespace ui {

void progress_bar(Canvas& canvas, const Rect& bar, const float part)
{
    const float radius = bar.h / 2;
    canvas.frame(bar, Tone::line, canvas.u(size::hairline), radius);
    const float filled = std::round(bar.w * std::clamp(part, 0.0F, 1.0F));
    if (filled > 0)
        canvas.fill({bar.x, bar.y, filled, bar.h}, Tone::indigo, std::min(radius, filled / 2));
}

} // namespace ui
