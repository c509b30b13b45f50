#include "ui/motif.h"

#include "ui/motif_pen.h"

#include <array>

namespace ui {

namespace {

using Draw = void (*)(MotifPen&, const MotifPalette&);

// A crystal of snow.
void january(MotifPen& pen, const MotifPalette& p)
{
    pen.window(p.night);
    const ImVec2 center{0.5F, 0.5F};
    for (int arm = 0; arm < 6; ++arm) {
        const float degrees = 30 + 60 * static_cast<float>(arm);
        pen.bar(center, around(center, 0.36F, degrees), 0.034F, p.snow);
        for (const float side : {-52.0F, 52.0F}) {
            const ImVec2 fork = around(center, 0.17F, degrees);
            pen.bar(fork, around(fork, 0.13F, degrees + side), 0.03F, p.snow);
            const ImVec2 outer = around(center, 0.27F, degrees);
            pen.bar(outer, around(outer, 0.075F, degrees + side), 0.026F, p.snow);
        }
    }
    pen.disc(center, 0.05F, p.snow);
}

// 福寿草: the first flower, through the snow.
void february(MotifPen& pen, const MotifPalette& p)
{
    pen.window(p.sky);
    const ImVec2 root{0.5F, 0.76F};
    for (const float degrees : {-168.0F, -154.0F, -140.0F, -40.0F, -26.0F, -12.0F})
        pen.leaf(root, around(root, 0.38F, degrees), 0.07F, p.moss);
    const ImVec2 center{0.5F, 0.42F};
    pen.bloom(center, 0.04F, 0.3F, 0.125F, 12, 15, p.sun);
    pen.bloom(center, 0.02F, 0.21F, 0.125F, 8, 0, p.glow);
    pen.disc(center, 0.075F, p.sun);
    pen.disc(center, 0.035F, p.moss);
    pen.hill(0.78F, 0.66F, 0.74F, p.snow);
}

// One of the pair of dolls, `x` its middle.
void doll(MotifPen& pen, const float x, const Color robe, const Color collar, const MotifPalette& p)
{
    pen.disc({x, 0.375F}, 0.1F, p.wood);
    pen.disc({x, 0.405F}, 0.08F, p.snow);
    pen.curved({x - 0.165F, 0.76F}, {x - 0.15F, 0.355F}, {x + 0.15F, 0.355F}, {x + 0.165F, 0.76F},
               {x + 0.1F, 0.76F}, {x - 0.1F, 0.76F}, robe);
    pen.polygon({{x - 0.06F, 0.468F}, {x + 0.06F, 0.468F}, {x, 0.6F}}, collar);
}

// 雛: the pair before their golden screen.
void march(MotifPen& pen, const MotifPalette& p)
{
    pen.window(p.haze);
    pen.polygon({{0.14F, 0.24F}, {0.86F, 0.24F}, {0.86F, 0.76F}, {0.14F, 0.76F}}, p.glow);
    doll(pen, 0.32F, p.night, p.sky, p);
    pen.polygon({{0.285F, 0.3F}, {0.3F, 0.18F}, {0.355F, 0.18F}, {0.355F, 0.3F}}, p.wood);
    doll(pen, 0.68F, p.blush, p.snow, p);
    pen.polygon({{0.62F, 0.3F}, {0.605F, 0.215F}, {0.68F, 0.275F}}, p.sun);
    pen.polygon({{0.68F, 0.275F}, {0.755F, 0.215F}, {0.74F, 0.3F}, {0.62F, 0.3F}}, p.sun);
    pen.hill(0.755F, 0.755F, 0.755F, p.berry);
}

// ふきのとう, pushing the snow aside.
void april(MotifPen& pen, const MotifPalette& p)
{
    pen.window(p.sky);
    for (const float side : {-1.0F, 1.0F}) {
        pen.leaf({0.5F + 0.1F * side, 0.88F}, {0.5F + 0.37F * side, 0.45F}, 0.2F, p.moss);
        pen.leaf({0.5F + 0.06F * side, 0.92F}, {0.5F + 0.24F * side, 0.24F}, 0.27F, p.leaf);
    }
    pen.disc({0.5F, 0.34F}, 0.1F, p.glow);
    for (const ImVec2 bud :
         {ImVec2{0.5F, 0.22F}, {0.42F, 0.27F}, {0.58F, 0.27F}, {0.37F, 0.35F}, {0.63F, 0.35F}})
        pen.disc(bud, 0.052F, p.glow);
    pen.leaf({0.44F, 0.92F}, {0.36F, 0.44F}, 0.2F, p.moss);
    pen.leaf({0.56F, 0.92F}, {0.64F, 0.44F}, 0.2F, p.moss);
    pen.leaf({0.5F, 0.95F}, {0.5F, 0.42F}, 0.24F, p.leaf);
    pen.hill(0.72F, 0.71F, 0.78F, p.snow);
}

// ライラック.
void may(MotifPen& pen, const MotifPalette& p)
{
    pen.window(p.haze);
    pen.stem({0.52F, 0.97F}, {0.53F, 0.85F}, {0.5F, 0.75F}, {0.5F, 0.6F}, 0.03F, p.moss);
    pen.petal({0.52F, 0.88F}, {0.16F, 0.68F}, 0.2F, p.leaf);
    pen.petal({0.52F, 0.88F}, {0.86F, 0.7F}, 0.2F, p.moss);
    // Rows of florets, narrow above and below.
    constexpr std::array<int, 6> rows{1, 2, 3, 4, 3, 2};
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (int i = 0; i < rows[row]; ++i) {
            const float x = 0.5F + (static_cast<float>(i) - static_cast<float>(rows[row] - 1) / 2) * 0.125F;
            const ImVec2 center{x, 0.15F + 0.105F * static_cast<float>(row)};
            pen.bloom(center, 0, 0.08F, 0.068F, 4, 45, p.lilac);
            pen.disc(center, 0.016F, p.glow);
        }
}

// すずらん.
void june(MotifPen& pen, const MotifPalette& p)
{
    pen.window(p.meadow);
    pen.leaf({0.4F, 0.95F}, {0.13F, 0.22F}, 0.25F, p.moss);
    pen.leaf({0.46F, 0.96F}, {0.43F, 0.1F}, 0.25F, p.moss);
    pen.stem({0.47F, 0.97F}, {0.52F, 0.6F}, {0.52F, 0.16F}, {0.86F, 0.24F}, 0.02F, p.glow);
    struct Bell {
        ImVec2 joint, top;
        float size;
    };
    for (const auto& [joint, top, size] : {Bell{{0.521F, 0.581F}, {0.61F, 0.61F}, 1.05F},
                                           {{0.572F, 0.394F}, {0.665F, 0.435F}, 0.95F},
                                           {{0.663F, 0.268F}, {0.765F, 0.31F}, 0.8F},
                                           {{0.8F, 0.23F}, {0.875F, 0.285F}, 0.6F}}) {
        pen.stem(joint, {top.x - 0.03F, joint.y - 0.015F}, {top.x, top.y - 0.03F}, top, 0.014F, p.glow);
        const float w = 0.075F * size;
        const float y = top.y + 0.11F * size;
        pen.curved({top.x - w, y}, {top.x - w, top.y - w * 0.5F}, {top.x + w, top.y - w * 0.5F},
                   {top.x + w, y}, {top.x + w / 2, y + 0.01F}, {top.x - w / 2, y + 0.01F}, p.snow);
        for (const float side : {-0.72F, 0.0F, 0.72F})
            pen.disc({top.x + w * side, y}, w * 0.36F, p.snow);
    }
}

// 七夕: strips of paper on bamboo, under stars.
void july(MotifPen& pen, const MotifPalette& p)
{
    pen.window(p.night);
    for (const ImVec2 star :
         {ImVec2{0.2F, 0.62F}, {0.5F, 0.86F}, {0.9F, 0.62F}, {0.3F, 0.8F}, {0.72F, 0.82F}})
        pen.disc(star, 0.013F, p.glow);
    pen.stem({0.06F, 0.33F}, {0.3F, 0.13F}, {0.6F, 0.1F}, {0.86F, 0.22F}, 0.026F, p.leaf);
    struct Strip {
        ImVec2 joint;
        float lean;
        Color color;
    };
    for (const auto& [joint, lean, color] : {Strip{{0.31F, 0.19F}, 0.02F, p.blush},
                                             {{0.54F, 0.15F}, -0.015F, p.glow},
                                             {{0.75F, 0.18F}, 0.012F, p.snow}}) {
        const ImVec2 top{joint.x + lean, joint.y + 0.22F};
        pen.stem(joint, joint, top, top, 0.01F, p.glow);
        pen.polygon({{top.x - 0.055F, top.y},
                     {top.x + 0.055F, top.y},
                     {top.x + 0.055F + lean, top.y + 0.34F},
                     {top.x - 0.055F + lean, top.y + 0.34F}},
                    color);
    }
    struct Spray {
        ImVec2 joint;
        float degrees;
    };
    for (const auto& [joint, degrees] :
         {Spray{{0.19F, 0.245F}, 90}, {{0.43F, 0.16F}, 95}, {{0.65F, 0.155F}, 85}, {{0.86F, 0.22F}, 100}})
        for (const float turn : {-32.0F, 0.0F, 32.0F})
            pen.leaf(joint, around(joint, turn == 0 ? 0.22F : 0.17F, degrees + turn), 0.045F, p.leaf);
}

// ひまわり.
void august(MotifPen& pen, const MotifPalette& p)
{
    pen.window(p.sky);
    pen.stem({0.5F, 0.5F}, {0.5F, 0.7F}, {0.5F, 0.8F}, {0.5F, 0.975F}, 0.045F, p.moss);
    pen.leaf({0.5F, 0.93F}, {0.2F, 0.77F}, 0.14F, p.moss);
    pen.leaf({0.5F, 0.93F}, {0.8F, 0.77F}, 0.14F, p.moss);
    const ImVec2 center{0.5F, 0.42F};
    for (int i = 0; i < 14; ++i) {
        const float degrees = 360.0F / 14 * static_cast<float>(i);
        pen.leaf(around(center, 0.05F, degrees), around(center, 0.36F, degrees), 0.12F, p.sun);
    }
    for (int i = 0; i < 14; ++i) {
        const float degrees = 360.0F / 14 * (static_cast<float>(i) + 0.5F);
        pen.leaf(around(center, 0.05F, degrees), around(center, 0.3F, degrees), 0.09F, p.glow);
    }
    pen.disc(center, 0.15F, p.wood);
    for (int i = 0; i < 8; ++i)
        pen.disc(around(center, 0.085F, 45 * static_cast<float>(i)), 0.018F, p.berry);
}

// コスモス.
void september(MotifPen& pen, const MotifPalette& p)
{
    pen.window(p.haze);
    pen.stem({0.38F, 0.4F}, {0.4F, 0.6F}, {0.5F, 0.8F}, {0.48F, 0.975F}, 0.02F, p.moss);
    pen.stem({0.7F, 0.6F}, {0.7F, 0.7F}, {0.56F, 0.8F}, {0.53F, 0.97F}, 0.02F, p.moss);
    pen.stem({0.74F, 0.27F}, {0.76F, 0.5F}, {0.56F, 0.7F}, {0.51F, 0.97F}, 0.02F, p.moss);
    pen.bloom({0.74F, 0.25F}, 0, 0.12F, 0.085F, 8, 22, p.snow);
    pen.disc({0.74F, 0.25F}, 0.032F, p.sun);
    pen.bloom({0.38F, 0.38F}, 0, 0.26F, 0.165F, 8, 0, p.blush);
    pen.disc({0.38F, 0.38F}, 0.062F, p.sun);
    pen.bloom({0.72F, 0.58F}, 0, 0.17F, 0.108F, 8, 10, p.lilac);
    pen.disc({0.72F, 0.58F}, 0.042F, p.sun);
}

// ななかまど.
void october(MotifPen& pen, const MotifPalette& p)
{
    pen.window(p.haze);
    const ImVec2 joint{0.62F, 0.3F};
    pen.stem({0.9F, 0.2F}, {0.75F, 0.25F}, {0.6F, 0.3F}, {0.16F, 0.44F}, 0.018F, p.berry);
    for (int pair = 0; pair < 4; ++pair) {
        const ImVec2 node{0.6F - 0.115F * static_cast<float>(pair),
                          0.305F + 0.033F * static_cast<float>(pair)};
        pen.leaf(node, around(node, 0.21F, -118), 0.085F, p.sun);
        pen.leaf(node, around(node, 0.21F, 128), 0.085F, p.sun);
    }
    pen.leaf({0.22F, 0.42F}, {0.05F, 0.48F}, 0.07F, p.sun);
    const auto berries = {ImVec2{0.55F, 0.6F}, {0.64F, 0.56F}, {0.74F, 0.55F}, {0.84F, 0.59F}, {0.6F, 0.69F},
                          {0.7F, 0.65F},       {0.8F, 0.69F},  {0.66F, 0.77F}, {0.75F, 0.77F}};
    for (const ImVec2 berry : berries)
        pen.stem(joint, {joint.x + 0.05F, 0.4F}, {berry.x, berry.y - 0.15F}, berry, 0.012F, p.berry);
    for (const ImVec2 berry : berries)
        pen.disc(berry, 0.05F, p.berry);
}

// A leaf of いちょう on its stalk, the fan towards `degrees`.
void ginkgo(MotifPen& pen, const ImVec2 base, const float size, const float degrees, const Color color)
{
    pen.stem(base, base, around(base, size * 0.3F, degrees + 170), around(base, size * 0.6F, degrees + 195),
             0.018F, color);
    pen.fan(base, size * 0.6F, degrees - 20, degrees + 20, color);
    pen.fan(base, size, degrees - 58, degrees - 5, color);
    pen.fan(base, size, degrees + 5, degrees + 58, color);
}

// いちょう, and the first snow.
void november(MotifPen& pen, const MotifPalette& p)
{
    pen.window(p.sky);
    ginkgo(pen, {0.45F, 0.57F}, 0.35F, -116, p.sun);
    ginkgo(pen, {0.6F, 0.76F}, 0.25F, -42, p.sun);
    for (const ImVec2 flake : {ImVec2{0.69F, 0.15F},
                               {0.84F, 0.36F},
                               {0.62F, 0.4F},
                               {0.5F, 0.92F},
                               {0.13F, 0.6F},
                               {0.28F, 0.77F},
                               {0.47F, 0.07F},
                               {0.8F, 0.5F}})
        pen.disc(flake, 0.025F, p.snow);
}

void pine(MotifPen& pen, const float x, const float foot, const float height, const Color color)
{
    for (int tier = 0; tier < 3; ++tier) {
        const float top = foot - height + height * 0.24F * static_cast<float>(tier);
        const float half = height * (0.17F + 0.07F * static_cast<float>(tier));
        pen.polygon({{x, top}, {x + half, top + height * 0.45F}, {x - half, top + height * 0.45F}}, color);
    }
}

// A light in the snowy night.
void december(MotifPen& pen, const MotifPalette& p)
{
    pen.window(p.night);
    for (const ImVec2 flake : {ImVec2{0.22F, 0.3F},
                               {0.36F, 0.14F},
                               {0.52F, 0.24F},
                               {0.68F, 0.12F},
                               {0.8F, 0.34F},
                               {0.3F, 0.46F},
                               {0.9F, 0.52F}})
        pen.disc(flake, 0.016F, p.snow);
    pine(pen, 0.22F, 0.76F, 0.34F, p.moss);
    pine(pen, 0.8F, 0.78F, 0.24F, p.moss);
    pen.polygon({{0.38F, 0.52F}, {0.7F, 0.52F}, {0.7F, 0.8F}, {0.38F, 0.8F}}, p.wood);
    pen.polygon({{0.47F, 0.34F}, {0.61F, 0.34F}, {0.77F, 0.55F}, {0.31F, 0.55F}}, p.snow);
    pen.polygon({{0.44F, 0.6F}, {0.56F, 0.6F}, {0.56F, 0.72F}, {0.44F, 0.72F}}, p.glow);
    pen.hill(0.74F, 0.74F, 0.78F, p.snow);
}

constexpr std::array<Draw, 12> motifs{january, february, march,     april,   may,      june,
                                      july,    august,   september, october, november, december};

} // namespace

void draw_motif(ImDrawList& list, const ImVec2 origin, const float size_px, const int month,
                const MotifPalette& palette)
{
    if (month < 1 || month > static_cast<int>(motifs.size()))
        return;
    MotifPen pen(list, origin, size_px, palette.rim);
    motifs[static_cast<std::size_t>(month - 1)](pen, palette);
}

} // namespace ui
