#include "author/html.h"

#include "base/utf8.h"

namespace author {

std::string escaped(const std::string_view text)
{
    std::string html;
    for (const char c : text) {
        switch (c) {
        case '&': html += "&amp;"; break;
        case '<': html += "&lt;"; break;
        case '>': html += "&gt;"; break;
        case '"': html += "&quot;"; break;
        case '\'': html += "&#39;"; break;
        default: html += c;
        }
    }
    return html;
}

std::string escaped(const std::u32string& text)
{
    return escaped(base::encode_utf8(text));
}

} // namespace author
