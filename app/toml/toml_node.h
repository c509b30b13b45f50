#pragma once
// The tree behind the reader, in our own types, so that the heavy header of toml++ stays in one file.

#include "toml/toml_reader.h"

#include <utility>
#include <variant>

namespace toml {

struct Array;
struct Fields;

// A date or a time of TOML: content writes them as texts, so it is only good for a complaint.
struct Moment { };

struct Node {
    std::variant<std::string, std::int64_t, double, bool, Moment, std::unique_ptr<Array>,
                 std::unique_ptr<Fields>>
        value;
    int line = 0;
    mutable bool asked = false; // A view marks what it read; finish() names the rest.
};

struct Array {
    std::vector<Node> items;
};

struct Fields {
    std::vector<std::pair<std::string, Node>> items; // In the order of the file.
};

struct Pages {
    std::string name;
    Node root;
    std::vector<Problem> problems;
};

// The only function that knows toml++.
base::Result<Node> parse_node(std::string_view text, const std::string& name);

} // namespace toml
