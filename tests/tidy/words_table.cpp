#include "tidy/words_table.h"

#include "base/markup.h"
#include "base/utf8.h"

#include <algorithm>
#include <map>

namespace tidy {

namespace {

// The literal that opens at `quote`, unescaped, and where it ends.
struct Literal {
    std::string text;
    std::size_t end = std::string::npos;
};

Literal literal_at(const std::string_view cpp, const std::size_t quote)
{
    Literal literal;
    std::size_t i = quote + 1;
    for (; i < cpp.size() && cpp[i] != '"'; ++i) {
        if (cpp[i] == '\\' && i + 1 < cpp.size())
            ++i;
        literal.text += cpp[i];
    }
    literal.end = std::min(i + 1, cpp.size());
    return literal;
}

// The literals of one braced list; neighbours without a comma between them are one.
std::vector<std::string> texts_at(const std::string_view cpp, const std::size_t brace)
{
    std::vector<std::string> texts;
    bool joined = false;
    std::size_t i = brace + 1;
    while (i < cpp.size() && cpp[i] != '}') {
        if (cpp[i] != '"') {
            joined = joined && cpp[i] != ',';
            ++i;
            continue;
        }
        auto literal = literal_at(cpp, i);
        if (joined)
            texts.back() += literal.text;
        else
            texts.push_back(std::move(literal.text));
        joined = true;
        i = literal.end;
    }
    return texts;
}

std::string problem_of_japanese(const std::string& text)
{
    if (const auto problem = base::markup_problem(text))
        return *problem;
    for (const base::MarkupPiece& piece : base::parse_markup(text).pieces) {
        if (piece.reading.empty() && std::any_of(piece.text.begin(), piece.text.end(), base::is_kanji))
            return "no reading for " + base::encode_utf8(piece.text);
        const auto is_kana = [](const char32_t c) { return base::is_hiragana(c) || base::is_katakana(c); };
        if (!std::all_of(piece.reading.begin(), piece.reading.end(), is_kana))
            return "a reading that is not kana: " + base::encode_utf8(piece.reading);
    }
    return {};
}

std::string problem_of_english(std::string text)
{
    constexpr std::string_view language = "言語";
    if (const auto at = text.find(language); at != std::string::npos)
        text.erase(at, language.size());
    const auto decoded = base::decode_utf8(text);
    if (!decoded)
        return "not UTF-8";
    return std::any_of(decoded->begin(), decoded->end(), base::is_kanji) ? "kanji in the English text" : "";
}

} // namespace

std::vector<WordLine> words_of(const Source& source)
{
    constexpr std::string_view start = "inline constexpr Word ";
    std::vector<WordLine> words;
    const auto cpp = without_comments(source.text);
    for (const std::size_t place : places_of(cpp, start)) {
        const auto name = place + start.size();
        const auto brace = cpp.find('{', name);
        if (brace == std::string::npos)
            continue;
        const auto name_end = std::min(cpp.find_first_of(" ={", name), brace);
        words.push_back(
            {source.path, line_at(cpp, place), cpp.substr(name, name_end - name), texts_at(cpp, brace)});
    }
    return words;
}

Findings check_word(const WordLine& word)
{
    Findings findings;
    const auto add = [&](const std::string& what) {
        findings.push_back({word.path, word.line, word.name + ": " + what});
    };
    const auto empty = [](const std::string& text) { return text.empty(); };
    if (word.texts.size() != 3 || std::any_of(word.texts.begin(), word.texts.end(), empty)) {
        add("does not have its three texts");
        return findings;
    }
    for (std::size_t i = 0; i < 2; ++i)
        if (const auto problem = problem_of_japanese(word.texts[i]); !problem.empty())
            add(problem);
    if (const auto problem = problem_of_english(word.texts[2]); !problem.empty())
        add(problem);
    return findings;
}

Findings check_unique(const std::vector<WordLine>& words)
{
    Findings findings;
    std::map<std::string, std::string> seen;
    for (const WordLine& word : words)
        if (const auto [first, added] = seen.emplace(word.name, word.path); !added)
            findings.push_back(
                {word.path, word.line, word.name + " stands in " + first->second + " already"});
    return findings;
}

Findings check_used(const std::vector<WordLine>& words, const std::vector<Source>& sources)
{
    Findings findings;
    std::vector<Source> code;
    for (const Source& source : sources)
        code.push_back({source.path, code_only(source.text)});
    for (const WordLine& word : words) {
        const auto says = [&word](const Source& source) {
            // Tables of app/words name their neighbours bare; the line of the word itself does not count.
            if (folder_of(source.path) == "words")
                return places_of(source.text, word.name).size() > (source.path == word.path ? 1u : 0u);
            return !places_of(source.text, "words::" + word.name).empty();
        };
        if (std::none_of(code.begin(), code.end(), says))
            findings.push_back({word.path, word.line, word.name + " is said nowhere"});
    }
    return findings;
}

} // namespace tidy
