#pragma once
// Where text may stand: whole, on the screen, in its target, and on nothing else.

#include "tour/picture.h"

namespace tour {

Faults check_text_on_screen(const Picture& picture);
// What scrolls may be cut in one picture of the series, if another shows it whole.
Faults check_text_whole(Series series);
Faults check_text_apart(const Picture& picture);
// Pictures of the content are there, have words in the page's language, and are seen whole once.
Faults check_pictures(Series series, std::string_view lang);
Faults check_labels(const Picture& picture);

} // namespace tour
