#include "kiosk/admin_child.h"

#include "base/file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>

extern char** environ;

namespace kiosk {

namespace {

constexpr std::size_t words_bytes_max = 4096; // The log takes no more of what a child says.
constexpr int could_not_run = 127; // As shells say it.

std::string admin_program()
{
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    return (self.parent_path() / "machiai-admin").string();
}

// What the child says, without line breaks: one event is one line of the log.
std::string read_words(const int fd)
{
    std::string words;
    std::array<char, 512> piece{};
    while (true) {
        const auto count = read(fd, piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        words.append(piece.data(), std::min(static_cast<std::size_t>(count), words_bytes_max - words.size()));
    }
    std::replace(words.begin(), words.end(), '\n', ' ');
    while (words.ends_with(' '))
        words.pop_back();
    return words;
}

// What a child gets: our end of the pipe, and no blocked signals, so that it ends when the machine shuts
// down.
struct Spawning {
    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};
    explicit Spawning(const int writing)
    {
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, writing, STDERR_FILENO);
        posix_spawnattr_init(&attributes);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    }
    ~Spawning()
    {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    Spawning(const Spawning&) = delete;
    Spawning& operator=(const Spawning&) = delete;
};

} // namespace

Said run_admin(const std::vector<std::string>& command)
{
    Said result{could_not_run, {}};
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return result;
    const base::FileDescriptor reading(ends[0]);
    base::FileDescriptor writing(ends[1]);
    const Spawning spawning(writing.get());
    std::vector<std::string> words{admin_program()};
    words.insert(words.end(), command.begin(), command.end());
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (posix_spawn(&child, arguments.front(), &spawning.actions, &spawning.attributes, arguments.data(),
                    environ)
        != 0) {
        result.words = "machiai-admin could not be started";
        return result;
    }
    writing.reset(); // Else the pipe never ends.
    result.words = read_words(reading.get());
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    if (WIFEXITED(status))
        result.exit_code = WEXITSTATUS(status);
    return result;
}

} // namespace kiosk
