// The painter on the graphics chip against the one on the CPU, and against itself.

#include "hidden_gl.h"
#include "scene.h"

#include <array>
#include <gtest/gtest.h>
#include <random>
#include <vector>

namespace {

using namespace test;
using paint::Rect;
using paint::TextureView;

constexpr Rect whole{0, 0, scene_width, scene_height};
const ImTextureID font_id = reinterpret_cast<ImTextureID>(1);
const ImTextureID photo_id = reinterpret_cast<ImTextureID>(2);

// Every colour and every alpha.
std::vector<std::uint8_t> photo_bytes()
{
    std::vector<std::uint8_t> bytes;
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 32; ++x)
            for (const int value : {x * 8, y * 8, 255 - x * 4, x < 16 ? 255 : y * 8})
                bytes.push_back(static_cast<std::uint8_t>(value));
    return bytes;
}

struct Gl : testing::Test {
    Gl()
    {
        auto made = paint::GlPainter::create(glfwGetProcAddress, scene_width, scene_height);
        EXPECT_TRUE(made) << made.error().where;
        painter = std::move(*made);
        draw.font_atlas(); // Builds it.
    }

    paint::Textures textures() const
    {
        return [this](const ImTextureID id) {
            if (id == font_id) {
                TextureView view = draw.font_atlas();
                view.version = font_version;
                return view;
            }
            if (id == photo_id)
                return TextureView{TextureView::Format::rgba, 32, 32, 32 * 4, photo.data()};
            return TextureView{};
        };
    }
    // On white paper; the data live until the next call.
    const ImDrawData& data(const std::function<void(ImDrawList&)>& with)
    {
        return *draw.draw([&](ImDrawList& list) {
            list.AddRectFilled({0, 0}, {scene_width, scene_height}, IM_COL32_WHITE);
            with(list);
        });
    }
    paint::Picture by_gl(const ImDrawData& drawn, const std::vector<Rect>& damage = {whole})
    {
        const auto done = painter->paint(drawn, textures(), damage);
        EXPECT_TRUE(done) << done.error().where;
        return picture_of(*painter, scene_width, scene_height);
    }
    paint::Picture by_cpu(const ImDrawData& drawn) const
    {
        paint::Picture picture(scene_width, scene_height);
        paint::paint(drawn, textures(), picture.surface());
        return picture;
    }
    Distance apart(const std::function<void(ImDrawList&)>& with)
    {
        const ImDrawData& drawn = data(with);
        return distance(by_gl(drawn).surface(), by_cpu(drawn).surface());
    }

    GlContext context{scene_width, scene_height};
    Scene draw;
    std::vector<std::uint8_t> photo = photo_bytes();
    std::uint64_t font_version = 1;
    std::unique_ptr<paint::GlPainter> painter;
};

std::mt19937 dice(7);

float roll(const float from, const float to)
{
    return std::uniform_real_distribution<float>(from, to)(dice);
}

ImU32 roll_colour(const int alpha_min)
{
    const auto channel = [](const int from) { return std::uniform_int_distribution(from, 255)(dice); };
    return IM_COL32(channel(0), channel(0), channel(0), channel(alpha_min));
}

ImVec2 roll_place()
{
    return {roll(-20, scene_width + 20), roll(-20, scene_height + 20)};
}

TEST_F(Gl, SaysWhoDraws)
{
    EXPECT_FALSE(painter->driver().renderer.empty());
    EXPECT_NE(painter->driver().version.find('.'), std::string::npos);
}

TEST_F(Gl, FillsTheSamePixelsWithTheSameColours)
{
    const Distance opaque = apart([](ImDrawList& list) {
        for (int i = 0; i < 60; ++i) {
            const ImVec2 from = roll_place();
            list.AddRectFilled(from, {from.x + roll(0, 90), from.y + roll(0, 90)}, roll_colour(255));
        }
    });
    EXPECT_EQ(opaque.levels_max, 0);
    const Distance translucent = apart([](ImDrawList& list) {
        for (int i = 0; i < 6; ++i) {
            const ImVec2 from = roll_place();
            list.AddRectFilled(from, {from.x + roll(0, 90), from.y + roll(0, 90)}, roll_colour(0));
        }
    });
    EXPECT_LE(translucent.levels_max, levels_allowed);
}

TEST_F(Gl, DrawsGlyphsTexelForPixel)
{
    const Distance distance = apart([this](ImDrawList& list) {
        const TextureView atlas = draw.font_atlas();
        for (int i = 0; i < 40; ++i) {
            // Between pixels too: there the nearest texel counts, not a mix.
            const ImVec2 at{roll(0, scene_width), roll(0, scene_height)};
            const float u = static_cast<float>(std::uniform_int_distribution(0, atlas.width - 16)(dice));
            const float v = static_cast<float>(std::uniform_int_distribution(0, atlas.height - 16)(dice));
            const auto wide = static_cast<float>(atlas.width);
            const auto high = static_cast<float>(atlas.height);
            list.AddImage(font_id, at, {at.x + 16, at.y + 16}, {u / wide, v / high},
                          {(u + 16) / wide, (v + 16) / high}, roll_colour(200));
        }
    });
    EXPECT_EQ(distance.pixels, 0) << distance.levels_max;
}

TEST_F(Gl, StretchesMirrorsAndTintsPictures)
{
    const Distance distance = apart([](ImDrawList& list) {
        list.AddImage(photo_id, {3, 3}, {35, 35});
        list.AddImage(photo_id, {40, 5}, {170.5F, 120.25F});
        list.AddImage(photo_id, {180, 5}, {300, 60}, {1, 0}, {0, 1}, IM_COL32(255, 128, 0, 128));
        list.AddImage(photo_id, {5, 130}, {15, 140});
        list.AddImageRounded(photo_id, {40, 130}, {160, 230}, {0, 0}, {1, 1}, IM_COL32_WHITE, 20);
        list.AddImageQuad(photo_id, {200, 120}, {300, 150}, {280, 230}, {170, 200});
    });
    EXPECT_LE(distance.share, share_allowed) << distance.levels_max;
}

TEST_F(Gl, RoundsCornersAndDrawsLinesAsTheCpuDoes)
{
    const Distance distance = apart([](ImDrawList& list) {
        for (int i = 0; i < 8; ++i) {
            const ImVec2 from = roll_place();
            list.AddRectFilled(from, {from.x + 60, from.y + 40}, roll_colour(255), 12);
            list.AddCircle(roll_place(), 25, roll_colour(255), 0, 3);
            list.AddLine(roll_place(), roll_place(), roll_colour(255), 2);
            list.AddTriangleFilled(roll_place(), roll_place(), roll_place(), roll_colour(128));
        }
    });
    EXPECT_LE(distance.share, share_allowed) << distance.levels_max << ' ' << distance.pixels;
}

TEST_F(Gl, CutsEverythingByItsClip)
{
    const Distance distance = apart([](ImDrawList& list) {
        list.PushClipRect({50.5F, 40.25F}, {200.75F, 150});
        list.AddRectFilled({0, 0}, {120, 100}, IM_COL32(200, 0, 0, 255));
        list.AddImage(photo_id, {100, 60}, {260, 220});
        list.AddCircleFilled({60, 140}, 40, IM_COL32(0, 0, 200, 255));
        list.PopClipRect();
        list.AddRectFilled({210, 10}, {220, 20}, ink);
    });
    EXPECT_LE(distance.share, share_allowed) << distance.levels_max;
}

TEST_F(Gl, LeavesOutWhatHasNoTexture)
{
    const Distance distance = apart([](ImDrawList& list) {
        list.AddImage(reinterpret_cast<ImTextureID>(99), {10, 10}, {100, 100});
    });
    EXPECT_EQ(distance.levels_max, 0);
}

void draw_mixed(ImDrawList& list, const int step)
{
    const auto shift = static_cast<float>(step * 9 % 200);
    list.AddRectFilled({20, 20}, {140, 90}, IM_COL32(240, 240, 200, 255), 10);
    list.AddImage(photo_id, {30 + shift, 30}, {95.5F + shift, 99});
    list.AddCircleFilled({250 - shift, 120}, 30, IM_COL32(0, 90, 0, 180));
    list.AddLine({0, shift}, {319, 239 - shift}, ink, 3);
    list.AddImage(font_id, {40, 150 + shift / 4}, {104, 214 + shift / 4}, {0, 0}, {0.5F, 0.5F}, ink);
}

TEST_F(Gl, PaintsOnlyTheDamageAndThereTheSameToThePixel)
{
    by_gl(data([](ImDrawList& list) { draw_mixed(list, 0); }));
    for (int step = 1; step < 20; ++step) {
        const auto before = picture_of(*painter, scene_width, scene_height);
        const int x = std::uniform_int_distribution(-10, scene_width)(dice);
        const int y = std::uniform_int_distribution(-10, scene_height)(dice);
        const std::vector<Rect> damage{{x, y, x + 70, y + 40}, {x + 70, y, x + 90, y + 90}};
        const ImDrawData& drawn = data([step](ImDrawList& list) { draw_mixed(list, step); });
        auto partial = by_gl(drawn, damage);
        auto full = by_gl(drawn);
        const auto damaged = [&](const int px, const int py) {
            return std::ranges::any_of(damage, [&](const Rect& rect) {
                return px >= rect.left && px < rect.right && py >= rect.top && py < rect.bottom;
            });
        };
        for (int py = 0; py < scene_height; ++py)
            for (int px = 0; px < scene_width; ++px)
                ASSERT_EQ(partial.at(px, py), damaged(px, py) ? full.at(px, py) : before.at(px, py))
                    << step << ": " << px << ' ' << py;
    }
}

TEST_F(Gl, PaintsNothingWithoutDamage)
{
    const ImDrawData& drawn = data([](ImDrawList&) {});
    EXPECT_EQ(by_gl(drawn, {}).at(5, 5), paint::Picture::opaque_black);
    EXPECT_EQ(by_gl(drawn, {{400, 10, 500, 20}, {10, 10, 10, 30}}).at(10, 10), paint::Picture::opaque_black);
}

TEST_F(Gl, UploadsATextureAgainOnlyWhenItsVersionIsAnother)
{
    const auto both = [](ImDrawList& list) {
        list.AddImage(font_id, {0, 0}, {64, 64}, {0, 0}, {0.5F, 0.5F}, ink);
        list.AddImage(photo_id, {100, 0}, {164, 64});
    };
    by_gl(data(both));
    by_gl(data(both));
    EXPECT_EQ(painter->uploads(), 2);
    ++font_version;
    by_gl(data(both));
    EXPECT_EQ(painter->uploads(), 3);
}

TEST_F(Gl, BeginsAnewInAnotherSize)
{
    ASSERT_TRUE(painter->resize(100, 80));
    const ImDrawData& drawn = data([](ImDrawList& list) { list.AddRectFilled({90, 70}, {200, 200}, ink); });
    ASSERT_TRUE(painter->paint(drawn, textures(), std::array{Rect{0, 0, 100, 80}}));
    const auto picture = picture_of(*painter, 100, 80);
    EXPECT_EQ(picture.at(0, 0), paper);
    EXPECT_EQ(picture.at(89, 79), paper);
    EXPECT_EQ(picture.at(99, 79), paint::Picture::opaque_black);
    EXPECT_FALSE(painter->resize(1'000'000, 80));
}

TEST_F(Gl, StandsUprightInTheWindow)
{
    glfwShowWindow(context.window());
    by_gl(data([](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {30, 20}, IM_COL32(255, 0, 0, 255));
        list.AddRectFilled({300, 230}, {320, 240}, IM_COL32(0, 0, 255, 255));
    }));
    ASSERT_TRUE(painter->copy_to_window());
    glfwSwapBuffers(context.window());
    ASSERT_TRUE(painter->finish());
    EXPECT_EQ(context.server().pixel(0, 0), 0xff0000U);
    EXPECT_EQ(context.server().pixel(29, 19), 0xff0000U);
    EXPECT_EQ(context.server().pixel(30, 20), 0xffffffU);
    EXPECT_EQ(context.server().pixel(299, 229), 0xffffffU);
    EXPECT_EQ(context.server().pixel(300, 230), 0x0000ffU);
    EXPECT_EQ(context.server().pixel(319, 239), 0x0000ffU);
}

} // namespace
