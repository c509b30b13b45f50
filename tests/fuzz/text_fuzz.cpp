// Any markup, in any language, style and width. The first three bytes choose them, so that mutations of the
// text leave them as they are.

#include "fuzz.h"

#include "base/utf8.h"
#include "text/paragraph.h"
#include "text/tools.h"

#include <array>
#include <cmath>

namespace {

const text::Fonts& fonts()
{
    static const auto opened = text::Fonts::open();
    fuzz::require(opened.has_value());
    return *opened;
}

std::string_view language(const std::uint8_t choice, const std::string_view text)
{
    constexpr std::array<std::string_view, 15> tags{
        "ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "vi", "ne", "my", "th", "ar", "ru", "km", "", "x"};
    return choice < tags.size() ? tags[choice] : text.substr(0, choice % 40);
}

text::Style style(const std::uint8_t choice)
{
    return {.em_px = (choice & 1) != 0 ? 26.0F : 40.0F,
            .weight = (choice & 2) != 0 ? text::Weight::bold : text::Weight::regular,
            .tabular_digits = (choice & 4) != 0,
            .balance = (choice & 8) != 0,
            .heading = (choice & 16) != 0};
}

void require_sound(const text::Paragraph& paragraph, const std::size_t bytes)
{
    fuzz::require(base::decode_utf8(paragraph.plain).has_value());
    fuzz::require(std::isfinite(paragraph.width) && std::isfinite(paragraph.height));
    std::size_t end = 0;
    for (const text::Line& line : paragraph.lines) {
        fuzz::require(base::decode_utf8(line.text).has_value());
        fuzz::require(line.text_begin >= end && line.text_end >= line.text_begin);
        end = line.text_end;
    }
    fuzz::require(paragraph.lines.size() <= bytes + 1);
    for (const auto* const glyphs : {&paragraph.glyphs, &paragraph.ruby_glyphs})
        for (const text::PlacedGlyph& glyph : *glyphs)
            fuzz::require(std::isfinite(glyph.x) && std::isfinite(glyph.y));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size)
{
    if (size < 3)
        return 0;
    const std::string_view markup = fuzz::as_text(data + 3, size - 3);
    const std::string_view lang = language(data[0], markup);
    text::Style style_shown = style(data[1]);
    const float width = static_cast<float>(data[2]) * 4;
    const text::Work before = fonts().tools().work;
    const auto shown = text::set_paragraph(fonts(), markup, lang, style_shown, width);
    const text::Work& after = fonts().tools().work;
    fuzz::require(after.shaped_chars - before.shaped_chars <= 2 * text::paragraph_chars_max);
    fuzz::require(after.shape_calls - before.shape_calls <= 2 * text::paragraph_chars_max);
    require_sound(shown, size);
    style_shown.ruby_visible = false;
    const auto hidden = text::set_paragraph(fonts(), markup, lang, style_shown, width);
    require_sound(hidden, size);
    fuzz::require(hidden.lines.size() == shown.lines.size() && hidden.height == shown.height);
    for (std::size_t i = 0; i < shown.lines.size(); ++i)
        fuzz::require(hidden.lines[i].text == shown.lines[i].text);
    return 0;
}
