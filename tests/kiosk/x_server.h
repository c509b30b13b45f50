#pragma once
// A real X server without a screen, started by the test and stopped with it. Xvfb itself says when it is
// ready and which number it took, so nothing waits by the clock and tests may run side by side.

// Before Xlib, whose macro None breaks it.
#include <gtest/gtest.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace test {

inline constexpr int root_width = 640;
inline constexpr int root_height = 480;

// So long the kiosk holds a page for unread (kiosk::unread_ms), and a little more.
inline constexpr const char* person_reads_s = "0.4";

// Runs a program of the system to its end; its exit status as waitpid() tells it.
inline int run(const std::vector<std::string>& words)
{
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t process = 0;
    EXPECT_EQ(posix_spawnp(&process, arguments.front(), nullptr, nullptr, arguments.data(), environ), 0);
    int status = -1;
    EXPECT_EQ(waitpid(process, &status, 0), process);
    return status;
}

// Moves and clicks as a person would, through the server's XTest extension.
inline void xdotool(std::vector<std::string> words)
{
    words.insert(words.begin(), "xdotool");
    ASSERT_EQ(run(words), 0);
}

class XServer {
public:
    // `more`: further words for Xvfb.
    explicit XServer(const int width = root_width, const int height = root_height,
                     const std::vector<std::string>& more = {})
    {
        int ready[2];
        EXPECT_EQ(pipe(ready), 0);
        process_ = fork();
        if (process_ == 0) {
            close(ready[0]);
            const std::string number = std::to_string(ready[1]);
            const std::string screen = std::to_string(width) + "x" + std::to_string(height) + "x24";
            std::vector<std::string> words{"Xvfb", "-displayfd", number, "-screen", "0",
                                           screen, "-nolisten",  "tcp",  "-noreset"};
            words.insert(words.end(), more.begin(), more.end());
            std::vector<char*> arguments;
            for (std::string& word : words)
                arguments.push_back(word.data());
            arguments.push_back(nullptr);
            execvp("Xvfb", arguments.data());
            _exit(127);
        }
        close(ready[1]);
        // The whole line: a server that cannot write its end gives up.
        name_ = ":";
        for (char c = 0; read(ready[0], &c, 1) == 1 && c != '\n';)
            name_ += c;
        close(ready[0]);
        EXPECT_NE(name_, ":") << "Xvfb did not start";
        setenv("DISPLAY", name_.c_str(), 1);
        unsetenv("MACHIAI_NO_SHM");
        watcher_ = XOpenDisplay(name_.c_str());
        EXPECT_TRUE(watcher_);
    }
    ~XServer()
    {
        if (watcher_)
            XCloseDisplay(watcher_);
        stop();
    }
    XServer(const XServer&) = delete;
    XServer& operator=(const XServer&) = delete;

    // Everything below is seen through a connection of its own.
    Display* watcher() const { return watcher_; }
    ::Window root() const { return DefaultRootWindow(watcher_); }

    void stop()
    {
        if (process_ <= 0)
            return;
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
        process_ = 0;
    }

    std::uint32_t pixel(const int x, const int y) const
    {
        XImage* const image = XGetImage(watcher_, root(), x, y, 1, 1, AllPlanes, ZPixmap);
        const auto value = static_cast<std::uint32_t>(XGetPixel(image, 0, 0));
        XDestroyImage(image);
        return value & 0xffffff;
    }

    // The only visible window of the server.
    ::Window client() const
    {
        ::Window root_again = 0;
        ::Window parent = 0;
        ::Window* children = nullptr;
        unsigned count = 0;
        XQueryTree(watcher_, root(), &root_again, &parent, &children, &count);
        ::Window found = 0;
        for (unsigned i = 0; i < count; ++i) {
            XWindowAttributes attributes{};
            XGetWindowAttributes(watcher_, children[i], &attributes);
            if (attributes.map_state == IsViewable)
                found = children[i];
        }
        XFree(children);
        return found;
    }

private:
    pid_t process_ = 0;
    std::string name_;
    Display* watcher_ = nullptr;
};

} // namespace test
