#include "tidy/tree.h"

#include "base/file.h"

#include <algorithm>
#include <array>

namespace tidy {

namespace {

constexpr std::size_t text_bytes_max = 4 << 20;

constexpr std::array<std::string_view, 5> folders{"app", "content", "kiosk-config", "tests", "third_party"};
constexpr std::array<std::string_view, 13> binary_ends{
    ".png", ".jpg",     ".jpeg", ".webp", ".ttf", ".otf", ".ttc",
    ".db",  ".machiai", ".xlsx", ".ods",  ".pdf", ".bin",
};

bool is_text(const std::string_view path)
{
    const bool broken_on_purpose =
        path.starts_with("tests/") && path.find("/data/") != std::string_view::npos;
    return !broken_on_purpose
        && std::none_of(binary_ends.begin(), binary_ends.end(),
                        [path](const std::string_view end) { return path.ends_with(end); });
}

// The plain names of a .gitignore: /build/ and build/ alike.
void add_ignored(std::set<std::string>& ignored, const std::filesystem::path& file)
{
    const auto text = base::read_text_limited(file, text_bytes_max);
    if (!text)
        return;
    for (std::string_view line : lines_of(*text)) {
        if (line.starts_with('/'))
            line.remove_prefix(1);
        if (line.ends_with('/'))
            line.remove_suffix(1);
        if (!line.empty() && line.front() != '#')
            ignored.emplace(line);
    }
}

} // namespace

std::set<std::string> top_level_of(const std::filesystem::path& root)
{
    std::set<std::string> ignored;
    add_ignored(ignored, root / ".gitignore");
    add_ignored(ignored, root / ".git/info/exclude");
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(root))
        if (const auto name = entry.path().filename().string(); !ignored.contains(name))
            names.insert(name);
    return names;
}

std::set<std::string> paths_of(const std::filesystem::path& root)
{
    std::set<std::string> paths;
    for (const std::string_view folder : folders) {
        if (!std::filesystem::exists(root / folder))
            continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const auto path = entry.path().lexically_relative(root).generic_string();
            if (entry.is_regular_file() && path.find("/.") == std::string::npos)
                paths.insert(path);
        }
    }
    for (const std::string& name : top_level_of(root))
        if (std::filesystem::is_regular_file(root / name))
            paths.insert(name);
    return paths;
}

std::vector<Source> text_files_of(const std::filesystem::path& root)
{
    std::vector<Source> sources;
    for (const std::string& path : paths_of(root))
        if (is_text(path))
            if (auto text = base::read_text_limited(root / path, text_bytes_max))
                sources.push_back({path, std::move(*text)});
    return sources;
}

} // namespace tidy
