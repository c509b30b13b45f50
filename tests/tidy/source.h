#pragma once
// A file of the tree as the rules see it, and what they say about it. Rules are pure functions on text, so
// that each is tested on a few lines; only tree.h reads the disk.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tidy {

struct Source {
    std::string path; // From the root of the tree: app/base/file.h.
    std::string text;
};

struct Finding {
    std::string path;
    int line = 0; // 0: the file as a whole.
    std::string what;
};

using Findings = std::vector<Finding>;

// One finding a line, for a test's message.
std::string print(const Findings& findings);
void append(Findings& to, Findings more);

// C++ with parts blanked out: every other byte stays where it is, so positions and lines hold.
std::string code_only(std::string_view cpp); // Neither comments nor the insides of literals.
std::string without_comments(std::string_view cpp); // Literals stay.
std::string comments_only(std::string_view cpp);
std::string raw_literals_only(std::string_view cpp); // The insides of R"(...)".

// Without the line ends. A last line without its newline counts.
std::vector<std::string_view> lines_of(std::string_view text);
int line_at(std::string_view text, std::size_t position);

// Where `token` stands as a whole: no letter, digit or underscore goes on before or after it.
std::vector<std::size_t> places_of(std::string_view text, std::string_view token);
// The same, followed by an opening bracket.
std::vector<std::size_t> calls_of(std::string_view text, std::string_view function);

bool is_word_byte(char c); // Of an identifier.

// app/base/file.h: "base"; nothing for what is not in a folder of app/.
std::string folder_of(std::string_view path);
std::string file_name_of(std::string_view path);
bool starts_with_any(std::string_view path, const std::vector<std::string_view>& prefixes);
bool is_cpp(std::string_view path);
bool is_header(std::string_view path);

} // namespace tidy
