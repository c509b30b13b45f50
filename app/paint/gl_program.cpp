#include "paint/gl_program.h"

#include <array>
#include <glad/gl.h>
#include <string>

namespace paint {

namespace {

// The upper edge of the screen is the first row of the picture, so its y grows downwards like the corners'.
constexpr const char* vertex_source = R"(#version 330 core
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 texel;
layout(location = 2) in vec4 colour;
uniform vec2 size;
out vec2 at;
out vec4 ink;
void main()
{
    at = texel;
    ink = colour;
    gl_Position = vec4(place / size * 2.0 - 1.0, 0.0, 1.0);
}
)";

constexpr const char* head = R"(#version 330 core
in vec2 at;
in vec4 ink;
out vec4 pixel;
uniform sampler2D page;

vec4 rounded(vec4 value)
{
    return floor(value * 255.0 + 0.5) / 255.0;
}
)";

constexpr const char* plain_source = R"(
void main()
{
    pixel = rounded(ink);
}
)";

// Drivers filter with as few as eight bits of their own choice; four texels and a mix are the same
// everywhere. A glyph lies texel on pixel; the last bit of a driver's arithmetic must not make that the texel
// before it.
constexpr const char* taps = R"(
vec4 sampled()
{
    ivec2 last = textureSize(page, 0) - 1;
    const float hair = 1.0 / 1024.0;
    vec2 place = clamp(at - 0.5 + hair, vec2(0.0), vec2(last));
    ivec2 first = ivec2(place);
    ivec2 second = min(first + 1, last);
    vec2 part = floor((place - vec2(first)) * 256.0) / 256.0;
    vec4 upper = mix(texel_of(first), texel_of(ivec2(second.x, first.y)), part.x);
    vec4 lower = mix(texel_of(ivec2(first.x, second.y)), texel_of(second), part.x);
    return rounded(mix(upper, lower, part.y));
}
)";

constexpr const char* coverage_source = R"(
vec4 texel_of(ivec2 place)
{
    return texelFetch(page, place, 0);
}
)";

constexpr const char* coverage_main = R"(
void main()
{
    vec4 colour = rounded(ink);
    pixel = rounded(vec4(colour.rgb, colour.a * sampled().r));
}
)";

constexpr const char* picture_source = R"(
vec4 premultiplied(vec4 colour)
{
    return rounded(vec4(colour.rgb * colour.a, colour.a));
}
vec4 texel_of(ivec2 place)
{
    return premultiplied(texelFetch(page, place, 0));
}
)";

constexpr const char* picture_main = R"(
void main()
{
    pixel = rounded(sampled() * premultiplied(rounded(ink)));
}
)";

std::string fragment_source(const GlProgram::Kind kind)
{
    std::string source = head;
    switch (kind) {
    case GlProgram::Kind::plain: source += plain_source; break;
    case GlProgram::Kind::coverage: source += std::string(coverage_source) + taps + coverage_main; break;
    case GlProgram::Kind::picture: source += std::string(picture_source) + taps + picture_main; break;
    }
    return source;
}

// What a compiler says is for the log: one line, not a page.
constexpr std::size_t words_bytes_max = 400;

base::Result<void> refused(const std::string_view step, const std::array<char, words_bytes_max>& words)
{
    std::string text(words.data());
    for (char& c : text)
        if (static_cast<unsigned char>(c) < ' ')
            c = ' ';
    return base::fail(base::Code::unsupported, "OpenGL: " + std::string(step) + " failed: " + text);
}

} // namespace

GlProgram::GlProgram(const GladGLContext& gl)
    : gl_(gl)
    , name_(gl.CreateProgram())
{
}

GlProgram::GlProgram(GlProgram&& other) noexcept
    : gl_(other.gl_)
    , name_(std::exchange(other.name_, 0))
    , size_(other.size_)
{
}

GlProgram::~GlProgram()
{
    if (name_ != 0)
        gl_.DeleteProgram(name_);
}

base::Result<GlProgram> GlProgram::create(const GladGLContext& gl, const Kind kind)
{
    GlProgram program(gl);
    TRY(program.compile(GL_VERTEX_SHADER, vertex_source));
    TRY(program.compile(GL_FRAGMENT_SHADER, fragment_source(kind).c_str()));
    TRY(program.link());
    return program;
}

base::Result<void> GlProgram::compile(const unsigned stage, const char* const source)
{
    const unsigned shader = gl_.CreateShader(stage);
    gl_.ShaderSource(shader, 1, &source, nullptr);
    gl_.CompileShader(shader);
    int compiled = 0;
    gl_.GetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
    std::array<char, words_bytes_max> words{};
    if (!compiled)
        gl_.GetShaderInfoLog(shader, static_cast<int>(words.size()) - 1, nullptr, words.data());
    gl_.AttachShader(name_, shader);
    gl_.DeleteShader(shader); // When the program goes.
    if (!compiled)
        return refused("compiling a shader", words);
    return {};
}

base::Result<void> GlProgram::link()
{
    gl_.LinkProgram(name_);
    int linked = 0;
    gl_.GetProgramiv(name_, GL_LINK_STATUS, &linked);
    if (!linked) {
        std::array<char, words_bytes_max> words{};
        gl_.GetProgramInfoLog(name_, static_cast<int>(words.size()) - 1, nullptr, words.data());
        return refused("linking a program", words);
    }
    size_ = gl_.GetUniformLocation(name_, "size");
    return {};
}

void GlProgram::use(const int width, const int height) const
{
    gl_.UseProgram(name_);
    gl_.Uniform2f(size_, static_cast<float>(width), static_cast<float>(height));
}

} // namespace paint
