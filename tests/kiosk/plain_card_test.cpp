#include "kiosk/plain_card.h"

#include "kiosk/scene.h"

#include <gtest/gtest.h>
#include <set>

namespace {

int inked(paint::Picture& picture, const int top, const int bottom)
{
    const std::uint32_t paper = picture.at(0, 0);
    int count = 0;
    for (int y = top; y < bottom; ++y)
        for (int x = 0; x < picture.width(); ++x)
            count += picture.at(x, y) != paper;
    return count;
}

TEST(PlainCard, IsNeverBlankInAnySize)
{
    for (const auto& [width, height] : {std::pair(320, 480), std::pair(1080, 1920), std::pair(3840, 2160)}) {
        paint::Picture picture(width, height);
        kiosk::paint_plain_card(picture.surface());
        EXPECT_NE(picture.at(0, 0), paint::Picture::opaque_black);
        EXPECT_GT(inked(picture, 0, height / 2), width * height / 100);
        EXPECT_GT(inked(picture, height / 2, height), width * height / 200);
    }
}

TEST(PlainCard, LeavesARimOfPaperAllRound)
{
    paint::Picture picture(1080, 1920);
    kiosk::paint_plain_card(picture.surface());
    for (int y = 0; y < picture.height(); ++y) {
        ASSERT_EQ(picture.at(2, y), picture.at(0, 0));
        ASSERT_EQ(picture.at(picture.width() - 3, y), picture.at(0, 0));
    }
}

TEST(Scene, WithoutFontsSaysSoInsteadOfOpening)
{
    const std::filesystem::path nowhere = "/nonexistent";
    const auto scene = kiosk::Scene::open({nowhere, nowhere, nowhere, nowhere});
    ASSERT_FALSE(scene);
    EXPECT_FALSE(scene.error().where.empty());
}

} // namespace
