#include "author/findings.h"

#include <algorithm>
#include <tuple>

namespace author {

void Findings::error(const Place& place, std::string words)
{
    all_.push_back({true, {place.file, place.line, std::move(words)}});
}

void Findings::warning(const Place& place, std::string words)
{
    all_.push_back({false, {place.file, place.line, std::move(words)}});
}

void Findings::errors(const std::vector<toml::Problem>& problems)
{
    for (const auto& problem : problems)
        all_.push_back({true, problem});
}

bool Findings::has_errors() const
{
    return std::any_of(all_.begin(), all_.end(), [](const Finding& finding) { return finding.is_error; });
}

std::vector<Finding> Findings::in_order() const
{
    auto sorted = all_;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.problem.file, a.problem.line) < std::tie(b.problem.file, b.problem.line);
    });
    return sorted;
}

} // namespace author
