#include "kiosk/child.h"

#include <cerrno>
#include <csignal>
#include <gtest/gtest.h>

namespace {

using base::Ms;
using kiosk::Said;
using kiosk::Stderr;

constexpr Ms patience{60'000}; // On a machine that is busy with other tests.

Said shell(const std::string& script, const std::optional<Ms> limit = std::nullopt)
{
    return kiosk::run_child({"/bin/sh", "-c", script}, Stderr::taken, limit);
}

TEST(Child, IsHeardOnOneLine)
{
    const Said said = shell("echo one; echo two >&2; exit 3");
    EXPECT_EQ(said.exit_code, 3);
    EXPECT_EQ(said.words, "one two");
    EXPECT_EQ(shell("echo one; exit 3", patience).words, "one");
}

TEST(Child, IsHeardOnStdoutAloneWhenItsErrorsAreLeft)
{
    EXPECT_EQ(kiosk::run_child({"/bin/sh", "-c", "echo one; echo two >&2"}, Stderr::left).words, "one");
}

TEST(Child, ThatASignalEndsSaysWhich)
{
    EXPECT_EQ(shell("kill -SEGV $$").exit_code, 128 + SIGSEGV);
    EXPECT_EQ(shell("kill -SEGV $$", patience).exit_code, 128 + SIGSEGV);
}

// What was said is the number of the process.
void expect_gone(const Said& said)
{
    EXPECT_EQ(said.exit_code, kiosk::ran_too_long);
    const pid_t process = std::stoi(said.words);
    EXPECT_EQ(kill(process, 0), -1);
    EXPECT_EQ(errno, ESRCH);
}

TEST(Child, ThatTakesTooLongIsEnded)
{
    expect_gone(shell("echo $$; exec sleep 60", Ms(300)));
}

TEST(Child, ThatSaysAllAndThenHangsIsEndedToo)
{
    expect_gone(shell("echo $$; exec >&- 2>&-; exec sleep 60", Ms(300)));
}

TEST(Child, ThatIsNoProgramIsNotWaitedFor)
{
    EXPECT_EQ(kiosk::run_child({"/nonexistent/program"}, Stderr::taken, patience).exit_code,
              kiosk::could_not_run);
}

TEST(Child, ThatNeverStopsTalkingIsCut)
{
    const Said said = shell("yes | head -c 1000000", patience);
    EXPECT_EQ(said.exit_code, 0);
    EXPECT_LE(said.words.size(), 4096u);
}

} // namespace
