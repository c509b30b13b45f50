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

} // namespace

base::Result<Node> parse_node(const std::string_view text, const std::string& name)
{
    const toml::parse_result result = toml::parse(text);
    if (!result) {
        const auto line = static_cast<int>(result.error().source().begin.line);
        return base::fail(base::Code::bad_input,
                          Problem{name, line, std::string(result.error().description())}.sentence());
    }
    return node_of(result.table());
}

} // namespace toml
