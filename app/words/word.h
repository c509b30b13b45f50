#pragma once
// Every word the kiosk itself says is a constant of this type, in a header a topic. A word without one of its three
// texts does not compile; tests read these headers for kanji without a reading.

#include <string_view>

namespace words {

struct Word {
    std::string_view ja;   // Standard Japanese, in the markup of base/markup.h.
    std::string_view easy; // やさしい日本語, full ruby, spaces between phrases.
    std::string_view en;

    consteval Word(const char* ja_text, const char* easy_text, const char* en_text)
        : ja(ja_text), easy(easy_text), en(en_text)
    {
        if (ja.empty() || easy.empty() || en.empty())
            throw "a word needs its three texts"; // In consteval: a compile error, not an exception.
    }
};

// The text in that language; Japanese for a language that only packs speak.
std::string_view text(const Word& word, std::string_view lang);

// The language `text` is really in.
std::string_view lang_of(std::string_view lang);

} // namespace words
