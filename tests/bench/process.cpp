#include "bench/process.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <set>
#include <spawn.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {

namespace {

constexpr std::chrono::seconds end_patience{5};
constexpr double bytes_per_kb = 1024;
constexpr double bytes_per_mb = 1e6;

std::string proc(const pid_t pid, const std::string& name)
{
    return "/proc/" + std::to_string(pid) + "/" + name;
}

struct Kin {
    pid_t parent = 0;
    pid_t session = 0;
};

// Of every process of the machine.
std::map<pid_t, Kin> kin()
{
    std::map<pid_t, Kin> all;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", error)) {
        const auto pid = static_cast<pid_t>(std::atoi(entry.path().filename().c_str()));
        if (pid <= 0)
            continue;
        std::ifstream file(proc(pid, "stat"));
        const std::string line{std::istreambuf_iterator<char>(file), {}};
        // pid (name) state parent group session: the name may hold anything, brackets too.
        const auto close = line.rfind(')');
        if (close == std::string::npos)
            continue;
        std::istringstream rest(line.substr(close + 1));
        std::string state;
        pid_t group = 0;
        rest >> state >> all[pid].parent >> group >> all[pid].session;
    }
    return all;
}

// "Pss:   123 kB" of a file of /proc.
std::int64_t field(const std::string& file, const std::string& name)
{
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(name))
            return std::atoll(line.c_str() + name.size());
    return 0;
}

void add_threads(const pid_t pid, Usage& usage)
{
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(proc(pid, "task"), error)) {
        Usage::Thread thread;
        std::ifstream(entry.path() / "schedstat") >> thread.run_ns;
        const auto status = (entry.path() / "status").string();
        thread.switches =
            field(status, "voluntary_ctxt_switches:") + field(status, "nonvoluntary_ctxt_switches:");
        usage.threads[static_cast<pid_t>(std::atoi(entry.path().filename().c_str()))] = thread;
    }
}

std::vector<std::string> environment_of(const Command& command)
{
    std::vector<std::string> list;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string line(*entry);
        if (!command.environment.contains(line.substr(0, line.find('='))))
            list.push_back(line);
    }
    for (const auto& [name, value] : command.environment)
        list.push_back(name + "=" + value);
    return list;
}

std::vector<char*> pointers(std::vector<std::string>& words)
{
    std::vector<char*> list;
    for (std::string& word : words)
        list.push_back(word.data());
    list.push_back(nullptr);
    return list;
}

// Waits for a child to end without looking at it again and again. False after `patience`.
bool ended_within(const pid_t pid, const std::chrono::seconds patience)
{
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    const auto until = std::chrono::steady_clock::now() + patience;
    for (;;) {
        if (::waitpid(pid, nullptr, WNOHANG) != 0)
            return true;
        const auto left = until - std::chrono::steady_clock::now();
        if (left <= left.zero())
            return false;
        const auto ns = std::chrono::duration_cast<std::chrono::nanoseconds>(left).count();
        const timespec wait{static_cast<time_t>(ns / 1'000'000'000), static_cast<long>(ns % 1'000'000'000)};
        ::sigtimedwait(&child, nullptr, &wait);
    }
}

} // namespace

Usage::Thread used(const Usage& before, const Usage& after)
{
    Usage::Thread sum;
    for (const auto& [id, thread] : after.threads) {
        const auto former = before.threads.find(id);
        const Usage::Thread base = former == before.threads.end() ? Usage::Thread{} : former->second;
        sum.run_ns += thread.run_ns - base.run_ns;
        sum.switches += thread.switches - base.switches;
    }
    return sum;
}

void adopt_orphans()
{
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    ::sigprocmask(SIG_BLOCK, &child, nullptr); // For sigtimedwait().
}

base::Result<Process> Process::start(const Command& command, const std::filesystem::path& log)
{
    std::vector<std::string> words = command.words;
    std::vector<std::string> environment = environment_of(command);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                     0600);
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
    pid_t pid = 0;
    const Time started = std::chrono::steady_clock::now();
    errno = ::posix_spawnp(&pid, words.front().c_str(), &actions, &attributes, pointers(words).data(),
                           pointers(environment).data());
    const bool running = errno == 0;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (!running)
        return base::fail_errno(command.words.front());
    return Process(pid, started);
}

Process::~Process()
{
    end();
}

std::vector<pid_t> Process::tree() const
{
    const auto all = kin();
    std::vector<pid_t> list{pid_};
    // A helper that outlived its parent is found by its session, and what it started by itself.
    for (const auto& [pid, its] : all)
        if (its.session == pid_ && pid != pid_)
            list.push_back(pid);
    for (std::size_t i = 0; i < list.size(); ++i)
        for (const auto& [pid, its] : all)
            if (its.parent == list[i] && std::ranges::find(list, pid) == list.end())
                list.push_back(pid);
    return list;
}

double Process::pss_mb() const
{
    std::int64_t kb = 0;
    for (const pid_t pid : tree())
        kb += field(proc(pid, "smaps_rollup"), "Pss:");
    return static_cast<double>(kb) * bytes_per_kb / bytes_per_mb;
}

Usage Process::usage() const
{
    Usage usage;
    for (const pid_t pid : tree())
        add_threads(pid, usage);
    return usage;
}

std::int64_t Process::run_ns() const
{
    clockid_t clock = 0;
    timespec time{};
    if (::clock_getcpuclockid(pid_, &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        return 0;
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

void Process::end()
{
    if (pid_ == 0)
        return;
    const auto all = tree();
    ::kill(pid_, SIGTERM);
    if (!ended_within(pid_, end_patience)) {
        ::kill(pid_, SIGKILL);
        ended_within(pid_, end_patience);
    }
    // What it left behind has become our child by now.
    for (const pid_t pid : all)
        if (pid != pid_ && ::waitpid(pid, nullptr, WNOHANG) == 0) {
            ::kill(pid, SIGKILL);
            ended_within(pid, end_patience);
        }
    pid_ = 0;
}

} // namespace bench
