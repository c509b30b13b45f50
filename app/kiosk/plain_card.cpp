#include "kiosk/plain_card.h"

#include "paint/cpu_painter.h"
#include "ui/theme.h"
#include "words/common.h"

#include <algorithm>
#include <cfloat>
#include <imgui/imgui.h>
#include <string>

namespace kiosk {

namespace {

const ImTextureID letters = reinterpret_cast<ImTextureID>(std::intptr_t{1});

// A frame of ImGui of its own, so that the letters' texture is nobody else's.
class Context {
public:
    explicit Context(const paint::Surface& surface)
        : former_(ImGui::GetCurrentContext())
        , own_(ImGui::CreateContext())
    {
        ImGui::SetCurrentContext(own_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        io.DisplaySize = {static_cast<float>(surface.width), static_cast<float>(surface.height)};
        io.DeltaTime = 1;
        io.Fonts->GetTexDataAsAlpha8(&pixels_, &width_, &height_);
        io.Fonts->SetTexID(letters);
        ImGui::NewFrame();
    }
    ~Context()
    {
        ImGui::DestroyContext(own_);
        ImGui::SetCurrentContext(former_);
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    void paint(const paint::Surface& surface) const
    {
        ImGui::Render();
        const auto view = [this](const ImTextureID) {
            return paint::TextureView{paint::TextureView::Format::a8, width_, height_, width_, pixels_};
        };
        paint::paint(*ImGui::GetDrawData(), view, surface);
    }

private:
    ImGuiContext* former_;
    ImGuiContext* own_;
    unsigned char* pixels_ = nullptr;
    int width_ = 0;
    int height_ = 0;
};

constexpr float widest = 0.9F; // Of the screen.

// One line as high as that part of the screen, or lower where it would be too wide; returns the foot of it.
float line(const std::string_view words, const float top, const float part, const ui::Color color)
{
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    ImFont* const font = ImGui::GetFont();
    const std::string text(words);
    constexpr float em = 100;
    const float width = font->CalcTextSizeA(em, FLT_MAX, 0, text.c_str()).x;
    const float size = std::min(screen.y * part, em * screen.x * widest / width);
    ImGui::GetBackgroundDrawList()->AddText(font, size, {(screen.x - width * size / em) / 2, top},
                                            color.packed(), text.c_str());
    return top + size;
}

// Broken into lines of that height; returns the foot of them.
float sentence(const std::string_view words, const float top, const float part, const ui::Color color)
{
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    ImFont* const font = ImGui::GetFont();
    const std::string text(words);
    const float size = screen.y * part;
    const float width = screen.x * widest;
    ImGui::GetBackgroundDrawList()->AddText(font, size, {(screen.x - width) / 2, top}, color.packed(),
                                            text.c_str(), nullptr, width);
    return top + font->CalcTextSizeA(size, FLT_MAX, width, text.c_str()).y;
}

} // namespace

void paint_plain_card(const paint::Surface& surface)
{
    const Context context(surface);
    const ui::Theme theme{ui::Display{}};
    const ui::Color ink = theme.color(ui::Tone::ink);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, screen, theme.color(ui::Tone::paper).packed());
    const float gap = screen.y * 0.03F;
    float y = sentence(words::card_line.en, 2 * gap, 0.035F, ink) + 2 * gap;
    y = line(words::card_119.en, y, 0.06F, ink);
    y = line("119", y, 0.26F, theme.color(ui::Tone::life)) + gap;
    y = line(words::card_8000.en, y, 0.06F, ink);
    line("#8000", y, 0.2F, ink);
    context.paint(surface);
}

} // namespace kiosk
