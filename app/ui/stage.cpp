#include "ui/stage.h"

#include <cfloat>
#include <imgui.h>

namespace ui {

namespace {

// ImGui wants time to pass; nothing of ours depends on how much.
constexpr float frame_s = 1.0F / 60;

} // namespace

Stage::Stage()
    : context_(ImGui::CreateContext())
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // Nothing of a visitor reaches the disk.
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    // Only the white pixel of ImGui's own atlas is used, and it stands for "no texture": lines are drawn as
    // geometry.
    io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    io.Fonts->SetTexID(nullptr);
    io.MousePos = ImVec2(-FLT_MAX, -FLT_MAX);
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
    // Rounded corners of cards and circles of drawings stay smooth at 4K.
    ImGui::GetStyle().CircleTessellationMaxError = 0.15F;
}

Stage::~Stage()
{
    ImGui::DestroyContext(context_);
}

void Stage::begin(const int width_px, const int height_px, const std::optional<Transition>& transition)
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(width_px), static_cast<float>(height_px));
    io.DeltaTime = frame_s;
    if (released_) {
        io.MousePos = ImVec2(-FLT_MAX, -FLT_MAX); // A finger that has left hovers over nothing.
        released_ = false;
    }
    if (transition) {
        released_ = io.MouseDown[0] && !transition->down;
        io.MousePos = ImVec2(transition->x, transition->y);
        io.MouseDown[0] = transition->down;
    }
    ImGui::NewFrame();
}

const ImDrawData& Stage::end()
{
    ImGui::Render();
    return *ImGui::GetDrawData();
}

} // namespace ui
