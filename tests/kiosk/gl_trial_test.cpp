// The trial of a driver in a child: the real program on real and crippled servers, and children that behave
// as badly as drivers do.

#include "kiosk/gl_trial.h"

#include "program.h"

#include <fstream>

namespace {

using base::Ms;
using test::build_file;

struct GlTrial : testing::Test {
    GlTrial()
        : script(std::filesystem::path(testing::TempDir()) / ("trial-" + std::to_string(getpid())))
    {
    }
    ~GlTrial() override { std::filesystem::remove(script); }

    // A program that does this in place of the trial.
    std::filesystem::path child_that(const std::string& does) const
    {
        std::ofstream(script) << "#!/bin/sh\n" << does << '\n';
        std::filesystem::permissions(script, std::filesystem::perms::owner_all);
        return script;
    }
    std::filesystem::path script;
};

TEST_F(GlTrial, OfMesaIsDrawnRight)
{
    const test::XServer server;
    const auto driver = kiosk::try_gl(build_file("machiai"), Ms(test::patience_ms));
    ASSERT_TRUE(driver) << driver.error().where;
    EXPECT_FALSE(driver->renderer.empty());
    EXPECT_TRUE(driver->version.find('.') != std::string::npos) << driver->version;
    EXPECT_EQ(server.client(), 0u); // Nobody sees it.
}

TEST_F(GlTrial, FailsWhereTheServerHasNoOpenGl)
{
    const test::XServer server(test::root_width, test::root_height, {"-extension", "GLX"});
    const auto driver = kiosk::try_gl(build_file("machiai"), Ms(test::patience_ms));
    ASSERT_FALSE(driver);
    EXPECT_EQ(driver.error().code, base::Code::unsupported) << driver.error().where;
}

TEST_F(GlTrial, FailsWhereTheDriverCannotBeLoaded)
{
    const test::XServer server;
    setenv("LIBGL_DRIVERS_PATH", "/nonexistent", 1);
    const auto driver = kiosk::try_gl(build_file("machiai"), Ms(test::patience_ms));
    unsetenv("LIBGL_DRIVERS_PATH");
    ASSERT_FALSE(driver);
    EXPECT_EQ(driver.error().code, base::Code::unsupported) << driver.error().where;
}

TEST_F(GlTrial, FailsWithoutAServer)
{
    unsetenv("DISPLAY");
    EXPECT_FALSE(kiosk::try_gl(build_file("machiai"), Ms(test::patience_ms)));
}

TEST_F(GlTrial, SurvivesADriverThatCrashes)
{
    const auto driver = kiosk::try_gl(child_that("kill -SEGV $$"), Ms(test::patience_ms));
    ASSERT_FALSE(driver);
    EXPECT_EQ(driver.error().code, base::Code::io);
}

TEST_F(GlTrial, DoesNotWaitForADriverThatHangs)
{
    const auto driver = kiosk::try_gl(child_that("exec sleep 60"), Ms(300));
    ASSERT_FALSE(driver);
    EXPECT_EQ(driver.error().code, base::Code::busy);
}

TEST_F(GlTrial, DoesNotBelieveADriverThatFallsOverAfterwards)
{
    const std::string says = "printf 'drawn\\tMesa\\tchip\\t4.5\\n'; ";
    EXPECT_TRUE(kiosk::try_gl(child_that(says), Ms(test::patience_ms)));
    EXPECT_FALSE(kiosk::try_gl(child_that(says + "exit 1"), Ms(test::patience_ms)));
    EXPECT_FALSE(kiosk::try_gl(child_that(says + "kill -ABRT $$"), Ms(test::patience_ms)));
    EXPECT_FALSE(kiosk::try_gl(child_that("echo hello"), Ms(test::patience_ms)));
    EXPECT_FALSE(kiosk::try_gl("/nonexistent/machiai", Ms(test::patience_ms)));
}

TEST(GlTrialLine, IsReadAsItWasWritten)
{
    const auto driver = kiosk::parse_trial(
        kiosk::print_trial(paint::GlDriver{"X.Org", "AMD\tRadeon\n(renoir)", std::string(9'000, '4')}));
    ASSERT_TRUE(driver);
    EXPECT_EQ(driver->vendor, "X.Org");
    EXPECT_EQ(driver->renderer, "AMD Radeon (renoir)");
    EXPECT_LT(driver->version.size(), 1'000u);
    const auto failed = kiosk::parse_trial(kiosk::print_trial(base::fail(base::Code::io, "no\twindow")));
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().where, "no window");
}

TEST(GlTrialLine, OfAnotherShapeIsRefused)
{
    for (const char* line : {"", "drawn", "drawn\ta\tb", "drawn\ta\tb\tc\td", "failed", "failed\ta\tb",
                             "Drawn\ta\tb\tc", "libGL error: x"})
        EXPECT_FALSE(kiosk::parse_trial(line)) << line;
}

} // namespace
