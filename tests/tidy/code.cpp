#include "tidy/code.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdlib>

namespace tidy {

namespace {

struct Ban {
    std::string_view function;
    std::string_view why;
};

// Tests hand our packs to stock minisign and sqlite3; the product runs nobody's commands.
constexpr std::string_view no_shell = "no shell";

constexpr std::array bans{
    Ban{"sleep_for", "nobody sleeps: push a deadline"},
    Ban{"sleep_until", "nobody sleeps: push a deadline"},
    Ban{"sleep", "nobody sleeps: push a deadline"},
    Ban{"usleep", "nobody sleeps: push a deadline"},
    Ban{"nanosleep", "nobody sleeps: push a deadline"},
    Ban{"system", no_shell},
    Ban{"popen", no_shell},
    Ban{"strcpy", "unbounded"},
    Ban{"strcat", "unbounded"},
    Ban{"sprintf", "unbounded"},
    Ban{"vsprintf", "unbounded"},
    Ban{"gets", "unbounded"},
    Ban{"rand", "neither random nor repeatable"},
    Ban{"srand", "neither random nor repeatable"},
    Ban{"instance", "no singletons"},
    Ban{"get_instance", "no singletons"},
};

// Folders whose programs talk to a terminal.
constexpr std::array<std::string_view, 3> speaking{"kiosk", "author", "admin"};

bool is_member_call(const std::string_view code, const std::size_t place)
{
    return place > 0 && (code[place - 1] == '.' || (place > 1 && code.substr(place - 2, 2) == "->"));
}

bool is_hex(const char c)
{
    return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

std::size_t hex_digits_at(const std::string_view text, const std::size_t start)
{
    std::size_t end = start;
    while (end < text.size() && (is_hex(text[end]) || text[end] == '\''))
        ++end;
    return static_cast<std::size_t>(std::count_if(text.begin() + static_cast<std::ptrdiff_t>(start),
                                                  text.begin() + static_cast<std::ptrdiff_t>(end), is_hex));
}

// What stands in the brackets that open at or after `start`.
std::string_view arguments_at(const std::string_view code, const std::size_t start)
{
    const auto open = code.find_first_of("({", start);
    if (open == std::string_view::npos)
        return {};
    int depth = 0;
    for (std::size_t i = open; i < code.size(); ++i) {
        depth += code[i] == '(' || code[i] == '{' ? 1 : 0;
        depth -= code[i] == ')' || code[i] == '}' ? 1 : 0;
        if (depth == 0)
            return code.substr(open + 1, i - open - 1);
    }
    return {};
}

// The numbers that stand for themselves in an expression: not x2, not v.4.
std::vector<std::string> numbers_in(const std::string_view expression)
{
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < expression.size();) {
        const bool digit = std::isdigit(static_cast<unsigned char>(expression[i])) != 0;
        if (!digit && !is_word_byte(expression[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < expression.size()
               && (is_word_byte(expression[end]) || (digit && expression[end] == '.')))
            ++end;
        if (digit)
            numbers.emplace_back(expression.substr(i, end - i));
        i = end;
    }
    return numbers;
}

bool is_on_grid(const double units)
{
    const double step = units <= gap_units_max ? 0.5 : grid_units;
    return std::fmod(units, step) == 0;
}

// `const float name = canvas.` stands before the call, and nothing but `;` after its brackets.
bool names_its_value(const std::string_view code, const std::size_t call)
{
    const auto arguments = arguments_at(code, call);
    const auto after = static_cast<std::size_t>(arguments.data() - code.data()) + arguments.size() + 1;
    const auto start = code.find_last_of(";{}", call) + 1; // npos + 1 is the start of the text.
    const auto before = code.substr(start, call - start);
    const auto is = before.find('=');
    const bool inside_a_call =
        std::count(before.begin(), before.end(), '(') != std::count(before.begin(), before.end(), ')');
    return is != std::string_view::npos && !inside_a_call && !places_of(before.substr(0, is), "const").empty()
        && before.find_first_of("+-*/?<>&|", is) == std::string_view::npos && code.substr(after, 1) == ";";
}

bool looks_like_statement(std::string_view comment)
{
    // Set in by three blanks or more, under a sentence: an example of how to call it.
    const auto slashes = comment.find_first_not_of('/');
    const auto start = comment.find_first_not_of("/ ");
    if (start == std::string_view::npos || start >= slashes + 3)
        return false;
    comment = comment.substr(start, comment.find_last_not_of(' ') - start + 1);
    if (comment.starts_with("#include") || comment.starts_with("#if") || comment.starts_with("#define"))
        return true;
    const char last = comment.back();
    if (last == '{' || last == '}')
        return comment.size() == 1 || comment.find('(') != std::string_view::npos || comment.starts_with("}");
    if (last != ';')
        return false;
    return comment.find('(') != std::string_view::npos || comment.find('=') != std::string_view::npos
        || comment.starts_with("return") || comment.starts_with("break") || comment.starts_with("continue");
}

} // namespace

Findings check_banned(const Source& source)
{
    Findings findings;
    const auto code = code_only(source.text);
    const auto add = [&](const std::size_t place, const std::string& what) {
        findings.push_back({source.path, line_at(code, place), what});
    };
    const bool in_tests = source.path.starts_with("tests/");
    for (const Ban& ban : bans)
        for (const std::size_t place : calls_of(code, ban.function))
            if (!is_member_call(code, place) && !(in_tests && ban.why == no_shell))
                add(place, std::string(ban.function) + "(): " + std::string(ban.why));
    for (const std::size_t place : places_of(code, "extern"))
        if (code.find("extern \"", place) != place
            && code.find("extern char** environ;", place) != place) // POSIX's.
            add(place, "extern: state has an owner, who passes it by reference");
    if (is_header(source.path))
        for (const std::size_t place : places_of(code, "using namespace"))
            add(place, "using namespace in a header");
    const bool speaks = source.path.ends_with("_main.cpp")
        || std::find(speaking.begin(), speaking.end(), folder_of(source.path)) != speaking.end();
    if (!speaks && !folder_of(source.path).empty())
        for (const std::size_t place : places_of(code, "std::cout"))
            add(place, "std::cout: a library returns what it has to say");
    return findings;
}

Findings check_imgui(const Source& source)
{
    Findings findings;
    const auto folder = folder_of(source.path);
    if (folder.empty() || folder == "ui" || folder == "kiosk")
        return findings;
    const auto code = code_only(source.text);
    for (const std::size_t place : places_of(code, "ImGui"))
        findings.push_back({source.path, line_at(code, place), "ImGui:: outside ui and kiosk"});
    return findings;
}

Findings check_colours(const Source& source)
{
    Findings findings;
    const bool watched = starts_with_any(source.path, {"app/ui/", "app/screens/", "app/kiosk/"});
    if (!watched || starts_with_any(source.path, {"app/ui/theme"}))
        return findings;
    const auto code = code_only(source.text);
    const auto text = without_comments(source.text);
    const auto add = [&](const std::size_t place) {
        findings.push_back({source.path, line_at(text, place), "a colour outside app/ui/theme"});
    };
    for (const std::string_view maker : {"IM_COL32", "ImColor"})
        for (const std::size_t place : places_of(code, maker))
            add(place);
    for (const std::string_view maker : {"ImVec4", "Color"})
        for (const std::size_t place : places_of(code, maker)) {
            const auto next = code.find_first_not_of(' ', place + maker.size());
            const bool builds = next != std::string::npos && (code[next] == '(' || code[next] == '{');
            if (builds && !numbers_in(arguments_at(code, next)).empty())
                add(place);
        }
    for (auto at = code.find("0x"); at != std::string::npos; at = code.find("0x", at + 1))
        if (const auto digits = hex_digits_at(code, at + 2); digits == 6 || digits == 8)
            add(at);
    for (auto at = text.find("\"#"); at != std::string::npos; at = text.find("\"#", at + 1))
        if (const auto digits = hex_digits_at(text, at + 2); digits == 6 || digits == 8)
            add(at);
    return findings;
}

Findings check_sizes(const Source& source)
{
    Findings findings;
    if (folder_of(source.path) != "screens")
        return findings;
    const auto code = code_only(source.text);
    for (const std::string_view function : {"u", "units", "mm"})
        for (const std::size_t place : calls_of(code, function)) {
            if (names_its_value(code, place))
                continue;
            for (const std::string& number : numbers_in(arguments_at(code, place)))
                if (const double units = std::strtod(number.c_str(), nullptr); !is_on_grid(units))
                    findings.push_back({source.path, line_at(code, place),
                                        std::string(function) + "() of " + number + ": give it a name"});
        }
    return findings;
}

Findings check_leftovers(const Source& source)
{
    Findings findings;
    const auto text = is_cpp(source.path) ? comments_only(source.text) : source.text;
    // Composed, so that this file does not find itself.
    for (const std::string& word :
         {std::string("FIX") + "ME", std::string("TO") + "DO", std::string("XX") + "X"})
        for (const std::size_t place : places_of(text, word))
            findings.push_back({source.path, line_at(text, place), word + " is left over"});
    return findings;
}

Findings check_commented_code(const Source& source)
{
    Findings findings;
    const auto comments = comments_only(source.text);
    int number = 0;
    for (const std::string_view line : lines_of(comments)) {
        ++number;
        if (line.find("//") != std::string_view::npos && looks_like_statement(line.substr(line.find("//"))))
            findings.push_back({source.path, number, "a comment that is code"});
    }
    return findings;
}

} // namespace tidy
