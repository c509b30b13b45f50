#pragma once
// The program itself, on a real X server: started, watched from outside by its window's title, and ended.

#include "x_server.h"

#include "kit/pack_kit.h"

#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <spawn.h>

namespace test {

inline constexpr int patience_ms = 60'000; // On a machine that is busy with other tests.

inline std::string build_file(const std::string& name)
{
    return std::string(BINARY_ROOT) + "/" + name;
}

class Program {
public:
    // What it says on stderr goes into `said`.
    Program(std::vector<std::string> words, const std::filesystem::path& said)
        : said_(said)
    {
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, said.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                         0600);
        EXPECT_EQ(posix_spawn(&process_, words.front().c_str(), &actions, nullptr, arguments.data(), environ),
                  0);
        posix_spawn_file_actions_destroy(&actions);
    }
    ~Program() { end(SIGKILL); }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    // The exit code; 128 and the signal's number when a signal ended it.
    int wait()
    {
        int status = 0;
        EXPECT_EQ(waitpid(process_, &status, 0), process_);
        process_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    int end(const int signal)
    {
        if (process_ == 0)
            return 0;
        kill(process_, signal);
        return wait();
    }
    pid_t process() const { return process_; }
    bool running() const { return waitpid(process_, nullptr, WNOHANG) == 0; }
    std::string said() const { return read_file(said_); }

private:
    pid_t process_ = 0;
    std::filesystem::path said_;
};

// Waits for the title without looking at a clock in between: the server tells of every window and every
// title.
inline bool title_becomes(const XServer& server, const std::string& wanted)
{
    Display* const display = server.watcher();
    XSelectInput(display, server.root(), SubstructureNotifyMask);
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(patience_ms);
    std::string last = "no window";
    while (std::chrono::steady_clock::now() < until) {
        if (const ::Window window = server.client()) {
            XSelectInput(display, window, PropertyChangeMask);
            char* name = nullptr;
            if (XFetchName(display, window, &name) && name != nullptr) {
                last = name;
                XFree(name);
            }
            if (last == wanted)
                return true;
        }
        if (XPending(display) == 0) {
            pollfd waits{ConnectionNumber(display), POLLIN, 0};
            if (poll(&waits, 1, patience_ms) <= 0)
                break;
        }
        while (XPending(display) > 0) {
            XEvent event;
            XNextEvent(display, &event);
        }
    }
    ADD_FAILURE() << "the title is " << last << ", not " << wanted;
    return false;
}

} // namespace test
