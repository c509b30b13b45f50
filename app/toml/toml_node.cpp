#include "toml/toml_node.h"

#include <algorithm>
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace toml {

namespace {

Node node_of(const toml::node& from);

std::unique_ptr<Fields> fields_of(const toml::table& from)
{
    auto fields = std::make_unique<Fields>();
    for (const auto& [key, value] : from)
        fields->items.emplace_back(std::string(key.str()), node_of(value));
    // toml++ sorts by name; people read from top to bottom.
    std::stable_sort(fields->items.begin(), fields->items.end(),
                     [](const auto& a, const auto& b) { return a.second.line < b.second.line; });
    return fields;
}

Node node_of(const toml::node& from)
{
    Node node;
    node.line = static_cast<int>(from.source().begin.line);
    if (const auto* table = from.as_table()) {
        node.value = fields_of(*table);
    } else if (const auto* array = from.as_array()) {
        auto items = std::make_unique<Array>();
        for (const auto& item : *array)
            items->items.push_back(node_of(item));
        if (node.line == 0 && !items->items.empty())
            node.line = items->items.front().line;
        node.value = std::move(items);
    } else if (const auto* text = from.as_string()) {
        node.value = text->get();
    } else if (const auto* number = from.as_integer()) {
        node.value = number->get();
    } else if (const auto* real = from.as_floating_point()) {
        node.value = real->get();
    } else if (const auto* flag = from.as_boolean()) {
        node.value = flag->get();
    } else {
        node.value = Moment{};
    }
    return node;
}

// Where the quoted string that begins at `at` ends: one past its last quote, or where its line ends when it
// is not closed.
std::size_t string_end(const std::string_view text, const std::size_t at)
{
    const char quote = text[at];
    const std::string three(3, quote);
    const bool many_lines = text.substr(at, 3) == three;
    for (std::size_t i = at + (many_lines ? 3 : 1); i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\')
            ++i;
        else if (many_lines && text.substr(i, 3) == three)
            return i + 3;
        else if (!many_lines && (text[i] == quote || text[i] == '\n'))
            return i + 1;
    }
    return text.size();
}

// The line of the first letter outside strings and comments that is not ASCII, which TOML has no place for; 0
// when there is none. toml++ takes for granted that some of them never come, and is undefined where they do.
int line_of_stray_letter(const std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) >= 0x80) {
            const auto before = text.substr(0, at);
            return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
        }
        if (text[at] == '#')
            at = std::min(text.find('\n', at), text.size());
        else if (text[at] == '"' || text[at] == '\'')
            at = string_end(text, at);
        else
            ++at;
    }
    return 0;
}

} // namespace

base::Result<Node> parse_node(const std::string_view text, const std::string& name)
{
    if (const int line = line_of_stray_letter(text); line > 0)
        return base::fail(
            base::Code::bad_input,
            Problem{name, line, "has letters outside quotes that are not plain Latin"}.sentence());
    const toml::parse_result result = toml::parse(text);
    if (!result) {
        const auto line = static_cast<int>(result.error().source().begin.line);
        return base::fail(base::Code::bad_input,
                          Problem{name, line, std::string(result.error().description())}.sentence());
    }
    return node_of(result.table());
}

} // namespace toml
