#pragma once
// What every screen is given: const content, const session, and the moment. It draws, and returns what was touched.

#include "base/clock.h"
#include "chart/service.h"
#include "model/guide.h"
#include "model/session.h"
#include "model/stick.h"
#include "ui/canvas.h"

#include <optional>

namespace screens {

// What is true outside of content and session.
struct Moment {
    base::LocalTime time;             // What the clock says …
    bool clock_trusted = true;        // … and whether "today" may be said by it.
    bool demo = false;                // kiosk.toml: everything is 見本.
    chart::Service service = chart::Service::card;
    std::optional<base::LocalTime> now() const
    {
        return clock_trusted ? std::optional(time) : std::nullopt;
    }
};

struct View {
    const model::Guide& guide;
    const model::Session& session;
    const Moment& moment;
    const model::Stick* stick = nullptr; // Null as long as nobody brought one.
    bool stick_there() const { return stick != nullptr && stick->phase != model::StickPhase::none; }
    const std::string& lang() const { return session.lang; }
};

using Touched = std::optional<model::Action>;

} // namespace screens
