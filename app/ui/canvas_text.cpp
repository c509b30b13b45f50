// The text half of Canvas: laying out, drawing and writing down.

#include "ui/canvas.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace ui {

namespace {

using text::ascent_em;
using text::descent_em;
constexpr float descent_em_latin = 0.24F; // Noto Sans lets its p and y hang deeper.
constexpr float pitch_em_japanese = 1.7F;
constexpr float pitch_em_latin = 1.45F;

bool is_letter(const char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Whether a Latin word stands on two lines without a space having been dropped between them.
bool breaks_a_word(const text::Paragraph& paragraph)
{
    for (std::size_t i = 1; i < paragraph.lines.size(); ++i) {
        const auto& above = paragraph.lines[i - 1];
        const auto& below = paragraph.lines[i];
        if (above.text_end == below.text_begin && !above.text.empty() && !below.text.empty()
            && is_letter(above.text.back()) && is_letter(below.text.front()))
            return true;
    }
    return false;
}

// Where a block of that width begins.
float aligned(const Rect& box, const float width, const Align align)
{
    switch (align) {
    case Align::left: return box.x;
    case Align::center: return box.x + (box.w - width) / 2;
    case Align::right: return box.x + (box.w - width);
    }
    return box.x;
}

// As picture.h numbers them.
ImTextureID atlas_texture(const int page)
{
    return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(page) + 1);
}

} // namespace

Laid Canvas::lay(const Label& label, const TextStyle& style, const float width)
{
    const bool latin = label.lang == "en";
    text::Style setting;
    setting.em_px = theme_.em(style.type, style.scale);
    setting.weight = style.bold ? text::Weight::bold : text::Weight::regular;
    setting.tabular_digits = style.tabular;
    setting.pitch_em = latin ? pitch_em_latin : pitch_em_japanese;
    setting.ruby_visible = input_.ruby || label.lang == "ja-easy";
    setting.balance = style.heading;
    setting.heading = style.heading;
    Laid laid;
    laid.paragraph = typesetter_.paragraph(label.markup, label.lang, setting, std::max(width, setting.em_px));
    laid.style = style;
    laid.lang = label.lang;
    laid.em = setting.em_px;
    laid.width = laid.paragraph->width;
    if (laid.paragraph->lines.empty())
        return laid;
    // Japanese keeps the room even where a line happens to have no kanji, so that a list has one rhythm.
    const float ruby_room = label.lang == "ja" || label.lang == "ja-easy" ? ruby_room_em * laid.em : 0;
    const float above = laid.em * ascent_em + ruby_room;
    const float top = laid.paragraph->lines.front().baseline - above;
    const float bottom =
        laid.paragraph->lines.back().baseline + laid.em * (latin ? descent_em_latin : descent_em);
    laid.offset = -top;
    laid.height = bottom - top;
    laid.broken_word = breaks_a_word(*laid.paragraph);
    laid.hidden = setting.ruby_visible && !laid.paragraph->rubies.empty() ? 0 : ruby_room;
    laid.first_middle = ruby_room + laid.em / 2;
    return laid;
}

Laid Canvas::lay_fitting(const Label& label, const TextStyle& style, const float width, const float height,
                         const int lines_max)
{
    Laid laid;
    for (const float step : fitting_steps) {
        TextStyle smaller = style;
        smaller.scale = style.scale * step;
        laid = lay(label, smaller, width);
        const bool few_lines =
            lines_max == any_lines || static_cast<int>(laid.paragraph->lines.size()) <= lines_max;
        if (few_lines && !laid.broken_word && laid.height - laid.hidden <= height && laid.width <= width)
            break;
    }
    return laid;
}

void Canvas::draw(const Laid& laid, const float x, const float y)
{
    const float paragraph_y = std::round(y + laid.offset);
    if (!visible({x, y, laid.paragraph->width, laid.height}))
        return;
    const Color color = theme_.color(laid.style.ink);
    glyphs(laid.paragraph->glyphs, x, paragraph_y, color);
    glyphs(laid.paragraph->ruby_glyphs, x, paragraph_y, color);
    record(laid, x, paragraph_y);
}

void Canvas::record(const Laid& laid, const float x, const float y)
{
    const auto& paragraph = *laid.paragraph;
    const int number = ++paragraphs_;
    semantics_.missing_glyphs += paragraph.missing_glyphs;
    const float pitch =
        paragraph.lines.size() > 1 ? paragraph.lines[1].baseline - paragraph.lines[0].baseline : 0;
    for (std::size_t i = 0; i < paragraph.lines.size(); ++i) {
        const auto& line = paragraph.lines[i];
        Run run;
        run.text = line.text;
        run.lang = laid.lang;
        run.type = laid.style.type;
        run.bold = laid.style.bold;
        run.em_px = laid.em;
        run.pitch_px = pitch;
        run.rect = {x + line.x, y + line.baseline - ascent_em * laid.em, line.width, laid.em};
        run.clip = clip_;
        run.ink = theme_.color(laid.style.ink);
        run.ground = theme_.color(ground_);
        run.paragraph = number;
        run.line = static_cast<int>(i);
        run.continues = i > 0 && paragraph.lines[i - 1].text_end == line.text_begin;
        run.heading = laid.style.heading;
        run.target = labelled_;
        run.scrolls = in_scroll_;
        semantics_.runs.push_back(std::move(run));
    }
    if (paragraph.ruby_glyphs.empty())
        return;
    for (const auto& ruby : paragraph.rubies) {
        const auto& line = paragraph.lines[ruby.line];
        const float em = laid.em * text::ruby_em;
        semantics_.rubies.push_back(
            {ruby.base,
             ruby.reading,
             {x + ruby.base_x0, y + line.baseline - ascent_em * laid.em, ruby.base_x1 - ruby.base_x0,
              laid.em},
             {x + ruby.ruby_x0, y + ruby.baseline - ascent_em * em, ruby.ruby_x1 - ruby.ruby_x0, em},
             em,
             number});
    }
}

float Canvas::text(const Rect& box, const Label& label, const TextStyle& style)
{
    if (label.empty())
        return 0;
    const Laid laid = lay(label, style, box.w);
    draw(laid, std::round(aligned(box, laid.width, style.align)), box.y);
    return laid.height;
}

void Canvas::text_centered(const Rect& box, const Label& label, const TextStyle& style)
{
    if (label.empty())
        return;
    const Laid laid = lay_fitting(label, style, box.w, box.h);
    draw(laid, std::round(aligned(box, laid.width, style.align)),
         std::round(laid.top_centered(box.y, box.h)));
}

void Canvas::glyphs(const std::vector<text::PlacedGlyph>& placed, const float x, const float y,
                    const Color color)
{
    ImDrawList& draw_list = list();
    int page = -1;
    for (const auto& glyph : placed) {
        const auto [picture, px, py] = atlas_.snapped(glyph, x + glyph.x, y + glyph.y);
        if (picture.page < 0)
            continue;
        if (picture.page != page) {
            if (page >= 0)
                draw_list.PopTextureID();
            page = picture.page;
            draw_list.PushTextureID(atlas_texture(page));
        }
        const ImVec2 from(px + picture.left, py + picture.top);
        draw_list.PrimReserve(6, 4);
        draw_list.PrimRectUV(from, {from.x + picture.width, from.y + picture.height},
                             {picture.u0, picture.v0}, {picture.u1, picture.v1}, color.packed());
    }
    if (page >= 0)
        draw_list.PopTextureID();
}

void Canvas::icon(const std::string_view name, const Rect& box, const Tone tone)
{
    const auto found = fonts_.icon_glyph(name);
    graphic(std::string(name), box, tone);
    if (!found) {
        ++semantics_.missing_glyphs;
        return;
    }
    const float em = std::round(std::min(box.w, box.h));
    const text::PlacedGlyph glyph{found->face, found->glyph, em, 0, 0};
    // The drawing fills its em square, baseline at the lower edge.
    glyphs({glyph}, std::round(box.x + (box.w - em) / 2), std::round(box.y + (box.h + em) / 2),
           theme_.color(tone));
}

} // namespace ui
