#include "ui/motif.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>
#include <vector>

namespace {

constexpr float size_px = 90;
const ImVec2 origin{40, 30};

// Draws on a list of its own, outside any window.
class Motif : public testing::Test {
protected:
    Motif() : context_(ImGui::CreateContext())
    {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {200, 200};
        io.DeltaTime = 1.0F / 60;
        unsigned char* pixels = nullptr;
        int width = 0;
        int height = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
        ImGui::NewFrame();
    }
    ~Motif() override
    {
        ImGui::EndFrame();
        ImGui::DestroyContext(context_);
    }

    static std::vector<ImDrawVert> drawn(const int month, const bool black_screen = false)
    {
        ImDrawList list(ImGui::GetDrawListSharedData());
        list._ResetForNewFrame();
        list.PushClipRectFullScreen();
        ui::draw_motif(list, origin, size_px, month, ui::motif_palette(black_screen));
        return {list.VtxBuffer.begin(), list.VtxBuffer.end()};
    }

private:
    ImGuiContext* context_;
};

TEST_F(Motif, StaysInsideItsSquare)
{
    constexpr float soft_rim_px = 1;
    for (const bool black_screen : {false, true})
        for (int month = 1; month <= 12; ++month)
            for (const ImDrawVert& vertex : drawn(month, black_screen)) {
                ASSERT_GE(vertex.pos.x, origin.x - soft_rim_px) << month;
                ASSERT_GE(vertex.pos.y, origin.y - soft_rim_px) << month;
                ASSERT_LE(vertex.pos.x, origin.x + size_px + soft_rim_px) << month;
                ASSERT_LE(vertex.pos.y, origin.y + size_px + soft_rim_px) << month;
            }
}

TEST_F(Motif, IsAnotherOneEveryMonth)
{
    std::set<std::vector<float>> pictures;
    for (int month = 1; month <= 12; ++month) {
        std::vector<float> places;
        for (const ImDrawVert& vertex : drawn(month))
            places.insert(places.end(), {vertex.pos.x, vertex.pos.y});
        EXPECT_FALSE(places.empty());
        pictures.insert(places);
    }
    EXPECT_EQ(pictures.size(), 12u);
}

TEST_F(Motif, IsNothingInAMonthThatDoesNotExist)
{
    for (const int month : {-1, 0, 13, 99})
        EXPECT_TRUE(drawn(month).empty()) << month;
}

TEST_F(Motif, UsesThreeColoursOnTheBlackScreen)
{
    std::set<ImU32> colours;
    for (int month = 1; month <= 12; ++month)
        for (const ImDrawVert& vertex : drawn(month, true))
            colours.insert(vertex.col | IM_COL32_A_MASK); // The soft rim fades.
    EXPECT_EQ(colours, (std::set<ImU32>{0xFF000000, 0xFFFFFFFF, 0xFF4DE1FF}));
}

} // namespace
