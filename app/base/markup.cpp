#include "base/markup.h"

#include "base/utf8.h"

#include <utility>

namespace base {

namespace {

// {base|reading} starting at `open`; nothing when it is not closed or either side is empty.
struct RubyBlock {
    std::u32string base;
    std::u32string reading;
    std::size_t end;
};

std::optional<RubyBlock> ruby_block(const std::u32string_view text, const std::size_t open)
{
    // Looks no further than the next sign of notation: a megabyte of { is read in one go, not once for each.
    const auto bar = text.find_first_of(U"{|}", open + 1);
    if (bar == text.npos || text[bar] != U'|' || bar == open + 1)
        return std::nullopt;
    const auto close = text.find_first_of(U"|}", bar + 1);
    if (close == text.npos || text[close] != U'}' || close == bar + 1)
        return std::nullopt;
    return RubyBlock{std::u32string(text.substr(open + 1, bar - open - 1)),
                     std::u32string(text.substr(bar + 1, close - bar - 1)), close + 1};
}

} // namespace

Markup parse_markup(const std::string_view utf8)
{
    const std::u32string text = decode_utf8_lossy(utf8);
    Markup markup;
    std::u32string plain;
    const auto flush = [&] {
        if (!plain.empty())
            markup.pieces.push_back({std::exchange(plain, {}), {}, false});
    };
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == U'\\' && i + 1 < text.size()) {
            plain += text[i + 1];
            i += 2;
        } else if (text[i] == U'|') {
            flush();
            if (!markup.pieces.empty())
                markup.pieces.back().break_after = true;
            ++i;
        } else if (text[i] == U'{') {
            if (auto block = ruby_block(text, i)) {
                flush();
                markup.pieces.push_back({std::move(block->base), std::move(block->reading), false});
                i = block->end;
            } else {
                plain += text[i++];
            }
        } else {
            plain += text[i++];
        }
    }
    flush();
    return markup;
}

std::u32string Markup::plain() const
{
    std::u32string text;
    for (const auto& piece : pieces)
        text += piece.text;
    return text;
}

std::u32string Markup::spoken() const
{
    std::u32string text;
    for (const auto& piece : pieces)
        text += piece.reading.empty() ? piece.text : piece.reading;
    return text;
}

std::string print_markup(const Markup& markup)
{
    std::string out;
    for (const auto& piece : markup.pieces) {
        if (!piece.reading.empty()) {
            out.append("{")
                .append(encode_utf8(piece.text))
                .append("|")
                .append(encode_utf8(piece.reading))
                .append("}");
        } else {
            for (const char32_t c : piece.text) {
                if (c == U'{' || c == U'|' || c == U'\\')
                    out += '\\';
                append_utf8(out, c);
            }
        }
        if (piece.break_after)
            out += '|';
    }
    return out;
}

std::optional<std::string> markup_problem(const std::string_view utf8)
{
    const auto decoded = decode_utf8(utf8);
    if (!decoded)
        return "is not UTF-8";
    const std::u32string& text = *decoded;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == U'\\') {
            i += 2;
        } else if (text[i] == U'{') {
            const auto block = ruby_block(text, i);
            if (!block)
                return "has a { that is not {text|reading}";
            i = block->end;
        } else if (text[i] == U'}') {
            return "has a } without its {";
        } else {
            ++i;
        }
    }
    return std::nullopt;
}

std::string plain_text(const std::string_view utf8)
{
    return encode_utf8(parse_markup(utf8).plain());
}

} // namespace base
