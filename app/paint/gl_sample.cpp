#include "paint/gl_sample.h"

#include "paint/cpu_painter.h"

#include <array>
#include <imgui.h>

namespace paint {

namespace {

constexpr int levels_allowed = 2; // What rounding may make of a channel.
constexpr int edge_pixels_max = 16; // What it may make of the triangle's edges.

// What blending gets wrong shows on a plain ground.
class Triangle {
public:
    Triangle()
    {
        constexpr float side = sample_side_px;
        add({{{{0, 0}, {}, IM_COL32(20, 60, 120, 255)},
              {{side * 2, 0}, {}, IM_COL32(20, 60, 120, 255)},
              {{0, side * 2}, {}, IM_COL32(20, 60, 120, 255)}}});
        add({{{{4, 4}, {}, IM_COL32(255, 0, 0, 255)},
              {{side - 3, 9}, {}, IM_COL32(0, 255, 0, 128)},
              {{17, side - 5}, {}, IM_COL32(0, 0, 255, 200)}}});
        ImDrawCmd command;
        command.ClipRect = {0, 0, side, side};
        command.ElemCount = static_cast<unsigned>(list_.IdxBuffer.Size);
        list_.CmdBuffer.push_back(command);
        data_.Valid = true;
        data_.CmdLists = &lists_;
        data_.CmdListsCount = 1;
        data_.DisplaySize = {side, side};
        data_.FramebufferScale = {1, 1};
    }
    Triangle(const Triangle&) = delete;
    Triangle& operator=(const Triangle&) = delete;
    const ImDrawData& data() const { return data_; }

private:
    void add(const std::array<ImDrawVert, 3>& corners)
    {
        for (const ImDrawVert& corner : corners) {
            list_.IdxBuffer.push_back(static_cast<ImDrawIdx>(list_.VtxBuffer.Size));
            list_.VtxBuffer.push_back(corner);
        }
    }

    ImDrawList list_{nullptr};
    ImDrawList* lists_ = &list_;
    ImDrawData data_;
};

bool alike(const std::uint32_t a, const std::uint32_t b)
{
    for (const int shift : {0, 8, 16}) {
        const auto channel = [shift](const std::uint32_t pixel) {
            return static_cast<int>((pixel >> shift) & 0xff);
        };
        if (std::abs(channel(a) - channel(b)) > levels_allowed)
            return false;
    }
    return true;
}

} // namespace

base::Result<void> paint_sample(GlPainter& painter)
{
    const Triangle triangle;
    const auto nothing = [](ImTextureID) { return TextureView{}; };
    Picture wanted(sample_side_px, sample_side_px);
    Picture got(sample_side_px, sample_side_px);
    paint(triangle.data(), nothing, wanted.surface());
    TRY(painter.paint(triangle.data(), nothing, std::array{wanted.surface().bounds()}));
    TRY(painter.read(got.surface()));
    int wrong = 0;
    for (int y = 0; y < sample_side_px; ++y)
        for (int x = 0; x < sample_side_px; ++x)
            wrong += alike(got.at(x, y), wanted.at(x, y)) ? 0 : 1;
    if (wrong > edge_pixels_max)
        return base::fail(base::Code::unsupported,
                          painter.driver().renderer + " draws " + std::to_string(wrong)
                              + " pixels of a triangle wrong");
    return {};
}

} // namespace paint
