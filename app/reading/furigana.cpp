#include "reading/furigana.h"

#include "base/kana.h"
#include "base/utf8.h"

#include <algorithm>
#include <optional>

namespace reading {

namespace {

// Kanji, and the small ヶ and 〇 that stand for one among them.
bool needs_reading(const char32_t c)
{
    return base::is_kanji(c) || c == U'ヶ' || c == U'ヵ' || c == U'〆' || c == U'〇';
}

// Stretches of kanji and stretches of the rest, in turn.
std::vector<std::u32string_view> stretches_of(std::u32string_view word)
{
    std::vector<std::u32string_view> stretches;
    while (!word.empty()) {
        const bool kanji = needs_reading(word.front());
        const auto end =
            static_cast<std::size_t>(std::find_if(word.begin(), word.end(),
                                                  [&](const char32_t c) { return needs_reading(c) != kanji; })
                                     - word.begin());
        stretches.push_back(word.substr(0, end));
        word.remove_prefix(end);
    }
    return stretches;
}

std::u32string hiragana_of(const std::u32string_view text)
{
    return base::decode_utf8_lossy(base::to_hiragana(base::encode_utf8(text)));
}

using Stretches = std::vector<std::u32string_view>;

// Readings of stretches from `first` on, the kanji taking as little as they can; nothing when it cannot be.
std::optional<std::vector<std::u32string_view>> share_out(const Stretches& stretches, const std::size_t first,
                                                          const std::u32string_view reading)
{
    if (first == stretches.size())
        return reading.empty() ? std::optional(std::vector<std::u32string_view>(stretches.size()))
                               : std::nullopt;
    const std::u32string_view stretch = stretches[first];
    if (!needs_reading(stretch.front())) {
        if (!reading.starts_with(hiragana_of(stretch)))
            return std::nullopt;
        return share_out(stretches, first + 1, reading.substr(stretch.size()));
    }
    for (std::size_t length = stretch.size(); length <= reading.size(); ++length)
        if (auto rest = share_out(stretches, first + 1, reading.substr(length))) {
            (*rest)[first] = reading.substr(0, length);
            return rest;
        }
    return std::nullopt;
}

} // namespace

std::vector<base::MarkupPiece> furigana(const std::u32string_view word, const std::u32string_view hiragana)
{
    constexpr std::size_t stretches_max = 8; // A word, not a sentence: to share out takes its power.
    const Stretches stretches = stretches_of(word);
    if (std::none_of(word.begin(), word.end(), needs_reading) || hiragana.empty())
        return {{std::u32string(word), {}, false}};
    const auto readings =
        stretches.size() <= stretches_max ? share_out(stretches, 0, hiragana) : std::nullopt;
    if (!readings)
        return {{std::u32string(word), std::u32string(hiragana), false}};
    std::vector<base::MarkupPiece> pieces;
    for (std::size_t i = 0; i < stretches.size(); ++i)
        pieces.push_back({std::u32string(stretches[i]), std::u32string((*readings)[i]), false});
    return pieces;
}

} // namespace reading
