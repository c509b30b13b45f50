#pragma once
// The Markdown of articles (md4c): paragraphs, `## headings`, lists, steps, `> ` and `---`,
// and `![what it shows](name.png)` in a paragraph of its own; nothing else.

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace author {

struct MarkdownBlock {
    int page = 0; // `---` turns it.
    std::string kind; // heading, paragraph, item, step, remember or image
    std::string text; // In the notation of base/markup.h; of an image, what it shows.
    std::string picture; // The name between the brackets of an image.
    int line = 0;
};

struct MarkdownProblem {
    int line = 0;
    std::string words;
};

struct Markdown {
    std::vector<MarkdownBlock> blocks;
    std::vector<MarkdownProblem> problems;
    int pages = 1;
};

// `joint` stands where a paragraph goes on in the next line of the file: a space, or nothing in Japanese.
Markdown parse_markdown(std::string_view text, std::string_view joint);

} // namespace author
