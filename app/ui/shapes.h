#pragma once
// Drawings that are ours: the level marks, the season in the corner, a QR code.

#include "ui/canvas.h"

#include <string>

namespace ui {

// Levels differ by shape first: octagon, triangle with a clock, square calendar, house.
enum class LevelMark { life, now, next_day, home };
void level_mark(Canvas& canvas, LevelMark level, const Rect& box, Tone ink, Tone ground);
// The octagon of level R with an exclamation mark cut out of it.
void octagon_mark(Canvas& canvas, const Rect& box, Tone ink, Tone ground);

// The motif of the month, 1 to 12.
void season(Canvas& canvas, int month, const Rect& box);

// The text as a QR code with its quiet zone; false when it is too long for one. Always dark on white.
bool qr_code(Canvas& canvas, const std::string& text, const Rect& box);

} // namespace ui
