#include "kiosk/png.h"

#include "base/file.h"

#include <gtest/gtest.h>
#include <stb/stb_image.h>

namespace {

std::filesystem::path somewhere(const char* name)
{
    return std::filesystem::path(testing::TempDir()) / (std::string("machiai_png_") + name);
}

paint::Picture pattern()
{
    paint::Picture picture(37, 21);
    for (int y = 0; y < 21; ++y)
        for (int x = 0; x < 37; ++x)
            picture.surface().row(y)[x] = static_cast<std::uint32_t>(x * 0x050301 + y * 0x010b07);
    return picture;
}

TEST(Png, ReadBackHasTheSamePixels)
{
    auto picture = pattern();
    const auto file = somewhere("same.png");
    ASSERT_TRUE(kiosk::write_png(file, picture.surface()));
    int width = 0;
    int height = 0;
    int channels = 0;
    unsigned char* const bytes = stbi_load(file.c_str(), &width, &height, &channels, 0);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(width, 37);
    EXPECT_EQ(height, 21);
    ASSERT_EQ(channels, 3) << "a screen has no alpha";
    for (int i = 0; i < 37 * 21; ++i) {
        const std::uint32_t pixel = picture.at(i % 37, i / 37);
        ASSERT_EQ(bytes[i * 3], pixel >> 16 & 0xff);
        ASSERT_EQ(bytes[i * 3 + 1], pixel >> 8 & 0xff);
        ASSERT_EQ(bytes[i * 3 + 2], pixel & 0xff);
    }
    stbi_image_free(bytes);
}

TEST(Png, OfTheSamePixelsIsTheSameFileAndReplacesALongerOne)
{
    auto picture = pattern();
    const auto once = somewhere("once.png");
    const auto again = somewhere("again.png");
    paint::Picture larger(300, 300, 0xff4477aa);
    ASSERT_TRUE(kiosk::write_png(again, larger.surface()));
    ASSERT_TRUE(kiosk::write_png(once, picture.surface()));
    ASSERT_TRUE(kiosk::write_png(again, picture.surface()));
    EXPECT_EQ(*base::read_limited(once, 1 << 20), *base::read_limited(again, 1 << 20));
}

TEST(Png, OfPartOfAWiderSurfaceHasThatPartOnly)
{
    paint::Picture wide(100, 10, 0xffff0000);
    paint::Picture narrow(20, 10, 0xffff0000);
    paint::Surface part = wide.surface();
    part.width = 20;
    for (int y = 0; y < 10; ++y)
        wide.surface().row(y)[20] = 0xff00ff00;
    ASSERT_TRUE(kiosk::write_png(somewhere("part.png"), part));
    ASSERT_TRUE(kiosk::write_png(somewhere("narrow.png"), narrow.surface()));
    EXPECT_EQ(*base::read_limited(somewhere("part.png"), 1 << 20),
              *base::read_limited(somewhere("narrow.png"), 1 << 20));
}

TEST(Png, IsRefusedWhereNothingCanBeWritten)
{
    paint::Picture picture(2, 2);
    const auto missing = kiosk::write_png("/nowhere/at/all.png", picture.surface());
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, base::Code::not_found);
    const auto full = kiosk::write_png("/dev/full", picture.surface());
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, base::Code::no_space);
}

TEST(Png, OfNothingIsRefused)
{
    EXPECT_FALSE(kiosk::write_png(somewhere("nothing.png"), paint::Surface{}));
}

} // namespace
