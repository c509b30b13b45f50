#pragma once
// Reads Japanese where content is made: phrase breaks and draft readings, by MeCab with its ipadic
// dictionary. The kiosk's screens never link this; what it says is stored in packs and sheets.

#include "base/result.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reading {

// A longer text is returned as it came: MeCab's memory grows with the sentence.
inline constexpr std::size_t reader_bytes_max = 64U << 10;
inline constexpr std::size_t learnt_names_max = 20'000;
inline constexpr std::size_t learnt_chars_max = 40; // A longer name is not found.

// For one thread.
class Reader {
public:
    static base::Result<Reader>
    open(const std::filesystem::path& dictionary = "/var/lib/mecab/dic/ipadic-utf8");
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;
    ~Reader();

    // Puts | between the phrases (文節) of Japanese markup. Text that already has one, or spaces between its
    // phrases, was marked by its author and stays as it is, and so do ruby blocks.
    std::string mark_phrases(std::string_view markup_utf8) const;

    // A name and how it is read, from then on: of a group, a place. Names of one character, and those without
    // kanji, are left to the dictionary.
    void learn(std::string_view name_utf8, std::string_view hiragana_utf8);

    // A first reading in hiragana, for an author to check. Names that were learnt come first, then the
    // municipalities of Hokkaido, numbers with their counters, the dictionary.
    std::string draft_reading(std::string_view plain_utf8) const;

    // The markup with a draft reading over every kanji that has none. What its author wrote, stays.
    std::string draft_ruby(std::string_view markup_utf8) const;

private:
    struct Engine;
    struct Reading;
    explicit Reader(std::unique_ptr<Engine> engine);
    // The text in order, with nothing left out.
    std::vector<Reading> read(const std::u32string& text) const;
    std::optional<Reading> known_at(std::u32string_view text, std::size_t at) const;
    std::size_t learnt_at(std::u32string_view text, std::u32string& hiragana) const;

    std::unique_ptr<Engine> engine_;
    std::map<std::u32string, std::string, std::less<>> learnt_; // Name → hiragana.
    std::size_t learnt_chars_max_ = 0; // Of the longest.
};

} // namespace reading
