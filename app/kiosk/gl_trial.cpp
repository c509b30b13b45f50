#include "kiosk/gl_trial.h"

#include "kiosk/child.h"
#include "kiosk/gl_screen.h"
#include "paint/gl_sample.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <iostream>
#include <memory>
#include <vector>

namespace kiosk {

namespace {

constexpr Size trial_size{paint::sample_side_px, paint::sample_side_px};
constexpr std::size_t words_bytes_max = 200; // Of each thing that a driver says of itself.
constexpr std::string_view drawn = "drawn";
constexpr std::string_view failed = "failed";

base::Result<paint::GlDriver> draw_in(GLFWwindow* const window)
{
    TRY_SET(const auto screen, GlScreen::create(window, trial_size, {}));
    TRY(screen->show_sample());
    return screen->driver();
}

base::Result<paint::GlDriver> draw_trial()
{
    const struct Glfw {
        int ready = glfwInit();
        ~Glfw() { glfwTerminate(); }
    } glfw;
    if (!glfw.ready)
        return base::fail(base::Code::not_found, "there is no X server");
    GlScreen::ask_for_context();
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    GLFWwindow* const window =
        glfwCreateWindow(trial_size.width, trial_size.height, "machiai: trial", nullptr, nullptr);
    if (window == nullptr) {
        const char* reason = nullptr;
        glfwGetError(&reason);
        return base::fail(base::Code::unsupported, reason != nullptr ? reason : "no window with OpenGL");
    }
    return draw_in(window);
}

// One field of the line: no tab, no line break, not endless.
std::string field(std::string text)
{
    text.resize(std::min(text.size(), words_bytes_max));
    for (char& c : text)
        if (static_cast<unsigned char>(c) < ' ')
            c = ' ';
    return text;
}

std::vector<std::string> fields(std::string_view line)
{
    std::vector<std::string> parts;
    for (auto tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
        parts.emplace_back(line.substr(0, tab));
        line.remove_prefix(tab + 1);
    }
    parts.emplace_back(line);
    return parts;
}

} // namespace

std::string print_trial(const base::Result<paint::GlDriver>& trial)
{
    if (!trial)
        return std::string(failed) + '\t' + field(trial.error().where);
    return std::string(drawn) + '\t' + field(trial->vendor) + '\t' + field(trial->renderer) + '\t'
        + field(trial->version);
}

base::Result<paint::GlDriver> parse_trial(const std::string_view line)
{
    const auto parts = fields(line);
    if (parts.size() == 4 && parts[0] == drawn)
        return paint::GlDriver{parts[1], parts[2], parts[3]};
    if (parts.size() == 2 && parts[0] == failed)
        return base::fail(base::Code::unsupported, parts[1]);
    return base::fail(base::Code::bad_input, "it said something else");
}

base::Result<void> probe_gl()
{
    const auto trial = draw_trial();
    std::cout << print_trial(trial) << std::endl;
    if (!trial)
        return base::fail(trial.error().code, trial.error().where);
    return {};
}

base::Result<paint::GlDriver> try_gl(const std::filesystem::path& program, const base::Ms limit)
{
    const Said said = run_child({program.string(), "--probe-gl"}, Stderr::left, limit);
    if (said.exit_code == ran_too_long)
        return base::fail(base::Code::busy,
                          "nothing was drawn after " + std::to_string(limit.count()) + " ms");
    if (said.exit_code > 128)
        return base::fail(base::Code::io, "it ended with signal " + std::to_string(said.exit_code - 128));
    auto trial = parse_trial(said.words);
    if (trial && said.exit_code != 0)
        return base::fail(base::Code::io, "it ended with " + std::to_string(said.exit_code));
    return trial;
}

} // namespace kiosk
