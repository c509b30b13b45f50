#include "base/utf8.h"

namespace base {

namespace {

// One code point at `at`, which moves on; nothing when the bytes there are no UTF-8.
std::optional<char32_t> next(const std::string_view text, std::size_t& at)
{
    const auto byte = [&](const std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    int extra = 0;
    char32_t value = lead;
    if (lead >= 0xF0 && lead <= 0xF4) {
        extra = 3;
        value = lead & 0x07;
    } else if (lead >= 0xE0 && lead < 0xF0) {
        extra = 2;
        value = lead & 0x0F;
    } else if (lead >= 0xC2 && lead < 0xE0) {
        extra = 1;
        value = lead & 0x1F;
    } else if (lead >= 0x80) {
        return std::nullopt;
    }
    if (at + static_cast<std::size_t>(extra) >= text.size())
        return std::nullopt;
    for (int i = 1; i <= extra; ++i) {
        const unsigned char follow = byte(at + static_cast<std::size_t>(i));
        if ((follow & 0xC0) != 0x80)
            return std::nullopt;
        value = (value << 6) | (follow & 0x3F);
    }
    const bool overlong = (extra == 2 && value < 0x800) || (extra == 3 && value < 0x10000);
    if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return std::nullopt;
    at += static_cast<std::size_t>(extra) + 1;
    return value;
}

} // namespace

std::optional<std::u32string> decode_utf8(const std::string_view text)
{
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto point = next(text, at);
        if (!point)
            return std::nullopt;
        points += *point;
    }
    return points;
}

std::u32string decode_utf8_lossy(const std::string_view text)
{
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const auto point = next(text, at)) {
            points += *point;
        } else {
            points += U'\uFFFD';
            ++at;
        }
    }
    return points;
}

void append_utf8(std::string& text, const char32_t c)
{
    const auto put = [&](const char32_t value) { text += static_cast<char>(value); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

std::string encode_utf8(const std::u32string_view points)
{
    std::string text;
    text.reserve(points.size() * 3);
    for (const char32_t c : points)
        append_utf8(text, c);
    return text;
}

bool is_kanji(const char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'々'
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3134F);
}

bool is_hiragana(const char32_t c)
{
    return (c >= 0x3041 && c <= 0x3096) || c == U'ゝ' || c == U'ゞ';
}

bool is_katakana(const char32_t c)
{
    return (c >= 0x30A1 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF);
}

} // namespace base
