#pragma once
// A frame of ImGui without a window, and drawing on lists of one's own in it.

#include <gtest/gtest.h>
#include <imgui.h>

namespace test {

class Drawing : public testing::Test {
protected:
    Drawing()
        : context_(ImGui::CreateContext())
    {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {400, 400};
        io.DeltaTime = 1.0F / 60;
        unsigned char* pixels = nullptr;
        int width = 0;
        int height = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
        ImGui::NewFrame();
    }
    ~Drawing() override
    {
        ImGui::EndFrame();
        ImGui::DestroyContext(context_);
    }

    // What `draw` puts on a list that clips nothing.
    template <class Draw>
    static ImDrawList drawn(const Draw& draw)
    {
        ImDrawList list(ImGui::GetDrawListSharedData());
        list._ResetForNewFrame();
        list.PushClipRectFullScreen();
        draw(list);
        return list;
    }

private:
    ImGuiContext* context_;
};

} // namespace test
