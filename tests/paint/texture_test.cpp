#include "scene.h"

#include <array>
#include <gtest/gtest.h>
#include <vector>

namespace {

using namespace test;
using paint::TextureView;

const ImTextureID first_id = reinterpret_cast<ImTextureID>(1);

// 4 × 4 texels of coverage, rising from 0 to 240.
struct Ramp {
    std::array<std::uint8_t, 16> texels;
    Ramp()
    {
        for (std::size_t i = 0; i < 16; ++i)
            texels[i] = static_cast<std::uint8_t>(i * 16);
    }
    paint::Textures textures() const
    {
        return [this](ImTextureID) { return TextureView{TextureView::Format::a8, 4, 4, 4, texels.data()}; };
    }
};

struct Photo {
    int width;
    int height;
    std::vector<std::uint8_t> bytes;
    Photo(const int w, const int h, const std::array<std::uint8_t, 4> colour)
        : width(w)
        , height(h)
        , bytes(static_cast<std::size_t>(w * h * 4))
    {
        for (int y = 0; y < h; ++y)
            for (int x = 0; x < w; ++x)
                set(x, y, colour);
    }
    void set(const int x, const int y, const std::array<std::uint8_t, 4> colour)
    {
        for (std::size_t i = 0; i < 4; ++i)
            bytes[static_cast<std::size_t>(y * width + x) * 4 + i] = colour[i];
    }
    paint::Textures textures() const
    {
        return [this](ImTextureID) {
            return TextureView{TextureView::Format::rgba, width, height, width * 4, bytes.data()};
        };
    }
};

TEST(Glyph, ShownTexelForPixelKeepsEveryCoverageExactly)
{
    const Ramp ramp;
    const auto picture = painted(
        [](ImDrawList& list) {
            list.AddImage(first_id, {10, 20}, {14, 24}, {0, 0}, {1, 1}, ink);
        },
        ramp.textures());
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; ++x)
            EXPECT_EQ(picture.at(10 + x, 20 + y) & 0xff, 255u - static_cast<unsigned>(y * 4 + x) * 16);
    EXPECT_EQ(picture.at(14, 23), paper);
    EXPECT_EQ(picture.at(13, 24), paper);
}

TEST(Glyph, IsCutByTheClipWithoutMoving)
{
    const Ramp ramp;
    const auto picture = painted(
        [](ImDrawList& list) {
            list.PushClipRect({12, 21}, {13, 23});
            list.AddImage(first_id, {10, 20}, {14, 24}, {0, 0}, {1, 1}, ink);
            list.PopClipRect();
        },
        ramp.textures());
    EXPECT_EQ(picture.at(12, 21) & 0xff, 255u - 6 * 16);
    EXPECT_EQ(picture.at(12, 22) & 0xff, 255u - 10 * 16);
    EXPECT_NEAR(inked_area(picture), 16 * 16 / 255.0, 1e-9);
}

TEST(Glyph, PartOfAnAtlasShowsNoNeighbour)
{
    const Ramp ramp;
    const auto picture = painted(
        [](ImDrawList& list) {
            list.AddImage(first_id, {10, 20}, {12, 21}, {0.25F, 0.5F}, {0.75F, 0.75F}, ink);
        },
        ramp.textures());
    EXPECT_EQ(picture.at(10, 20) & 0xff, 255u - 9 * 16);
    EXPECT_EQ(picture.at(11, 20) & 0xff, 255u - 10 * 16);
}

TEST(Glyph, BeyondTheTextureReadsItsEdgeAndNothingElse)
{
    const Ramp ramp;
    const auto picture = painted(
        [](ImDrawList& list) {
            list.AddImage(first_id, {10, 20}, {18, 28}, {-0.5F, -0.5F}, {1.5F, 1.5F}, ink);
            list.AddImage(first_id, {40, 20}, {48, 28}, {1e20F, 0}, {-1e20F, 1}, ink);
            list.AddImage(first_id, {70, 20}, {74, 24}, {-0.5F, -0.5F}, {0.5F, 0.5F}, ink);
        },
        ramp.textures());
    EXPECT_EQ(picture.at(10, 20), paper);
    EXPECT_EQ(picture.at(17, 20) & 0xff, 255u - 3 * 16);
    EXPECT_EQ(picture.at(10, 27) & 0xff, 255u - 12 * 16);
    EXPECT_EQ(picture.at(17, 27) & 0xff, 255u - 15 * 16);
    EXPECT_EQ(picture.at(70, 23) & 0xff, 255u - 4 * 16);
}

TEST(Glyph, OfHalfTransparentInkHasHalfTheCoverage)
{
    const Ramp ramp;
    const auto picture = painted(
        [](ImDrawList& list) {
            list.AddImage(first_id, {10, 20}, {14, 24}, {0, 0}, {1, 1}, half_ink);
        },
        ramp.textures());
    EXPECT_EQ(picture.at(13, 23) & 0xff, 255u - 120);
}

TEST(Text, OfTheFontAtlasLooksAsItsTexels)
{
    Scene scene;
    // A texture id makes ImGui's own fonts textured, and its fills plain through the atlas's white pixel.
    ImGui::GetIO().Fonts->SetTexID(first_id);
    paint::Picture picture(scene_width, scene_height, paper);
    const ImFontGlyph& glyph = *ImGui::GetIO().Fonts->Fonts[0]->FindGlyph('H');
    paint::paint(
        *scene.draw([](ImDrawList& list) {
            list.AddText({30, 40}, ink, "H");
            list.AddRectFilled({200, 100}, {220, 110}, half_ink);
        }),
        [&scene](ImTextureID) { return scene.font_atlas(); }, picture.surface());
    const TextureView atlas = scene.font_atlas();
    const int left = static_cast<int>(glyph.U0 * static_cast<float>(atlas.width) + 0.5F);
    const int top = static_cast<int>(glyph.V0 * static_cast<float>(atlas.height) + 0.5F);
    int seen = 0;
    for (int y = 0; y < static_cast<int>(glyph.Y1 - glyph.Y0); ++y)
        for (int x = 0; x < static_cast<int>(glyph.X1 - glyph.X0); ++x) {
            const unsigned coverage = atlas.pixels[(top + y) * atlas.stride + left + x];
            seen += coverage > 0;
            ASSERT_EQ(picture.at(30 + static_cast<int>(glyph.X0) + x, 40 + static_cast<int>(glyph.Y0) + y)
                          & 0xff,
                      255 - coverage);
        }
    EXPECT_GT(seen, 10);
    EXPECT_EQ(picture.at(210, 105), 0xff7f7f7fu);
}

TEST(Image, OfOneColourStaysThatColourAtEverySize)
{
    const Photo photo(7, 5, {10, 20, 30, 255});
    for (const float size : {5.0F, 7.0F, 31.5F, 150.0F}) {
        const auto picture = painted(
            [size](ImDrawList& list) {
                list.AddImage(first_id, {10, 10}, {10 + size, 10 + size});
            },
            photo.textures());
        for (int y = 10; y < 10 + static_cast<int>(size); ++y)
            for (int x = 10; x < 10 + static_cast<int>(size); ++x)
                ASSERT_EQ(picture.at(x, y), 0xff0a141eu) << size;
    }
}

TEST(Image, IsSmoothBetweenTwoTexels)
{
    Photo photo(2, 1, {0, 0, 0, 255});
    photo.set(1, 0, {255, 255, 255, 255});
    const auto picture = painted(
        [](ImDrawList& list) {
            list.AddImage(first_id, {0, 0}, {200, 10});
        },
        photo.textures());
    EXPECT_EQ(picture.at(0, 5) & 0xff, 0u);
    EXPECT_EQ(picture.at(199, 5) & 0xff, 255u);
    for (int x = 1; x < 200; ++x)
        ASSERT_GE(picture.at(x, 5) & 0xff, picture.at(x - 1, 5) & 0xff);
    EXPECT_NEAR(static_cast<double>(picture.at(100, 5) & 0xff), 128, 2);
}

TEST(Image, DrawsNoRimInTheHiddenColourOfTransparentTexels)
{
    Photo photo(2, 1, {0, 255, 0, 0}); // Transparent, with green underneath.
    photo.set(1, 0, {255, 255, 255, 255});
    const auto picture = painted(
        [](ImDrawList& list) {
            list.AddImage(first_id, {0, 0}, {200, 10});
        },
        photo.textures());
    for (int x = 0; x < 200; ++x)
        ASSERT_EQ(picture.at(x, 5), paper) << "white on white, whatever is hidden";
}

TEST(Image, CanBeMirrored)
{
    Photo photo(2, 1, {0, 0, 0, 255});
    photo.set(1, 0, {255, 0, 0, 255});
    const auto picture = painted(
        [](ImDrawList& list) {
            list.AddImage(first_id, {10, 10}, {12, 11}, {1, 0}, {0, 1});
        },
        photo.textures());
    EXPECT_EQ(picture.at(10, 10), 0xffff0000u);
    EXPECT_EQ(picture.at(11, 10), 0xff000000u);
}

TEST(Image, WithItsCornersExchangedIsTurned)
{
    Photo photo(2, 2, {0, 0, 0, 255});
    photo.set(1, 0, {255, 0, 0, 255});
    const auto picture = painted(
        [](ImDrawList& list) {
            list.AddImage(first_id, {12, 12}, {10, 10});
        },
        photo.textures());
    EXPECT_EQ(picture.at(10, 11), 0xffff0000u);
    EXPECT_EQ(picture.at(11, 11), 0xff000000u);
    EXPECT_EQ(picture.at(10, 10), 0xff000000u);
    EXPECT_EQ(picture.at(12, 11), paper);
}

TEST(Image, WithRoundedCornersShowsPaperInTheCornersAndThePictureInside)
{
    Photo photo(16, 16, {0, 0, 255, 255});
    for (int y = 0; y < 16; ++y)
        for (int x = 8; x < 16; ++x)
            photo.set(x, y, {0, static_cast<std::uint8_t>(y < 8 ? 255 : 128), 0, 255});
    const auto picture = painted(
        [](ImDrawList& list) {
            list.AddImageRounded(first_id, {20, 20}, {120, 120}, {0, 0}, {1, 1}, IM_COL32_WHITE, 24);
        },
        photo.textures());
    EXPECT_EQ(picture.at(21, 21), paper);
    for (int y = 45; y < 95; ++y) {
        for (int x = 21; x < 66; ++x)
            ASSERT_EQ(picture.at(x, y), 0xff0000ffu) << x << ' ' << y;
        for (int x = 74; x < 119; ++x)
            ASSERT_EQ(picture.at(x, y) & 0xffff00ffu, 0xff000000u) << x << ' ' << y;
        if (y < 66 || y >= 74) {
            ASSERT_EQ(picture.at(100, y), y < 70 ? 0xff00ff00u : 0xff008000u) << y;
        }
    }
}

TEST(Image, IsTintedByItsColour)
{
    const Photo photo(4, 4, {255, 128, 0, 255});
    const auto picture = painted(
        [](ImDrawList& list) {
            list.AddImage(first_id, {0, 0}, {4, 4}, {0, 0}, {1, 1}, IM_COL32(255, 255, 255, 0));
            list.AddImage(first_id, {10, 0}, {14, 4}, {0, 0}, {1, 1}, IM_COL32(128, 255, 255, 255));
        },
        photo.textures());
    EXPECT_EQ(picture.at(2, 2), paper);
    EXPECT_EQ(picture.at(12, 2), 0xff808000u);
}

TEST(Image, OfAnUnknownIdIsLeftOut)
{
    const auto picture = painted([](ImDrawList& list) {
        list.AddImage(first_id, {0, 0}, {100, 100});
        list.AddRectFilled({200, 0}, {210, 10}, ink);
    });
    EXPECT_EQ(inked_area(picture), 100);
}

} // namespace
