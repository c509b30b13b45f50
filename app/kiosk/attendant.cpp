#include "kiosk/attendant.h"

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
    with_content_ = content != nullptr;
    last_contact_ = touches.last_contact();
    if (last_contact_)
        idle_.touched(*last_contact_);
    if (!attracting() && idle_.at(now.monotonic, visit()) == Presence::gone)
        act(model::EndVisit{}, now.monotonic);
    int frames = 0;
    do {
        frame(touches.next(), content, now);
    } while (++frames < logic_frames_max && (touches.pending() || scene_.moving() || changed_));
}

void Attendant::frame(const std::optional<ui::Transition>& transition, const Content* const content,
                      const Now& now)
{
    changed_ = false;
    if (content == nullptr) {
        path_ = path_of(CardShown{});
        scene_.frame(CardShown{}, panel_, transition);
        return;
    }
    scene_.pictures().show(content->pictures());
    const screens::Moment moment = content->moment(now.wall, demo_);
    const screens::View view{content->guide(), session_, moment};
    const bool doubtful = !attracting() && idle_.at(now.monotonic, visit()) == Presence::doubtful;
    const Shown shown =
        doubtful ? Shown(IdleShown{view, idle_.seconds_left(now.monotonic)}) : Shown(PageShown{view});
    path_ = path_of(shown);
    const Scene::Step step = scene_.frame(shown, panel_, transition);
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
    session_ = model::after(std::move(session_), action);
    blank_.visit = session_.visit;
    changed_ = true;
    if (visit_begins)
        idle_.present(now);
}

std::optional<base::Monotonic> Attendant::next_change(const base::Monotonic now) const
{
    if (!with_content_ || attracting())
        return std::nullopt;
    return idle_.next_change(now, visit());
}

bool Attendant::may_exchange(const Content& next, const base::Monotonic now) const
{
    if (!with_content_ || attracting())
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
