#include "kiosk/supply.h"

#include "store/recovery.h"

#include <utility>

namespace kiosk {

namespace {

// Content that has stood so long without a restart is no longer on trial.
constexpr base::Ms trial_ms{600'000};

} // namespace

Supply::Supply(const config::PathsConfig& paths, Worker& worker, const base::Log& log)
    : paths_(paths)
    , worker_(worker)
    , log_(log)
    , inbox_(paths.inbox)
{
    seen_ = stamp();
    Opened opened = open_content(paths_.store);
    note(opened.notes);
    if (!opened.content)
        log_.line("content",
                  "there is no content that can be shown; the card stays on the screen until packs are "
                  "installed");
    show(std::move(opened.content));
}

void Supply::show(std::optional<Content> content)
{
    current_ = std::move(content);
    shown_since_.reset();
    settled_ = false;
    if (current_)
        log_.line("content", "showing generation " + current_->generation().id().hex());
    verify_current();
}

void Supply::verify_current()
{
    if (!current_)
        return;
    worker_.ask([generation = current_->generation()]() -> Message {
        const auto sound = generation.payloads_sound();
        return Verified{generation.id(), sound ? std::string() : sound.error().where};
    });
}

void Supply::note(const std::vector<std::string>& notes) const
{
    for (const std::string& words : notes)
        log_.line("content", words);
}

// Every change of the state is a rename, so the file's time tells it.
std::optional<Supply::Stamp> Supply::stamp() const
{
    const auto file = store::Layout{paths_.store}.state();
    std::error_code error;
    Stamp stamp{std::filesystem::file_size(file, error), {}};
    if (!error)
        stamp.changed = std::filesystem::last_write_time(file, error);
    return error ? std::nullopt : std::optional(stamp);
}

void Supply::look_at_store()
{
    if (current_)
        current_->learn(store::read_time({paths_.store}));
    const auto now = stamp();
    if (now == std::exchange(seen_, now))
        return;
    Opened opened = open_content(paths_.store);
    note(opened.notes);
    if (!opened.content)
        return; // What is on the screen is better than nothing.
    const base::Hash& id = opened.content->generation().id();
    waiting_.reset();
    if (distrusted_.contains(id) || (current_ && current_->generation().id() == id))
        return;
    if (current_)
        waiting_ = std::move(opened.content);
    else
        show(std::move(opened.content));
}

void Supply::look_at_inbox()
{
    if (inbox_.news())
        ask_admin("inbox", {"install", "--inbox", paths_.inbox.string()});
}

void Supply::exchange()
{
    VERIFY(waiting_);
    show(std::exchange(waiting_, std::nullopt));
}

bool Supply::can_go_back() const
{
    const auto state = store::read_state({paths_.store});
    return state && !state->previous.empty();
}

void Supply::take(const Verified& verdict)
{
    if (!verdict.problem.empty() && current_ && current_->generation().id() == verdict.generation)
        distrust(verdict.problem);
}

void Supply::take(const AdminEnded& ended)
{
    log_.line(ended.task,
              "machiai-admin ended with " + std::to_string(ended.said.exit_code) + ": " + ended.said.words);
    look_at_store();
}

void Supply::settle_after_trial(const base::Monotonic now)
{
    if (!current_ || settled_)
        return;
    if (!shown_since_)
        shown_since_ = now;
    if (now - *shown_since_ < trial_ms)
        return;
    settled_ = true;
    // Only for what the store means: another generation may be on the screen because the active one is
    // unsound.
    const auto state = store::read_state({paths_.store});
    if (state && state->starts_left && store::id_of(state->active) == current_->generation().id())
        ask_admin("trial", {"settle"});
}

void Supply::ask_admin(const std::string& task, std::vector<std::string> command)
{
    command.insert(command.begin(), {"--store", paths_.store.string()});
    worker_.ask([task, command = std::move(command)]() -> Message {
        return AdminEnded{task, run_admin(command)};
    });
}

void Supply::distrust(const std::string& why)
{
    VERIFY(current_);
    log_.line("content", "generation " + current_->generation().id().hex() + " is not sound: " + why);
    distrusted_.insert(current_->generation().id());
    Opened opened = open_previous_content(paths_.store);
    note(opened.notes);
    if (opened.content && distrusted_.contains(opened.content->generation().id()))
        opened.content.reset();
    if (!opened.content)
        log_.line("content", "there is no other content; the card stays on the screen");
    show(std::move(opened.content));
}

} // namespace kiosk
