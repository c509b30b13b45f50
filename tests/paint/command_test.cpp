#include "scene.h"

#include <gtest/gtest.h>
#include <vector>

namespace {

using namespace test;
using paint::Picture;
using paint::Rect;
using paint::Surface;

TEST(Clip, IsExactForEveryKindOfShape)
{
    const auto picture = painted([](ImDrawList& list) {
        list.PushClipRect({40, 50}, {60, 70});
        list.AddRectFilled({0, 0}, {300, 200}, ink);
        list.AddCircleFilled({50, 60}, 80, ink);
        list.AddRectFilled({0, 0}, {300, 200}, ink, 20);
        list.PopClipRect();
    });
    EXPECT_EQ(inked_area(picture), 20 * 20);
    EXPECT_EQ(picture.at(40, 50), 0xff000000u);
    EXPECT_EQ(picture.at(59, 69), 0xff000000u);
}

TEST(Clip, TurnedInsideOutShowsNothing)
{
    const auto picture = painted([](ImDrawList& list) {
        list.PushClipRect({60, 70}, {40, 50});
        list.AddRectFilled({0, 0}, {300, 200}, ink);
        list.PopClipRect();
    });
    EXPECT_EQ(inked_area(picture), 0);
}

TEST(Damage, ChangesNothingOutsideAndEverythingInside)
{
    Scene scene;
    Picture picture(scene_width, scene_height, paper);
    const ImDrawData& data = *scene.draw([](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {scene_width, scene_height}, ink);
        list.AddCircleFilled({100, 100}, 80, IM_COL32(0, 0, 0, 200));
    });
    const std::vector<Rect> damage{
        {10, 10, 30, 20}, {100, 100, 101, 101}, {310, 230, 900, 900}, {-50, 30, 4, 32}};
    paint::paint(data, no_textures, picture.surface(), damage);
    EXPECT_EQ(inked_area(picture), 20 * 10 + 1 + 10 * 10 + 4 * 2);
}

TEST(Damage, OfNothingPaintsNothing)
{
    Scene scene;
    Picture picture(scene_width, scene_height, paper);
    const ImDrawData& data = *scene.draw([](ImDrawList& list) { list.AddRectFilled({0, 0}, {99, 99}, ink); });
    paint::paint(data, no_textures, picture.surface(), {});
    EXPECT_EQ(inked_area(picture), 0);
}

TEST(Damage, PaintedPieceByPieceGivesTheWholePicture)
{
    const auto with = [](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {scene_width, scene_height}, IM_COL32(250, 246, 238, 255));
        list.AddRectFilled({20, 20}, {200, 180}, half_ink, 14);
        list.AddCircle({160, 120}, 77, ink, 64, 2.5F);
        list.AddLine({3, 200}, {317, 31}, half_ink, 1.3F);
    };
    Scene scene;
    const ImDrawData& data = *scene.draw(with);
    Picture whole(scene_width, scene_height, paper);
    paint::paint(data, no_textures, whole.surface());
    Picture pieces(scene_width, scene_height, paper);
    std::vector<Rect> damage;
    for (int y = 0; y < scene_height; y += 37)
        for (int x = 0; x < scene_width; x += 41)
            damage.push_back({x, y, x + 41, y + 37});
    paint::paint(data, no_textures, pieces.surface(), damage);
    for (int y = 0; y < scene_height; ++y)
        for (int x = 0; x < scene_width; ++x)
            ASSERT_EQ(pieces.at(x, y), whole.at(x, y)) << x << ' ' << y;
}

TEST(Surface, BetweenTheRowsIsNotTouched)
{
    constexpr int stride = scene_width + 8;
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(stride) * scene_height, 0x11223344);
    Scene scene;
    const ImDrawData& data = *scene.draw([](ImDrawList& list) {
        list.PushClipRect({-99, -99}, {999, 999});
        list.AddRectFilled({-10, -10}, {999, 999}, ink);
        list.AddCircleFilled({300, 100}, 200, ink);
        list.PopClipRect();
    });
    paint::paint(data, no_textures, Surface{pixels.data(), scene_width, scene_height, stride});
    for (int y = 0; y < scene_height; ++y)
        for (int x = scene_width; x < stride; ++x)
            ASSERT_EQ(pixels[static_cast<std::size_t>(y * stride + x)], 0x11223344u);
}

TEST(Surface, SmallerThanTheDisplayIsNotOverrun)
{
    Scene scene;
    Picture small(17, 3, paper);
    const ImDrawData& data = *scene.draw([](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {scene_width, scene_height}, ink, 9);
    });
    paint::paint(data, no_textures, small.surface());
    EXPECT_EQ(small.at(16, 2), 0xff000000u);
}

TEST(DrawData, IsMovedAndScaledToThePixelsOfTheSurface)
{
    Scene scene;
    Picture picture(scene_width, scene_height, paper);
    ImDrawData& data = *scene.draw([](ImDrawList& list) {
        list.PushClipRect({10, 10}, {30, 30});
        list.AddRectFilled({0, 0}, {25, 25}, ink);
        list.PopClipRect();
    });
    data.DisplayPos = {5, 5};
    data.FramebufferScale = {2, 3};
    paint::paint(data, no_textures, picture.surface());
    EXPECT_EQ(inked_area(picture), (15 * 2) * (15 * 3));
    EXPECT_EQ(picture.at(10, 15), 0xff000000u);
    EXPECT_EQ(picture.at(9, 15), paper);
}

TEST(DrawData, WithMoreCornersThanAnIndexCountsIsDrawnToTheEnd)
{
    const auto picture = painted([](ImDrawList& list) {
        for (int i = 0; i < 40'000; ++i) {
            const float x = static_cast<float>(i % 100);
            list.AddRectFilled({x, 0}, {x + 1, 10}, ink);
        }
        list.AddRectFilled({200, 100}, {201, 101}, ink);
    });
    EXPECT_EQ(inked_area(picture), 100 * 10 + 1);
    EXPECT_EQ(picture.at(200, 100), 0xff000000u);
}

TEST(UserCallback, IsNeverCalled)
{
    const auto picture = painted([](ImDrawList& list) {
        list.AddCallback([](const ImDrawList*, const ImDrawCmd*) { ADD_FAILURE(); }, nullptr);
        list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
        list.AddRectFilled({200, 100}, {201, 101}, ink);
    });
    EXPECT_EQ(inked_area(picture), 1);
}

} // namespace
