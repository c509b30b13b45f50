#include "text/links.h"

#include <algorithm>

namespace text {

namespace {

bool has(const std::u32string_view set, const char32_t c)
{
    return set.find(c) != set.npos;
}

bool is_alphanumeric(const char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

bool stands_in_url(const char32_t c)
{
    return is_alphanumeric(c) || has(U"-._~:/?#[]@!$&'()*+,;=%", c);
}

bool stands_in_name(const char32_t c)
{
    return is_alphanumeric(c) || has(U".-_+%", c);
}

std::size_t back_from(const std::u32string_view text, std::size_t at, const std::size_t least,
                      bool (*stands)(char32_t))
{
    while (at > least && stands(text[at - 1]))
        --at;
    return at;
}

std::size_t on_from(const std::u32string_view text, std::size_t at, bool (*stands)(char32_t))
{
    while (at < text.size() && stands(text[at]))
        ++at;
    while (at > 0 && has(U".,;:!?)]'", text[at - 1]))
        --at;
    return at;
}

} // namespace

std::vector<Link> links_of(const std::u32string_view text)
{
    constexpr std::u32string_view scheme_end = U"://", host = U"www.";
    std::vector<Link> links;
    std::size_t done = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        Link link{at, at};
        if (text.substr(at, scheme_end.size()) == scheme_end)
            link = {back_from(text, at, done, is_alphanumeric), on_from(text, at, stands_in_url)};
        else if (text.substr(at, host.size()) == host && (at == 0 || !is_alphanumeric(text[at - 1])))
            link = {at, on_from(text, at, stands_in_url)};
        else if (text[at] == U'@')
            link = {back_from(text, at, done, stands_in_name), on_from(text, at + 1, stands_in_name)};
        if (link.begin >= at && link.end <= at + host.size())
            continue; // A mark by itself.
        links.push_back(link);
        done = link.end;
        at = std::max(at, link.end - 1);
    }
    return links;
}

bool is_joint(const std::u32string_view text, const Link& link, const std::size_t at)
{
    const char32_t before = text[at - 1];
    const char32_t after = text[at];
    if (at <= link.begin || at >= link.end)
        return false;
    if (before == U'/')
        return after != U'/' && !(at >= 2 && text[at - 2] == U'/');
    // No line begins with a full stop or a question mark, not even here.
    return (has(U".?&=", before) && is_alphanumeric(after))
        || (has(U"@#_~%", after) && is_alphanumeric(before));
}

} // namespace text
