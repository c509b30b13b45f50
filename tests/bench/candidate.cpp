#include "bench/candidate.h"

#include "base/file.h"

#include <unistd.h>

namespace bench {

namespace {

constexpr std::size_t log_bytes_max = 64 << 20;
constexpr std::string_view painted = "picture: painted by "; // A line of the kiosk's log.
constexpr std::string_view opengl = "OpenGL";

// Its own home, so that caches and profiles live from start to start and nobody's settings matter; the
// hospital's time, so that all clocks agree.
std::map<std::string, std::string> environment(const Workplace& place)
{
    return {{"HOME", (place.folder / "home").string()},
            {"XDG_RUNTIME_DIR", (place.folder / "runtime").string()},
            {"TZ", "Asia/Tokyo"},
            {"LANG", "C.UTF-8"}};
}

std::filesystem::path config_of(const std::filesystem::path& store, const std::string& render)
{
    return store / ("kiosk-" + render + ".toml");
}

} // namespace

base::Result<void> write_config(const std::filesystem::path& store, const std::string& render)
{
    // As in a lobby, but for the untouched first page: it stays as long as it may, so that all candidates are
    // watched sleeping on the same page.
    return base::replace_file(
        config_of(store, render),
        "demo = true\nrender = \"" + render
            + "\"\n[paths]\nstore = \"store\"\ninbox = \"inbox\"\nlog = \"machiai.log\"\n"
              "[idle]\nattract_after_ms = 600000\n");
}

bool painted_by_opengl(const std::filesystem::path& store)
{
    const auto log = base::read_text_limited(store / "machiai.log", log_bytes_max);
    const auto said = log ? log->rfind(painted) : std::string::npos;
    return said != std::string::npos && log->compare(said + painted.size(), opengl.size(), opengl) == 0;
}

Candidate machiai(const Workplace& place, const std::string& name, const std::filesystem::path& store,
                  const std::string& render)
{
    return {name,
            {{(place.programs / "machiai").string(), "--config", config_of(store, render).string()},
             environment(place)},
            true};
}

Candidate chromium(const Workplace& place, const Size screen)
{
    // Without a window manager it leaves out a row and a column of what it is told.
    const std::string size = std::to_string(screen.width + 1) + "," + std::to_string(screen.height + 1);
    Command command{{"chromium", "--kiosk", "--window-position=0,0", "--window-size=" + size,
                     "--user-data-dir=" + (place.folder / "profile").string(), "--disable-gpu",
                     "--no-first-run", "--no-default-browser-check", "--noerrdialogs",
                     "--disable-session-crashed-bubble", "--disable-infobars",
                     "--disable-background-networking", "--disable-component-update", "--disable-sync",
                     "--disable-quic", "--disable-features=Translate", "--password-store=basic"},
                    environment(place)};
    // Its sandbox does not start for the administrator.
    if (::geteuid() == 0)
        command.words.push_back("--no-sandbox");
    command.words.push_back("file://" + (place.folder / "site/index.html").string());
    return {"chromium", std::move(command)};
}

Candidate qt_quick(const Workplace& place)
{
    Command command{{"qmlscene", (place.folder / "twin/Main.qml").string()}, environment(place)};
    command.environment["QT_QUICK_BACKEND"] = "software";
    command.environment["QML_XHR_ALLOW_FILE_READ"] = "1";
    return {"qtquick", std::move(command)};
}

} // namespace bench
