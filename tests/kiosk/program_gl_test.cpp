// The real program with each painter: what it loads, what it says, what it leaves behind.

#include "program.h"

#include "kit/store_kit.h"

#include "kiosk/gl_witness.h"

namespace {

struct Painted : test::StoreTest {
    Painted()
    {
        std::filesystem::create_directories(folder / "inbox");
        EXPECT_TRUE(test::taken(install({file("base.machiai", test::base_pack(1))})));
    }
    ~Painted() override { unsetenv("LIBGL_DRIVERS_PATH"); }
    std::vector<std::string> command(const std::string& render) const
    {
        const auto config = folder / "kiosk.toml";
        test::write_file(config,
                         "demo = true\nrender = \"" + render
                             + "\"\n[paths]\nstore = \"store\"\ninbox = \"inbox\"\nlog = \"machiai.log\"\n");
        return {test::build_file("machiai"), "--config", config.string()};
    }
    std::filesystem::path said() const { return folder / "said"; }
    std::filesystem::path state() const { return layout.root.parent_path() / "opengl-state"; }
    void hold_asleep(pid_t process) const;
    // The one line of the log about the painter.
    std::string choice() const
    {
        const std::string log = test::read_file(folder / "machiai.log");
        const auto from = log.find(" picture: ");
        EXPECT_NE(from, std::string::npos) << log;
        EXPECT_EQ(log.find(" picture: ", from + 1), std::string::npos) << log;
        return log.substr(from, log.find('\n', from) - from);
    }
};

bool maps(const pid_t process, const std::string& library)
{
    return test::read_file("/proc/" + std::to_string(process) + "/maps").find(library) != std::string::npos;
}

// Stops it at a moment when the driver is not at work.
void Painted::hold_asleep(const pid_t process) const
{
    while (true) {
        kill(process, SIGSTOP);
        ASSERT_EQ(waitpid(process, nullptr, WUNTRACED), process);
        if (test::read_file(state()).starts_with("idle"))
            return;
        kill(process, SIGCONT);
    }
}

TEST_F(Painted, ByTheCpuMapsNoLibraryOfOpenGl)
{
    const test::XServer server;
    test::Program program(command("cpu"), said());
    EXPECT_TRUE(test::title_becomes(server, "machiai: attract"));
    EXPECT_TRUE(maps(program.process(), "libglfw")); // Else there is nothing to be seen in it.
    for (const char* library : {"libGL", "libEGL", "libOpenGL", "libglapi", "libgbm", "_dri.so", "libLLVM"})
        EXPECT_FALSE(maps(program.process(), library)) << library;
    EXPECT_NE(choice().find("by the CPU"), std::string::npos) << choice();
    EXPECT_EQ(program.end(SIGTERM), 0);
    EXPECT_FALSE(std::filesystem::exists(state()));
}

TEST_F(Painted, ByOpenGlWhenAskedToAndLeavesNothingBehind)
{
    const test::XServer server;
    test::Program program(command("opengl"), said());
    EXPECT_TRUE(test::title_becomes(server, "machiai: attract"));
    EXPECT_TRUE(maps(program.process(), "libGL"));
    EXPECT_NE(choice().find("by OpenGL"), std::string::npos) << choice();
    EXPECT_TRUE(std::filesystem::exists(state()));
    EXPECT_EQ(program.end(SIGTERM), 0);
    EXPECT_FALSE(std::filesystem::exists(state()));
}

TEST_F(Painted, ByOpenGlIsNotBlamedForAKioskThatWasKilledInItsSleep)
{
    const test::XServer server;
    test::Program program(command("opengl"), said());
    EXPECT_TRUE(test::title_becomes(server, "machiai: attract"));
    hold_asleep(program.process());
    EXPECT_EQ(program.end(SIGKILL), 128 + SIGKILL);
    EXPECT_TRUE(std::filesystem::exists(state()));
    EXPECT_FALSE(kiosk::GlWitness::verdict(state()));
}

TEST_F(Painted, ByTheCpuWhereOpenGlWasAskedForAndTheServerHasNone)
{
    const test::XServer server(test::root_width, test::root_height, {"-extension", "GLX"});
    test::Program program(command("opengl"), said());
    EXPECT_TRUE(test::title_becomes(server, "machiai: attract"));
    EXPECT_NE(choice().find("without OpenGL"), std::string::npos) << choice();
    EXPECT_TRUE(program.running());
    EXPECT_EQ(program.end(SIGTERM), 0);
    EXPECT_TRUE(kiosk::GlWitness::verdict(state()));
}

TEST_F(Painted, ByTheCpuWhereTheDriverCannotMakeAContext)
{
    const test::XServer server;
    setenv("LIBGL_DRIVERS_PATH", "/nonexistent", 1);
    test::Program program(command("opengl"), said());
    EXPECT_TRUE(test::title_becomes(server, "machiai: attract"));
    EXPECT_NE(choice().find("without OpenGL"), std::string::npos) << choice();
}

} // namespace
