#include "tidy/source.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace tidy {

namespace {

enum class Kind : char { code, comment, literal, raw };

bool is_number_separator(const std::string_view text, const std::size_t quote)
{
    // 60'000: the word that runs into the quote starts with a digit. u8'x' does not.
    std::size_t start = quote;
    while (start > 0 && (is_word_byte(text[start - 1]) || text[start - 1] == '\''))
        --start;
    return start < quote && std::isdigit(static_cast<unsigned char>(text[start])) != 0;
}

// Where the inside of the literal that opens at `quote` ends: at its closing quote, or with its line.
std::size_t end_of_literal(const std::string_view text, const std::size_t quote)
{
    std::size_t i = quote + 1;
    while (i < text.size() && text[i] != text[quote] && text[i] != '\n')
        i += text[i] == '\\' ? 2 : 1;
    return std::min(i, text.size());
}

std::size_t end_of_raw_literal(const std::string_view text, const std::size_t quote)
{
    const auto open = std::min(text.find('(', quote), text.size());
    const auto delimiter = ")" + std::string(text.substr(quote + 1, open - quote - 1));
    const auto close = text.find(delimiter + "\"", open);
    return close == std::string_view::npos ? text.size() : close + delimiter.size();
}

std::size_t end_of_comment(const std::string_view text, const std::size_t start)
{
    if (text[start + 1] == '/')
        return std::min(text.find('\n', start), text.size());
    const auto close = text.find("*/", start + 2);
    return close == std::string_view::npos ? text.size() : close + 2;
}

// The kind of every byte. Quotes themselves count as code.
std::vector<Kind> kinds_of(const std::string_view text)
{
    std::vector<Kind> kinds(text.size(), Kind::code);
    const auto mark = [&kinds](const std::size_t from, const std::size_t until, const Kind kind) {
        if (from < until)
            std::fill(kinds.begin() + static_cast<std::ptrdiff_t>(from),
                      kinds.begin() + static_cast<std::ptrdiff_t>(until), kind);
    };
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '/' && i + 1 < text.size() && (text[i + 1] == '/' || text[i + 1] == '*')) {
            const auto end = end_of_comment(text, i);
            mark(i, end, Kind::comment);
            i = end;
        } else if (text[i] == '"' || (text[i] == '\'' && !is_number_separator(text, i))) {
            const bool raw = text[i] == '"' && i > 0 && text[i - 1] == 'R';
            const auto end = raw ? end_of_raw_literal(text, i) : end_of_literal(text, i);
            mark(i + 1, end, raw ? Kind::raw : Kind::literal);
            i = end + 1;
        } else {
            ++i;
        }
    }
    return kinds;
}

std::string keep(const std::string_view text, const std::vector<Kind>& wanted)
{
    const auto kinds = kinds_of(text);
    std::string kept(text);
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (kept[i] != '\n' && std::find(wanted.begin(), wanted.end(), kinds[i]) == wanted.end())
            kept[i] = ' ';
    return kept;
}

} // namespace

std::string print(const Findings& findings)
{
    std::string text;
    for (const Finding& finding : findings) {
        text += "\n  " + finding.path;
        if (finding.line > 0)
            text += ":" + std::to_string(finding.line);
        text += ": " + finding.what;
    }
    return text;
}

void append(Findings& to, Findings more)
{
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string code_only(const std::string_view cpp)
{
    return keep(cpp, {Kind::code});
}
std::string without_comments(const std::string_view cpp)
{
    return keep(cpp, {Kind::code, Kind::literal, Kind::raw});
}
std::string comments_only(const std::string_view cpp)
{
    return keep(cpp, {Kind::comment});
}
std::string raw_literals_only(const std::string_view cpp)
{
    return keep(cpp, {Kind::raw});
}

std::vector<std::string_view> lines_of(const std::string_view text)
{
    std::vector<std::string_view> lines;
    std::size_t start = 0;
    while (start < text.size()) {
        const auto end = std::min(text.find('\n', start), text.size());
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

int line_at(const std::string_view text, const std::size_t position)
{
    const auto before = text.substr(0, position);
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

bool is_word_byte(const char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::vector<std::size_t> places_of(const std::string_view text, const std::string_view token)
{
    std::vector<std::size_t> places;
    for (auto at = text.find(token); at != std::string_view::npos; at = text.find(token, at + 1)) {
        const auto end = at + token.size();
        const bool joined_before = is_word_byte(token.front()) && at > 0 && is_word_byte(text[at - 1]);
        const bool joined_after = is_word_byte(token.back()) && end < text.size() && is_word_byte(text[end]);
        if (!joined_before && !joined_after)
            places.push_back(at);
    }
    return places;
}

std::vector<std::size_t> calls_of(const std::string_view text, const std::string_view function)
{
    std::vector<std::size_t> calls;
    for (const std::size_t place : places_of(text, function)) {
        const auto next = text.find_first_not_of(" \n", place + function.size());
        if (next != std::string_view::npos && text[next] == '(')
            calls.push_back(place);
    }
    return calls;
}

std::string folder_of(const std::string_view path)
{
    constexpr std::string_view app = "app/";
    if (!path.starts_with(app))
        return {};
    const auto end = path.find('/', app.size());
    return end == std::string_view::npos ? std::string()
                                         : std::string(path.substr(app.size(), end - app.size()));
}

std::string file_name_of(const std::string_view path)
{
    return std::string(path.substr(path.rfind('/') + 1));
}

bool starts_with_any(const std::string_view path, const std::vector<std::string_view>& prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [path](const std::string_view prefix) { return path.starts_with(prefix); });
}

bool is_cpp(const std::string_view path)
{
    return path.ends_with(".cpp") || path.ends_with(".h");
}
bool is_header(const std::string_view path)
{
    return path.ends_with(".h");
}

} // namespace tidy
