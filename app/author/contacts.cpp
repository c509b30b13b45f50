#include "author/contacts.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace author {

namespace {

constexpr std::size_t telephone_digits_min = 9;
constexpr std::size_t telephone_digits_max = 13;

constexpr std::string_view private_mail[] = {"gmail.",  "yahoo.",  "hotmail.", "outlook.",
                                             "icloud.", "docomo.", "ezweb.",   "softbank.",
                                             "au.com",  "nifty.",  "live.",    "biglobe."};

bool is_digit(const char c)
{
    return c >= '0' && c <= '9';
}

bool is_mail_letter(const char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '-'
        || c == '+';
}

// Full-width forms to ASCII, every dash to -, every other character of Japanese to a space.
std::string folded(const std::string_view utf8)
{
    std::string text;
    for (const char32_t c : base::decode_utf8_lossy(utf8)) {
        if (c >= 0xFF01 && c <= 0xFF5E)
            text += static_cast<char>(c - 0xFEE0);
        else if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x30FC || c == 0xFF70)
            text += '-';
        else
            text += c < 0x80 ? static_cast<char>(c) : ' ';
    }
    return text;
}

// "0125 (22) 4311" from `at` on as "0125-22-4311"; moves `at` behind it.
std::string take_number(const std::string& text, std::size_t& at)
{
    std::string number;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (is_digit(c))
            number += c;
        else if ((c == '-' || c == '(' || c == ')') && at + 1 < text.size()
                 && (is_digit(text[at + 1]) || text[at + 1] == '(')) {
            if (number.back() != '-')
                number += '-';
        } else
            break;
    }
    while (!number.empty() && number.back() == '-')
        number.pop_back();
    return number;
}

bool is_telephone(const std::string& number)
{
    const auto digits = static_cast<std::size_t>(std::count_if(number.begin(), number.end(), is_digit));
    return number.front() == '0' && digits >= telephone_digits_min && digits <= telephone_digits_max;
}

bool is_mobile(const std::string& number)
{
    return number.starts_with("070") || number.starts_with("080") || number.starts_with("090");
}

void find_mail(const std::string& text, std::vector<FoundContact>& found)
{
    for (std::size_t sign = text.find('@'); sign != text.npos; sign = text.find('@', sign + 1)) {
        std::size_t start = sign;
        std::size_t end = sign + 1;
        while (start > 0 && is_mail_letter(text[start - 1]))
            --start;
        while (end < text.size() && is_mail_letter(text[end]))
            ++end;
        const auto host = text.substr(sign + 1, end - sign - 1);
        if (start == sign || host.find('.') == host.npos)
            continue;
        const bool is_private = std::any_of(std::begin(private_mail), std::end(private_mail),
                                            [&](const auto name) { return host.find(name) != host.npos; });
        found.push_back({text.substr(start, end - start), is_private});
    }
}

} // namespace

std::vector<FoundContact> find_contacts(const std::string_view line_utf8)
{
    const auto text = folded(line_utf8);
    std::vector<FoundContact> found;
    find_mail(text, found);
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        const bool hash = at > 0 && text[at - 1] == '#';
        auto number = take_number(text, at);
        if (hash && number.size() == 4)
            found.push_back({"#" + number, false});
        else if (is_telephone(number))
            found.push_back({number, is_mobile(number)});
    }
    return found;
}

} // namespace author
