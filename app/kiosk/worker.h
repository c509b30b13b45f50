#pragma once
// One thread for what takes long: hashing payloads, waiting for machiai-admin. One job after another; each
// answers with a message.

#include "kiosk/mailbox.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace kiosk {

class Worker {
public:
    using Job = std::function<Message()>;

    // `mailbox` must outlive it.
    explicit Worker(Mailbox& mailbox);
    // Waits for the job under way; those not begun are dropped.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void ask(Job job);

private:
    void work();

    Mailbox& mailbox_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    bool stopping_ = false;
    std::thread thread_; // Last, so that the rest exists when it starts.
};

} // namespace kiosk
