#include "text/source.h"

#include "base/markup.h"
#include "text/paragraph.h"
#include "text/scripts.h"

#include <unicode/uchar.h>
#include <utility>

namespace text {

namespace {

constexpr char32_t zero_width_joiner = 0x200D;

// Embeddings, overrides and isolates: nobody who writes for a lobby means them, and one that comes in with a
// name would turn the rest of its paragraph.
bool turns_text(const char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_control(const char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

std::u32string without_controls(const std::u32string& text)
{
    constexpr char32_t line_separator = 0x2028, paragraph_separator = 0x2029;
    std::u32string kept;
    kept.reserve(text.size());
    for (const char32_t c : text) {
        if (c == U'\t')
            kept += U' ';
        else if (c == line_separator || c == paragraph_separator)
            kept += U'\n';
        else if (c == U'\n' || (!is_control(c) && !turns_text(c)))
            kept += c;
    }
    return kept;
}

// The longest beginning of at most `limit` code points that does not end inside a character.
std::size_t cut_before(const std::u32string& text, std::size_t limit)
{
    while (limit > 0 && (extends(text[limit]) || text[limit - 1] == zero_width_joiner))
        --limit;
    return limit;
}

} // namespace

bool extends(const char32_t c)
{
    // Nearly all text, without asking ICU.
    if (c < 0x300 || is_everyday_kanji(c) || is_everyday_kana(c))
        return false;
    const auto point = static_cast<UChar32>(c);
    return u_hasBinaryProperty(point, UCHAR_GRAPHEME_EXTEND) != 0 || c == zero_width_joiner
        || u_charType(point) == U_COMBINING_SPACING_MARK;
}

bool is_invisible(const char32_t c)
{
    if (is_everyday_kanji(c) || is_everyday_kana(c))
        return false;
    const auto point = static_cast<UChar32>(c);
    return c < 0x20 || (c >= 0x7F && u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0);
}

Source flatten(const std::string_view markup_utf8)
{
    Source source;
    constexpr std::size_t bytes_a_char_max =
        6; // A code point, escaped or in a block, with its share of notation.
    constexpr std::size_t bytes_max = bytes_a_char_max * paragraph_chars_max;
    source.cut = markup_utf8.size() > bytes_max;
    std::size_t room = paragraph_chars_max - 1; // One for the mark.
    for (base::MarkupPiece& piece : base::parse_markup(markup_utf8.substr(0, bytes_max)).pieces) {
        std::u32string text = without_controls(piece.text);
        std::u32string reading = without_controls(piece.reading);
        if (!reading.empty()) {
            // A ruby block is never broken.
            std::erase(reading, U'\n');
            std::erase(text, U'\n');
        }
        if (text.size() + reading.size() > room) {
            source.cut = true;
            if (reading.empty())
                source.text += text.substr(0, cut_before(text, room));
            break;
        }
        room -= text.size() + reading.size();
        const std::size_t begin = source.text.size();
        source.text += text;
        if (!reading.empty() && !text.empty())
            source.rubies.push_back({begin, source.text.size(), std::move(reading)});
        if (piece.break_after)
            source.phrase_ends.push_back(source.text.size());
    }
    if (source.cut)
        source.text += U'…';
    return source;
}

} // namespace text
