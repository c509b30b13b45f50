#include "tidy/places.h"

#include <algorithm>
#include <array>

namespace tidy {

namespace {

constexpr std::array<std::string_view, 10> top_level{
    "CMakeLists.txt", "app",       "third_party", "content",      "kiosk-config",
    "tests",          "README.md", "LICENSE",     "CHANGELOG.md", "dev",
};

// Kinds of content below the folder of a pack; * stands for one id, in lower-case letters, digits and
// hyphens.
constexpr std::array<std::string_view, 23> content_kinds{
    "pack.toml",
    "areas.toml",
    "numbers.toml",
    "withheld.toml",
    "hospital.toml",
    "departments.toml",
    "desks.toml",
    "places.toml",
    "roster.csv",
    "events.toml",
    "duty.toml",
    "chart.toml",
    "README.md",
    "groups/*.toml",
    "notices/*.toml",
    "symptoms/*.toml",
    "articles/*/article.toml",
    "articles/*/ja.md",
    "articles/*/ja-easy.md",
    "articles/*/en.md",
    "pictures/*.png",
    "pictures/*.jpg",
    "pictures/*.svg",
};

bool is_id(const std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](const char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

// A * takes what stands before the next byte of the pattern.
bool matches(std::string_view path, std::string_view pattern)
{
    while (!pattern.empty()) {
        if (pattern.front() != '*') {
            if (path.empty() || path.front() != pattern.front())
                return false;
            path.remove_prefix(1);
            pattern.remove_prefix(1);
            continue;
        }
        pattern.remove_prefix(1);
        const auto end = std::min(path.find(pattern.empty() ? '/' : pattern.front()), path.size());
        if (!is_id(path.substr(0, end)))
            return false;
        path.remove_prefix(end);
    }
    return path.empty();
}

bool is_content(const std::string_view path)
{
    constexpr std::string_view content = "content/";
    if (path == "content/README.md" || matches(path, "content/icons/*.svg"))
        return true;
    const auto slash = path.find('/', content.size());
    if (slash == std::string_view::npos || !is_id(path.substr(content.size(), slash - content.size())))
        return false;
    return std::any_of(content_kinds.begin(), content_kinds.end(),
                       [&](const std::string_view kind) { return matches(path.substr(slash + 1), kind); });
}

} // namespace

Findings check_top_level(const std::set<std::string>& names)
{
    Findings findings;
    for (const std::string& name : names)
        if (!name.starts_with('.') && std::find(top_level.begin(), top_level.end(), name) == top_level.end())
            findings.push_back({name, 0, "does not belong at the top level"});
    return findings;
}

Findings check_headers_used(const std::vector<Source>& sources)
{
    std::set<std::string> included;
    for (const Source& source : sources)
        for (const Include& include : includes_of(source.text))
            if (source.path != "app/" + include.name)
                included.insert("app/" + include.name);
    Findings findings;
    for (const Source& source : sources)
        if (is_header(source.path) && source.path.starts_with("app/") && !included.contains(source.path))
            findings.push_back({source.path, 0, "is included nowhere"});
    return findings;
}

Findings check_sources_built(const std::set<std::string>& paths, const Ladder& ladder,
                             const std::string_view tests_cmake)
{
    Findings findings;
    for (const std::string& path : paths) {
        if (path.starts_with("app/") && path.ends_with(".cpp")) {
            const auto folder = folder_of(path);
            const bool direct = path == "app/" + folder + "/" + file_name_of(path);
            if (!direct || !ladder.contains(folder))
                findings.push_back({path, 0, "lies in no layer, so nothing builds it"});
        }
        if (path.starts_with("tests/") && path.ends_with("_test.cpp")) {
            const auto folder = path.substr(6, path.rfind('/') - std::min<std::size_t>(path.rfind('/'), 6));
            const auto line = "test_folder(" + folder;
            const bool known = !places_of(tests_cmake, line).empty();
            if (path.rfind('/') > 6 && !known)
                findings.push_back({path, 0, "has no test_folder(" + folder + ") in tests/CMakeLists.txt"});
        }
    }
    return findings;
}

Findings check_content_kinds(const std::set<std::string>& paths)
{
    Findings findings;
    for (const std::string& path : paths)
        if (path.starts_with("content/") && !is_content(path))
            findings.push_back({path, 0, "is no kind of content that machiai-pack reads"});
    return findings;
}

} // namespace tidy
