#pragma once
// The one inline notation of Machiai's texts, in content files, in payloads and in app/words:
//   {受診|じゅしん}   a base with its reading (ruby)
//   |               outside braces: a line may break here; a phrase ends
//   \x              x itself
// Everything else stands for itself. Broken notation is kept as plain text, never dropped; lint reports it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace base {

// A stretch of text, with its reading when it has one.
struct MarkupPiece {
    std::u32string text;
    std::u32string reading; // Empty without ruby.
    bool break_after = false; // A phrase ends here.
};

struct Markup {
    std::vector<MarkupPiece> pieces;
    std::u32string plain() const;   // The base text alone.
    std::u32string spoken() const;  // Readings in place of what has one: for sorting, search and speech.
};

Markup parse_markup(std::string_view utf8);
std::string print_markup(const Markup& markup);
// Why the notation is broken, for lint: an unclosed brace, an empty base or reading, a stray |.
std::optional<std::string> markup_problem(std::string_view utf8);
// The base text without notation.
std::string plain_text(std::string_view utf8);

} // namespace base
