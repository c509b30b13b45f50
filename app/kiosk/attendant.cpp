#include "kiosk/attendant.h"

#include "ui/chrome.h"

#include <algorithm>

namespace kiosk {

Attendant::Attendant(Scene& scene, const config::IdleConfig& idle, const ui::Display& panel, const bool demo)
    : scene_(scene)
    , idle_(idle)
    , panel_(panel)
    , demo_(demo)
{
    blank_.page = model::HomePage{};
}

void Attendant::turn(ui::TouchQueue& touches, const Content* const content, const Now& now)
{
    feed(touches, content, now, Until::still);
}

void Attendant::answer(ui::TouchQueue& touches, const Content* const content, const Now& now)
{
    feed(touches, content, now, Until::there);
}

void Attendant::feed(ui::TouchQueue& touches, const Content* const content, const Now& now, const Until until)
{
    with_content_ = content != nullptr;
    last_contact_ = touches.last_contact();
    if (last_contact_)
        idle_.touched(*last_contact_);
    if (!attracting() && idle_.at(now.monotonic, visit()) == Presence::gone)
        act(model::EndVisit{}, now.monotonic);
    int transitions = 0;
    do {
        const auto transition = touches.next();
        // Another finger must meet a page that is still.
        settle(transition, content, now, touches.pending() ? Until::still : until);
    } while (++transitions < transitions_a_turn_max && touches.pending());
}

void Attendant::settle(const std::optional<ui::Transition>& transition, const Content* const content,
                       const Now& now, const Until until)
{
    const auto done = [&] {
        return !changed_ && !(until == Until::still ? scene_.moving() : scene_.unsettled());
    };
    frame(transition, content, now);
    for (int frames = 1; frames < logic_frames_max && !done(); ++frames)
        frame(std::nullopt, content, now);
}

// The second touch of a trembling finger, or one that had to wait while a page was made, would answer a
// question that nobody has seen yet. The red bar stands on every page.
bool Attendant::meant_for_this_page(const ui::Transition& transition)
{
    const bool begins = transition.down && finger_ == Finger::up;
    if (begins) {
        const auto& targets = scene_.semantics().targets;
        const bool on_red_bar = std::any_of(targets.begin(), targets.end(), [&](const ui::Target& target) {
            return target.id == ui::red_bar_id && target.rect.contains(transition.x, transition.y);
        });
        const bool unread = page_since_ && transition.at < *page_since_ + unread_ms;
        finger_ = unread && !on_red_bar ? Finger::mistaken : Finger::down;
    }
    const bool meant = finger_ != Finger::mistaken;
    if (!transition.down)
        finger_ = Finger::up;
    return meant;
}

Scene::Step Attendant::show(const Shown& shown, const std::optional<ui::Transition>& transition,
                            const base::Monotonic now)
{
    std::string path = path_of(shown);
    if (path != path_ && !path_.empty())
        page_since_ = now;
    path_ = std::move(path);
    const bool meant = transition && meant_for_this_page(*transition);
    return scene_.frame(shown, panel_, meant ? transition : std::nullopt);
}

void Attendant::frame(const std::optional<ui::Transition>& transition, const Content* const content,
                      const Now& now)
{
    changed_ = false;
    if (content == nullptr) {
        show(CardShown{}, transition, now.monotonic);
        return;
    }
    scene_.pictures().show(content->pictures());
    if (attracting())
        content->guide().forget_search(); // What the last visitor typed goes with the visit.
    const screens::Moment moment = content->moment(now.wall, demo_);
    const screens::View view{content->guide(), session_, moment, &stick_};
    const bool doubtful = !attracting() && idle_.at(now.monotonic, visit()) == Presence::doubtful;
    const Shown shown =
        doubtful ? Shown(IdleShown{view, idle_.seconds_left(now.monotonic)}) : Shown(PageShown{view});
    const Scene::Step step = show(shown, transition, now.monotonic);
    const bool lifted = transition && !transition->down;
    if (step.action)
        act(*step.action, now.monotonic);
    else if (lifted && attracting())
        act(model::Wake{}, now.monotonic); // Wherever the finger came down: whoever touches is meant.
    if (doubtful && (step.go_on || lifted)) {
        idle_.present(now.monotonic);
        changed_ = true;
    }
}

// A visitor who stands on the first page with nothing chosen has nothing to lose.
Visit Attendant::visit() const
{
    return session_ == blank_ ? Visit::blank : Visit::begun;
}

void Attendant::act(const model::Action& action, const base::Monotonic now)
{
    const bool visit_begins = attracting();
    if (const auto* const ask = std::get_if<model::Ask>(&action))
        requests_.push_back(ask->request);
    session_ = model::after(std::move(session_), action);
    blank_.visit = session_.visit;
    changed_ = true;
    if (visit_begins)
        idle_.present(now);
}

void Attendant::tell(model::Stick stick)
{
    changed_ = changed_ || stick_ != stick;
    stick_ = std::move(stick);
}

std::optional<base::Monotonic> Attendant::next_change(const base::Monotonic now) const
{
    if (!with_content_ || attracting())
        return std::nullopt;
    return idle_.next_change(now, visit());
}

bool Attendant::may_exchange(const Content& next, const base::Monotonic now) const
{
    // Whoever brought the stick waits for nothing but the exchange.
    if (!with_content_ || attracting() || std::holds_alternative<model::StickPage>(session_.page))
        return true;
    return (!last_contact_ || now >= *last_contact_ + reading_ms) && next.can_carry(session_);
}

std::optional<base::Monotonic> Attendant::exchange_after() const
{
    if (!last_contact_)
        return std::nullopt;
    return *last_contact_ + reading_ms;
}

} // namespace kiosk
