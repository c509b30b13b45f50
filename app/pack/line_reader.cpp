#include "pack/line_reader.h"

#include "pack/manifest.h"

namespace pack {

std::vector<std::string_view> split(std::string_view text, const char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == text.npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

tl::unexpected<Refused> LineReader::complain(const std::string_view why) const
{
    return refuse(Refusal::damaged,
                  std::string(what_) + " line " + std::to_string(line_) + ": " + std::string(why));
}

bool LineReader::next_is(const std::string_view word) const
{
    return rest_.starts_with(word) && rest_.size() > word.size() && rest_[word.size()] == ' ';
}

Outcome<std::string_view> LineReader::line()
{
    ++line_;
    const auto end = rest_.find('\n');
    if (end == rest_.npos)
        return complain("the text ends too early");
    const auto text = rest_.substr(0, end);
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            return complain("a control character");
    rest_.remove_prefix(end + 1);
    return text;
}

Outcome<std::vector<std::string_view>> LineReader::words(const std::string_view word)
{
    TRY_SET(const auto text, line());
    auto parts = split(text, ' ');
    if (parts.front() != word)
        return complain("\"" + std::string(word) + "\" was expected");
    parts.erase(parts.begin());
    return parts;
}

Outcome<std::string_view> LineReader::word(const std::string_view word)
{
    TRY_SET(const auto parts, words(word));
    if (parts.size() != 1 || parts.front().empty())
        return complain("one word was expected");
    return parts.front();
}

Outcome<std::uint64_t> LineReader::number(const std::string_view word)
{
    TRY_SET(const auto digits, this->word(word));
    const auto number = strict_number(digits);
    if (!number)
        return complain("a number from 1 was expected");
    return *number;
}

} // namespace pack
