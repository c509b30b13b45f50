#include "kiosk/renderer.h"

#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace {

using config::Render;
using kiosk::Graphics;
using paint::GlDriver;

const GlDriver chip{"Intel", "Mesa Intel(R) HD Graphics 530 (SKL GT2)", "4.6 (Core Profile) Mesa 22.3.6"};

// A machine where everything speaks for OpenGL, and how often each question was asked.
struct Machine {
    bool node = true;
    std::optional<std::string> lost;
    base::Result<GlDriver> trial = chip;
    int lost_asked = 0;
    int trials = 0;

    kiosk::Renderer choose(const Render wanted)
    {
        return kiosk::choose_renderer(wanted,
                                      {[this] { return node; },
                                       [this] {
                                           ++lost_asked;
                                           return lost;
                                       },
                                       [this] {
                                           ++trials;
                                           return trial;
                                       }});
    }
};

TEST(Renderer, IsOpenGlWhereAChipHasDrawn)
{
    Machine machine;
    EXPECT_TRUE(machine.choose(Render::automatic).opengl);
    EXPECT_EQ(machine.trials, 1);
}

TEST(Renderer, IsTheCpuWithoutAChipAndNothingElseIsAsked)
{
    Machine machine;
    machine.node = false;
    EXPECT_FALSE(machine.choose(Render::automatic).opengl);
    EXPECT_EQ(machine.lost_asked + machine.trials, 0);
}

TEST(Renderer, IsTheCpuAfterALossAndTheDriverIsLeftAlone)
{
    Machine machine;
    machine.lost = "the chip was reset";
    const auto renderer = machine.choose(Render::automatic);
    EXPECT_FALSE(renderer.opengl);
    EXPECT_NE(renderer.why.find("the chip was reset"), std::string::npos);
    EXPECT_EQ(machine.trials, 0);
}

TEST(Renderer, IsTheCpuWhenTheTrialFails)
{
    Machine machine;
    machine.trial = base::fail(base::Code::io, "it ended with signal 11");
    const auto renderer = machine.choose(Render::automatic);
    EXPECT_FALSE(renderer.opengl);
    EXPECT_NE(renderer.why.find("signal 11"), std::string::npos);
}

TEST(Renderer, IsTheCpuWhenTheDriverIsOnlySoftware)
{
    for (const char* name :
         {"llvmpipe (LLVM 15.0.6, 256 bits)", "softpipe", "Software Rasterizer", "Mesa swrast",
          "SWR (LLVM 11.0, 256 bits)", "zink (llvmpipe (LLVM 15.0.6, 256 bits))"}) {
        Machine machine;
        machine.trial = GlDriver{"Mesa", name, "4.5"};
        EXPECT_FALSE(machine.choose(Render::automatic).opengl) << name;
    }
    for (const char* name : {"AMD Radeon Graphics (renoir)", "NVIDIA GeForce GT 710/PCIe/SSE2",
                             "Mesa Intel(R) UHD Graphics 600 (GLK 2)", "NV106"}) {
        Machine machine;
        machine.trial = GlDriver{"x", name, "4.5"};
        EXPECT_TRUE(machine.choose(Render::automatic).opengl) << name;
    }
}

TEST(Renderer, ThatWasAskedForIsNotDoubted)
{
    Machine machine;
    machine.node = false;
    machine.lost = "the chip was reset";
    EXPECT_TRUE(machine.choose(Render::opengl).opengl);
    machine.node = true;
    machine.lost.reset();
    EXPECT_FALSE(machine.choose(Render::cpu).opengl);
    EXPECT_EQ(machine.lost_asked + machine.trials, 0);
}

TEST(RenderNode, IsLookedForByItsName)
{
    const auto dri = std::filesystem::path(testing::TempDir()) / ("dri-" + std::to_string(getpid()));
    EXPECT_FALSE(kiosk::has_render_node(dri));
    std::filesystem::create_directories(dri);
    EXPECT_FALSE(kiosk::has_render_node(dri));
    std::ofstream(dri / "card0");
    EXPECT_FALSE(kiosk::has_render_node(dri));
    std::ofstream(dri / "renderD128");
    EXPECT_TRUE(kiosk::has_render_node(dri));
    std::filesystem::remove_all(dri);
}

} // namespace
