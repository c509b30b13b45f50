#include "admin/probe.h"

#include "base/file.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

extern "C" {
#include <sys/pidfd.h> // Of glibc 2.36, which forgets that C++ may read it.
}

extern char** environ;

namespace admin {

namespace {

constexpr int behind_visitors = 10; // Whoever stands at the screen meanwhile comes first.

// What it says goes where our own errors go: the answer is its exit status.
base::Result<pid_t> start(std::vector<std::string> words)
{
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
    pid_t child = -1;
    errno = ::posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
    const bool started = errno == 0;
    posix_spawn_file_actions_destroy(&actions);
    if (!started)
        return base::fail_errno("probe: start");
    static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(child), behind_visitors));
    return child;
}

// The child's exit status; nothing when it had to be ended.
std::optional<int> wait_for(const pid_t child)
{
    const base::FileDescriptor process(::pidfd_open(child, 0));
    pollfd waiting{process.get(), POLLIN, 0};
    int ready = 0;
    do
        ready = ::poll(&waiting, 1, probe_wall_ms_max);
    while (ready < 0 && errno == EINTR);
    if (ready <= 0)
        ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    if (ready <= 0)
        return std::nullopt;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

pack::Outcome<void> probe(const std::filesystem::path& program, const store::Layout& layout,
                          const base::Hash& generation)
{
    const auto root = std::filesystem::absolute(layout.root).string();
    TRY_SET(const pid_t child,
            pack::outcome_of(start({std::filesystem::absolute(program).string(), "--store", root, "--probe",
                                    generation.hex()})));
    const auto status = wait_for(child);
    if (status == 0)
        return {};
    // Whoever made the content is the one who can mend it, and the screen has what it had.
    return pack::refuse(pack::Refusal::rolled_back,
                        status ? "probe: ended with " + std::to_string(*status) : "probe: took too long");
}

} // namespace admin
