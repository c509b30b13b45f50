#pragma once
// A thread that sleeps until the system has something to say: a signal to stop, another `state` in the store,
// a file in the inbox, another list of what is on a stick.

#include "base/file.h"
#include "base/result.h"
#include "config/kiosk_config.h"
#include "kiosk/mailbox.h"

#include <memory>
#include <thread>

namespace kiosk {

// SIGTERM and SIGINT arrive as messages from now on. Before any thread is started, or it would die of them.
void hold_stop_signals();

class Watcher {
public:
    // `mailbox` must outlive it. A folder that is not there is not watched: the minute looks at it again.
    static base::Result<std::unique_ptr<Watcher>> start(const config::PathsConfig& paths, Mailbox& mailbox);
    ~Watcher();
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

private:
    explicit Watcher(Mailbox& mailbox)
        : mailbox_(mailbox)
    {
    }
    base::Result<void> open(const config::PathsConfig& paths);
    void watch();
    void read_changes();

    Mailbox& mailbox_;
    base::FileDescriptor signals_;
    base::FileDescriptor changes_; // inotify
    base::FileDescriptor stop_;
    int store_watch_ = -1;
    int inbox_watch_ = -1;
    int stick_watch_ = -1;
    std::thread thread_;
};

} // namespace kiosk
