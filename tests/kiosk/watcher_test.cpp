#include "kiosk/watcher.h"

#include "kit/pack_kit.h"

#include <condition_variable>
#include <csignal>
#include <gtest/gtest.h>

namespace {

struct Watcher : testing::Test {
    std::filesystem::path folder = test::scratch("watcher");
    std::mutex mutex;
    std::condition_variable arrived;
    int posts = 0;
    kiosk::Mailbox mailbox{[this] {
        const std::lock_guard lock(mutex);
        ++posts;
        arrived.notify_all();
    }};
    std::unique_ptr<kiosk::Watcher> watcher;

    Watcher()
    {
        std::filesystem::create_directories(folder / "store");
        std::filesystem::create_directories(folder / "inbox");
        std::filesystem::create_directories(folder / "stick");
        kiosk::hold_stop_signals();
        watcher = std::move(*kiosk::Watcher::start(paths(), mailbox));
    }
    ~Watcher() override
    {
        std::filesystem::remove_all(folder);
        // Held signals are inherited by whatever later tests start.
        watcher.reset();
        sigset_t stop;
        sigemptyset(&stop);
        sigaddset(&stop, SIGTERM);
        sigaddset(&stop, SIGINT);
        pthread_sigmask(SIG_UNBLOCK, &stop, nullptr);
    }

    config::PathsConfig paths() const
    {
        return {folder / "store", folder / "inbox", folder / "stick", folder / "log"};
    }

    template <class Wanted>
    bool hears()
    {
        std::unique_lock lock(mutex);
        if (!arrived.wait_for(lock, std::chrono::seconds(30), [this] { return posts > 0; }))
            return false;
        posts = 0;
        const auto messages = mailbox.drain();
        return messages.size() == 1 && std::holds_alternative<Wanted>(messages.front());
    }
};

TEST_F(Watcher, HearsAStateThatIsRenamedIntoPlace)
{
    test::write_file(folder / "store/state.new", "x");
    std::filesystem::rename(folder / "store/state.new", folder / "store/state");
    EXPECT_TRUE(hears<kiosk::StoreChanged>());
}

TEST_F(Watcher, HearsAFileThatHasArrivedInTheInbox)
{
    test::write_file(folder / "inbox/a.machiai", "x");
    EXPECT_TRUE(hears<kiosk::InboxChanged>());
}

TEST_F(Watcher, HearsAListOfAStickThatIsRenamedIntoPlace)
{
    test::write_file(folder / "stick/7.machiai", "x"); // A copy says nothing yet.
    test::write_file(folder / "stick/listing.new", "x");
    std::filesystem::rename(folder / "stick/listing.new", folder / "stick/listing");
    EXPECT_TRUE(hears<kiosk::StickChanged>());
}

TEST_F(Watcher, HearsTheSignalThatEndsTheKiosk)
{
    kill(getpid(), SIGTERM);
    EXPECT_TRUE(hears<kiosk::StopAsked>());
}

TEST_F(Watcher, DoesNotMindFoldersThatAreNotThere)
{
    EXPECT_TRUE(kiosk::Watcher::start({folder / "no", folder / "none", folder / "never", {}}, mailbox));
}

} // namespace
