#pragma once
// A real ImGui context without a window, whose background draw list the tests draw into.

#include "paint/cpu_painter.h"

#include <functional>
#include <imgui/imgui.h>

namespace test {

inline constexpr int scene_width = 320;
inline constexpr int scene_height = 240;
inline constexpr std::uint32_t paper = 0xffffffff;
inline constexpr ImU32 ink = IM_COL32(0, 0, 0, 255);
inline constexpr ImU32 half_ink = IM_COL32(0, 0, 0, 128);

class Scene {
public:
    Scene()
        : context_(ImGui::CreateContext())
    {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {static_cast<float>(scene_width), static_cast<float>(scene_height)};
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        ImGui::GetStyle().AntiAliasedLinesUseTex = false;
        io.Fonts->GetTexDataAsAlpha8(&font_pixels_, &font_width_, &font_height_);
    }
    ~Scene() { ImGui::DestroyContext(context_); }
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;

    // Runs one frame and gives its draw data, which lives until the next frame.
    ImDrawData* draw(const std::function<void(ImDrawList&)>& with)
    {
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        ImGui::NewFrame();
        with(*ImGui::GetBackgroundDrawList());
        ImGui::Render();
        return ImGui::GetDrawData();
    }

    paint::TextureView font_atlas() const
    {
        return {paint::TextureView::Format::a8, font_width_, font_height_, font_width_, font_pixels_};
    }

private:
    ImGuiContext* context_;
    unsigned char* font_pixels_ = nullptr;
    int font_width_ = 0;
    int font_height_ = 0;
};

inline paint::TextureView no_textures(ImTextureID)
{
    return {};
}

// What `with` draws on white paper.
inline paint::Picture painted(const std::function<void(ImDrawList&)>& with,
                              const paint::Textures& textures = no_textures)
{
    Scene scene;
    paint::Picture picture(scene_width, scene_height, paper);
    paint::paint(*scene.draw(with), textures, picture.surface());
    return picture;
}

// How much ink lies on the paper, in pixels.
inline double inked_area(const paint::Picture& picture)
{
    double sum = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            sum += (255 - (picture.at(x, y) & 0xff)) / 255.0;
    return sum;
}

} // namespace test
