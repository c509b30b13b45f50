#include "kiosk/child.h"

#include "base/file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>

extern "C" {
#include <sys/pidfd.h> // Of glibc 2.36, which forgets that C++ may read it.
}

extern char** environ;

namespace kiosk {

namespace {

constexpr std::size_t words_bytes_max = 4096; // The log takes no more of what a child says.
constexpr base::Ms killed_ms_max{1000}; // What a killed child may take to be gone.

using Deadline = std::optional<base::Monotonic>;

// Whether there is something to read, or the end of it, before the deadline.
bool ready(const int fd, const Deadline& deadline)
{
    while (true) {
        int left_ms = -1;
        if (deadline) {
            const auto left = std::chrono::ceil<base::Ms>(*deadline - std::chrono::steady_clock::now());
            left_ms = static_cast<int>(std::max(left, base::Ms(0)).count());
        }
        pollfd waits{fd, POLLIN, 0};
        const int count = poll(&waits, 1, left_ms);
        if (count >= 0 || errno != EINTR)
            return count > 0;
    }
}

// What the child says until it closes its end, without line breaks: one event is one line of the log.
std::string read_words(const int fd, const Deadline& deadline)
{
    std::string words;
    std::array<char, 512> piece{};
    while (ready(fd, deadline)) {
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
    Spawning(const int writing, const Stderr errors, const int reading = -1)
    {
        posix_spawn_file_actions_init(&actions);
        if (reading >= 0)
            posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO);
        if (errors == Stderr::taken)
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

int exit_code_of(const pid_t child, const Deadline& deadline)
{
    if (deadline) {
        const base::FileDescriptor process(pidfd_open(child, 0));
        if (!ready(process.get(), deadline)) {
            kill(child, SIGKILL);
            if (ready(process.get(), std::chrono::steady_clock::now() + killed_ms_max))
                waitpid(child, nullptr, 0);
            return ran_too_long;
        }
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

Said run_child(std::vector<std::string> command, const Stderr errors, const std::optional<base::Ms> limit)
{
    Said result{could_not_run, {}};
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return result;
    const base::FileDescriptor reading(ends[0]);
    base::FileDescriptor writing(ends[1]);
    const Spawning spawning(writing.get(), errors);
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (std::string& word : command)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const Deadline deadline = limit ? Deadline(std::chrono::steady_clock::now() + *limit) : std::nullopt;
    pid_t child = 0;
    if (posix_spawn(&child, arguments.front(), &spawning.actions, &spawning.attributes, arguments.data(),
                    environ)
        != 0) {
        result.words = command.front() + " could not be started";
        return result;
    }
    writing.reset(); // Else the pipe never ends.
    result.words = read_words(reading.get(), deadline);
    result.exit_code = exit_code_of(child, deadline);
    return result;
}

namespace {

void hear_lines(const int fd, const std::function<void(const std::string& line)>& heard)
{
    std::string line;
    std::array<char, 4096> piece{};
    while (true) {
        const auto count = read(fd, piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return;
        for (const char letter : std::string_view(piece.data(), static_cast<std::size_t>(count))) {
            if (letter == '\n')
                heard(std::exchange(line, {}));
            else if (line.size() < child_line_bytes_max)
                line += letter;
        }
    }
}

} // namespace

int talk_to_child(std::vector<std::string> command, const std::string& input,
                  const std::function<void(const std::string& line)>& heard)
{
    VERIFY(input.size() <= child_input_bytes_max);
    std::array<int, 2> said{};
    std::array<int, 2> told{};
    if (pipe2(said.data(), O_CLOEXEC) != 0)
        return could_not_run;
    const base::FileDescriptor hearing(said[0]);
    base::FileDescriptor saying(said[1]);
    if (pipe2(told.data(), O_CLOEXEC) != 0)
        return could_not_run;
    base::FileDescriptor listening(told[0]);
    base::FileDescriptor telling(told[1]);
    static_cast<void>(!base::write_all(telling.get(), base::as_bytes(input), "child"));
    telling.reset();
    const Spawning spawning(saying.get(), Stderr::left, listening.get());
    std::vector<char*> arguments;
    for (std::string& word : command)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (posix_spawn(&child, arguments.front(), &spawning.actions, &spawning.attributes, arguments.data(),
                    environ)
        != 0)
        return could_not_run;
    saying.reset(); // Else the pipe never ends.
    listening.reset();
    hear_lines(hearing.get(), heard);
    return exit_code_of(child, std::nullopt);
}

} // namespace kiosk
