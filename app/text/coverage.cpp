#include "text/coverage.h"

#include "base/markup.h"
#include "text/face.h"
#include "text/runs.h"

#include <algorithm>

namespace text {

std::vector<char32_t> missing_glyphs(const Fonts& fonts, const std::string_view markup_utf8,
                                     const std::string_view lang)
{
    const Language language = language_of(lang);
    const base::Markup markup = base::parse_markup(markup_utf8);
    std::u32string text = markup.plain();
    for (const base::MarkupPiece& piece : markup.pieces)
        text += piece.reading;
    const auto faces = faces_of(fonts, text, scripts_of(text), language, {});
    std::vector<char32_t> missing;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool shown = is_invisible(text[i]) || fonts.face(faces[i])->covers(text[i]);
        if (!shown && std::find(missing.begin(), missing.end(), text[i]) == missing.end())
            missing.push_back(text[i]);
    }
    return missing;
}

} // namespace text
