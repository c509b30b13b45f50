#pragma once
// What can be found under which letters: the rows of search_part and search_key (pack/schema.h). Whoever
// writes a layer makes it, so that the kiosk only looks up. Names of one sound share their parts, and so a
// hundred events of one title cost little more than one.

#include "reading/kana.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace reading {

class SearchIndex {
public:
    // `spoken`: a reading, or words in Latin letters. False when no letter of it can be typed.
    bool add(std::string_view spoken, const std::string& kind, const std::string& id,
             const std::string& until = {});

    struct Part {
        std::string kind;
        SearchPart part;
        std::int64_t reading;
    };
    struct Key {
        std::int64_t reading;
        std::string until, id;
    };
    struct Rows {
        std::vector<Part> parts;
        std::vector<Key> keys;
    };
    // Readings are numbered in their order: the same content gives the same rows.
    Rows rows() const;

private:
    using Reading = std::tuple<std::string, std::string, std::vector<SearchPart>>; // Folded, kind, parts.
    std::map<Reading, std::set<std::pair<std::string, std::string>>> readings_;
};

} // namespace reading
