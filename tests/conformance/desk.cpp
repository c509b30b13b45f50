#include "conformance/desk.h"

#include <csignal>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/wait.h>

namespace conformance {

namespace {

const std::string program = std::string(BINARY_ROOT) + "/machiai-stick";
constexpr int wait_ms_max = 30'000;

// True when something ending so was made in the watched folder; false when nothing was for too long.
bool wait_for(const base::FileDescriptor& watch, const std::string_view ending)
{
    for (;;) {
        pollfd ready{watch.get(), POLLIN, 0};
        if (::poll(&ready, 1, wait_ms_max) != 1)
            return false;
        alignas(inotify_event) char events[4096];
        const ssize_t count = ::read(watch.get(), events, sizeof events);
        for (ssize_t at = 0; at < count;) {
            const auto* const event = reinterpret_cast<const inotify_event*>(events + at);
            if (std::string_view(event->name).ends_with(ending))
                return true;
            at += static_cast<ssize_t>(sizeof(inotify_event)) + event->len;
        }
    }
}

} // namespace

Desk::Desk(Lab& lab)
    : lab_(lab)
    , brought_(lab.at("brought"))
    , copies_(lab.at("stick"))
{
    std::filesystem::create_directories(brought_);
    std::filesystem::create_directories(copies_);
}

void Desk::bring(const std::string& name, const test::PackSpec& spec) const
{
    test::write_pack(brought_ / name, spec);
}

void Desk::bring(const std::string& name, const std::string& bytes) const
{
    test::write_file(brought_ / name, bytes);
}

std::filesystem::path Desk::image(const std::string& name, const std::uint64_t bytes) const
{
    test::make_ext4(lab_.at(name), brought_, bytes);
    return lab_.at(name);
}

bool Desk::has_devices() const
{
    if (!test::no_loop_devices().empty())
        lab_.not_here(test::no_loop_devices() + "; root on a machine with loop devices would run it");
    return test::no_loop_devices().empty();
}

stick::Listing Desk::put_in() const
{
    lab_.expect(test::run_program({program, "--folder", brought_.string(), "--into", copies_.string()}).status
                    == 0,
                "machiai-stick failed");
    return listing();
}

std::vector<std::string> Desk::words(const std::string& device, const std::string& file_systems) const
{
    return {program, "--device", device, "--into", copies_.string(), "--file-systems", file_systems};
}

stick::Listing Desk::put_in(const std::string& device, const std::string& file_systems) const
{
    const auto ended = test::run_program(words(device, file_systems));
    lab_.expect(ended.status == 0, "machiai-stick failed: " + ended.out);
    return listing();
}

stick::Listing Desk::pull_out(const std::string& device) const
{
    auto all = words(device, test_file_systems);
    all.push_back("--gone");
    lab_.expect(test::run_program(all).status == 0, "machiai-stick --gone failed");
    return listing();
}

stick::Listing Desk::listing() const
{
    const auto read = stick::read_listing(copies_);
    lab_.expect(read.has_value(), "the list is none");
    return read.value_or(stick::Listing());
}

std::vector<std::filesystem::path> Desk::packs() const
{
    std::vector<std::filesystem::path> all;
    for (const stick::File& file : stick::whole_files(listing()))
        if (file.kind == stick::Kind::machiai)
            all.push_back(copies_ / file.copy());
    return all;
}

std::optional<stick::End> Desk::end_of(const std::string& name) const
{
    for (const stick::Volume& volume : listing().volumes)
        for (const stick::File& file : volume.files)
            if (file.name == name)
                return file.end;
    return std::nullopt;
}

void Desk::expect_state(const stick::State state) const
{
    const auto now = stick::state_of(listing());
    lab_.expect(now == state,
                "the list says " + std::string(now ? stick::name_of(*now) : "nothing") + ", not "
                    + std::string(stick::name_of(state)));
}

StoppedCopy::StoppedCopy(const Desk& desk, const std::string& device)
{
    const base::FileDescriptor watch(::inotify_init1(IN_CLOEXEC));
    ::inotify_add_watch(watch.get(), desk.copies().c_str(), IN_CREATE);
    auto words = desk.words(device, test_file_systems);
    child_ = ::fork();
    if (child_ == 0) {
        std::vector<char*> list;
        for (std::string& word : words)
            list.push_back(word.data());
        list.push_back(nullptr);
        ::execv(list[0], list.data());
        ::_exit(127);
    }
    VERIFY(wait_for(watch, ".part"));
    ::kill(child_, SIGSTOP);
    ::waitpid(child_, nullptr, WUNTRACED);
}

int StoppedCopy::end() const
{
    ::kill(child_, SIGCONT);
    int status = 0;
    ::waitpid(child_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace conformance
