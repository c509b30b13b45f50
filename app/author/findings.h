#pragma once
// What lint has to say about a folder of content: sentences with file and line.

#include "toml/toml_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace author {

struct Place {
    std::string file; // Relative to the folder.
    int line = 0;
};

struct Finding {
    bool is_error = true;
    toml::Problem problem;
};

class Findings {
public:
    void error(const Place& place, std::string words);
    void warning(const Place& place, std::string words);
    void errors(const std::vector<toml::Problem>& problems);
    bool has_errors() const;
    std::vector<Finding> in_order() const; // By file and line.

private:
    std::vector<Finding> all_;
};

} // namespace author
