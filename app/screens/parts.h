#pragma once
// Pieces that several screens share.

#include "screens/activity.h"
#include "screens/grid.h"
#include "screens/view.h"
#include "ui/column.h"

#include <string>
#include <vector>

namespace screens {

// A part of a column's width, from the pen down: left and right halves of a page.
ui::Column part(const ui::Column& column, float from, float width);

// A dot and a text.
void bullet(ui::Column& column, const ui::Label& label);
// Icons with their words, several in a row.
void icon_words(ui::Column& column, const std::vector<const Kind*>& kinds, ui::Tone tone);
// How much of a view a picture in the middle of words may take.
inline constexpr float picture_part = 0.5F;
// "電話 0125-22-4311 内線…": the number large, its digits of one width. Nothing for an empty number.
void number_line(ui::Column& column, const ui::Label& name, const std::string& number,
                 const ui::Label& extra);
// 出典, small, with 令和元年10月現在.
void sources(ui::Column& column, const std::vector<model::Text>& texts, const std::string& as_of);

// The card of one occurrence: date and time, title, place, 中止 or 変更.
GridCard event_card(ui::Canvas& canvas, const model::EventLine& line, bool with_date);
// The next occurrences of a group under their heading; nothing when there are none.
Touched next_events(ui::Column& column, const View& view, const model::Id& group);

// "11月23日（月）　今日　勤労感謝の日": a day, whether it is today (when the clock can be trusted), its
// holiday.
ui::Label day_heading(const ui::Canvas& canvas, const View& view, base::Date day);

// "月曜から金曜", "毎日": the days of an opening in words.
ui::Label days_words(const ui::Canvas& canvas, int days);
ui::Label opening_words(const ui::Canvas& canvas, const calendar::Opening& opening);

// A telephone number with its name, hours and area, as a card to read.
void number_card(ui::Column& column, const model::Number& number, bool clock_trusted);

} // namespace screens
