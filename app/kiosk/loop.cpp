#include "kiosk/loop.h"

#include "base/match.h"
#include "kiosk/plain_card.h"

#include <chrono>

namespace kiosk {

namespace {

constexpr std::string_view pin_path = "stick/pin";

// How far the wall clock is into its minute. Time zones of Japan are whole hours, so the system's own minute
// will do.
base::Ms into_minute()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<base::Ms>(now % std::chrono::minutes(1));
}

float px_per_mm(const ui::Display& panel)
{
    return static_cast<float>(panel.width_px) / panel.panel_width_mm;
}

} // namespace

ui::Display panel_of(const config::ScreenConfig& screen, const Size size)
{
    const config::PanelMm panel = screen.panel_for(size.width, size.height);
    ui::Display display;
    display.width_px = size.width;
    display.height_px = size.height;
    display.panel_width_mm = static_cast<float>(panel.width);
    display.panel_height_mm = static_cast<float>(panel.height);
    display.screen_bottom_mm = static_cast<float>(screen.screen_bottom_mm);
    return display;
}

Loop::Loop(const Parts& parts)
    : parts_(parts)
    , frames_(watchdog_.period())
    , touches_(1)
    , size_(parts.window.size())
{
    const ui::Display panel = panel_of(parts_.config.screen, size_);
    touches_ = ui::TouchQueue(px_per_mm(panel));
    parts_.window.feed(touches_);
    if (parts_.show_repaints)
        overlay_.emplace();
    if (parts_.scene != nullptr)
        attendant_.emplace(*parts_.scene, parts_.config.idle, panel, parts_.config.demo);
    if (parts_.recorder != nullptr)
        parts_.recorder->begin(touches_, size_, px_per_mm(panel), parts_.clock.wall(),
                               parts_.clock.monotonic());
}

void Loop::run()
{
    while (!stopping_ && !parts_.window.closing()) {
        turn();
        parts_.window.wait(frames_.until_next(parts_.clock.monotonic(), into_minute()));
        for (const Message& message : parts_.mailbox.drain())
            take(message);
    }
}

void Loop::turn()
{
    const Attendant::Now now{parts_.clock.wall(), parts_.clock.monotonic()};
    fit();
    minute(now);
    attend(now);
    show();
    // What the visitor waited for is on the screen; now make sure of it. That seldom finds anything.
    if (attendant_ && parts_.scene->moving()) {
        attendant_->turn(touches_, content(), now);
        show();
    }
    if (parts_.recorder != nullptr && attendant_)
        parts_.recorder->turned(attendant_->path(), now.monotonic);
    plan(now.monotonic);
    watchdog_.turn_completed();
}

// A television that comes back may bring another resolution.
void Loop::fit()
{
    const Size size = parts_.window.size();
    if (size == size_)
        return;
    size_ = size;
    const ui::Display panel = panel_of(parts_.config.screen, size);
    touches_.rescale(px_per_mm(panel));
    if (attendant_)
        attendant_->resize(panel);
}

void Loop::minute(const Attendant::Now& now)
{
    if (minute_ == now.wall || parts_.supply == nullptr)
        return;
    minute_ = now.wall;
    parts_.supply->look_at_store();
    parts_.supply->look_at_inbox();
    parts_.supply->settle_after_trial(now.monotonic);
    look_at_stick();
}

void Loop::attend(const Attendant::Now& now)
{
    if (!attendant_)
        return;
    Supply* const supply = parts_.supply;
    if (supply == nullptr) {
        attendant_->answer(touches_, nullptr, now);
        return;
    }
    tell_of_stick(now.monotonic);
    if (supply->waiting() != nullptr && attendant_->may_exchange(*supply->waiting(), now.monotonic))
        supply->exchange();
    answer(supply->current(), now);
    // Each round takes a generation away for good, so this ends; the last one shows the card.
    while (supply->current() != nullptr && supply->current()->guide().fault()) {
        supply->distrust(supply->current()->guide().fault()->where);
        attendant_->answer(touches_, supply->current(), now);
    }
}

// What a page asked for is begun at once, and the page that follows from it is the answer to the touch.
void Loop::answer(const Content* const content, const Attendant::Now& now)
{
    attendant_->answer(touches_, content, now);
    const auto requests = attendant_->requests();
    if (parts_.stick == nullptr || requests.empty())
        return;
    for (const model::Request& request : requests)
        parts_.stick->request(request, now.monotonic);
    tell_of_stick(now.monotonic);
    attendant_->answer(touches_, content, now);
}

void Loop::tell_of_stick(const base::Monotonic now)
{
    if (parts_.stick == nullptr)
        return;
    parts_.stick->visit(attendant_->session().visit);
    if (const auto pin = parts_.stick->pin_answer())
        attendant_->tell(*pin, now);
    attendant_->tell(parts_.stick->at(now));
}

void Loop::look_at_stick()
{
    if (parts_.stick == nullptr)
        return;
    parts_.stick->can_undo(parts_.supply->can_go_back());
    parts_.stick->look();
}

const Content* Loop::content() const
{
    return parts_.supply != nullptr ? parts_.supply->current() : nullptr;
}

void Loop::show()
{
    Window& window = parts_.window;
    if (parts_.scene != nullptr && window.repaint_wanted())
        parts_.scene->forget();
    if (parts_.scene != nullptr && (window.uses_opengl() || !overlay_))
        parts_.scene->repaint(
            [&window](const ImDrawData& data, const paint::Textures& textures,
                      const std::span<const paint::Rect> damage) { window.paint(data, textures, damage); });
    else
        show_from_memory();
    const std::string title = "machiai: " + (attendant_ ? attendant_->path() : std::string("card"));
    if (title != title_)
        window.set_title(title);
    title_ = title;
}

void Loop::show_from_memory()
{
    Window& window = parts_.window;
    const paint::Surface surface = window.surface();
    std::vector<paint::Rect> rects;
    if (parts_.scene != nullptr) {
        rects = parts_.scene->repaint(surface);
    } else if (window.repaint_wanted()) {
        paint_plain_card(surface);
        rects = {surface.bounds()};
    }
    if (!rects.empty())
        window.present(overlay_ ? overlay_->over(surface, rects) : rects);
}

void Loop::take(const Message& message)
{
    Supply* const supply = parts_.supply;
    std::visit(base::Match{
                   [&](const StopAsked&) { stopping_ = true; },
                   [&](const StoreChanged&) {
                       if (supply != nullptr)
                           supply->look_at_store();
                   },
                   [&](const InboxChanged&) {
                       if (supply != nullptr)
                           supply->look_at_inbox();
                   },
                   [&](const StickChanged&) { look_at_stick(); },
                   [&](const StickHeard& heard) {
                       if (parts_.stick != nullptr)
                           parts_.stick->take_percent(heard.number, heard.percent);
                   },
                   [&](const StickAnswered& answered) {
                       if (parts_.stick != nullptr)
                           parts_.stick->take(answered.task, answered.number, answered.line,
                                              parts_.clock.monotonic());
                   },
                   [&](const Decoded& decoded) {
                       if (parts_.scene != nullptr)
                           parts_.scene->pictures().take(decoded);
                   },
                   [&](const auto& verdict) {
                       if (supply != nullptr)
                           supply->take(verdict);
                   },
               },
               message);
}

void Loop::plan(const base::Monotonic now)
{
    if (!attendant_)
        return;
    if (touches_.pending())
        frames_.frame_by(now);
    if (const auto change = attendant_->next_change(now))
        frames_.frame_by(*change);
    if (const auto change = attendant_->path().starts_with(pin_path) && parts_.stick != nullptr
            ? parts_.stick->next_change(now)
            : std::nullopt)
        frames_.frame_by(*change); // The seconds until another PIN is taken are counted where they are seen.
    if (parts_.supply == nullptr || parts_.supply->waiting() == nullptr)
        return;
    if (const auto after = attendant_->exchange_after(); after && *after > now)
        frames_.frame_by(*after);
}

} // namespace kiosk
