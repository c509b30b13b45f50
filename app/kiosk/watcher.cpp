#include "kiosk/watcher.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <string_view>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>

namespace kiosk {

namespace {

constexpr std::string_view state_name = "state";
constexpr std::string_view listing_name = "listing";
constexpr std::size_t changes_bytes = 16 * 1024;

sigset_t stop_signals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

} // namespace

void hold_stop_signals()
{
    const sigset_t set = stop_signals();
    VERIFY(pthread_sigmask(SIG_BLOCK, &set, nullptr) == 0);
}

base::Result<std::unique_ptr<Watcher>> Watcher::start(const config::PathsConfig& paths, Mailbox& mailbox)
{
    std::unique_ptr<Watcher> watcher(new Watcher(mailbox));
    TRY(watcher->open(paths));
    watcher->thread_ = std::thread([raw = watcher.get()] { raw->watch(); });
    return watcher;
}

base::Result<void> Watcher::open(const config::PathsConfig& paths)
{
    const sigset_t set = stop_signals();
    signals_ = base::FileDescriptor(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!signals_.valid())
        return base::fail_errno("signalfd");
    stop_ = base::FileDescriptor(eventfd(0, EFD_CLOEXEC));
    if (!stop_.valid())
        return base::fail_errno("eventfd");
    changes_ = base::FileDescriptor(inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    if (!changes_.valid())
        return base::fail_errno("inotify");
    constexpr std::uint32_t finished = IN_CLOSE_WRITE | IN_MOVED_TO;
    store_watch_ = inotify_add_watch(changes_.get(), paths.store.c_str(), finished);
    inbox_watch_ = inotify_add_watch(changes_.get(), paths.inbox.c_str(), finished);
    stick_watch_ = inotify_add_watch(changes_.get(), paths.stick.c_str(), finished);
    return {};
}

Watcher::~Watcher()
{
    if (!thread_.joinable())
        return;
    const std::uint64_t one = 1;
    static_cast<void>(!write(stop_.get(), &one, sizeof one)); // An eventfd that is read takes it always.
    thread_.join();
}

void Watcher::watch()
{
    std::array<pollfd, 3> waits{
        {{signals_.get(), POLLIN, 0}, {changes_.get(), POLLIN, 0}, {stop_.get(), POLLIN, 0}}};
    while (true) {
        if (poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
            return;
        if (waits[2].revents != 0)
            return;
        if (waits[0].revents != 0) {
            signalfd_siginfo info;
            if (read(signals_.get(), &info, sizeof info) == sizeof info)
                mailbox_.post(StopAsked{});
        }
        if (waits[1].revents != 0)
            read_changes();
    }
}

void Watcher::read_changes()
{
    alignas(inotify_event) std::array<char, changes_bytes> buffer{};
    const auto count = read(changes_.get(), buffer.data(), buffer.size());
    bool store = false;
    bool inbox = false;
    bool stick = false;
    for (std::ptrdiff_t at = 0; at < count;) {
        const auto* const event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
        at += static_cast<std::ptrdiff_t>(sizeof(inotify_event) + event->len);
        store = store || (event->wd == store_watch_ && event->len > 0 && event->name == state_name);
        inbox = inbox || event->wd == inbox_watch_;
        stick = stick || (event->wd == stick_watch_ && event->len > 0 && event->name == listing_name);
    }
    if (store)
        mailbox_.post(StoreChanged{});
    if (inbox)
        mailbox_.post(InboxChanged{});
    if (stick)
        mailbox_.post(StickChanged{});
}

} // namespace kiosk
