#include "author/markdown.h"

#include <algorithm>
#include <cstring>
#include <md4c.h>
#include <utility>

namespace author {

namespace {

// md4c calls back with pieces of the text itself, so a pointer is a place.
class Collector {
public:
    Collector(const std::string_view text, const std::string_view joint)
        : text_(text)
        , joint_(joint)
    {
    }

    Markdown take()
    {
        close();
        settle();
        if (!markdown_.blocks.empty())
            markdown_.pages = markdown_.blocks.back().page + 1;
        return std::move(markdown_);
    }

    void enter(const MD_BLOCKTYPE type, const void* detail)
    {
        switch (type) {
        case MD_BLOCK_DOC: break;
        case MD_BLOCK_QUOTE: quote_ = true; break;
        case MD_BLOCK_UL:
            item_kind_ = "item";
            ++lists_;
            break;
        case MD_BLOCK_OL:
            item_kind_ = "step";
            ++lists_;
            break;
        case MD_BLOCK_LI: open(item_kind_); break;
        case MD_BLOCK_H:
            if (static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level != 2)
                complain("only ## headings");
            open("heading");
            break;
        case MD_BLOCK_P:
            // Inside an item or a quotation the paragraph is the item's own text.
            if (lists_ == 0)
                open(quote_ ? "remember" : "paragraph");
            break;
        case MD_BLOCK_HR:
            close();
            ++page_;
            break;
        default: complain("only paragraphs, ## headings, lists, steps, > and --- are known"); break;
        }
        if (lists_ > 1)
            complain("a list inside a list");
    }

    void leave(const MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_QUOTE)
            quote_ = false;
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            --lists_;
        if (type == MD_BLOCK_H || type == MD_BLOCK_P || type == MD_BLOCK_LI)
            close();
    }

    void add(const MD_TEXTTYPE type, const char* piece, const std::size_t size)
    {
        if (!block_.picture.empty() && !in_picture_)
            complain("a picture stands in a paragraph of its own");
        if (type == MD_TEXT_SOFTBR) {
            block_.text += joint_;
            return;
        }
        if (piece >= text_.data() && piece < text_.data() + text_.size())
            place(static_cast<std::size_t>(piece - text_.data()));
        if (type != MD_TEXT_NORMAL) {
            complain("a line end, a code or a sign that articles do not have");
            return;
        }
        // md4c took the backslash away; in our own notation it must stay before { and |.
        const bool escaped =
            piece > text_.data() && piece[-1] == '\\' && size > 0 && std::strchr("{}|\\", *piece);
        block_.text += escaped ? "\\" : "";
        block_.text.append(piece, size);
    }

    // A picture has a paragraph to itself.
    void enter_picture(const MD_SPAN_IMG_DETAIL& picture)
    {
        if (picture.src.text >= text_.data() && picture.src.text < text_.data() + text_.size())
            place(static_cast<std::size_t>(picture.src.text - text_.data()));
        if (block_.kind != "paragraph" || !block_.text.empty())
            complain("a picture stands in a paragraph of its own");
        if (picture.title.size > 0)
            complain("a picture has no title; what it shows stands between [ and ]");
        block_.kind = "image";
        block_.picture.assign(picture.src.text, picture.src.size);
        in_picture_ = true;
    }

    void leave_picture() { in_picture_ = false; }

    // Where it is shows itself with the next letter.
    void complain(const std::string& words) { pending_.push_back(words); }

private:
    void settle()
    {
        for (const auto& words : std::exchange(pending_, {}))
            markdown_.problems.push_back({line_, words});
    }

    void open(const std::string& kind)
    {
        close();
        block_ = {page_, kind, {}, {}, 0};
    }

    void close()
    {
        if (!block_.text.empty() || !block_.picture.empty())
            markdown_.blocks.push_back(block_);
        block_ = {page_, item_kind_, {}, {}, 0};
    }

    void place(const std::size_t offset)
    {
        line_ = 1
            + static_cast<int>(
                    std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
        settle();
        if (block_.line != 0)
            return;
        block_.line = line_;
        // A paragraph with --- right below it is a heading to Markdown.
        const auto start = text_.rfind('\n', offset);
        if (block_.kind == "heading" && text_[start == text_.npos ? 0 : start + 1] != '#')
            markdown_.problems.push_back({line_, "leave an empty line before ---"});
    }

    std::string_view text_;
    std::string_view joint_;
    Markdown markdown_;
    std::vector<std::string> pending_;
    MarkdownBlock block_;
    std::string item_kind_;
    int page_ = 0;
    int line_ = 1;
    int lists_ = 0;
    bool quote_ = false;
    bool in_picture_ = false;
};

Collector& collector(void* user)
{
    return *static_cast<Collector*>(user);
}

} // namespace

Markdown parse_markdown(const std::string_view text, const std::string_view joint)
{
    Collector collected(text, joint);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
        collector(user).enter(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
        collector(user).leave(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
        if (type == MD_SPAN_IMG)
            collector(user).enter_picture(*static_cast<const MD_SPAN_IMG_DETAIL*>(detail));
        else
            collector(user).complain("bold, italics and links are not known; write \\* for a star");
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
        if (type == MD_SPAN_IMG)
            collector(user).leave_picture();
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* piece, MD_SIZE size, void* user) {
        collector(user).add(type, piece, size);
        return 0;
    };
    if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &collected) != 0)
        collected.complain("this is no Markdown");
    return collected.take();
}

} // namespace author
