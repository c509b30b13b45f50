#include "text/typesetter.h"

#include <bit>
#include <cmath>
#include <utility>

namespace text {

namespace {

template <class T>
void append_bytes(std::string& key, const T value)
{
    key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// Everything that decides how a paragraph looks. Widths count in 1/64 pixel: a box that wobbles by less is
// the same.
std::string key_of(const std::string_view markup, const std::string_view lang, const Style& style,
                   const float width_px)
{
    constexpr float width_px_max = 1e6F;
    constexpr float steps_a_px = 64;
    const float width = width_px < width_px_max ? width_px : width_px_max;
    std::string key;
    key.reserve(markup.size() + lang.size() + 24);
    append_bytes(key, std::bit_cast<std::uint32_t>(style.em_px));
    append_bytes(key, std::bit_cast<std::uint32_t>(style.pitch_em));
    append_bytes(key, static_cast<std::int32_t>(std::floor(width * steps_a_px)));
    const int flags = (style.weight == Weight::bold ? 1 : 0) | (style.tabular_digits ? 2 : 0)
        | (style.ruby_visible ? 4 : 0) | (style.balance ? 8 : 0) | (style.heading ? 16 : 0);
    append_bytes(key, static_cast<std::uint8_t>(flags));
    key += lang;
    key += '\0';
    key += markup;
    return key;
}

std::size_t bytes_of(const Paragraph& paragraph, const std::string& key)
{
    constexpr std::size_t node_bytes = 256; // The list and the index.
    std::size_t bytes = node_bytes + sizeof paragraph + key.capacity() + paragraph.plain.capacity()
        + (paragraph.glyphs.capacity() + paragraph.ruby_glyphs.capacity()) * sizeof(PlacedGlyph)
        + paragraph.lines.capacity() * sizeof(Line) + paragraph.rubies.capacity() * sizeof(Ruby);
    for (const Line& line : paragraph.lines)
        bytes += line.text.capacity();
    return bytes;
}

} // namespace

Typesetter::Typesetter(const Fonts& fonts, const std::size_t bytes_max)
    : fonts_(fonts)
    , bytes_max_(bytes_max)
{
}

std::shared_ptr<const Paragraph> Typesetter::paragraph(const std::string_view markup_utf8,
                                                       const std::string_view lang, const Style& style,
                                                       const float width_px)
{
    std::string key = key_of(markup_utf8, lang, style, width_px);
    if (const auto known = by_key_.find(key); known != by_key_.end()) {
        ++hits_;
        entries_.splice(entries_.begin(), entries_, known->second);
        return entries_.front().paragraph;
    }
    ++shaped_;
    auto paragraph =
        std::make_shared<const Paragraph>(set_paragraph(fonts_, markup_utf8, lang, style, width_px));
    const std::size_t bytes = bytes_of(*paragraph, key);
    entries_.push_front({std::move(key), paragraph, bytes});
    by_key_.emplace(entries_.front().key, entries_.begin());
    bytes_ += bytes;
    while (bytes_ > bytes_max_ && !entries_.empty())
        forget_oldest();
    return paragraph;
}

void Typesetter::forget_oldest()
{
    const Entry& oldest = entries_.back();
    bytes_ -= oldest.bytes;
    by_key_.erase(oldest.key);
    entries_.pop_back();
}

} // namespace text
