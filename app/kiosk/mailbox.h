#pragma once
// How other threads speak to the one that draws: they post values, it reads them between two turns.

#include "base/hash.h"
#include "kiosk/admin_child.h"
#include "kiosk/decoded.h"
#include "kiosk/stick_job.h"

#include <functional>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

namespace kiosk {

struct StopAsked { }; // SIGTERM or SIGINT.
struct StoreChanged { };
struct InboxChanged { };
struct Verified { // Every payload of a generation was hashed again.
    base::Hash generation;
    std::string problem; // Empty when all are sound.
};
struct AdminEnded { // machiai-admin, our child, has done what it was started for.
    std::string task;
    Said said;
};
struct StickChanged { }; // The list of what is on the stick.
struct StickHeard { // machiai-admin, on the way to the end of what the stick's desk asked for.
    int number = 0;
    int percent = 0;
};
struct StickAnswered { // Its last line.
    StickTask task = StickTask::stage;
    int number = 0;
    std::string line;
};
using Message = std::variant<StopAsked, StoreChanged, InboxChanged, Verified, AdminEnded, Decoded,
                             StickChanged, StickHeard, StickAnswered>;

class Mailbox {
public:
    // More than can be waiting in a sane kiosk; later messages of the same turn are dropped, and the minute
    // asks again.
    static constexpr std::size_t waiting_max = 256;

    // `wake` ends the drawing thread's wait; called from any thread.
    explicit Mailbox(std::function<void()> wake)
        : wake_(std::move(wake))
    {
    }
    void post(Message message);
    std::vector<Message> drain();

private:
    std::function<void()> wake_;
    std::mutex mutex_;
    std::vector<Message> waiting_;
};

} // namespace kiosk
