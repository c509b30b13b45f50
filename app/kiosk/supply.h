#pragma once
// What content there is: the one on the screen, and a newer one that waits until nobody is touching. Follows
// the store and the inbox; what takes long goes to the worker. Never throws content away before another one
// stands.

#include "base/log.h"
#include "config/kiosk_config.h"
#include "kiosk/content.h"
#include "kiosk/inbox.h"
#include "kiosk/worker.h"

#include <optional>
#include <set>

namespace kiosk {

class Supply {
public:
    // `worker` and `log` must outlive it.
    Supply(const config::PathsConfig& paths, Worker& worker, const base::Log& log);

    const Content* current() const { return current_ ? &*current_ : nullptr; } // Null: the card.
    const Content* waiting() const { return waiting_ ? &*waiting_ : nullptr; }
    void exchange(); // Puts what waits on the screen.
    bool can_go_back() const; // The store has content before the active one.

    // Looks whether the store's state is another one than last time.
    void look_at_store();
    void look_at_inbox();
    // Tells the store that the content on the screen has stood long enough to stay.
    void settle_after_trial(base::Monotonic now);
    void take(const Verified& verdict);
    void take(const AdminEnded& ended);
    // The content on the screen turned out to be unsound: goes to the one before it, or to the card.
    void distrust(const std::string& why);

private:
    struct Stamp {
        std::uintmax_t bytes = 0;
        std::filesystem::file_time_type changed;
        bool operator==(const Stamp&) const = default;
    };
    std::optional<Stamp> stamp() const;
    void show(std::optional<Content> content);
    void verify_current();
    void ask_admin(const std::string& task, std::vector<std::string> command);
    void note(const std::vector<std::string>& notes) const;

    config::PathsConfig paths_;
    Worker& worker_;
    const base::Log& log_;
    Inbox inbox_;
    std::optional<Content> current_;
    std::optional<Content> waiting_;
    std::optional<Stamp> seen_;
    std::optional<base::Monotonic> shown_since_; // The content on the screen.
    bool settled_ = false; // The store was told of it.
    std::set<base::Hash> distrusted_; // Generations that are not taken again before a restart.
};

} // namespace kiosk
