#include "kiosk/inbox.h"

#include "base/file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>

extern char** environ;

namespace kiosk {

namespace {

constexpr std::string_view pack_ending = ".machiai";
constexpr std::size_t words_bytes_max = 4096; // The log takes no more of what a child says.
constexpr int could_not_run = 127;            // As shells say it.

std::filesystem::path admin_program()
{
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    return self.parent_path() / "machiai-admin";
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

// Child attributes and redirections that free themselves.
struct Spawning {
    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};
    Spawning()
    {
        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
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

std::vector<std::filesystem::path> Inbox::fresh()
{
    std::vector<std::filesystem::path> found;
    std::set<Mark> present;
    std::error_code error;
    for (auto entry = std::filesystem::directory_iterator(folder_, error);
         !error && entry != std::filesystem::directory_iterator() && present.size() < files_max;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code gone; // It may vanish between two looks.
        if (name.starts_with('.') || !name.ends_with(pack_ending) || !entry->is_regular_file(gone))
            continue;
        Mark mark{name, entry->file_size(gone), entry->last_write_time(gone)};
        if (gone)
            continue;
        if (!seen_.contains(mark))
            found.push_back(entry->path());
        present.insert(std::move(mark));
    }
    seen_ = std::move(present); // Files that left are forgotten, so the list stays as short as the folder.
    std::sort(found.begin(), found.end());
    return found;
}

Installed install(const std::filesystem::path& store, const std::filesystem::path& file)
{
    Installed result{file.filename().string(), could_not_run, {}};
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return result;
    const base::FileDescriptor reading(ends[0]);
    base::FileDescriptor writing(ends[1]);
    Spawning spawning;
    posix_spawn_file_actions_adddup2(&spawning.actions, writing.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&spawning.actions, writing.get(), STDERR_FILENO);
    // Our blocked signals are not the child's: it must still end when the machine shuts down.
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&spawning.attributes, &none);
    posix_spawnattr_setflags(&spawning.attributes, POSIX_SPAWN_SETSIGMASK);
    const std::string program = admin_program();
    std::array<std::string, 5> words{program, "--store", store.string(), "install", file.string()};
    std::array<char*, words.size() + 1> arguments{};
    std::transform(words.begin(), words.end(), arguments.begin(), [](std::string& word) { return word.data(); });
    pid_t child = 0;
    if (posix_spawn(&child, program.c_str(), &spawning.actions, &spawning.attributes, arguments.data(), environ) != 0) {
        result.words = "machiai-admin could not be started";
        return result;
    }
    writing.reset(); // Else the pipe never ends.
    result.words = read_words(reading.get());
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status))
        result.exit_code = WEXITSTATUS(status);
    return result;
}

} // namespace kiosk
