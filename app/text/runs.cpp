#include "text/runs.h"

#include "text/bidi.h"

namespace text {

std::vector<Run> runs_of(const Fonts& fonts, const Source& source, const Language& language,
                         const Style& style)
{
    const std::u32string& text = source.text;
    const auto scripts = scripts_of(text);
    const auto faces = faces_of(fonts, text, scripts, language, style);
    const auto levels = bidi_levels(text, language.right_to_left);
    std::vector<Run> runs;
    auto ruby = source.rubies.begin();
    for (std::size_t i = 0; i < text.size(); ++i) {
        while (ruby != source.rubies.end() && ruby->end < i)
            ++ruby;
        // Kanji and kana never join into one glyph, so there a block needs no run of its own.
        const bool at_ruby =
            ruby != source.rubies.end() && (ruby->begin == i || ruby->end == i) && scripts[i] != USCRIPT_HAN;
        // A line end is nobody's neighbour.
        const bool at_line_end = text[i] == U'\n' || (i > 0 && text[i - 1] == U'\n');
        const Run next{i, i + 1, faces[i], scripts[i], levels[i]};
        const bool joins = !runs.empty() && !at_ruby && !at_line_end && runs.back().face == next.face
            && runs.back().script == next.script && runs.back().level == next.level;
        if (joins)
            runs.back().end = i + 1;
        else
            runs.push_back(next);
    }
    return runs;
}

} // namespace text
