#include "tidy/shape.h"

#include "base/utf8.h"

#include <algorithm>

namespace tidy {

namespace {

bool is_word_table(const std::string_view path)
{
    return path.starts_with("app/words/");
}

// What stands before an opening brace, back to the end of the statement before it.
std::string_view head_of(const std::string_view code, const std::size_t brace)
{
    const auto end = code.find_last_of(";{}", brace == 0 ? 0 : brace - 1);
    const auto start = end == std::string_view::npos || end >= brace ? 0 : end + 1;
    return code.substr(start, brace - start);
}

bool opens_function(const std::string_view head)
{
    const auto bracket = head.find('(');
    if (bracket == std::string_view::npos || head.substr(0, bracket).find('=') != std::string_view::npos)
        return false;
    for (const std::string_view type : {"namespace", "class", "struct", "enum", "union"})
        if (const auto at = places_of(head, type); !at.empty() && at.front() < bracket)
            return false;
    return true;
}

std::string name_before_bracket(const std::string_view head)
{
    const auto bracket = head.find('(');
    auto start = bracket;
    while (start > 0 && (is_word_byte(head[start - 1]) || head[start - 1] == ':'))
        --start;
    return std::string(head.substr(start, bracket - start));
}

std::size_t closing_brace(const std::string_view code, const std::size_t open)
{
    int depth = 0;
    for (std::size_t i = open; i < code.size(); ++i) {
        depth += code[i] == '{' ? 1 : 0;
        depth -= code[i] == '}' ? 1 : 0;
        if (depth == 0)
            return i;
    }
    return code.size();
}

} // namespace

Findings check_bytes(const Source& source)
{
    Findings findings;
    const auto add = [&](const int line, const char* what) { findings.push_back({source.path, line, what}); };
    if (!base::decode_utf8(source.text))
        add(0, "is not UTF-8");
    if (source.text.starts_with("\xEF\xBB\xBF"))
        add(1, "begins with a byte order mark");
    if (!source.text.empty() && !source.text.ends_with('\n'))
        add(0, "has no newline at its end");
    if (source.text.ends_with("\n\n"))
        add(0, "ends in empty lines");
    int number = 0;
    for (const std::string_view line : lines_of(source.text)) {
        ++number;
        if (line.ends_with('\r'))
            add(number, "ends in CRLF");
        else if (line.ends_with(' '))
            add(number, "ends in blanks");
        if (line.find('\t') != std::string_view::npos)
            add(number, "has a tab");
    }
    return findings;
}

Findings check_file_size(const Source& source)
{
    const auto lines = static_cast<int>(lines_of(source.text).size());
    if (is_word_table(source.path) || lines <= file_lines_max)
        return {};
    return {{source.path, 0,
             "has " + std::to_string(lines) + " lines; stop at " + std::to_string(file_lines_max)}};
}

Findings check_line_length(const Source& source)
{
    Findings findings;
    if (is_word_table(source.path))
        return findings;
    const auto raw = raw_literals_only(source.text);
    const auto raw_lines = lines_of(raw);
    const auto lines = lines_of(source.text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto columns = base::decode_utf8_lossy(lines[i]).size();
        const bool in_raw = raw_lines[i].find_first_not_of(' ') != std::string_view::npos;
        if (columns > line_columns_max && !in_raw)
            findings.push_back({source.path, static_cast<int>(i) + 1, std::to_string(columns) + " columns"});
    }
    return findings;
}

Findings check_header(const Source& source)
{
    if (!is_header(source.path) || source.text.starts_with("#pragma once\n"))
        return {};
    return {{source.path, 1, "a header begins with #pragma once"}};
}

Findings check_namespace(const Source& source)
{
    const auto code = code_only(source.text);
    const auto folder = folder_of(source.path);
    if (source.path.ends_with("_main.cpp") || code.find('{') == std::string::npos)
        return {};
    for (const std::size_t place : places_of(code, "namespace")) {
        const auto name = std::string_view(code).substr(std::min(place + 10, code.size()));
        if (name.starts_with(folder) && name.size() > folder.size() && !is_word_byte(name[folder.size()]))
            return {};
    }
    return {{source.path, 0, "is not in namespace " + folder}};
}

Findings long_functions(const Source& source)
{
    Findings findings;
    const auto code = code_only(source.text);
    std::size_t at = code.find('{');
    while (at != std::string::npos) {
        const auto head = head_of(code, at);
        if (!opens_function(head)) {
            at = code.find('{', at + 1); // A namespace or a type: look inside.
            continue;
        }
        const auto end = closing_brace(code, at);
        const int first = line_at(code, at);
        const int lines = line_at(code, end) - first + 1;
        if (lines > function_lines_max)
            findings.push_back(
                {source.path, first, name_before_bracket(head) + " has " + std::to_string(lines) + " lines"});
        at = code.find('{', std::min(end, code.size()));
    }
    return findings;
}

} // namespace tidy
