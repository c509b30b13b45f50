#pragma once
// Attends to one visitor after another: feeds touches to the page, changes the session, watches whether
// somebody is still there. No window, no file, and time is a parameter: the tour and the tests attend exactly
// as the kiosk does.

#include "kiosk/content.h"
#include "kiosk/idle.h"
#include "kiosk/scene.h"
#include "ui/touch.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk {

// A page that is still not still after so many logic frames is painted as it is; the rest comes with the next
// turn.
inline constexpr int logic_frames_max = 16;
// More than four touches that came at once are painted in parts.
inline constexpr int transitions_a_turn_max = 12;
// Nobody has read a page that has come this lately: a touch is still meant for the page before.
inline constexpr base::Ms unread_ms{300};
// A visitor who reads without touching is left on the content under his eyes for this long.
inline constexpr base::Ms reading_ms{20'000};

class Attendant {
public:
    struct Now {
        base::LocalTime wall;
        base::Monotonic monotonic;
    };

    // `scene` must outlive it. `panel` is the screen without a visitor's choices.
    Attendant(Scene& scene, const config::IdleConfig& idle, const ui::Display& panel, bool demo);
    void resize(const ui::Display& panel) { panel_ = panel; }

    // Feeds what waits, one transition after the other, each when the picture of the one before is still, so
    // that a finger meets what the page has become. Without content: the card. A press that waits alone ends
    // the turn after it has settled, so that it is painted before its release.
    void turn(ui::TouchQueue& touches, const Content* content, const Now& now);
    // The same, but ends as soon as the picture is there: whoever touched is shown it before turn() makes
    // sure that it is still.
    void answer(ui::TouchQueue& touches, const Content* content, const Now& now);

    const model::Session& session() const { return session_; }
    // What is told of a stick from now on, and whether the PIN that was asked for was the right one.
    void tell(model::Stick stick);
    void tell(const model::PinAnswered& answer, base::Monotonic now) { act(answer, now); }
    // What pages asked for since this was called last.
    std::vector<model::Request> requests() { return std::exchange(requests_, {}); }
    const std::string& path() const { return path_; } // Of what the last turn left on the screen.
    // When time alone changes something; nothing while the attract page or the card is up.
    std::optional<base::Monotonic> next_change(base::Monotonic now) const;
    // Whether other content may be put under the visitor's hands now, and when that may change by time alone.
    bool may_exchange(const Content& next, base::Monotonic now) const;
    std::optional<base::Monotonic> exchange_after() const;

private:
    bool attracting() const { return std::holds_alternative<model::AttractPage>(session_.page); }
    Visit visit() const;
    enum class Until { there, still };
    void feed(ui::TouchQueue& touches, const Content* content, const Now& now, Until until);
    void settle(const std::optional<ui::Transition>& transition, const Content* content, const Now& now,
                Until until);
    void frame(const std::optional<ui::Transition>& transition, const Content* content, const Now& now);
    bool meant_for_this_page(const ui::Transition& transition);
    Scene::Step show(const Shown& shown, const std::optional<ui::Transition>& transition,
                     base::Monotonic now);
    void act(const model::Action& action, base::Monotonic now);

    Scene& scene_;
    Idle idle_;
    ui::Display panel_;
    bool demo_;
    model::Session session_;
    model::Session blank_; // The same visit on the first page with nothing chosen.
    model::Stick stick_;
    std::vector<model::Request> requests_;
    bool changed_ = false; // The last frame showed a session that is no more.
    bool with_content_ = false;
    std::optional<base::Monotonic> last_contact_;
    std::string path_;
    std::optional<base::Monotonic> page_since_; // Nothing for the first page of all.
    enum class Finger {
        up,
        down,
        mistaken, // Down, but on what it could not have seen.
    };
    Finger finger_ = Finger::up;
};

} // namespace kiosk
