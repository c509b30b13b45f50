#include "text/coverage.h"

#include "base/markup.h"
#include "text/face.h"
#include "text/runs.h"

#include <algorithm>

namespace text {

namespace {

// Each character asked for alone: whether any face draws it, not whether its neighbours share that face.
bool is_shown(const Fonts& fonts, const char32_t c, const Language& language)
{
    if (is_invisible(c))
        return true;
    const std::u32string alone(1, c);
    const Face* const face = fonts.face(faces_of(fonts, alone, language, {}).front());
    return face != nullptr && face->covers(c);
}

} // namespace

std::vector<char32_t> missing_glyphs(const Fonts& fonts, const std::string_view markup_utf8,
                                     const std::string_view lang)
{
    const Language language = language_of(lang);
    std::vector<char32_t> missing;
    for (const base::MarkupPiece& piece : base::parse_markup(markup_utf8).pieces)
        for (const std::u32string* const text : {&piece.text, &piece.reading})
            for (const char32_t c : *text)
                if (std::find(missing.begin(), missing.end(), c) == missing.end()
                    && !is_shown(fonts, c, language))
                    missing.push_back(c);
    return missing;
}

} // namespace text
