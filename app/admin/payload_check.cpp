#include "admin/payload_check.h"

#include "base/clock.h"
#include "model/guide.h"
#include "pack/format.h"
#include "pack/pack.h"
#include "store/recovery.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>

namespace admin {

namespace {

using pack::Refusal;

constexpr std::size_t answer_bytes_max = 1024;
constexpr int refusals = static_cast<int>(Refusal::needs_another) + 1;

// A chart that the kiosk could not read would leave it without one.
pack::Outcome<void> readable(std::shared_ptr<const pack::Pack> opened)
{
    const bool chart = opened->manifest().role == "chart";
    const auto guide = model::Guide::open({{std::move(opened)}});
    if (!guide)
        return pack::refuse(Refusal::damaged, "guide: " + guide.error().where);
    if (chart && !guide->chart())
        return pack::refuse(Refusal::damaged, "chart: " + (guide->fault() ? guide->fault()->where : "none"));
    return {};
}

struct Child {
    pid_t pid = -1;
    base::FileDescriptor answer;
};

base::Result<Child> start(const std::vector<std::string>& words)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return base::fail_errno("check: pipe");
    Child child{-1, base::FileDescriptor(ends[0])};
    const base::FileDescriptor write_end(ends[1]);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, write_end.get(), STDOUT_FILENO);
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    char* const no_environment[] = {nullptr};
    errno = ::posix_spawn(&child.pid, "/proc/self/exe", &actions, nullptr, arguments.data(), no_environment);
    const bool started = errno == 0;
    posix_spawn_file_actions_destroy(&actions);
    if (!started)
        return base::fail_errno("check: start");
    return child;
}

// Everything up to the end of the child's output; nothing when it took too long.
std::optional<std::string> read_answer(const base::FileDescriptor& fd)
{
    const auto monotonic = base::system_clock().monotonic;
    const auto deadline = monotonic() + base::Ms(check_wall_ms_max);
    std::string answer;
    for (;;) {
        const auto left = std::chrono::duration_cast<base::Ms>(deadline - monotonic()).count();
        pollfd waiting{fd.get(), POLLIN, 0};
        const int ready = left <= 0 ? 0 : ::poll(&waiting, 1, static_cast<int>(left));
        if (ready < 0 && errno == EINTR)
            continue;
        char block[answer_bytes_max];
        const auto count = ready > 0 ? ::read(fd.get(), block, sizeof block) : -1;
        if (count < 0)
            return std::nullopt;
        if (count == 0)
            return answer;
        answer.append(block, static_cast<std::size_t>(count));
        answer.resize(std::min(answer.size(), answer_bytes_max));
    }
}

std::optional<Refusal> refusal_of(const std::string& answer)
{
    for (int i = 0; i < refusals; ++i)
        if (answer.starts_with(pack::code_of(static_cast<Refusal>(i))))
            return static_cast<Refusal>(i);
    return std::nullopt;
}

} // namespace

pack::Outcome<void> check_payload(const store::Layout& layout, const std::filesystem::path& payload,
                                  const std::filesystem::path& head_file)
{
    TRY_SET(const auto stands, store::standing(layout));
    const base::FileDescriptor fd(::open(head_file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    std::error_code error;
    const auto head_bytes = std::filesystem::file_size(head_file, error);
    const auto payload_bytes = error ? 0 : std::filesystem::file_size(payload, error);
    if (error || !fd.valid())
        return pack::refuse(Refusal::storage_error, "check: the copy is gone");
    TRY_SET(auto head, pack::read_head(fd.get(), head_bytes + payload_bytes));
    // A trust file that came on the same stick is not in the state yet; the store has it, and its rules hold.
    TRY_SET(const auto newest, store::newest_trust(layout));
    auto evidence = pack::verify_stored(head.manifest, head.signatures, payload, newest);
    if (!evidence)
        evidence = pack::verify_stored(head.manifest, head.signatures, payload, stands.trust);
    if (!evidence)
        return tl::unexpected(std::move(evidence).error());
    TRY_SET(auto opened, pack::Pack::open(payload, std::move(*evidence)));
    return readable(std::make_shared<const pack::Pack>(std::move(opened)));
}

pack::Outcome<void> check_payload_in_child(const store::Layout& layout, const std::filesystem::path& payload,
                                           const std::filesystem::path& head)
{
    const auto root = std::filesystem::absolute(layout.root).string();
    TRY_SET(auto child,
            pack::outcome_of(start({"machiai-admin", "--store", root, "check", "--payload",
                                    std::filesystem::absolute(payload).string(), "--head",
                                    std::filesystem::absolute(head).string()})));
    const auto answer = read_answer(child.answer);
    if (!answer)
        ::kill(child.pid, SIGKILL);
    int status = 0;
    pid_t waited = -1;
    while ((waited = ::waitpid(child.pid, &status, 0)) < 0 && errno == EINTR) { }
    if (!answer)
        return pack::refuse(Refusal::damaged,
                            "check: took longer than " + std::to_string(check_wall_ms_max) + " ms");
    // Where nobody may wait (SIGCHLD ignored by whoever started us), nobody knows how it ended.
    if (waited < 0)
        return pack::refuse(Refusal::storage_error, base::fail_errno("check: wait").value().where);
    // Who ends a process from outside, short of memory or in a hurry, says nothing about the payload.
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
        return pack::refuse(Refusal::storage_error, "check: was killed");
    if (WIFSIGNALED(status))
        return pack::refuse(Refusal::damaged, "check: ended by signal " + std::to_string(WTERMSIG(status)));
    if (WEXITSTATUS(status) == 0)
        return {};
    // A child that says nothing, or nothing of ours, did not finish its work.
    return pack::refuse(refusal_of(*answer).value_or(Refusal::storage_error),
                        "check: " + answer->substr(0, answer->find('\n')));
}

} // namespace admin
