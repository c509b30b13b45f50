#include "text/shape.h"

#include "text/face.h"
#include "text/tools.h"

#include <hb.h>

namespace text {

namespace {

hb_script_t tag_of(const UScriptCode script)
{
    switch (script) {
    case USCRIPT_HAN: return HB_SCRIPT_HAN;
    case USCRIPT_LATIN: return HB_SCRIPT_LATIN;
    case USCRIPT_COMMON: return HB_SCRIPT_COMMON;
    default: return hb_script_from_string(uscript_getShortName(script), -1);
    }
}

// One cluster of HarfBuzz's answer: glyphs [first, last) of the run.
void add_cluster(Shaped& shaped, const std::size_t begin, const std::size_t end, const std::uint8_t level)
{
    shaped.clusters.push_back({begin, end, shaped.glyphs.size(), shaped.glyphs.size(), 0, level});
}

void add_glyph(Shaped& shaped, const Run& run, const hb_glyph_info_t& info,
               const hb_glyph_position_t& position)
{
    shaped.glyphs.push_back(
        {run.face, info.codepoint, ems(position.x_offset), ems(position.y_offset), ems(position.x_advance)});
    Cluster& cluster = shaped.clusters.back();
    cluster.glyphs_end = shaped.glyphs.size();
    cluster.advance += ems(position.x_advance);
}

int count_missing(const std::u32string_view text, const Cluster& cluster, const Shaped& shaped)
{
    int missing = 0;
    for (std::size_t g = cluster.glyphs_begin; g < cluster.glyphs_end; ++g)
        missing += shaped.glyphs[g].glyph == 0 ? 1 : 0;
    // U+FFFD stands for bytes that were no text: shown, and reported all the same.
    for (std::size_t i = cluster.begin; i < cluster.end; ++i)
        missing += text[i] == 0xFFFD ? 1 : 0;
    return missing;
}

void shape_run(Shaped& shaped, const Fonts& fonts, const std::u32string_view text, const Run& run,
               const hb_language_t language)
{
    const Face* const face = fonts.face(run.face);
    // faces_of() answers with open faces or with the text face, which is always there.
    VERIFY(face != nullptr);
    Tools& tools = fonts.tools();
    ++tools.work.shape_calls;
    tools.work.shaped_chars += static_cast<std::int64_t>(run.end - run.begin);
    hb_buffer_t* const buffer = tools.buffer();
    hb_buffer_add_utf32(buffer, reinterpret_cast<const std::uint32_t*>(text.data()),
                        static_cast<int>(text.size()), static_cast<unsigned>(run.begin),
                        static_cast<int>(run.end - run.begin));
    const bool backwards = run.level % 2 == 1;
    hb_buffer_set_direction(buffer, backwards ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, tag_of(run.script));
    hb_buffer_set_language(buffer, language);
    hb_shape(face->font(), buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer, &count);
    // Walks clusters in the order of the text, the glyphs of each from left to right.
    for (unsigned seen = 0; seen < count;) {
        unsigned length = 1;
        const auto at = [&](const unsigned i) { return backwards ? count - 1 - i : i; };
        while (seen + length < count && infos[at(seen + length)].cluster == infos[at(seen)].cluster)
            ++length;
        const std::size_t begin = infos[at(seen)].cluster;
        const std::size_t end = seen + length < count ? infos[at(seen + length)].cluster : run.end;
        add_cluster(shaped, begin, end, run.level);
        const unsigned leftmost = backwards ? at(seen + length - 1) : seen;
        for (unsigned i = leftmost; i < leftmost + length; ++i)
            add_glyph(shaped, run, infos[i], positions[i]);
        shaped.missing += count_missing(text, shaped.clusters.back(), shaped);
        seen += length;
    }
}

Shaped shape_runs(const Fonts& fonts, const std::u32string_view text, const std::vector<Run>& runs,
                  const Language& language)
{
    const hb_language_t tag = hb_language_from_string(language.tag.c_str(), -1);
    Shaped shaped;
    shaped.glyphs.reserve(text.size());
    shaped.clusters.reserve(text.size());
    for (const Run& run : runs) {
        // A line end is kept as a place, without a glyph.
        if (text[run.begin] == U'\n')
            add_cluster(shaped, run.begin, run.end, run.level);
        else
            shape_run(shaped, fonts, text, run, tag);
    }
    return shaped;
}

} // namespace

Shaped shape(const Fonts& fonts, const Source& source, const Language& language, const Style& style)
{
    return shape_runs(fonts, source.text, runs_of(fonts, source, language, style), language);
}

} // namespace text
