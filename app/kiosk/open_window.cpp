#include "kiosk/open_window.h"

#include "kiosk/gl_trial.h"

namespace kiosk {

namespace {

Graphics graphics_of(const std::filesystem::path& state)
{
    return {[] { return has_render_node(); }, [state] { return GlWitness::verdict(state); },
            [] {
                std::error_code error;
                return try_gl(std::filesystem::read_symlink("/proc/self/exe", error));
            }};
}

// A crash that nobody could remember would come again and again; so no witness, no OpenGL, unless somebody
// asked for it in so many words.
base::Result<std::unique_ptr<GlWitness>> begin_witness(const config::KioskConfig& config)
{
    auto witness = GlWitness::begin(config.paths.opengl_state());
    if (witness)
        return std::make_unique<GlWitness>(std::move(*witness));
    if (config.render == config::Render::opengl)
        return nullptr;
    return base::fail(witness.error().code, witness.error().where);
}

} // namespace

std::optional<std::string> cpu_only(const bool can_draw_pages, const bool show_repaints)
{
    if (!can_draw_pages)
        return "only the card can be shown";
    if (show_repaints)
        return "repaints are shown in memory";
    return std::nullopt;
}

base::Result<OpenedWindow> open_window(Window::Options options, const config::KioskConfig& config,
                                       const std::optional<std::string>& cpu_because,
                                       const base::Clock& clock)
{
    OpenedWindow opened;
    Renderer renderer = cpu_because
        ? Renderer{false, *cpu_because}
        : choose_renderer(config.render, graphics_of(config.paths.opengl_state()));
    if (renderer.opengl) {
        auto witness = begin_witness(config);
        if (witness)
            opened.witness = std::move(*witness);
        else
            renderer = {false, "what OpenGL does could not be remembered: " + witness.error().where};
    }
    if (renderer.opengl)
        options.opengl = GlAccess{opened.witness.get()};
    TRY_SET(opened.window, Window::open(options, clock));
    if (!renderer.opengl)
        options.log.line("picture", "painted by the CPU: " + renderer.why);
    else if (const paint::GlDriver* const driver = opened.window->driver())
        options.log.line("picture",
                         "painted by OpenGL: " + renderer.why + ": " + driver->renderer + ", "
                             + driver->version);
    return opened;
}

} // namespace kiosk
