#include "kiosk/renderer.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace kiosk {

namespace {

// How Mesa's drivers without a chip call themselves, today and in older releases.
constexpr std::array<std::string_view, 5> software_names{"llvmpipe", "softpipe", "swrast", "swr (",
                                                         "software rasterizer"};

std::string lower_case(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](const unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

Renderer by_trial(const Graphics& graphics)
{
    const auto driver = graphics.trial();
    if (!driver)
        return {false, "the trial of OpenGL failed: " + driver.error().where};
    if (draws_on_the_cpu(*driver))
        return {false, "OpenGL is only software here: " + driver->renderer};
    return {true, "the trial was drawn right"};
}

} // namespace

Renderer choose_renderer(const config::Render wanted, const Graphics& graphics)
{
    switch (wanted) {
    case config::Render::cpu: return {false, "render = \"cpu\""};
    case config::Render::opengl: return {true, "render = \"opengl\""};
    case config::Render::automatic: break;
    }
    if (!graphics.has_render_node())
        return {false, "there is no graphics chip to draw with"};
    if (const auto lost = graphics.was_lost())
        return {false, "OpenGL was lost before: " + *lost};
    return by_trial(graphics);
}

bool has_render_node(const std::filesystem::path& dri)
{
    std::error_code error;
    for (auto entry = std::filesystem::directory_iterator(dri, error);
         !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        if (entry->path().filename().string().starts_with("renderD"))
            return true;
    return false;
}

bool draws_on_the_cpu(const paint::GlDriver& driver)
{
    const std::string name = lower_case(driver.renderer);
    return std::ranges::any_of(software_names, [&](const std::string_view software) {
        return name.find(software) != std::string::npos;
    });
}

} // namespace kiosk
