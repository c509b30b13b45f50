#pragma once
// Which painter this start uses, and why.

#include "base/result.h"
#include "config/kiosk_config.h"
#include "paint/gl_context.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace kiosk {

struct Renderer {
    bool opengl = false;
    std::string why; // For the log.
};

// What can be known of this machine's graphics before OpenGL is touched.
struct Graphics {
    // A chip that the kernel lets programs draw with.
    std::function<bool()> has_render_node;
    // Why OpenGL must not be used, as an earlier run left it.
    std::function<std::optional<std::string>()> was_lost;
    // What the driver says of itself once it has drawn something right, in another process.
    std::function<base::Result<paint::GlDriver>()> trial;
};

// Asks in this order, and the dearest question last. What was asked for in so many words is not asked again.
Renderer choose_renderer(config::Render wanted, const Graphics& graphics);

// Of this machine. Render nodes are looked for in `dri`.
bool has_render_node(const std::filesystem::path& dri = "/dev/dri");

// Whether such a driver computes every pixel on the processor: then our own painter is faster.
bool draws_on_the_cpu(const paint::GlDriver& driver);

} // namespace kiosk
