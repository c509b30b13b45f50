#pragma once
// What a search found, as cards by subject; where one may begin, while nothing is typed; what to do when
// there is nothing.

#include "screens/view.h"
#include "ui/column.h"

namespace screens {

// Of the guide's last answer: they live until the next one.
using FoundSubjects = std::vector<const model::FoundSubject*>;

// The answer to what is typed, without what leads nowhere as the chart stands.
FoundSubjects found_here(const View& view, const model::SearchPage& page);
// "12件", "30件より多い".
ui::Label count_words(const ui::Canvas& canvas, const FoundSubjects& found);

Touched search_results(ui::Column& column, const View& view, const model::SearchPage& page,
                       const FoundSubjects& found);

} // namespace screens
