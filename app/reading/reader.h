#pragma once
// Reads Japanese where content is made: phrase breaks and draft readings, by MeCab with its ipadic
// dictionary. The kiosk's screens never link this; what it says is stored in packs and sheets.

#include "base/result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace reading {

// A longer text is returned as it came: MeCab's memory grows with the sentence.
inline constexpr std::size_t reader_bytes_max = 64U << 10;

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

    // A first reading in hiragana, for an author to check: names and places are guesses.
    std::string draft_reading(std::string_view plain_utf8) const;

private:
    struct Engine;
    explicit Reader(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> engine_;
};

} // namespace reading
