#pragma once
// How other threads speak to the one that draws: they post values, it reads them between two turns.

#include "base/hash.h"
#include "kiosk/admin_child.h"
#include "kiosk/decoded.h"

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
using Message = std::variant<StopAsked, StoreChanged, InboxChanged, Verified, AdminEnded, Decoded>;

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
