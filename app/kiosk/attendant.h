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

namespace kiosk {

// A page that is still not still after so many logic frames is painted as it is; the rest comes with the next
// turn.
inline constexpr int logic_frames_max = 16;
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

    // Runs logic frames until every touch is fed and the picture is still. Without content: the card.
    // A press that waits alone ends the turn after it has settled, so that it is painted before its release.
    void turn(ui::TouchQueue& touches, const Content* content, const Now& now);

    const model::Session& session() const { return session_; }
    const std::string& path() const { return path_; } // Of what the last turn left on the screen.
    // When time alone changes something; nothing while the attract page or the card is up.
    std::optional<base::Monotonic> next_change(base::Monotonic now) const;
    // Whether other content may be put under the visitor's hands now, and when that may change by time alone.
    bool may_exchange(const Content& next, base::Monotonic now) const;
    std::optional<base::Monotonic> exchange_after() const;

private:
    bool attracting() const { return std::holds_alternative<model::AttractPage>(session_.page); }
    Visit visit() const;
    void frame(const std::optional<ui::Transition>& transition, const Content* content, const Now& now);
    void act(const model::Action& action, base::Monotonic now);

    Scene& scene_;
    Idle idle_;
    ui::Display panel_;
    bool demo_;
    model::Session session_;
    model::Session blank_; // The same visit on the first page with nothing chosen.
    bool changed_ = false; // The last frame showed a session that is no more.
    bool with_content_ = false;
    std::optional<base::Monotonic> last_contact_;
    std::string path_;
};

} // namespace kiosk
