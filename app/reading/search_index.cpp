#include "reading/search_index.h"

namespace reading {

bool SearchIndex::add(const std::string_view spoken, const std::string& kind, const std::string& id,
                      const std::string& until)
{
    auto parts = search_parts(spoken);
    if (parts.empty())
        return false;
    readings_[{fold_for_search(spoken), kind, std::move(parts)}].insert({until, id});
    return true;
}

SearchIndex::Rows SearchIndex::rows() const
{
    Rows rows;
    std::int64_t number = 0;
    for (const auto& [reading, keys] : readings_) {
        const auto& [folded, kind, parts] = reading;
        for (const SearchPart& part : parts)
            rows.parts.push_back({kind, part, number});
        for (const auto& [until, id] : keys)
            rows.keys.push_back({number, until, id});
        ++number;
    }
    return rows;
}

} // namespace reading
