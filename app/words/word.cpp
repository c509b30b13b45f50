#include "words/word.h"

namespace words {

std::string_view text(const Word& word, const std::string_view lang)
{
    if (lang == "en")
        return word.en;
    if (lang == "ja-easy")
        return word.easy;
    return word.ja;
}

std::string_view lang_of(const std::string_view lang)
{
    return lang == "en" || lang == "ja-easy" ? lang : "ja";
}

} // namespace words
