#include "kiosk/gl_witness.h"

#include "kit/pack_kit.h"

#include <csignal>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using kiosk::GlWitness;

struct Witness : testing::Test {
    Witness()
        : folder(std::filesystem::path(testing::TempDir()) / ("witness-" + std::to_string(getpid())))
        , file(folder / "opengl-state")
    {
        std::filesystem::create_directories(folder);
    }
    ~Witness() override { std::filesystem::remove_all(folder); }

    // A run in a process of its own, which a signal ends when `run` has returned.
    template <class Run>
    void process(const int signal, const Run& run) const
    {
        const pid_t child = fork();
        if (child == 0) {
            auto witness = GlWitness::begin(file);
            if (!witness)
                _exit(1);
            run(*witness);
            kill(getpid(), signal);
            _exit(1);
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status)) << status;
    }
    void sleeping_kiosk_ends(const int signal) const
    {
        process(signal, [](GlWitness& witness) { const GlWitness::Work work(&witness); });
    }

    std::filesystem::path folder;
    std::filesystem::path file;
};

TEST_F(Witness, OfNothingSaysNothing)
{
    EXPECT_FALSE(GlWitness::verdict(file));
}

TEST_F(Witness, GoesAfterAnEndInOrder)
{
    {
        auto witness = GlWitness::begin(file);
        ASSERT_TRUE(witness) << witness.error().where;
        EXPECT_TRUE(std::filesystem::exists(file));
        const GlWitness::Work work(&*witness);
        const GlWitness::Work nobody(nullptr);
    }
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(Witness, AccusesADriverThatWasAtWorkWhenTheProcessEnded)
{
    for (const int signal : {SIGSEGV, SIGABRT, SIGKILL}) {
        std::filesystem::remove(file);
        process(signal, [signal](GlWitness& witness) {
            const GlWitness::Work work(&witness);
            kill(getpid(), signal);
        });
        EXPECT_TRUE(GlWitness::verdict(file)) << signal;
    }
}

// A plug that is pulled looks the same: the word on the disk is "idle".
TEST_F(Witness, AccusesNobodyOfTheEndOfASleepingKiosk)
{
    sleeping_kiosk_ends(SIGKILL);
    EXPECT_TRUE(std::filesystem::exists(file));
    EXPECT_FALSE(GlWitness::verdict(file));
}

TEST_F(Witness, AccusesTheDriverWhenTheKioskFallsOverAgainAndAgain)
{
    for (int start = 1; start < GlWitness::starts_max; ++start) {
        sleeping_kiosk_ends(SIGSEGV);
        EXPECT_FALSE(GlWitness::verdict(file)) << start;
    }
    sleeping_kiosk_ends(SIGSEGV);
    EXPECT_TRUE(GlWitness::verdict(file));
}

TEST_F(Witness, CountsStartsOfThisBootOnly)
{
    test::write_file(file, "idle\nanother-boot\n99\n");
    EXPECT_FALSE(GlWitness::verdict(file));
    sleeping_kiosk_ends(SIGKILL);
    EXPECT_FALSE(GlWitness::verdict(file));
    test::write_file(file, "busy\nanother-boot\n1\n");
    EXPECT_TRUE(GlWitness::verdict(file));
}

TEST_F(Witness, KeepsALossUntilTheFileIsDeleted)
{
    {
        auto witness = GlWitness::begin(file);
        ASSERT_TRUE(witness);
        EXPECT_TRUE(witness->lose("the chip\nwas reset"));
        const GlWitness::Work work(&*witness); // As when the lost context is destroyed.
    }
    EXPECT_EQ(GlWitness::verdict(file), "the chip was reset");
    std::filesystem::remove(file);
    EXPECT_FALSE(GlWitness::verdict(file));
}

TEST_F(Witness, LetsAnotherRunBeginAllTheSame)
{
    test::write_file(file, "lost\nthe chip was reset\nDelete this file\n");
    ASSERT_TRUE(GlWitness::verdict(file));
    EXPECT_TRUE(GlWitness::begin(file));
    EXPECT_FALSE(GlWitness::verdict(file));
}

TEST_F(Witness, TakesAFileThatItCannotReadForALoss)
{
    for (const char* text : {"x", "idle\n", "idle\nboot\n", "idle\nboot\nmany\n", "idle\nboot\n0\n",
                             "idle\nboot\n1x\n", "lost\n", "lazy\nboot\n1\n", "\n\n\n"}) {
        test::write_file(file, text);
        EXPECT_TRUE(GlWitness::verdict(file)) << text;
    }
    test::write_file(file, std::string(5000, 'x'));
    EXPECT_TRUE(GlWitness::verdict(file));
    test::write_file(file, "");
    EXPECT_FALSE(GlWitness::verdict(file));
}

TEST_F(Witness, CannotBeginWhereNothingCanBeWritten)
{
    EXPECT_FALSE(GlWitness::begin(folder / "missing" / "opengl-state"));
}

} // namespace
