#include "tidy/ladder.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace tidy {

namespace {

// A folder uses what stands on its own rung or lower. A new folder gets its rung here.
const std::map<std::string, int, std::less<>> rungs{
    {"base", 0},    {"toml", 1},     {"words", 1},   {"config", 1}, {"pack", 1},  {"image", 1},  {"text", 1},
    {"reading", 1}, {"calendar", 1}, {"chart", 1},   {"stick", 1},  {"store", 2}, {"model", 2},  {"sheet", 3},
    {"ui", 3},      {"paint", 3},    {"screens", 4}, {"print", 4},  {"kiosk", 5}, {"author", 5}, {"admin", 5},
};

// What rungs alone would allow. A private key is read in author only, so neither the kiosk nor its admin
// knows it; a screen sees const data and knows no file, no pixel and no setting; a widget knows no topic.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> never{{
    {"kiosk", "author"},
    {"admin", "author"},
    {"author", "kiosk"},
    {"author", "admin"},
    {"author", "paint"},
    {"admin", "kiosk"},
    {"admin", "screens"},
    {"admin", "ui"},
    {"admin", "paint"},
    {"screens", "store"},
    {"screens", "config"},
    {"screens", "paint"},
    {"screens", "text"},
    {"ui", "model"},
    {"ui", "pack"},
    {"ui", "store"},
}};

// Third-party headers by how their names begin, and the library they belong to.
constexpr std::array<std::pair<std::string_view, std::string_view>, 35> libraries{{
    {"sqlite3", "sqlite"},
    {"sodium", "sodium"},
    {"tl/expected", "expected"},
    {"toml++/", "toml"},
    {"nlohmann/", "json"},
    {"CLI/", "cli11"},
    {"ft2build", "freetype"},
    {"freetype/", "freetype"},
    {"hb", "harfbuzz"},
    {"harfbuzz/", "harfbuzz"},
    {"mecab", "mecab"},
    {"libical/", "ical"},
    {"md4c", "md4c"},
    {"imgui", "imgui"},
    {"GLFW/", "glfw"},
    {"glad/", "glad"},
    {"X11/extensions/XTest", "xtst"},
    {"X11/extensions/Xrandr", "xrandr"},
    {"X11/extensions/", "xext"},
    {"X11/", "x11"},
    {"stb/", "stb"},
    {"stb_image", "stb"},
    {"seccomp", "seccomp"},
    {"systemd/", "systemd"},
    {"qrcodegen", "qrcodegen"},
    {"cairo", "cairo"},
    {"zip.h", "libzip"},
    {"pugixml", "pugixml"},
    {"xlsxwriter", "xlsxwriter"},
    {"libxlsxwriter", "xlsxwriter"},
    {"fmt/", "fmt"},
    {"argon2", "argon2"},
    {"png.h", "png"},
    {"turbojpeg", "turbojpeg"},
    {"zlib.h", "zlib"},
}};

// ICU's calendars and formats live in a library of their own.
constexpr std::array<std::string_view, 12> icu_i18n_headers{
    "unicode/calendar.h", "unicode/datefmt.h",  "unicode/smpdtfmt.h", "unicode/dtptngen.h",
    "unicode/gregocal.h", "unicode/coll.h",     "unicode/sortkey.h",  "unicode/tblcoll.h",
    "unicode/timezone.h", "unicode/translit.h", "unicode/ucal.h",     "unicode/ucol.h",
};

// What C and POSIX give. No header of sockets: the kiosk works without a network.
constexpr std::array<std::string_view, 29> system_headers{
    "assert.h",  "ctype.h",     "dirent.h",    "dlfcn.h",    "errno.h",    "fcntl.h",  "fenv.h",   "getopt.h",
    "grp.h",     "immintrin.h", "emmintrin.h", "arm_neon.h", "inttypes.h", "limits.h", "math.h",   "poll.h",
    "pthread.h", "pwd.h",       "sched.h",     "strings.h",  "signal.h",   "spawn.h",  "stdint.h", "stdio.h",
    "stdlib.h",  "string.h",    "termios.h",   "time.h",     "unistd.h",
};

bool is_system_header(const std::string_view name)
{
    if (name.find('.') == std::string_view::npos && name.find('/') == std::string_view::npos)
        return true; // <vector>
    if (name == "sys/socket.h" || name == "sys/un.h")
        return false;
    return name.starts_with("sys/") || name.starts_with("linux/")
        || std::find(system_headers.begin(), system_headers.end(), name) != system_headers.end();
}

// The library a header belongs to; empty when nobody has named it.
std::string library_of(const std::string_view name)
{
    if (name.starts_with("unicode/")) {
        const bool i18n =
            std::find(icu_i18n_headers.begin(), icu_i18n_headers.end(), name) != icu_i18n_headers.end();
        return i18n ? "icu_i18n" : "icu";
    }
    for (const auto& [prefix, library] : libraries)
        if (name.starts_with(prefix))
            return std::string(library);
    return {};
}

std::string check_folder(const std::string& folder, const Include& include, const Layer& layer)
{
    const auto slash = include.name.find('/');
    if (slash == std::string::npos || include.name.starts_with("."))
        return "includes \"" + include.name + "\" without its folder of app/";
    const auto used = include.name.substr(0, slash);
    if (used == folder || layer.uses.contains(used))
        return {};
    return "includes \"" + include.name + "\", but layer(" + folder + ") does not USE " + used;
}

std::string check_library(const std::string& folder, const Include& include, const Layer& layer)
{
    const auto library = library_of(include.name);
    if (library.empty())
        return is_system_header(include.name)
            ? std::string()
            : "includes <" + include.name + ">: no library is known for it; name it in tests/tidy/ladder.cpp";
    if (layer.libs.contains(library) || library == "expected")
        return {};
    return "includes <" + include.name + ">, but layer(" + folder + ") has no LIBS " + library;
}

// Whether `from` reaches `goal` over USES.
bool reaches(const Ladder& ladder, const std::string& from, const std::string& goal,
             std::set<std::string> seen = {})
{
    if (!ladder.contains(from) || !seen.insert(from).second)
        return false;
    const auto& uses = ladder.at(from).uses;
    return std::any_of(uses.begin(), uses.end(), [&](const std::string& used) {
        return used == goal || reaches(ladder, used, goal, seen);
    });
}

} // namespace

Ladder parse_ladder(const std::string_view cmake)
{
    Ladder ladder;
    int number = 0;
    for (const std::string_view line : lines_of(cmake)) {
        ++number;
        const auto close = line.find(')');
        if (!line.starts_with("layer(") || close == std::string_view::npos)
            continue;
        std::istringstream words{std::string(line.substr(6, close - 6))};
        std::string name, word;
        words >> name;
        Layer layer{.uses = {}, .libs = {}, .line = number};
        std::set<std::string>* list = nullptr;
        while (words >> word) {
            if (word == "USES")
                list = &layer.uses;
            else if (word == "LIBS")
                list = &layer.libs;
            else if (list != nullptr)
                list->insert(word);
        }
        ladder.emplace(name, layer);
    }
    return ladder;
}

Findings check_ladder(const Ladder& ladder)
{
    Findings findings;
    const auto add = [&findings](const Layer& layer, std::string what) {
        findings.push_back({"app/CMakeLists.txt", layer.line, std::move(what)});
    };
    for (const auto& [name, layer] : ladder) {
        const auto rung = rungs.find(name);
        if (rung == rungs.end()) {
            add(layer, name + " has no rung in tests/tidy/ladder.cpp");
            continue;
        }
        for (const std::string& used : layer.uses) {
            const auto lower = rungs.find(used);
            if (!ladder.contains(used))
                add(layer, name + " uses " + used + ", which is no layer");
            else if (lower != rungs.end() && lower->second > rung->second)
                add(layer, name + " uses " + used + " from a higher rung");
        }
        if (reaches(ladder, name, name))
            add(layer, name + " uses itself in a circle");
    }
    for (const auto& [who, whom] : never)
        if (const auto layer = ladder.find(std::string(who)); layer != ladder.end())
            if (layer->second.uses.contains(std::string(whom)))
                add(layer->second, std::string(who) + " must never know " + std::string(whom));
    return findings;
}

std::vector<Include> includes_of(const std::string_view cpp)
{
    std::vector<Include> includes;
    const auto text = without_comments(cpp);
    int number = 0;
    for (const std::string_view line : lines_of(text)) {
        ++number;
        const auto hash = line.find_first_not_of(' ');
        if (hash == std::string_view::npos || !line.substr(hash).starts_with("#include"))
            continue;
        const auto open = line.find_first_of("\"<", hash);
        const auto close = line.find_first_of("\">", open + 1);
        if (open == std::string_view::npos || close == std::string_view::npos)
            continue;
        includes.push_back({std::string(line.substr(open + 1, close - open - 1)), line[open] == '"', number});
    }
    return includes;
}

Findings check_includes(const Source& source, const Ladder& ladder)
{
    Findings findings;
    const auto folder = folder_of(source.path);
    const auto layer = ladder.find(folder);
    if (layer == ladder.end())
        return {{source.path, 0, "its folder is no layer() of app/CMakeLists.txt"}};
    for (const Include& include : includes_of(source.text)) {
        auto what = include.quoted ? check_folder(folder, include, layer->second)
                                   : check_library(folder, include, layer->second);
        if (!what.empty())
            findings.push_back({source.path, include.line, std::move(what)});
    }
    return findings;
}

Findings check_own_header_first(const Source& source, const std::set<std::string>& paths)
{
    if (!source.path.ends_with(".cpp"))
        return {};
    const auto includes = includes_of(source.text);
    const auto folder = folder_of(source.path);
    const auto own = source.path.substr(4, source.path.size() - 4 - 4) + ".h"; // app/ … .cpp
    const bool has_own = paths.contains("app/" + own);
    if (has_own && (includes.empty() || includes.front().name != own))
        return {{source.path, 1, "does not include its own header \"" + own + "\" first"}};
    const auto is_ours = [&](const Include& include) {
        return include.quoted && include.name.starts_with(folder + "/");
    };
    if (!has_own && std::none_of(includes.begin(), includes.end(), is_ours))
        return {{source.path, 1, "includes no header of its own folder: nobody knows what it offers"}};
    return {};
}

} // namespace tidy
