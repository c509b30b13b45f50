#include "ui/motif.h"

#include "drawing.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>
#include <vector>

namespace {

constexpr float size_px = 90;
const ImVec2 origin{40, 30};

class Motif : public test::Drawing {
protected:
    static std::vector<ImDrawVert> drawn(const int month, const bool black_screen = false)
    {
        const ImDrawList list = Drawing::drawn([&](ImDrawList& on) {
            ui::draw_motif(on, origin, size_px, month, ui::motif_palette(black_screen));
        });
        return {list.VtxBuffer.begin(), list.VtxBuffer.end()};
    }
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
