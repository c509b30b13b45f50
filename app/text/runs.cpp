#include "text/runs.h"

#include "text/bidi.h"

#include <hb.h>
#include <unicode/uscript.h>

namespace text {

namespace {

// The script a character is shaped in; nothing for those that take their neighbour's.
std::uint32_t script_of(const char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    switch (script) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_UNKNOWN:
    case USCRIPT_INVALID_CODE: return 0;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: return HB_SCRIPT_HAN; // Shaped alike, so one run.
    default: return hb_script_from_string(uscript_getShortName(script), -1);
    }
}

std::vector<std::uint32_t> scripts_of(const std::u32string_view text)
{
    std::vector<std::uint32_t> scripts(text.size());
    std::uint32_t current = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const std::uint32_t script = script_of(text[i]); script != 0 && !extends(text[i])) {
            if (current == 0)
                std::fill_n(scripts.begin(), i, script);
            current = script;
        }
        scripts[i] = current;
    }
    if (current == 0)
        std::fill(scripts.begin(), scripts.end(), HB_SCRIPT_COMMON);
    return scripts;
}

} // namespace

std::vector<Run> runs_of(const Fonts& fonts, const Source& source, const Language& language,
                         const Style& style)
{
    const std::u32string& text = source.text;
    const auto faces = faces_of(fonts, text, language, style);
    const auto scripts = scripts_of(text);
    const auto levels = bidi_levels(text, language.right_to_left);
    std::vector<Run> runs;
    auto ruby = source.rubies.begin();
    for (std::size_t i = 0; i < text.size(); ++i) {
        while (ruby != source.rubies.end() && ruby->end < i)
            ++ruby;
        const bool at_ruby = ruby != source.rubies.end() && (ruby->begin == i || ruby->end == i);
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
