#include "paint/gl_painter.h"

#include "paint/gl_mesh.h"
#include "paint/gl_program.h"
#include "paint/gl_target.h"
#include "paint/gl_textures.h"

#include <algorithm>
#include <cstddef>
#include <glad/gl.h>

namespace paint {

namespace {

// A driver without a context may answer every question for errors with one more.
constexpr int errors_read_max = 16;

std::string text_of(const GladGLContext& gl, const GLenum name)
{
    const auto* const text = reinterpret_cast<const char*>(gl.GetString(name));
    return text ? text : "";
}

Rect hull(const std::span<const Rect> rects, const Rect& bounds)
{
    Rect all;
    for (const Rect& rect : rects) {
        const Rect inside = intersection(rect, bounds);
        if (inside.empty())
            continue;
        all = all.empty() ? inside
                          : Rect{std::min(all.left, inside.left), std::min(all.top, inside.top),
                                 std::max(all.right, inside.right), std::max(all.bottom, inside.bottom)};
    }
    return all;
}

const void* offset(const std::size_t bytes)
{
    return reinterpret_cast<const void*>(bytes);
}

} // namespace

// The stock of one context, in the order of birth.
struct GlPainter::Parts {
    struct Programs {
        GlProgram plain;
        GlProgram coverage;
        GlProgram picture;
    };

    explicit Parts(std::unique_ptr<GladGLContext> functions, Programs&& three, GlTarget&& first_target)
        : context(std::move(functions))
        , programs(std::move(three))
        , target(std::move(first_target))
        , textures(*context)
    {
        gl.GenVertexArrays(1, &array);
        gl.GenBuffers(1, &vertices);
        gl.GenBuffers(1, &indices);
        gl.BindVertexArray(array);
        gl.BindBuffer(GL_ARRAY_BUFFER, vertices);
        gl.BindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices);
        constexpr int stride = sizeof(GlVertex);
        gl.VertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, offset(offsetof(GlVertex, x)));
        gl.VertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, offset(offsetof(GlVertex, u)));
        gl.VertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, offset(offsetof(GlVertex, colour)));
        for (const unsigned place : {0U, 1U, 2U})
            gl.EnableVertexAttribArray(place);
        gl.Disable(GL_DITHER); // On by default, and it would speckle.
    }
    ~Parts()
    {
        gl.DeleteVertexArrays(1, &array);
        gl.DeleteBuffers(1, &vertices);
        gl.DeleteBuffers(1, &indices);
    }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    void upload() const
    {
        gl.BufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(mesh.vertices().size_bytes()),
                      mesh.vertices().data(), GL_STREAM_DRAW);
        gl.BufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(mesh.indices().size_bytes()),
                      mesh.indices().data(), GL_STREAM_DRAW);
    }

    void use(const GlBatch& batch)
    {
        const auto start = [this](const GlProgram& program, const bool blended, const GLenum source) {
            program.use(target.bounds().width(), target.bounds().height());
            if (blended)
                gl.Enable(GL_BLEND);
            else
                gl.Disable(GL_BLEND);
            gl.BlendFuncSeparate(source, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
        };
        switch (batch.kind) {
        case GlBatch::Kind::opaque: start(programs.plain, false, GL_ONE); break;
        case GlBatch::Kind::plain: start(programs.plain, true, GL_SRC_ALPHA); break;
        case GlBatch::Kind::coverage: start(programs.coverage, true, GL_SRC_ALPHA); break;
        case GlBatch::Kind::picture: start(programs.picture, true, GL_ONE); break;
        }
        if (batch.id != ImTextureID{})
            textures.bind(batch.id, mesh.texture(batch.id));
    }

    std::unique_ptr<GladGLContext> context;
    const GladGLContext& gl = *context;
    GlDriver driver{text_of(gl, GL_VENDOR), text_of(gl, GL_RENDERER), text_of(gl, GL_VERSION)};
    Programs programs;
    GlTarget target;
    GlTextures textures;
    GlMesh mesh;
    unsigned array = 0;
    unsigned vertices = 0;
    unsigned indices = 0;
};

base::Result<std::unique_ptr<GlPainter>> GlPainter::create(const GlLoad load, const int width,
                                                           const int height)
{
    auto context = std::make_unique<GladGLContext>();
    if (gladLoadGLContext(context.get(), load) == 0 || !context->VERSION_3_3)
        return base::fail(base::Code::unsupported, "OpenGL: the driver does not offer version 3.3");
    const GladGLContext& gl = *context;
    TRY_SET(auto plain, GlProgram::create(gl, GlProgram::Kind::plain));
    TRY_SET(auto coverage, GlProgram::create(gl, GlProgram::Kind::coverage));
    TRY_SET(auto picture, GlProgram::create(gl, GlProgram::Kind::picture));
    TRY_SET(auto target, GlTarget::create(gl, width, height));
    std::unique_ptr<GlPainter> painter(new GlPainter(std::make_unique<Parts>(
        std::move(context), Parts::Programs{std::move(plain), std::move(coverage), std::move(picture)},
        std::move(target))));
    TRY(painter->status());
    return painter;
}

GlPainter::GlPainter(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts))
{
}

GlPainter::~GlPainter() = default;

const GlDriver& GlPainter::driver() const
{
    return parts_->driver;
}

int GlPainter::uploads() const
{
    return parts_->textures.uploads();
}

base::Result<void> GlPainter::paint(const ImDrawData& data, const Textures& textures,
                                    const std::span<const Rect> damage)
{
    const Rect all = hull(damage, parts_->target.bounds());
    if (!all.empty()) {
        parts_->mesh.build(data, textures, parts_->target.bounds(), all);
        parts_->upload();
        parts_->textures.begin();
        draw(damage);
    }
    return status();
}

void GlPainter::draw(const std::span<const Rect> damage)
{
    const GladGLContext& gl = parts_->gl;
    parts_->target.bind();
    gl.Enable(GL_SCISSOR_TEST);
    for (const GlBatch& batch : parts_->mesh.batches()) {
        bool used = false;
        for (const Rect& rect : damage) {
            const Rect part = intersection(intersection(rect, parts_->target.bounds()), batch.clip);
            if (intersection(part, batch.bounds).empty())
                continue;
            if (!std::exchange(used, true))
                parts_->use(batch);
            gl.Scissor(part.left, part.top, part.width(), part.height());
            gl.DrawElements(GL_TRIANGLES, static_cast<int>(batch.count), GL_UNSIGNED_INT,
                            offset(batch.first * sizeof(std::uint32_t)));
        }
    }
    gl.Disable(GL_SCISSOR_TEST);
}

base::Result<void> GlPainter::copy_to_window()
{
    parts_->target.copy_to_window();
    return status();
}

base::Result<void> GlPainter::finish()
{
    parts_->gl.Finish();
    return status();
}

base::Result<void> GlPainter::resize(const int width, const int height)
{
    TRY_SET(parts_->target, GlTarget::create(parts_->gl, width, height));
    return status();
}

base::Result<void> GlPainter::read(const Surface& into)
{
    parts_->target.read(into);
    return status();
}

// Whether the driver has done what it was asked. The reset status exists where the context was asked to lose
// itself when the chip is reset; elsewhere errors are the only sign.
base::Result<void> GlPainter::status() const
{
    const GladGLContext& gl = parts_->gl;
    if (gl.GetGraphicsResetStatusARB != nullptr)
        if (const GLenum reset = gl.GetGraphicsResetStatusARB(); reset != GL_NO_ERROR)
            return base::fail(base::Code::io,
                              "OpenGL: the graphics chip was reset and the context is lost ("
                                  + std::to_string(reset) + ")");
    GLenum first = GL_NO_ERROR;
    for (int i = 0; i < errors_read_max; ++i) {
        const GLenum error = gl.GetError();
        if (error == GL_NO_ERROR)
            break;
        if (first == GL_NO_ERROR)
            first = error;
    }
    if (first != GL_NO_ERROR)
        return base::fail(base::Code::io, "OpenGL: the driver reports error " + std::to_string(first));
    return {};
}

} // namespace paint
