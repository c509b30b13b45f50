#include "config/kiosk_config.h"

#include "toml/toml_reader.h"

#include <string>

namespace config {

namespace {

constexpr int panel_side_mm_min = 150;
constexpr int panel_side_mm_max = 3'000;
constexpr int screen_bottom_mm_max = 1'500;
constexpr int view_distance_mm_min = 300;
constexpr int view_distance_mm_max = 1'500;
constexpr base::Ms warn_after_min{60'000};
constexpr base::Ms warn_after_max{600'000};
constexpr base::Ms countdown_min{20'000};
constexpr base::Ms countdown_max{120'000};
constexpr base::Ms attract_after_max{600'000};
constexpr std::size_t path_bytes_max = 4'096;

int number_or(const toml::Table& table, const std::string_view key, const int otherwise, const int min,
              const int max)
{
    return static_cast<int>(table.number_if(key, min, max).value_or(otherwise));
}

base::Ms ms_or(const toml::Table& table, const std::string_view key, const base::Ms otherwise,
               const base::Ms min, const base::Ms max)
{
    return base::Ms(table.number_if(key, min.count(), max.count()).value_or(otherwise.count()));
}

Render render_of(const toml::Table& root)
{
    const auto word = root.choice("render", {"auto", "cpu", "opengl"});
    if (word == "cpu")
        return Render::cpu;
    return word == "opengl" ? Render::opengl : Render::automatic;
}

ScreenConfig screen_of(const toml::Table& table)
{
    ScreenConfig screen;
    if (table.has("orientation")) {
        const auto word = table.choice("orientation", {"auto", "portrait", "landscape"});
        if (word == "portrait")
            screen.orientation = Orientation::portrait;
        else if (word == "landscape")
            screen.orientation = Orientation::landscape;
    }
    if (const auto sides = table.numbers_if("panel_mm", 2, panel_side_mm_min, panel_side_mm_max)) {
        screen.panel_mm = PanelMm{static_cast<int>((*sides)[0]), static_cast<int>((*sides)[1])};
        const bool tall = screen.panel_mm->height > screen.panel_mm->width;
        if ((screen.orientation == Orientation::portrait && !tall)
            || (screen.orientation == Orientation::landscape && tall))
            table.problem("panel_mm",
                          "is [width, height] as the panel hangs; this contradicts the orientation");
    }
    screen.screen_bottom_mm =
        number_or(table, "screen_bottom_mm", screen.screen_bottom_mm, 0, screen_bottom_mm_max);
    screen.view_distance_mm = number_or(table, "view_distance_mm", screen.view_distance_mm,
                                        view_distance_mm_min, view_distance_mm_max);
    return screen;
}

std::filesystem::path path_or(const toml::Table& table, const std::string_view key,
                              std::filesystem::path otherwise, const std::filesystem::path& folder)
{
    const auto text = table.text_if(key);
    if (!text)
        return otherwise;
    if (text->empty() || text->size() > path_bytes_max) {
        table.problem(key, "must be a path");
        return otherwise;
    }
    return (folder / *text).lexically_normal(); // An absolute text stays as it is.
}

PathsConfig paths_of(const toml::Table& table, const std::filesystem::path& folder)
{
    const PathsConfig defaults;
    PathsConfig paths;
    paths.store = path_or(table, "store", defaults.store, folder);
    paths.inbox = path_or(table, "inbox", defaults.inbox, folder);
    paths.stick = path_or(table, "stick", defaults.stick, folder);
    paths.log = path_or(table, "log", defaults.log, folder);
    if (paths.store == paths.inbox)
        table.problem("inbox", "must be another folder than the store");
    if (paths.stick == paths.store || paths.stick == paths.inbox)
        table.problem("stick", "must be another folder than store and inbox");
    return paths;
}

IdleConfig idle_of(const toml::Table& table)
{
    IdleConfig idle;
    idle.warn_after = ms_or(table, "warn_after_ms", idle.warn_after, warn_after_min, warn_after_max);
    idle.countdown = ms_or(table, "countdown_ms", idle.countdown, countdown_min, countdown_max);
    idle.attract_after = ms_or(table, "attract_after_ms", idle.attract_after, base::Ms(0), attract_after_max);
    return idle;
}

KioskConfig config_of(const toml::Table& root, const std::filesystem::path& folder)
{
    KioskConfig config;
    config.demo = root.flag_if("demo").value_or(config.demo);
    if (root.has("render"))
        config.render = render_of(root);
    if (const auto screen = root.table_if("screen"))
        config.screen = screen_of(*screen);
    if (const auto paths = root.table_if("paths"))
        config.paths = paths_of(*paths, folder);
    if (const auto idle = root.table_if("idle"))
        config.idle = idle_of(*idle);
    return config;
}

} // namespace

PanelMm ScreenConfig::panel_for(const int width_px, const int height_px) const
{
    if (panel_mm)
        return *panel_mm;
    if (orientation == Orientation::automatic)
        return height_px > width_px ? portrait_43_inch : landscape_27_inch;
    return orientation == Orientation::portrait ? portrait_43_inch : landscape_27_inch;
}

base::Result<KioskConfig> read_kiosk_config(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    const auto document = toml::Document::read(file, name);
    if (!document) {
        if (document.error().code == base::Code::not_found)
            return base::fail(base::Code::not_found, name + ": there is no file " + file.string());
        return base::fail(document.error().code, document.error().where);
    }
    const KioskConfig config = config_of(document->root(), std::filesystem::absolute(file).parent_path());
    std::string sentences;
    for (const toml::Problem& problem : document->finish())
        sentences += (sentences.empty() ? "" : "\n") + problem.sentence();
    if (!sentences.empty())
        return base::fail(base::Code::bad_input, sentences);
    return config;
}

} // namespace config
