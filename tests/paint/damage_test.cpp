// What is found damaged, and that painting only that is painting all.
#include "paint/damage.h"
#include "scene.h"

#include <cfloat>
#include <climits>
#include <cstring>
#include <gtest/gtest.h>
#include <limits>
#include <random>

namespace {

using namespace test;
using paint::Damage;
using paint::Picture;
using paint::Rect;

constexpr int cell = Damage::cell_px;
constexpr Rect whole{0, 0, scene_width, scene_height};
const std::vector<Rect> nothing;
using With = std::function<void(ImDrawList&)>;

ImTextureID texture_id(const std::intptr_t number)
{
    return reinterpret_cast<ImTextureID>(number);
}

// A scene whose first picture is on the screen.
class Changing {
public:
    explicit Changing(const With& before, paint::Textures textures = no_textures)
        : textures_(std::move(textures))
    {
        look(before);
        damage_.painted();
    }
    std::vector<Rect> to(const With& after)
    {
        look(after);
        return damage_.rects();
    }
    Damage& damage() { return damage_; }

private:
    void look(const With& with) { damage_.look(*scene_.draw(with), textures_, scene_width, scene_height); }

    Scene scene_;
    paint::Textures textures_;
    Damage damage_;
};

std::vector<Rect> cells_changed(const With& before, const With& after)
{
    return Changing(before).to(after);
}

With box(const float x, const float y, const ImU32 colour = ink)
{
    return [=](ImDrawList& list) { list.AddRectFilled({x, y}, {x + 10, y + 10}, colour); };
}

// One triangle whose corners ImGui itself would have refused.
With triangle(const ImVec2& a, const ImVec2& b, const ImVec2& c)
{
    return [=](ImDrawList& list) {
        const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
        list.PrimReserve(3, 3);
        for (const ImVec2& at : {a, b, c})
            list.PrimWriteVtx(at, {0, 0}, ink);
        for (int i = 0; i < 3; ++i)
            list.PrimWriteIdx(static_cast<ImDrawIdx>(first + i));
    };
}

TEST(Damage, IsNothingBeforeAnythingWasLookedAt)
{
    EXPECT_EQ(Damage().rects(), nothing);
}

TEST(Damage, IsTheWholeScreenAtFirst)
{
    Scene scene;
    Damage damage;
    damage.look(*scene.draw(box(0, 0)), no_textures, scene_width, scene_height);
    EXPECT_EQ(damage.rects(), std::vector{whole});
}

TEST(Damage, OfTheSamePictureIsNothing)
{
    EXPECT_EQ(cells_changed(box(70, 70), box(70, 70)), nothing);
}

TEST(Damage, StaysUntilItIsPainted)
{
    Changing changing(box(70, 70));
    const auto first = changing.to(box(71, 70));
    EXPECT_NE(first, nothing);
    EXPECT_EQ(changing.to(box(71, 70)), first);
    changing.damage().painted();
    EXPECT_EQ(changing.damage().rects(), nothing);
}

TEST(Damage, IsWhereSomethingWasAndWhereItIs)
{
    const std::vector<Rect> both{{0, 0, cell, cell}, {2 * cell, cell, 3 * cell, 2 * cell}};
    EXPECT_EQ(cells_changed(box(8, 8), box(2.0F * cell + 8, cell + 8)), both);
}

TEST(Damage, GoesNoFurtherThanTheScreen)
{
    const int last = scene_height / cell * cell;
    EXPECT_EQ(cells_changed(box(8, scene_height - 6), box(8, scene_height - 7)),
              (std::vector<Rect>{{0, last, cell, scene_height}}));
}

TEST(Damage, SeesAnotherColourTextureClipAndOrder)
{
    const std::vector<Rect> first_cell{{0, 0, cell, cell}};
    EXPECT_EQ(cells_changed(box(8, 8), box(8, 8, half_ink)), first_cell);
    const auto textured = [](const ImTextureID id, const float u) {
        return [=](ImDrawList& list) { list.AddImage(id, {8, 8}, {24, 24}, {u, 0}, {1, 1}); };
    };
    EXPECT_EQ(cells_changed(textured(texture_id(1), 0), textured(texture_id(2), 0)), first_cell);
    EXPECT_EQ(cells_changed(textured(texture_id(1), 0), textured(texture_id(1), 0.25F)), first_cell);
    const auto clipped = [](const float right) {
        return [=](ImDrawList& list) {
            list.PushClipRect({0, 0}, {right, 60});
            list.AddRectFilled({8, 8}, {30, 30}, ink);
            list.PopClipRect();
        };
    };
    EXPECT_EQ(cells_changed(clipped(50), clipped(20)), first_cell);
    const auto two = [](const ImU32 lower, const ImU32 upper) {
        return [=](ImDrawList& list) {
            list.AddRectFilled({8, 8}, {30, 30}, lower);
            list.AddRectFilled({8, 8}, {30, 30}, upper);
        };
    };
    EXPECT_EQ(cells_changed(two(ink, half_ink), two(half_ink, ink)), first_cell);
}

TEST(Damage, SeesTheRimThatReachesIntoTheNextCell)
{
    const auto circle = [](const float radius) {
        return [=](ImDrawList& list) { list.AddCircleFilled({cell - 20.0F, 32}, radius, ink); };
    };
    EXPECT_EQ(cells_changed(circle(20), circle(19.8F)), (std::vector<Rect>{{0, 0, 2 * cell, cell}}));
}

TEST(Damage, FollowsTheEpochOfATextureAndNotItsVersion)
{
    const std::array<std::uint8_t, 4> pixels{};
    paint::TextureView view{paint::TextureView::Format::a8, 2, 2, 2, pixels.data()};
    const With glyph = [](ImDrawList& list) { list.AddImage(texture_id(1), {8, 8}, {10, 10}); };
    Changing changing(glyph, [&](ImTextureID) { return view; });
    ++view.version;
    EXPECT_EQ(changing.to(glyph), nothing);
    ++view.epoch;
    EXPECT_EQ(changing.to(glyph), (std::vector<Rect>{{0, 0, cell, cell}}));
    changing.damage().painted();
    view.pixels = nullptr; // Given up: what was drawn with it is left out now.
    EXPECT_EQ(changing.to(glyph), (std::vector<Rect>{{0, 0, cell, cell}}));
}

TEST(Damage, IsTheWholeScreenAfterForgettingAndAfterAnotherSize)
{
    Scene scene;
    Damage damage;
    const ImDrawData& data = *scene.draw(box(8, 8));
    damage.look(data, no_textures, scene_width, scene_height);
    damage.painted();
    damage.forget();
    EXPECT_EQ(damage.rects(), std::vector{whole});
    damage.painted();
    damage.look(data, no_textures, scene_width, scene_height - 1); // As many cells as before.
    EXPECT_EQ(damage.rects(), (std::vector<Rect>{{0, 0, scene_width, scene_height - 1}}));
}

TEST(Damage, OfAScreenWithoutPixelsIsNothing)
{
    Scene scene;
    Damage damage;
    for (const auto& [width, height] : {std::pair{0, 100}, {100, 0}, {-5, 100}, {100, INT_MIN}}) {
        damage.look(*scene.draw(box(8, 8)), no_textures, width, height);
        EXPECT_EQ(damage.rects(), nothing) << width << " × " << height;
    }
}

TEST(Damage, OfNoDrawDataIsWhereThereWasSome)
{
    Scene scene;
    Damage damage;
    damage.look(*scene.draw(box(8, 8)), no_textures, scene_width, scene_height);
    damage.painted();
    damage.look(ImDrawData{}, no_textures, scene_width, scene_height);
    EXPECT_EQ(damage.rects(), std::vector{whole}); // Its scale is zero, too.
}

TEST(Damage, OutsideOfTheScreenIsNone)
{
    const With empty = [](ImDrawList&) {};
    for (const auto& [x, y] : {std::pair{-10.0F, 8.0F},
                               {8.0F, -10.0F},
                               {scene_width + 0.0F, 8.0F},
                               {8.0F, scene_height + 0.0F},
                               {-1e30F, -1e30F},
                               {1e30F, 1e30F}})
        EXPECT_EQ(cells_changed(empty, box(x, y)), nothing) << x << ", " << y;
    EXPECT_EQ(cells_changed(empty, triangle({-9, -9}, {-1, -9}, {-1, -1})), nothing);
}

TEST(Damage, OutsideOfTheClipIsNone)
{
    const auto clipped = [](const ImVec2& from, const ImVec2& to, const ImU32 colour) {
        return [=](ImDrawList& list) {
            list.PushClipRect(from, to);
            list.AddRectFilled({8, 8}, {200, 200}, colour);
            list.PopClipRect();
        };
    };
    const std::vector<Rect> second_cell{{cell, 0, 2 * cell, cell}};
    EXPECT_EQ(cells_changed(clipped({70, 0}, {90, 20}, ink), clipped({70, 0}, {90, 20}, half_ink)),
              second_cell);
    EXPECT_EQ(cells_changed(clipped({90, 20}, {70, 0}, ink), clipped({90, 20}, {70, 0}, half_ink)), nothing);
}

TEST(Damage, OfACornerThatIsNoNumberMayBeAnywhere)
{
    const With empty = [](ImDrawList&) {};
    const float none = std::numeric_limits<float>::quiet_NaN();
    const float endless = std::numeric_limits<float>::infinity();
    for (const float bad : {none, endless, -endless})
        for (const int corner : {0, 1, 2}) {
            std::array<ImVec2, 3> at{ImVec2{8, 8}, {20, 8}, {20, 20}};
            at[static_cast<std::size_t>(corner)].x = bad;
            EXPECT_EQ(cells_changed(empty, triangle(at[0], at[1], at[2])), std::vector{whole}) << bad;
            at[static_cast<std::size_t>(corner)] = {8, bad};
            EXPECT_EQ(cells_changed(empty, triangle(at[0], at[1], at[2])), std::vector{whole}) << bad;
        }
}

TEST(Damage, OfAHugeTriangleIsTheWholeScreen)
{
    const With empty = [](ImDrawList&) {};
    EXPECT_EQ(cells_changed(empty, triangle({-FLT_MAX, -FLT_MAX}, {FLT_MAX, -FLT_MAX}, {0, FLT_MAX})),
              std::vector{whole});
    EXPECT_EQ(cells_changed(empty, triangle({-1e9F, -1e9F}, {1e9F, -1e9F}, {0, 1e9F})), std::vector{whole});
}

TEST(DamageDeathTest, OfAnIndexWithoutACornerIsABug)
{
    Scene scene;
    Damage damage;
    ImDrawData& data = *scene.draw(box(8, 8));
    data.CmdLists[0]->IdxBuffer[0] = 9'999;
    EXPECT_DEATH(damage.look(data, no_textures, scene_width, scene_height), "");
    data.CmdLists[0]->IdxBuffer.resize(3); // The command says 6.
    EXPECT_DEATH(damage.look(data, no_textures, scene_width, scene_height), "");
}

With random_shapes(std::mt19937& random, const int count)
{
    struct Shape {
        int kind;
        ImVec2 from, to;
        ImU32 colour;
    };
    std::vector<Shape> shapes;
    const auto at = [&](const int limit) {
        return std::uniform_real_distribution<float>(-30, static_cast<float>(limit) + 30)(random);
    };
    for (int i = 0; i < count; ++i)
        shapes.push_back({static_cast<int>(random() % 5),
                          {at(scene_width), at(scene_height)},
                          {at(scene_width), at(scene_height)},
                          static_cast<ImU32>(random())});
    return [shapes](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {scene_width, scene_height}, IM_COL32_WHITE);
        for (const Shape& shape : shapes)
            switch (shape.kind) {
            case 0: list.AddRectFilled(shape.from, shape.to, shape.colour); break;
            case 1:
                list.AddRectFilled(shape.from, {shape.from.x + 40, shape.from.y + 30}, shape.colour, 9);
                break;
            case 2: list.AddLine(shape.from, shape.to, shape.colour, 1.7F); break;
            case 3: list.AddCircleFilled(shape.from, 13.3F, shape.colour); break;
            default: list.AddImage(texture_id(1), shape.from, shape.to, {0.1F, 0}, {1, 0.8F}, shape.colour);
            }
    };
}

TEST(Damage, PaintedAloneGivesThePictureThatPaintingAllGives)
{
    const std::array<std::uint8_t, 16> coverage{0,   40,  255, 9, 77, 180, 3,  0,
                                                255, 255, 1,   9, 30, 60,  90, 120};
    const paint::Textures textures = [&](ImTextureID) {
        return paint::TextureView{paint::TextureView::Format::a8, 4, 4, 4, coverage.data()};
    };
    Scene scene;
    Damage damage;
    Picture screen(scene_width, scene_height, paper);
    std::mt19937 random(20'261'121);
    With kept = random_shapes(random, 12);
    for (int step = 0; step < 200; ++step) {
        if (step % 10 == 0)
            kept = random_shapes(random, 12);
        const ImDrawData& data = *scene.draw([&](ImDrawList& list) {
            kept(list);
            list.PushClipRect({9, 9}, {300.5F, 222.2F});
            if (step % 3 != 0)
                random_shapes(random, 1)(list);
            list.PopClipRect();
        });
        damage.look(data, textures, scene_width, scene_height);
        const auto rects = damage.rects();
        paint::paint(data, textures, screen.surface(), rects);
        damage.painted();
        Picture expected(scene_width, scene_height, paper);
        paint::paint(data, textures, expected.surface());
        ASSERT_EQ(std::memcmp(screen.surface().pixels, expected.surface().pixels,
                              sizeof(std::uint32_t) * scene_width * scene_height),
                  0)
            << "step " << step;
    }
}

} // namespace
